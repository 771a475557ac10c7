#include "app/headquarters/api/console/case_path.h"
#include "app/headquarters/api/console/handlers.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters::console {
namespace {

using Ask = Answer<nlohmann::json> (*)(Console&, const Visitor&, const http::Request&);

// Bytes. The longest decision is four blocks of 2,000 characters, at most twelve bytes each when they are
// escaped.
constexpr std::size_t body_max = 128u << 10;
constexpr std::size_t sign_in_max = 4096;

using Place = std::shared_ptr<Console>; // held by every route and by every request under way
using Work = http::Response (*)(Console&, const http::Request&);

http::Handler in_the_back(const Place& console, std::function<http::Response(const http::Request&)> work) {
    return [console, work = std::move(work)](http::Request request, const http::Reply& reply) {
        const bool taken = console->back_room.hand_over(
            [work, reply, request = std::move(request)] { reply(work(request)); });
        if (!taken) reply(refusal_answer(refused_by({TroubleKind::Busy, {}})));
    };
}

http::Response foreign_page() {
    return refusal_answer({403, "foreign_page", "请求不是从本系统页面发出的，已拒绝。请刷新页面后再试。"});
}

http::Response answer_visitor(Console& console, const http::Request& request, Ask ask) {
    const bool changes = request.method != "GET" && request.method != "HEAD";
    if (changes && !comes_from_own_page(request, console.public_origin)) return foreign_page();
    const auto visitor = let_in(console.service.people(), request);
    if (!visitor) return refusal_answer(visitor.error());
    const auto answer = ask(console, *visitor, request);
    return answer ? json_answer(*answer) : refusal_answer(answer.error());
}

Route visitors(const Place& console, std::string method, std::string path, Ask ask) {
    const std::size_t most = method == "GET" ? 0 : body_max;
    auto work = [console, ask](const http::Request& request) {
        return answer_visitor(*console, request, ask);
    };
    return {std::move(method), std::move(path), most, in_the_back(console, std::move(work))};
}

// What is no JSON: a recording.
Route files(const Place& console, std::string path,
            Answer<http::Response> (*ask)(Console&, const Visitor&, const http::Request&)) {
    auto work = [console, ask](const http::Request& request) {
        const auto visitor = let_in(console->service.people(), request);
        if (!visitor) return refusal_answer(visitor.error());
        auto answer = ask(*console, *visitor, request);
        return answer ? std::move(*answer) : refusal_answer(answer.error());
    };
    return {"GET", std::move(path), 0, in_the_back(console, std::move(work))};
}

// Signing in and out: nobody is let in yet, and a foreign page must not do either.
Route door(const Place& console, std::string path, Work act) {
    auto work = [console, act](const http::Request& request) {
        return comes_from_own_page(request, console->public_origin) ? act(*console, request) : foreign_page();
    };
    return {"POST", std::move(path), sign_in_max, in_the_back(console, std::move(work))};
}

Route pages(const Place& console, std::string path) {
    return {"GET", std::move(path), 0, [console](const http::Request& request, const http::Reply& reply) {
                reply(console->bundle.answer(request));
            }};
}

} // namespace

std::vector<Route> console_routes(const Place& console) {
    return {
        pages(console, "/"), // also whatever nobody else answers: a 404 in Chinese
        pages(console, "/console"),
        pages(console, "/console/"),
        door(console, "/api/v1/sign-in", sign_in),
        door(console, "/api/v1/sign-out", sign_out),
        visitors(console, "GET", "/api/v1/me", who_am_i),
        visitors(console, "GET", "/api/v1/cases", list_cases),
        visitors(console, "GET", "/api/v1/cases/counts", count_views),
        visitors(console, "GET", "/api/v1/cases/", read_case),
        files(console, std::string{attachments_path}, read_attachment),
        visitors(console, "POST", "/api/v1/cases/", record_act),
        visitors(console, "GET", "/api/v1/opinions", list_opinions),
        visitors(console, "GET", "/api/v1/statistics", measure_cases),
        visitors(console, "GET", "/api/v1/terminals", list_terminals),
    };
}

Answer<nlohmann::json> body_of(const http::Request& request) {
    auto body = nlohmann::json::parse(request.body, nullptr, false);
    if (!body.is_object())
        return std::unexpected{Refused{400, "bad_json", "提交的内容无法识别。请刷新页面后再试。"}};
    return body;
}

} // namespace fengqiao::headquarters::console
