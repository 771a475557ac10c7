#include "tests/headquarters_service/branch_terminal.h"

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

const Decided a_decision{
    "explained", true, Fen{50'000}, {"核实到期自动滚存", "产品说明书第3条", "未充分提示", "可申请核查"}};

struct PassedUp {
    City city;
    BranchTerminal terminal{city, 0};
    CaseId id;

    PassedUp() {
        id = terminal.file();
        const PersonId handler = city.person("100101");
        terminal.keep({id, handler, Role::FirstHandler, Accepted{true}});
        terminal.keep({id, handler, Role::FirstHandler,
                       Escalated{Level::Station, EscalationReason::BeyondBranch, "请服务站处理"}});
        terminal.sync();
        city.fold();
    }
    CaseView read(std::string_view staff_number) {
        auto view = city.service().cases().read(city.person(staff_number), id);
        if (!view) FAIL(view.error().text);
        return std::move(*view);
    }
    ActAnswer act(std::string_view staff_number, Role role, EventBody body) {
        const std::uint32_t revision = read("110001").folded.revision;
        auto answer =
            city.service().cases().record({id, city.person(staff_number), role, revision, std::move(body)});
        if (!answer) FAIL(answer.error().text);
        return *answer;
    }
};

} // namespace

TEST_CASE("the station decides and notifies at the console, and the branch's terminal reads why") {
    PassedUp at;
    CHECK(at.act("110001", Role::StationOfficer, a_decision).verdict == ActVerdict::Recorded);
    const CaseView view = at.read("110001");
    CHECK(view.folded.state == State::Decided);
    REQUIRE(view.decision_blocks);
    CHECK(view.decision_blocks->finding == "核实到期自动滚存");
    const Notified told{ContactMethod::Phone, day_in_china(at.city.clock().now())};
    CHECK(at.act("110001", Role::StationOfficer, told).verdict == ActVerdict::Recorded);
    at.terminal.sync();
    const auto document = at.terminal.document(at.id);
    REQUIRE(document);
    CHECK(document->state == State::Notified);
    CHECK(document->decision->said.blocks.basis == "产品说明书第3条");
    CHECK(document->timeline.size() == 5);
    CHECK(document->timeline[2].words == "请服务站处理");
}

TEST_CASE("a decision with a blank block is not recorded") {
    PassedUp at;
    Decided blank = a_decision;
    blank.blocks.remedies = "  ";
    CHECK(at.act("110001", Role::StationOfficer, blank).verdict == ActVerdict::BlankBlocks);
    CHECK(at.read("110001").folded.state == State::Handling);
}

TEST_CASE("somebody who looks at an older state of the case is told, and nothing is recorded") {
    PassedUp at;
    const std::uint32_t seen = at.read("110001").folded.revision;
    CHECK(at.act("110002", Role::StationOfficer, NoteAdded{NoteKind::Note, {}, "已电话联系"}).verdict ==
          ActVerdict::Recorded);
    const auto answer = at.city.service().cases().record(
        {at.id, at.city.person("110001"), Role::StationOfficer, seen, a_decision});
    REQUIRE(answer);
    CHECK(answer->verdict == ActVerdict::ChangedMeanwhile);
    CHECK(answer->revision > seen);
    CHECK(at.read("110001").folded.state == State::Handling);
}

TEST_CASE("nobody of another institution sees or acts on a case") {
    PassedUp at;
    const auto view = at.city.service().cases().read(at.city.person("210001"), at.id);
    CHECK(view.error().kind == TroubleKind::NotAllowed);
    CHECK(at.act("210001", Role::StationOfficer, a_decision).verdict == ActVerdict::OutOfScope);
    CHECK(at.city.service().cases().list(at.city.person("210001"), {}, {}, 50)->lines.empty());
    CHECK(at.city.service().cases().list(at.city.person("110001"), {}, {}, 50)->lines.size() == 1);
}

TEST_CASE("a role that a person does not hold is not lent to them") {
    PassedUp at;
    CHECK(at.act("110001", Role::Headquarters, a_decision).verdict == ActVerdict::RoleNotHeld);
}

TEST_CASE("what the console does before it has custody is refused by the table") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId id = terminal.file();
    terminal.sync();
    city.fold();
    const auto answer =
        city.service().cases().record({id, city.person("110001"), Role::StationOfficer, 1, a_decision});
    REQUIRE(answer);
    CHECK(answer->verdict == ActVerdict::Refused);
    CHECK(answer->refusal == Refusal::NotFromHere);
}

TEST_CASE("the permitted acts are offered under a role the reader holds") {
    PassedUp at;
    const auto acts = at.read("110001").permitted;
    CHECK(std::ranges::find(acts, PermittedAct{EventType::Decided, Role::StationOfficer}) != acts.end());
    CHECK(std::ranges::find(acts, EventType::Rated, &PermittedAct::type) == acts.end());
}

TEST_CASE("a customer who does not answer for seven days is closed as unrated on headquarters' time") {
    PassedUp at;
    at.act("110001", Role::StationOfficer, a_decision);
    at.act("110001", Role::StationOfficer,
           Notified{ContactMethod::Phone, day_in_china(at.city.clock().now())});
    at.city.clock().advance(days{7});
    CHECK(*at.city.service().folding().close_unrated() == 0);
    at.city.clock().advance(days{1});
    CHECK(*at.city.service().folding().close_unrated() == 1);
    CHECK(at.read("110001").folded.state == State::Closed);
    CHECK(at.read("110001").folded.timed_out);
    CHECK(*at.city.service().folding().close_unrated() == 0);
}

TEST_CASE("the list gives every case once, page after page, earliest due date first") {
    City city;
    BranchTerminal terminal{city, 0};
    std::vector<CaseId> filed;
    for (int number = 0; number < 7; ++number) {
        filed.push_back(terminal.file());
        if (number % 2 == 1) city.clock().advance(days{1});
    }
    terminal.sync();
    city.fold();
    std::vector<CaseLine> seen;
    std::optional<ListPlace> place;
    do {
        const auto page = city.service().cases().list(city.person("120001"), {}, place, 3);
        REQUIRE(page);
        CHECK(page->lines.size() <= 3);
        seen.insert(seen.end(), page->lines.begin(), page->lines.end());
        place = page->next;
    } while (place);
    REQUIRE(seen.size() == filed.size());
    CHECK(std::ranges::is_sorted(seen, {}, &CaseLine::due));
    for (const CaseId id : filed)
        CHECK(std::ranges::count(seen, id, &CaseLine::id) == 1);
}

TEST_CASE("a list is narrowed by state, number and due date") {
    PassedUp at;
    at.terminal.file();
    at.terminal.sync();
    at.city.fold();
    const auto count = [&](const CaseFilter& filter) {
        return at.city.service().cases().list(at.city.person("110001"), filter, {}, 50)->lines.size();
    };
    CaseFilter filter;
    CHECK(count(filter) == 2);
    filter.states = {State::Handling};
    CHECK(count(filter) == 1);
    filter = {};
    filter.number = "1234";
    CHECK(count(filter) == 2);
    filter.number = "9";
    CHECK(count(filter) == 0);
    filter = {};
    filter.due_until = day_in_china(at.city.clock().now());
    CHECK(count(filter) == 0);
}

TEST_CASE(
    "an erased complainant is gone from headquarters and from the terminal, and the chain still holds") {
    PassedUp at;
    at.terminal.sync();
    REQUIRE(at.terminal.document(at.id));
    REQUIRE(at.city.service().upkeep().erase(at.id, ErasureReason::Requested));
    const CaseView view = at.read("110001");
    CHECK(view.erased);
    CHECK(view.complainant == PersonalDetails{});
    CHECK(view.folded.state == State::Handling);
    at.terminal.sync();
    CHECK(!at.terminal.document(at.id));
    CHECK(at.city.service().upkeep().verify()->good());
}
