#include "tests/headquarters_console/desk.h"

#include <fstream>

namespace fengqiao {

using nlohmann::json;

Browser::Browser(TestHeadquarters& office)
    : origin_{office.url()},
      client_{std::make_unique<http::Client>(http::ClientSettings{.ca_file = office.line().ca_file})} {}

Said Browser::perform(http::Call call) {
    call.url = origin_ + call.url;
    if (!cookie_.empty()) call.headers.push_back({"Cookie", cookie_});
    auto answer = client_->perform(call);
    check(answer.has_value(), "headquarters answers the browser");
    const auto given = answer->header("Set-Cookie");
    if (!given.empty()) cookie_ = std::string{given.substr(0, given.find(';'))};
    auto body = json::parse(answer->body, nullptr, false);
    return {answer->status, body.is_discarded() ? json::object() : body, std::move(*answer)};
}

Said Browser::get(const std::string& path, std::vector<http::Header> headers) {
    return perform({.method = "GET", .url = path, .headers = std::move(headers)});
}

Said Browser::post(const std::string& path, const json& body) {
    return post_with(path, body, {{"X-Fengqiao-Console", "1"}, {"Origin", origin_}});
}

Said Browser::post_with(const std::string& path, const json& body, std::vector<http::Header> headers) {
    headers.push_back({"Content-Type", "application/json"});
    return perform({.method = "POST", .url = path, .body = body.dump(), .headers = std::move(headers)});
}

Said Browser::sign_in(const std::string& staff_number, const std::string& password) {
    return post("/api/v1/sign-in", {{"staff_number", staff_number}, {"password", password}});
}

std::filesystem::path Desk::pages_in(const std::filesystem::path& folder) {
    const auto pages = folder / "pages";
    std::filesystem::create_directories(pages);
    std::ofstream{pages / "index.html"} << "<!doctype html><title>枫桥</title>\n";
    std::ofstream{pages / "app-1A2B3C4D.js"} << "export {};\n";
    std::ofstream{pages / "app-1A2B3C4D.js.gz"} << "compressed";
    return pages;
}

Desk::Desk() : office{pages_in(folder.path())}, terminal{office.terminal(office.branch())} {}

CaseId Desk::file(const std::string& number, bool passed_up) {
    const Day today = day_in_china(std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));
    Submitted filed = sample_complaint(office.person("100101"), today + days{15});
    filed.number = number;
    const CaseId the_case = terminal->file(filed);
    const ActingAs handler{office.person("100101"), Role::FirstHandler};
    terminal->act(the_case, handler, Accepted{true});
    if (passed_up)
        terminal->act(the_case, handler,
                      Escalated{Level::Station, EscalationReason::BeyondBranch, "请服务站处理"});
    return the_case;
}

void Desk::pass() {
    check(terminal->sync().finished, "the branch's pass reaches headquarters");
    office.catch_up();
}

Browser Desk::officer() {
    Browser browser{office};
    check(browser.sign_in("110001", office.password("110001")).status == 204, "the station officer signs in");
    return browser;
}

json whole_decision() {
    return {{"outcome", "O06"},
            {"upheld", true},
            {"amount_paid", 120050},
            {"finding", "到期前未提示，予以补偿"},
            {"basis", "产品说明书第四条"},
            {"reasons", "短信未送达"},
            {"remedies", "可申请核查、调解或起诉"}};
}

std::string case_path(CaseId the_case, const std::string& after) {
    return "/api/v1/cases/" + the_case.hex() + after;
}

} // namespace fengqiao
