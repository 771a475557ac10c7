#include "tests/headquarters_service/branch_terminal.h"

#include "core/statistics/hall_counts.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

OpinionGiven suggestion(std::string words) {
    return {OpinionKind::Suggestion, "zh-CN", std::move(words)};
}
OpinionGiven praise(std::string words) {
    return {OpinionKind::Praise, "zh-CN", std::move(words)};
}

// A branch where customers say what they think.
struct Hall {
    City city;
    BranchTerminal terminal{city, 0};

    CaseId say(const OpinionGiven& opinion) {
        const auto id = city.random().id<CaseId>();
        terminal.keep({id, {}, Role::Customer, opinion});
        city.clock().advance(std::chrono::minutes{1});
        return id;
    }
    void keep(EventBody body) { terminal.keep({{}, {}, Role::Customer, std::move(body)}); }
    void pass() {
        terminal.sync();
        city.fold();
    }
    OpinionList read(std::string_view staff_number, const OpinionChoice& choice = {},
                     const std::optional<OpinionPlace>& after = {}, std::size_t count = 20) {
        auto list = city.service().opinions().read(city.person(staff_number), choice, after, count);
        if (!list) FAIL(list.error().text);
        return std::move(*list);
    }
    // How often this person's reading of that is on record.
    std::int64_t readings(std::string_view staff_number, CaseId id) {
        SQLite::Database store{(city.folder() / "headquarters.db").string()};
        SQLite::Statement row{store, "SELECT COUNT(*) FROM reading WHERE person=? AND case_id=?"};
        const PersonId person = city.person(staff_number);
        row.bind(1, person.bytes.data(), static_cast<int>(person.bytes.size()));
        row.bind(2, id.bytes.data(), static_cast<int>(id.bytes.size()));
        row.executeStep();
        return row.getColumn(0).getInt64();
    }
};

class Days final : public FoldListener {
public:
    void folded(const Folded& change) override {
        for (const HallDay& part : change.hall)
            sum += part.counts;
    }
    HallCounts sum;
};

} // namespace

TEST_CASE("what a customer suggested and praised is read at the station of that branch, newest first") {
    Hall hall;
    hall.say(suggestion("门口的坡道太陡，轮椅上不来"));
    hall.say(praise("大堂的小陈很耐心"));
    hall.pass();
    const auto lines = hall.read("110001").lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].kind == OpinionKind::Praise);
    CHECK(lines[0].words == "大堂的小陈很耐心");
    CHECK(lines[1].words == "门口的坡道太陡，轮椅上不来");
    CHECK(lines[1].language == "zh-CN");
    CHECK(lines[1].branch == hall.city.branch(0));
    CHECK(lines[1].readable);
    CHECK_FALSE(lines[1].erased);
}

TEST_CASE("an opinion is nobody's of another institution, and each reading of it is on record") {
    Hall hall;
    const CaseId id = hall.say(praise("小陈很耐心"));
    hall.pass();
    CHECK(hall.read("210001").lines.empty());
    CHECK(hall.readings("210001", id) == 0);
    CHECK(hall.readings("110001", id) == 0);
    REQUIRE(hall.read("110001").lines.size() == 1);
    CHECK(hall.readings("110001", id) == 1);
    hall.read("110001");
    CHECK(hall.readings("110001", id) == 2);
}

TEST_CASE("a list of opinions is narrowed by kind and branch") {
    Hall hall;
    hall.say(suggestion("多开一个窗口"));
    hall.say(praise("小陈很耐心"));
    hall.pass();
    const auto only = [&](OpinionChoice choice) { return hall.read("110001", choice).lines; };
    REQUIRE(only({OpinionKind::Suggestion, {}}).size() == 1);
    CHECK(only({OpinionKind::Suggestion, {}}).front().words == "多开一个窗口");
    CHECK(only({{}, hall.city.branch(0)}).size() == 2);
    CHECK(only({{}, hall.city.branch(1)}).empty());
}

TEST_CASE("pages of opinions follow each other without a gap, also where two were given at once") {
    Hall hall;
    for (int number = 0; number < 5; ++number)
        hall.terminal.keep({hall.city.random().id<CaseId>(),
                            {},
                            Role::Customer,
                            suggestion("建议" + std::to_string(number))}); // all in one moment
    hall.pass();
    std::vector<std::string> read;
    std::optional<OpinionPlace> after;
    for (int pages = 0; pages < 3; ++pages) {
        const OpinionList list = hall.read("110001", {}, after, 2);
        for (const Opinion& one : list.lines)
            read.push_back(one.words);
        CHECK(list.next.has_value() == (pages < 2));
        after = list.next;
    }
    CHECK(read == std::vector<std::string>{"建议4", "建议3", "建议2", "建议1", "建议0"});
}

TEST_CASE("an opinion whose words are gone is counted and not read") {
    Hall hall;
    hall.say(suggestion("我叫张三，电话 13800000000"));
    hall.pass();
    SQLite::Database store{(hall.city.folder() / "headquarters.db").string(), SQLite::OPEN_READWRITE};
    store.exec("DELETE FROM event_sealed");
    const auto lines = hall.read("110001").lines;
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines.front().readable);
    CHECK(lines.front().words.empty());
    CHECK(lines.front().kind == OpinionKind::Suggestion);
}

TEST_CASE(
    "what happened in the halls is counted as it arrives, and the same when everything is folded anew") {
    Hall hall;
    Days live;
    REQUIRE(hall.city.service().folding().follow(live));
    hall.keep(PageShown{"telecom-fraud", "2026-11", "zh-CN"});
    hall.keep(PageShown{"telecom-fraud", "2026-11", "en"});
    hall.keep(QuizTaken{"telecom-fraud", "2026-11", 2, 3});
    for (const LoanStep step : {LoanStep::Asked, LoanStep::HandedOut, LoanStep::Returned})
        hall.terminal.keep({{},
                            {},
                            step == LoanStep::Asked ? Role::Customer : Role::LobbyManager,
                            LoanNoted{"umbrella", step}});
    hall.say(suggestion("多开一个窗口"));
    hall.say(praise("小陈很耐心"));
    hall.pass();
    const HallCounts expected{
        .pages_shown = 2, .quizzes_taken = 1, .things_lent = 1, .suggestions = 1, .praise = 1};
    CHECK(live.sum == expected);
    hall.city.service().folding().remove_listener(live);
    REQUIRE(hall.city.service().folding().rebuild());
    Days again;
    REQUIRE(hall.city.service().cases().read_all(again));
    CHECK(again.sum == expected);
    CHECK(hall.read("110001").lines.size() == 2);
}
