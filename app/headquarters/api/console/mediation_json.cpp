#include "app/headquarters/api/console/mediation_json.h"

#include "core/casework/guards.h"
#include "core/casework/step_due.h"
#include "platform/wire/word_tables.h"

namespace fengqiao::headquarters::console {

using nlohmann::json;

json mediation_json(const Console& console, const Directory& directory, const Case& the_case) {
    const auto* last = last_mediation(the_case);
    if (last == nullptr) return nullptr;
    json requests = json::array();
    for (const std::string& code : last->requests)
        requests.push_back(named(console.service.catalogue(), code));
    const auto& rules = console.service.rules().on(day_in_china(the_case.clock.received));
    return {{"stage", wire::word_of(last->stage)},
            {"chosen", named(directory, last->chosen)},
            {"mediator", named(directory, last->mediator)},
            {"mode", wire::word_of(last->mode)},
            {"requests", requests},
            {"notice_version", last->notice_version},
            {"applied_at", iso_date_time(last->applied_at)},
            {"accepted_at", or_null(last->accepted_at)},
            {"ended_at", or_null(last->ended_at)},
            {"ended_by", last->ended_by ? json(wire::word_of(*last->ended_by)) : json(nullptr)},
            {"amount", or_null(last->amount)},
            {"perform_by", or_null(last->perform_by)},
            {"due", or_null(mediation_due(the_case, rules, console.service.calendar()))}};
}

json mediators_json(const Directory& directory, const Case& the_case) {
    const auto* last = last_mediation(the_case);
    json list = json::array();
    if (last == nullptr || !is_running(*last)) return list;
    for (const Person* one : directory.committee()) {
        const bool other = !last->chosen.is_zero() && last->chosen != one->id;
        if (!other && !must_keep_out(the_case, one->id)) list.push_back(named(directory, one->id));
    }
    return list;
}

} // namespace fengqiao::headquarters::console
