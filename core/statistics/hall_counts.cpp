#include "core/statistics/hall_counts.h"

namespace fengqiao {

HallCounts counts_of(HallKind kind, std::int64_t times) {
    switch (kind) {
    case HallKind::PageShown: return {.pages_shown = times};
    case HallKind::QuizTaken: return {.quizzes_taken = times};
    case HallKind::ThingLent: return {.things_lent = times};
    case HallKind::Suggestion: return {.suggestions = times};
    case HallKind::Praise: return {.praise = times};
    case HallKind::LoanAsked:
    case HallKind::ThingReturned: return {};
    }
    return {}; // of a number that a newer program kept
}

} // namespace fengqiao
