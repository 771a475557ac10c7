#include "core/headquarters/hall_events.h"

#include "core/basics/match.h"

namespace fengqiao {
namespace {

HallKind kind_of(LoanStep step) {
    switch (step) {
    case LoanStep::Asked: return HallKind::LoanAsked;
    case LoanStep::HandedOut: return HallKind::ThingLent;
    case LoanStep::Returned: return HallKind::ThingReturned;
    }
    std::unreachable();
}

HallKind kind_of(OpinionKind kind) {
    switch (kind) {
    case OpinionKind::Suggestion: return HallKind::Suggestion;
    case OpinionKind::Praise: return HallKind::Praise;
    }
    std::unreachable();
}

} // namespace

std::optional<HallKind> hall_kind_of(const EventBody& body) {
    return std::visit(Match{[](const PageShown&) { return std::optional{HallKind::PageShown}; },
                            [](const QuizTaken&) { return std::optional{HallKind::QuizTaken}; },
                            [](const LoanNoted& loan) { return std::optional{kind_of(loan.step)}; },
                            [](const OpinionGiven& opinion) { return std::optional{kind_of(opinion.kind)}; },
                            [](const auto&) { return std::optional<HallKind>{}; }},
                      body);
}

} // namespace fengqiao
