#pragma once

#include "core/headquarters/hall_events.h"

#include <vector>

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

struct Opinion {
    EventId id;
    OpinionKind kind{};
    BranchId branch;
    Instant at;
    std::string language;
    std::string words;
    bool erased{false}; // or sealed for a key that is not here: nobody can read it
};

struct OpinionList {
    std::vector<Opinion> lines;       // newest first
    std::optional<OpinionPlace> next; // nullopt on the last page
};

struct OpinionChoice {
    std::optional<OpinionKind> kind;
    std::optional<BranchId> branch;
};

// What customers suggested and praised at the glass.
class OpinionDesk {
public:
    explicit OpinionDesk(Ground& ground) : ground_{ground} {}

    // Of the branches this person may see, at most `count` (1 to opinion_page_max). Their words are opened,
    // and each reading is noted as that of a case is: who, which, when.
    [[nodiscard]] Result<OpinionList> read(PersonId viewer, const OpinionChoice& choice,
                                           const std::optional<OpinionPlace>& after, std::size_t count);

private:
    Ground& ground_;
};

} // namespace fengqiao::headquarters
