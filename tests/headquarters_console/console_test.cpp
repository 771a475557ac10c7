#include "tests/headquarters_console/desk.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using nlohmann::json;

namespace {

constexpr auto number = "314159265358";

json act(const std::string& word, const json& said, const json& revision) {
    return {{"act", word}, {"role", "station_officer"}, {"revision", revision}, {"said", said}};
}

json statistics_of(Browser& browser) {
    const auto said = browser.get("/api/v1/statistics?from=2020-01-01&to=2029-12-01&by=branch");
    REQUIRE(said.status == 200);
    return said.body;
}

} // namespace

TEST_CASE("the door opens only to the right password, and only to our own page") {
    Desk desk;
    Browser browser{desk.office};
    const std::string password = desk.office.password("110001");

    CHECK(browser.get("/api/v1/me").code() == "signed_out");
    CHECK(browser.get("/api/v1/cases").status == 401);
    const json right{{"staff_number", "110001"}, {"password", password}};
    CHECK(browser.post_with("/api/v1/sign-in", right, {}).code() == "foreign_page");
    CHECK(browser.post_with("/api/v1/sign-in", right, {{"X-Fengqiao-Console", "1"}}).code() ==
          "foreign_page");
    CHECK(browser
              .post_with("/api/v1/sign-in", right,
                         {{"X-Fengqiao-Console", "1"}, {"Origin", "https://elsewhere.example"}})
              .code() == "foreign_page");
    const auto wrong = browser.sign_in("110001", "not-the-password");
    CHECK(wrong.status == 401);
    CHECK(wrong.body == browser.sign_in("999999", "not-the-password").body); // nobody learns who works here
    CHECK(browser.cookie().empty());

    const auto in = browser.sign_in("110001", password);
    CHECK(in.status == 204);
    const std::string cookie{in.whole.header("Set-Cookie")};
    CHECK(cookie.starts_with("__Host-fengqiao="));
    for (const char* guard : {"HttpOnly", "Secure", "SameSite=Strict", "Path=/"})
        CHECK(cookie.contains(guard));
    CHECK(browser.get("/api/v1/me").body["name"] == "赵文静");

    const std::string stolen = browser.cookie();
    CHECK(browser.post("/api/v1/sign-out", json::object()).status == 204);
    CHECK(browser.get("/api/v1/me").status == 401);
    Browser thief{desk.office};
    CHECK(thief.post_with("/api/v1/sign-out", json::object(), {{"Cookie", stolen}}).status == 403);
}

TEST_CASE("after five wrong passwords the right one waits too") {
    Desk desk;
    Browser browser{desk.office};
    for (int tries = 0; tries < 5; ++tries)
        CHECK(browser.sign_in("110001", "not-the-password").status != 204);
    const auto locked = browser.sign_in("110001", desk.office.password("110001"));
    CHECK(locked.status == 429);
    CHECK(locked.code() == "locked");
    CHECK(locked.whole.header("Retry-After") != "");
    CHECK(browser.cookie().empty());
}

TEST_CASE("a case that was passed up is decided and told from the console, and the statistics change") {
    Desk desk;
    const CaseId the_case = desk.file(number, true);
    desk.pass();
    Browser browser = desk.officer();

    const auto list = browser.get("/api/v1/cases?view=todo&number=3141%205926%205358");
    REQUIRE(list.body["lines"].size() == 1);
    CHECK(list.body["lines"][0]["id"] == the_case.hex());
    CHECK(browser.get("/api/v1/cases/counts").body["todo"] == 1);
    auto view = browser.get(case_path(the_case)).body;
    CHECK(view["complainant"]["name"] == "王女士");
    CHECK(view["state"] == "handling");
    const auto permitted = view["permitted"].dump();
    CHECK(permitted.contains("decided"));
    CHECK_FALSE(permitted.contains("notified"));
    CHECK(statistics_of(browser)["total"]["on_time"]["text"] == "—");

    const auto decided =
        browser.post(case_path(the_case, "/acts"), act("decided", whole_decision(), view["revision"]));
    REQUIRE(decided.status == 200);
    view = browser.get(case_path(the_case)).body;
    CHECK(view["state"] == "decided");
    CHECK(view["decision"]["amount_paid"] == 120050);
    CHECK(view["decision"]["blocks"]["basis"] == "产品说明书第四条");

    const json notice{{"method", "phone"}, {"received_on", browser.get("/api/v1/me").body["today"]}};
    CHECK(browser.post(case_path(the_case, "/acts"), act("notified", notice, view["revision"])).status ==
          200);
    CHECK(browser.get(case_path(the_case)).body["state"] == "notified");
    const auto figures = statistics_of(browser)["total"];
    CHECK(figures["on_time"]["text"] == "100.0");
    CHECK(figures["paid"] == 120050);
    CHECK(figures["satisfied"]["text"] == "—"); // told, not yet rated: no satisfaction is no hundred per cent
    CHECK(figures["participation"]["of"] == 1);
}

TEST_CASE("what headquarters decided waits in the list of the station, which has to tell the customer") {
    Desk desk;
    const CaseId the_case = desk.file(number, true);
    desk.pass();
    const auto act_at = [&](std::string_view staff_number, Role role, EventBody body) {
        const PersonId person = desk.office.person(staff_number);
        const auto revision = desk.office.folded(the_case).revision;
        const auto done =
            desk.office.service().cases().record({the_case, person, role, revision, std::move(body)});
        REQUIRE(done);
        REQUIRE(done->verdict == ActVerdict::Recorded);
    };
    act_at("110001", Role::StationOfficer,
           Escalated{Level::Headquarters, EscalationReason::BeyondBranch, "超出授权"});
    Browser browser = desk.officer();
    CHECK(browser.get("/api/v1/cases?view=todo").body["lines"].empty());
    act_at("120001", Role::Headquarters, Decided{"O06", true, Fen{1}, {"查明", "依据", "理由", "渠道"}});
    REQUIRE(browser.get("/api/v1/cases?view=todo").body["lines"].size() == 1);
    CHECK(browser.get(case_path(the_case)).body["permitted"].dump().contains("notified"));
}

TEST_CASE(
    "a number is found by any four digits that stand together, with spaces, hyphens or full-width digits") {
    Desk desk;
    desk.file(number, true);
    desk.file("271828182845", true);
    desk.pass();
    Browser browser = desk.officer();
    const auto found = [&](const std::string& text) {
        const auto answer = browser.get("/api/v1/cases?view=all&number=" + text);
        REQUIRE(answer.status == 200);
        return answer.body["lines"].size();
    };
    CHECK(found("3141-5926-5358") == 1);
    CHECK(found("5926") == 1);                                 // the group in the middle
    CHECK(found("926%20535") == 1);                            // across groups
    CHECK(found("-5358") == 1);                                // the end
    CHECK(found("%EF%BC%95%EF%BC%99%EF%BC%92%EF%BC%96") == 1); // full width
    CHECK(found("5927") == 0);
    CHECK(found("27") == 1);  // fewer than four begin a number
    CHECK(found("182") == 0); // and are not looked for in the middle, where nearly everything would be found
    CHECK(found("8182") == 1);
    CHECK(browser.get("/api/v1/cases?view=all&number=abc").status == 400);
}

TEST_CASE(
    "an officer names the staff a complaint is against, and the page says whom it may not be shown to") {
    Desk desk;
    const CaseId the_case = desk.file(number, true);
    desk.pass();
    Browser browser = desk.officer();
    auto view = browser.get(case_path(the_case)).body;
    CHECK(view["colleagues"].dump().contains("100101"));
    const std::string accused = desk.office.person("110002").hex();
    const json named{{"staff", {accused}}, {"words", "客户在录音中点名"}};
    REQUIRE(browser.post(case_path(the_case, "/acts"), act("staff_named", named, view["revision"])).status ==
            200);
    view = browser.get(case_path(the_case)).body;
    CHECK(view["facts"]["respondents"][0]["id"] == accused);
    Browser other{desk.office};
    REQUIRE(other.sign_in("110002", desk.office.password("110002")).status == 204);
    CHECK(other.get("/api/v1/cases?view=all").body["lines"].empty());
    const auto kept_out = other.get(case_path(the_case));
    CHECK(kept_out.status == 403);
    CHECK_FALSE(kept_out.whole.body.contains("王女士"));
    const json twice{{"staff", {accused, accused}}, {"words", "重复"}};
    CHECK(browser.post(case_path(the_case, "/acts"), act("staff_named", twice, view["revision"])).status ==
          422);
}

TEST_CASE(
    "a decision with a blank block, a foreign word or a sum that is none is refused where it is wrong") {
    Desk desk;
    const CaseId the_case = desk.file(number, true);
    desk.pass();
    Browser browser = desk.officer();
    const json revision = browser.get(case_path(the_case)).body["revision"];
    const auto refused = [&](const char* field, const json& value) {
        json said = whole_decision();
        said[field] = value;
        const auto answer = browser.post(case_path(the_case, "/acts"), act("decided", said, revision));
        CHECK(answer.status == 422);
        return answer.message();
    };
    CHECK(refused("finding", "").contains("核实结果与处理决定"));
    CHECK(refused("basis", " 　\n").contains("依据"));
    CHECK(refused("reasons", nullptr).contains("理由"));
    CHECK(refused("remedies", 7).contains("救济途径"));
    CHECK(refused("outcome", "X1").contains("处理结果"));
    CHECK(refused("amount_paid", -1).contains("补偿金额"));
    CHECK(refused("amount_paid", 12.5).contains("补偿金额"));
    CHECK(refused("upheld", "yes").contains("投诉是否成立"));
    CHECK(browser.get(case_path(the_case)).body["revision"] == revision);
}

TEST_CASE("whoever acts on a case that changed meanwhile is told, and nothing is overwritten") {
    Desk desk;
    const CaseId the_case = desk.file(number, true);
    desk.pass();
    Browser browser = desk.officer();
    const json seen = browser.get(case_path(the_case)).body["revision"];
    const json note{{"kind", "note"}, {"words", "客户下午到网点面谈"}};
    CHECK(browser.post(case_path(the_case, "/acts"), act("note_added", note, seen)).status == 200);
    const auto late = browser.post(case_path(the_case, "/acts"), act("decided", whole_decision(), seen));
    CHECK(late.status == 409);
    CHECK(late.code() == "changed_meanwhile");
    CHECK(browser.get(case_path(the_case)).body["state"] == "handling");
}

TEST_CASE("nobody reads or decides what is not theirs") {
    Desk desk;
    const CaseId the_case = desk.file(number, true);
    const CaseId at_branch = desk.file("271828182845", false);
    desk.pass();
    Browser insurer{desk.office};
    REQUIRE(insurer.sign_in("210001", desk.office.password("210001")).status == 204);
    CHECK(insurer.get("/api/v1/cases").body["lines"].empty());
    const auto closed = insurer.get(case_path(the_case));
    CHECK(closed.status == 403);
    CHECK_FALSE(closed.whole.body.contains("王女士"));
    CHECK(insurer.post(case_path(the_case, "/acts"), act("decided", whole_decision(), 3)).status == 403);
    CHECK(insurer.get("/api/v1/terminals").body["terminals"].empty());
    CHECK(insurer
              .get("/api/v1/statistics?from=2026-01-01&to=2026-12-31&organisation=" +
                   desk.office.branch().hex())
              .status == 403);
    Browser officer = desk.officer();
    const json revision = officer.get(case_path(at_branch)).body["revision"];
    const auto not_ours =
        officer.post(case_path(at_branch, "/acts"), act("decided", whole_decision(), revision));
    CHECK(not_ours.status == 422); // the branch holds it (DECISIONS 2)
    json as_headquarters = act("decided", whole_decision(), revision);
    as_headquarters["role"] = "headquarters";
    CHECK(officer.post(case_path(the_case, "/acts"), as_headquarters).code() == "role_not_held");
}

TEST_CASE("the list turns its pages by the last line seen, and narrows") {
    Desk desk;
    for (int at = 0; at < 53; ++at)
        desk.file("1000000000" + std::to_string(10 + at), at % 2 == 0);
    desk.pass();
    Browser browser = desk.officer();
    const auto first = browser.get("/api/v1/cases?view=all").body;
    REQUIRE(first["lines"].size() == 50);
    const auto second = browser.get("/api/v1/cases?view=all&after=" + first["next"].get<std::string>()).body;
    CHECK(second["lines"].size() == 3);
    CHECK(second["next"].is_null());
    CHECK_FALSE(first["lines"].dump().contains(second["lines"][0]["number"].get<std::string>()));
    CHECK(browser.get("/api/v1/cases?view=all&level=station").body["lines"].size() == 27);
    CHECK(browser.get("/api/v1/cases?view=overdue").body["lines"].empty());
    for (const char* bad : {"view=none", "state=none", "after=x", "branch=1", "number=abc"})
        CHECK(browser.get(std::string{"/api/v1/cases?"} + bad).code() == "bad_filter");
}

TEST_CASE("the pages come with a policy that lets nothing else in, compressed where the browser takes it") {
    Desk desk;
    Browser browser{desk.office};
    const auto page = browser.get("/console/");
    CHECK(page.status == 200);
    const std::string policy{page.whole.header("Content-Security-Policy")};
    CHECK(policy.contains("default-src 'none'"));
    CHECK(policy.contains("frame-ancestors 'none'"));
    CHECK_FALSE(policy.contains("unsafe"));
    CHECK(page.whole.header("X-Content-Type-Options") == "nosniff");
    CHECK(page.whole.header("Cache-Control") == "no-cache");
    CHECK(browser.get("/console/app-1A2B3C4D.js").whole.header("Cache-Control").contains("immutable"));
    CHECK(browser.get("/").whole.header("Location") == "/console/");
    CHECK(browser.get("/console/../data/headquarters.db").status == 404);
    CHECK(browser.get("/console/%2e%2e/headquarters.db").status == 404);
    CHECK(browser.get("/api/v1/cases/not-a-case").status == 401);
    CHECK(desk.officer().get("/api/v1/cases/not-a-case").status == 404);
}

TEST_CASE("the terminals page knows when a branch was heard") {
    Desk desk;
    desk.file(number, false);
    desk.pass();
    const auto said = desk.officer().get("/api/v1/terminals").body;
    REQUIRE(said["terminals"].size() == 1);
    CHECK(said["terminals"][0]["branch"]["name"] == "示例银行枫桥支行");
    CHECK(said["terminals"][0]["unsent"] == 0);
    CHECK(said["terminals"][0]["last_contact"].is_string());
    CHECK(said["set_aside"].empty());
}

TEST_CASE("an officer reads what customers of their branches suggested and praised, page by page") {
    Desk desk;
    for (int number_of = 0; number_of < 21; ++number_of)
        desk.terminal->give_opinion({OpinionKind::Suggestion, "zh-CN", "建议" + std::to_string(number_of)});
    desk.terminal->give_opinion({OpinionKind::Praise, "en", "Mr Chen was patient"});
    desk.pass();
    Browser browser = desk.officer();
    const auto first = browser.get("/api/v1/opinions");
    REQUIRE(first.status == 200);
    REQUIRE(first.body["lines"].size() == 20);
    CHECK(first.body["lines"][0]["words"] == "Mr Chen was patient");
    CHECK(first.body["lines"][0]["kind"] == "praise");
    CHECK(first.body["lines"][0]["language"] == "en");
    CHECK(first.body["lines"][0]["branch"]["name"] == "示例银行枫桥支行");
    const auto second = browser.get("/api/v1/opinions?after=" + first.body["next"].get<std::string>());
    REQUIRE(second.body["lines"].size() == 2);
    CHECK(second.body["lines"][1]["words"] == "建议0");
    CHECK(second.body["next"].is_null());
    CHECK(browser.get("/api/v1/opinions?kind=praise").body["lines"].size() == 1);
    for (const char* wrong : {"kind=blame", "branch=12", "after=now", "after=1.2x"})
        CHECK(browser.get("/api/v1/opinions?" + std::string{wrong}).code() == "bad_filter");
    Browser other{desk.office};
    REQUIRE(other.sign_in("210001", desk.office.password("210001")).status == 204);
    CHECK(other.get("/api/v1/opinions").body["lines"].empty());
    CHECK(Browser{desk.office}.get("/api/v1/opinions").status == 401);
}

TEST_CASE("what happened in the halls stands beside the measures of the cases") {
    Desk desk;
    desk.terminal->act({}, {}, PageShown{"telecom-fraud", "2026-11", "zh-CN"});
    desk.terminal->act({}, {}, QuizTaken{"telecom-fraud", "2026-11", 2, 3});
    desk.terminal->give_opinion({OpinionKind::Praise, "zh-CN", "小陈很耐心"});
    desk.pass();
    Browser browser = desk.officer();
    const auto figures = browser.get("/api/v1/statistics?from=2020-01-01&to=2029-12-01&by=branch,month").body;
    const json expected{
        {"pages_shown", 1}, {"quizzes_taken", 1}, {"things_lent", 0}, {"suggestions", 0}, {"praise", 1}};
    CHECK(figures["total"]["hall"] == expected);
    CHECK(figures["groups"]["branch"].dump().contains(expected.dump()));
    CHECK(figures["groups"]["month"].dump().contains(expected.dump()));
}
