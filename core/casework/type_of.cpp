#include "core/casework/type_of.h"

#include "core/basics/match.h"

#include <string_view>

namespace fengqiao {
namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

EventType type_of(const EventBody& body) {
    return std::visit(Match{
                          [](const Submitted&) { return EventType::Submitted; },
                          [](const StaffNamed&) { return EventType::StaffNamed; },
                          [](const Accepted&) { return EventType::Accepted; },
                          [](const Contacted&) { return EventType::Contacted; },
                          [](const NoteAdded&) { return EventType::NoteAdded; },
                          [](const EvidenceShown&) { return EventType::EvidenceShown; },
                          [](const Escalated&) { return EventType::Escalated; },
                          [](const Returned&) { return EventType::Returned; },
                          [](const Decided&) { return EventType::Decided; },
                          [](const Notified&) { return EventType::Notified; },
                          [](const Rated&) { return EventType::Rated; },
                          [](const ServiceRated&) { return EventType::ServiceRated; },
                          [](const RatingTimedOut&) { return EventType::RatingTimedOut; },
                          [](const RecontactDone&) { return EventType::RecontactDone; },
                          [](const MediationApplied&) { return EventType::MediationApplied; },
                          [](const MediationAccepted&) { return EventType::MediationAccepted; },
                          [](const MediationDeclined&) { return EventType::MediationDeclined; },
                          [](const Agreed&) { return EventType::Agreed; },
                          [](const NotAgreed&) { return EventType::NotAgreed; },
                          [](const MediationWithdrawn&) { return EventType::MediationWithdrawn; },
                          [](const Withdrawn&) { return EventType::Withdrawn; },
                          [](const PageShown&) { return EventType::PageShown; },
                          [](const QuizTaken&) { return EventType::QuizTaken; },
                          [](const OpinionGiven&) { return EventType::OpinionGiven; },
                          [](const LoanNoted&) { return EventType::LoanNoted; },
                          [](const ClockObserved&) { return EventType::ClockObserved; },
                          [](const KeyRotated&) { return EventType::KeyRotated; },
                          [](const Imported&) { return EventType::Imported; },
                          [](const Unknown& unknown) { return static_cast<EventType>(unknown.type); },
                      },
                      body);
}

EventBody open_part(EventBody body) {
    std::visit(Match{
                   [](Submitted& submitted) {
                       submitted.personal = {};
                       for (AnnouncedAttachment& one : submitted.attachments)
                           one = {.name = one.name, .bytes = one.bytes};
                   },
                   [](StaffNamed& named) { named.words.clear(); },
                   [](Contacted& contacted) { contacted.words.clear(); },
                   [](NoteAdded& note) { note.words.clear(); },
                   [](EvidenceShown& evidence) { evidence.words.clear(); },
                   [](Escalated& escalated) { escalated.words.clear(); },
                   [](Returned& returned) { returned.words.clear(); },
                   [](Decided& decided) { decided.blocks = {}; },
                   [](RecontactDone& done) { done.words.clear(); },
                   [](OpinionGiven& opinion) { opinion.words.clear(); },
                   [](PageShown&) {},
                   [](QuizTaken&) {},
                   [](LoanNoted&) {},
                   [](Accepted&) {},
                   [](Notified&) {},
                   [](Rated&) {},
                   [](ServiceRated&) {},
                   [](RatingTimedOut&) {},
                   [](MediationApplied&) {},
                   [](MediationAccepted&) {},
                   [](MediationDeclined&) {},
                   [](Agreed&) {},
                   [](NotAgreed&) {},
                   [](MediationWithdrawn&) {},
                   [](Withdrawn&) {},
                   [](ClockObserved&) {},
                   [](KeyRotated&) {},
                   [](Imported&) {},
                   [](Unknown&) {},
               },
               body);
    return body;
}

std::vector<DecisionBlock> blank_blocks(const DecisionBlocks& blocks) {
    std::vector<DecisionBlock> blank;
    if (is_blank(blocks.finding)) blank.push_back(DecisionBlock::Finding);
    if (is_blank(blocks.basis)) blank.push_back(DecisionBlock::Basis);
    if (is_blank(blocks.reasons)) blank.push_back(DecisionBlock::Reasons);
    if (is_blank(blocks.remedies)) blank.push_back(DecisionBlock::Remedies);
    return blank;
}

} // namespace fengqiao
