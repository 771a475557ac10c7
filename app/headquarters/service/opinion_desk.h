#pragma once

#include "core/headquarters/hall_events.h"

#include <vector>

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

struct Opinion {
    EventId id;
    std::string code; // by which people name it: core/headquarters/opinion_code.h
    OpinionKind kind{};
    BranchId branch;
    Instant at;
    std::string language;
    std::string words;
    bool readable{true}; // false once it is erased, and where the key it is sealed for is not here
    std::optional<Instant> erased;
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
    // What somebody named who is at the command line, without its words. Several only where their codes begin
    // alike; none when nothing is named so.
    [[nodiscard]] Result<std::vector<HallEvent>> find(std::string_view code) const;

private:
    Ground& ground_;
};

} // namespace fengqiao::headquarters
