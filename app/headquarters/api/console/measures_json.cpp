#include "app/headquarters/api/console/measures_json.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

json rate(Ratio ratio) {
    return {{"text", percent(ratio)}, {"count", ratio.count}, {"of", ratio.of}};
}

json balance_json(const Balance& balance) {
    return {{"open_start", balance.open_start}, {"received", balance.received_gross},
            {"re_entered", balance.re_entered}, {"closed", balance.closed},
            {"withdrawn", balance.withdrawn},   {"rejected", balance.rejected},
            {"merged", balance.merged},         {"reclassified", balance.reclassified},
            {"open_end", balance.open_end},     {"balanced", balanced(balance)}};
}

json hall_json(const HallCounts& hall) {
    return {{"pages_shown", hall.pages_shown},
            {"quizzes_taken", hall.quizzes_taken},
            {"things_lent", hall.things_lent},
            {"suggestions", hall.suggestions},
            {"praise", hall.praise}};
}

json mediation_json(const MediationCounts& mediation) {
    return {{"applied", mediation.applied},
            {"accepted", accepted(mediation)},
            {"succeeded", mediation.succeeded},
            {"failed", mediation.failed},
            {"withdrawn", mediation.withdrawn},
            {"open", mediation.open},
            {"mean_days", decimal(mean_days(mediation), 1)},
            {"of_accepted", rate(success_of_accepted(mediation))},
            {"of_concluded", rate(success_of_concluded(mediation))}};
}

} // namespace

json measures_json(const Measures& m) {
    return {
        {"received", m.received},
        {"notified", m.notified},
        {"closed", m.closed},
        {"escalated", m.escalated},
        {"disputed", m.disputed.count},
        {"paid", m.paid.count},
        {"on_time", rate(on_time(m))},
        {"within_15_days", rate(within_15_days(m))},
        {"mean_days", decimal(m.mean_days, 1)},
        {"median_days", median_text(m)},
        {"p90_days", p90_text(m)},
        {"on_the_spot", rate(on_the_spot(m))},
        {"within_branch", rate(within_branch(m))},
        {"within_institution", rate(within_institution(m))},
        {"escalation", rate(escalation(m))},
        {"ratings", m.ratings},
        {"satisfied", rate(satisfied_wide(m.ratings))},
        {"satisfied_strict", rate(satisfied_strict(m.ratings))},
        {"very_satisfied", rate(very_satisfied(m.ratings))},
        {"participation", rate(participation(m))},
        {"recontact", rate(recontact(m))},
        {"turned_around", rate(turned_around(m))},
        {"mediation", mediation_json(m.mediation)},
        {"balance", balance_json(m.balance)},
        {"hall", hall_json(m.hall)},
    };
}

} // namespace fengqiao::headquarters::console
