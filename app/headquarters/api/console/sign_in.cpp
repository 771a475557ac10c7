#include "app/headquarters/api/console/handlers.h"
#include "app/headquarters/api/console/words.h"
#include "core/basics/match.h"
#include "core/headquarters/acts.h"
#include "platform/wire/word_tables.h"

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

std::string text_in(const json& body, const char* name) {
    const auto at = body.find(name);
    return at != body.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

Refused refused_sign_in(const SignInRefused& refused) {
    switch (refused.why) {
    case SignInRefusal::Wrong: return {401, "wrong_password", "工号或密码不正确，请重新输入。"};
    case SignInRefusal::Shut:
        return {429, "locked",
                "密码多次输错，账号暂时锁定。请在 " + std::to_string(refused.wait.count()) + " 秒后再试。"};
    case SignInRefusal::TooMany: return {503, "busy", "同时登录的人较多，请稍候几秒再试。"};
    }
    std::unreachable();
}

json choices(const Catalogue& catalogue, Facet facet) {
    json list = json::array();
    for (const Entry& entry : catalogue.entries(facet))
        list.push_back(named(catalogue, entry.code));
    return list;
}

json branches_of(const Visitor& visitor) {
    json list = json::array();
    const Directory& directory = *visitor.directory;
    for (const Branch& branch : directory.records().branches) {
        if (!directory.serves(*visitor.person, branch.id)) continue;
        const ServiceStation* station = directory.find(branch.station);
        json one = named(directory, branch.id);
        one["station"] = {{"id", branch.station.hex()}, {"name", station == nullptr ? "" : station->name.zh}};
        list.push_back(std::move(one));
    }
    return list;
}

std::string place_name(const Visitor& visitor) {
    const Directory& directory = *visitor.directory;
    const WorkPlace& place = visitor.person->place;
    if (const auto* branch = directory.find(place.branch)) return branch->name.zh;
    if (const auto* station = directory.find(place.station)) return station->name.zh;
    if (const auto* institution = directory.find(place.institution)) return institution->name.zh;
    return is_of_committee(*visitor.person) ? "银行业保险业人民调解委员会" : "";
}

} // namespace

http::Response sign_in(Console& console, const http::Request& request) {
    const auto body = body_of(request);
    if (!body) return refusal_answer(body.error());
    const auto signed_in =
        console.service.people().sign_in(text_in(*body, "staff_number"), text_in(*body, "password"));
    if (!signed_in) return refusal_answer(refused_by(signed_in.error()));
    if (const auto* refused = std::get_if<SignInRefused>(&*signed_in)) {
        auto answer = refusal_answer(refused_sign_in(*refused));
        if (refused->wait.count() > 0)
            answer.headers.push_back({"Retry-After", std::to_string(refused->wait.count())});
        return answer;
    }
    auto answer = empty_answer();
    answer.headers.push_back({"Set-Cookie", session_cookie(std::get<SignedIn>(*signed_in).token)});
    return answer;
}

http::Response sign_out(Console& console, const http::Request& request) {
    const auto token = token_of(request);
    if (!token.empty()) {
        if (const auto out = console.service.people().sign_out(token); !out)
            return refusal_answer(refused_by(out.error()));
    }
    auto answer = empty_answer();
    answer.headers.push_back({"Set-Cookie", gone_cookie()});
    return answer;
}

Answer<json> who_am_i(Console& console, const Visitor& visitor, const http::Request&) {
    const Catalogue& catalogue = console.service.catalogue();
    const RuleSet& rules = console.service.rules().on(day_in_china(console.service.clock().now()));
    json roles = json::array();
    for (const Role role : console_roles_of(*visitor.person))
        roles.push_back(wire::word_of(role));
    return json{
        {"id", visitor.person->id.hex()},
        {"name", visitor.person->name},
        {"staff_number", visitor.person->staff_number},
        {"place", place_name(visitor)},
        {"roles", roles},
        {"today", iso_date(day_in_china(console.service.clock().now()))},
        {"idle_minutes", session_idle_max.count()},
        {"branches", branches_of(visitor)},
        {"outcomes", choices(catalogue, Facet::Outcome)},
        {"station_limit", rules.station_limit.count},
    };
}

} // namespace fengqiao::headquarters::console
