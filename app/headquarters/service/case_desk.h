#pragma once

#include "core/headquarters/acts.h"
#include "core/headquarters/case_list.h"
#include "core/headquarters/fold_listener.h"

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// One line of a case's history with what was said. The body is empty of personal words where they were erased
// or cannot be opened, and Unknown for an event of a newer program.
struct TimelineLine {
    TimelineEntry entry;
    EventBody body;
};

// What came, or is to come, beside a complaint.
struct CaseAttachment {
    Hash name{};
    std::uint64_t bytes{0}; // sealed
    AttachmentKind kind{AttachmentKind::Recording};
    milliseconds length{0};
    bool received{false}; // the whole of it
};

// Whether a reading is to be noted now, or was when what goes on here was begun.
enum class Noting : std::uint8_t { Now, NotedBefore };

struct OpenedAttachment {
    AttachmentKind kind{AttachmentKind::Recording};
    Bytes media;
};

// A case as an authorised person may read it.
struct CaseView {
    Case folded; // `filed` without personal data, as always
    CaseLine line;
    PersonalDetails complainant;                   // opened
    std::optional<DecisionBlocks> decision_blocks; // of the decision that stands, opened
    std::vector<TimelineLine> timeline;            // in the order of arrival
    std::vector<CaseAttachment> attachments;       // none of an erased case
    std::vector<PermittedAct> permitted;           // buttons for the person who reads
    bool erased{false};
};

// The console's cases.
class CaseDesk {
public:
    explicit CaseDesk(Ground& ground) : ground_{ground} {}

    // At most `count` lines (1 to case_page_max) of the cases this person may see, after `after`.
    [[nodiscard]] Result<CaseListPage> list(PersonId viewer, const CaseFilter& filter,
                                            const std::optional<ListPlace>& after, std::size_t count) const;

    // NotFound: there is no such case. NotAllowed: not this person's to see. Each reading of personal data is
    // noted in the store (who, which case, when).
    [[nodiscard]] Result<CaseView> read(PersonId viewer, CaseId the_case);

    // One of its attachments, opened; noted like a reading. NotFound, too, while it has not arrived.
    [[nodiscard]] Result<OpenedAttachment> read_attachment(PersonId viewer, CaseId the_case, const Hash& name,
                                                           Noting noting = Noting::Now);

    // The case of a complaint number (twelve digits), whoever asks; nullopt when there is none. A number that
    // two terminals drew by chance gives the newest.
    [[nodiscard]] Result<std::optional<CaseId>> find_number(std::string_view number) const;

    // Judged, sealed, kept in headquarters' journal, committed and folded: what read() says next shows it.
    // Trouble only when the store fails; everything else is a verdict.
    [[nodiscard]] Result<ActAnswer> record(const ConsoleAct& act);

    // Everything folded so far, each once: the source of the statistics. `listener.folded` is called with a
    // few hundred at a time.
    [[nodiscard]] Result<void> read_all(FoldListener& listener) const;

private:
    Ground& ground_;
};

} // namespace fengqiao::headquarters
