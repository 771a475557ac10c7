#pragma once

#include "core/casework/fold.h"
#include "core/kiosk/answers.h"
#include "core/kiosk/ports.h"
#include "core/sync/sync_store.h"

namespace fengqiao {

// A case as this terminal knows it: headquarters' document with this terminal's own later events over it.
struct ShelvedCase {
    Case folded;
    Submitted facts;       // personal part only when it was asked for and could be opened
    bool confirmed{false}; // headquarters has it
    bool pending{false};   // something here is not there yet
    std::vector<TimelineLine> timeline;
    std::string outcome;
};

// The branch's cases. Nothing is stored twice: the view is made anew from documents and journal (SYNC 0.8).
class Shelf {
public:
    struct Sources {
        const Journal& journal;
        const SyncStore& sync;
        const BranchFiles& files;
        const CaseSealer& sealer;
        const RuleBook& rules;
    };

    explicit Shelf(Sources sources) : from_{sources} {}

    // How much of a case is opened.
    enum class Reading : std::uint8_t {
        OpenParts,
        Names, // and the personal part, where it can be opened and somebody still has to act
    };
    // Every case, in no order.
    [[nodiscard]] Result<std::vector<ShelvedCase>> all(Reading reading) const;
    // With personal parts; nullopt when neither headquarters nor this journal knows it.
    [[nodiscard]] Result<std::optional<ShelvedCase>> find(CaseId id) const;
    // By the twelve digits.
    [[nodiscard]] Result<std::optional<CaseId>> find_number(std::string_view number) const;

private:
    [[nodiscard]] Result<std::vector<CaseEvent>> pending_events(std::optional<CaseId> only,
                                                                Reading reading) const;
    [[nodiscard]] Result<CaseEvent> opened(const StoredEvent& event, CaseId of, Reading reading) const;

    Sources from_;
};

// The folded case a document speaks of, as far as further acts here need it.
Case case_from(const CaseDocument& document);

CaseSummary summary_of(const ShelvedCase& shelved, const RuleBook& rules, Instant now);

} // namespace fengqiao
