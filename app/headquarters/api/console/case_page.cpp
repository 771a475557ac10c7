#include "app/headquarters/api/console/case_path.h"
#include "app/headquarters/api/console/handlers.h"
#include "app/headquarters/api/console/mediation_json.h"
#include "app/headquarters/api/console/timeline_json.h"
#include "core/basics/date.h"
#include "core/casework/step_due.h"
#include "core/complaint/number.h"
#include "platform/wire/word_tables.h"

#include <utility>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

// What is open to read about a case, without a name or a word of the customer.
json facts_json(const Console& console, const Directory& directory, const CaseView& view) {
    const Catalogue& catalogue = console.service.catalogue();
    const Submitted& filed = *view.folded.filed;
    json requests = json::array();
    for (const std::string& code : filed.requests)
        requests.push_back(named(catalogue, code));
    return {
        {"channel", named(catalogue, filed.channel)},
        {"business", named(catalogue, filed.business)},
        {"dispute", named(catalogue, filed.dispute)},
        {"cause", named(catalogue, filed.cause)},
        {"requests", requests},
        {"intake", wire::word_of(filed.intake)},
        {"occurred", wire::word_of(filed.occurred)},
        {"capacity", wire::word_of(filed.capacity)},
        {"members", filed.members},
        {"anonymous", filed.anonymous},
        {"elderly", filed.elderly},
        {"assisted", filed.assisted},
        {"amount_disputed", or_null(filed.amount_disputed)},
        {"first_handler", named(directory, view.folded.first_handler)},
        {"handler", named(directory, view.folded.current_handler)},
        {"respondents", named_list(directory, view.folded.respondents)},
    };
}

json clock_json(const Console& console, const CaseView& view) {
    const Instant now = console.service.clock().now();
    const auto due = due_day(view.folded, console.service.rules(), now);
    const bool runs = !view.folded.clock.stopped;
    return {
        {"received", iso_date_time(view.folded.clock.received)},
        {"due", or_null(due)},
        {"days_left", runs && due ? json((*due - day_in_china(now)).count()) : json(nullptr)},
        {"internal_due", or_null(view.folded.internal_due)},
        {"step_due", or_null(step_due(view.folded, console.service.rules(), console.service.calendar()))},
        {"late", is_overdue(view.folded, console.service.rules(), now)},
        {"stopped", or_null(view.folded.clock.stopped)},
        {"rate_until", or_null(last_day_to_rate(view.folded, console.service.rules()))},
    };
}

json complainant_json(const PersonalDetails& personal) {
    return {{"name", personal.name},
            {"phone", personal.phone},
            {"pick_up_code", personal.pick_up_code},
            {"story", personal.story},
            {"representatives", personal.representatives}};
}

json decision_json(const Console& console, const Directory& directory, const CaseView& view) {
    if (!view.folded.decision) return nullptr;
    const Decision& decision = *view.folded.decision;
    return {{"outcome", named(console.service.catalogue(), decision.outcome)},
            {"upheld", decision.upheld},
            {"amount_paid", or_null(decision.amount_paid)},
            {"by", named(directory, decision.by)},
            {"level", wire::word_of(decision.level)},
            {"at", iso_date_time(decision.at)},
            {"blocks", view.decision_blocks ? blocks_json(*view.decision_blocks) : json(nullptr)}};
}

json ratings_json(const Console& console, const CaseView& view) {
    json list = json::array();
    for (const RoundRating& rating : view.folded.ratings) {
        json reasons = json::array();
        for (const std::string& code : rating.reasons)
            reasons.push_back(named(console.service.catalogue(), code));
        list.push_back({{"round", rating.round},
                        {"level", std::to_underlying(rating.level)},
                        {"reasons", reasons},
                        {"source", wire::word_of(rating.source)},
                        {"staff_present", rating.staff_present},
                        {"at", iso_date_time(rating.at)}});
    }
    return list;
}

json place_json(const Directory& directory, BranchId branch) {
    const WorkPlace place = directory.place_of(branch);
    const auto* station = directory.find(place.station);
    const auto* institution = directory.find(place.institution);
    return {{"branch", named(directory, branch)},
            {"station", station == nullptr ? json(nullptr) : json(station->name.zh)},
            {"institution", institution == nullptr ? json(nullptr) : json(institution->name.zh)}};
}

// Who can be named as the staff a complaint is against: those of the branch and of its station.
json colleagues_json(const Directory& directory, BranchId branch) {
    WorkPlace station = directory.place_of(branch);
    station.branch = {};
    json list = json::array();
    for (const Person& person : directory.records().people)
        if (person.place.branch == branch || person.place == station)
            list.push_back(
                {{"id", person.id.hex()}, {"name", person.name}, {"staff_number", person.staff_number}});
    return list;
}

json attachments_json(const CaseView& view) {
    json list = json::array();
    for (const CaseAttachment& one : view.attachments)
        list.push_back({{"name", to_hex(one.name)},
                        {"kind", wire::word_of(one.kind)},
                        {"length_ms", one.length.count()},
                        {"bytes", one.bytes},
                        {"received", one.received}});
    return list;
}

json page_json(const Console& console, const Directory& directory, const CaseView& view) {
    const Case& the_case = view.folded;
    json timeline = json::array();
    for (const TimelineLine& line : view.timeline)
        timeline.push_back(timeline_json(console.service.catalogue(), directory, line));
    json permitted = json::array();
    for (const PermittedAct& act : view.permitted)
        permitted.push_back({{"act", act_word(act.type)}, {"role", wire::word_of(act.role)}});
    return {
        {"id", the_case.id.hex()},
        {"number", view.line.number},
        {"state", wire::word_of(the_case.state)},
        {"level", wire::word_of(the_case.level)},
        {"round", the_case.round},
        {"revision", the_case.revision},
        {"disputed", the_case.disputed},
        {"major", the_case.major},
        {"erased", view.erased},
        {"failed_contacts", the_case.failed_contacts},
        {"place", place_json(directory, the_case.branch)},
        {"facts", facts_json(console, directory, view)},
        {"clock", clock_json(console, view)},
        {"complainant", view.erased ? json(nullptr) : complainant_json(view.complainant)},
        {"attachments", attachments_json(view)},
        {"decision", decision_json(console, directory, view)},
        {"ratings", ratings_json(console, view)},
        {"mediation", mediation_json(console, directory, the_case)},
        {"mediators", mediators_json(directory, the_case)},
        {"timeline", timeline},
        {"permitted", permitted},
        {"colleagues", colleagues_json(directory, the_case.branch)},
    };
}

} // namespace

std::optional<CaseId> case_in(const http::Request& request, std::string_view after) {
    std::string_view rest = request.path();
    if (!rest.starts_with(cases_path) || !rest.ends_with(after)) return std::nullopt;
    rest.remove_prefix(cases_path.size());
    rest.remove_suffix(after.size());
    return CaseId::from_hex_text(rest);
}

Answer<json> read_case(Console& console, const Visitor& visitor, const http::Request& request) {
    const auto id = case_in(request, "");
    if (!id) return std::unexpected{refused_by({TroubleKind::NotFound, {}})};
    const auto view = console.service.cases().read(visitor.person->id, *id);
    if (!view) return std::unexpected{refused_by(view.error())};
    return page_json(console, *visitor.directory, *view);
}

} // namespace fengqiao::headquarters::console
