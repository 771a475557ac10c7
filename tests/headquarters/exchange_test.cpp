#include "platform/wire/sync_codec.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

namespace {

const Day today = day_in_china(std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));

Submitted complaint(const TestHeadquarters& office, const std::string& number = "314159265358") {
    Submitted filed = sample_complaint(office.person("100101"), today + days{15});
    filed.number = number;
    return filed;
}

std::uint64_t events_at(TestHeadquarters& office) {
    const auto found = office.service().upkeep().verify();
    REQUIRE(found);
    CHECK(found->good());
    return found->events;
}

bool shows(TestHeadquarters& office, TerminalTrouble trouble) {
    const auto list = office.service().terminals().list();
    REQUIRE(list);
    return std::ranges::any_of(*list, [trouble](const TerminalStatus& status) {
        return std::ranges::find(status.troubles, trouble, &TroubleSeen::trouble) != status.troubles.end();
    });
}

// Both passes of a night: the events go up, and what headquarters made of them comes down.
void pass_twice(TestHeadquarters& office, TestTerminal& terminal) {
    REQUIRE(terminal.sync().finished);
    office.catch_up();
    REQUIRE(terminal.sync().finished);
}

} // namespace

TEST_CASE("what a customer files is a case at headquarters, and comes back as the branch's document") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    const CaseId filed = terminal->file(complaint(office));
    pass_twice(office, *terminal);
    CHECK(office.folded(filed).state == State::Registered);
    const auto document = terminal->document(filed);
    REQUIRE(document);
    CHECK(document->filed.number == "314159265358");
    CHECK(document->filed.personal.name == "王女士");
    CHECK(document->handler == document->filed.first_handler);
}

TEST_CASE("a case that was decided, told and rated at the branch is closed with five stars at headquarters") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    const ActingAs handler{office.person("100101"), Role::FirstHandler};
    const CaseId filed = terminal->file(complaint(office));
    terminal->act(filed, handler, Accepted{true});
    terminal->act(filed, handler, EvidenceShown{"合同第七条"});
    terminal->act(filed, handler, Decided{"O01", true, {}, {"核实结果", "依据", "理由", "救济途径"}});
    terminal->act(filed, handler, Notified{ContactMethod::InPerson, today});
    terminal->act(filed, {}, Rated{Satisfaction::VeryGood, {}, RatingSource::Kiosk, true, 1});
    REQUIRE(terminal->sync().finished);
    const Case now = office.folded(filed);
    CHECK(now.state == State::Closed);
    REQUIRE(last_rating(now));
    CHECK(last_rating(now)->level == Satisfaction::VeryGood);
}

TEST_CASE("the station decides a case that was passed up, and the branch's terminal learns it") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    const ActingAs handler{office.person("100101"), Role::FirstHandler};
    const CaseId filed = terminal->file(complaint(office));
    terminal->act(filed, handler, Accepted{true});
    terminal->act(filed, handler, Escalated{Level::Station, EscalationReason::BeyondBranch, "超出权限"});
    pass_twice(office, *terminal);
    const Case before = office.folded(filed);
    REQUIRE(before.level == Level::Station);
    const auto answer = office.service().cases().record(
        {filed, office.person("110001"), Role::StationOfficer, before.revision,
         Decided{"O01", true, {}, {"核实结果", "依据", "理由", "救济途径"}}});
    REQUIRE(answer);
    REQUIRE(answer->verdict == ActVerdict::Recorded);
    REQUIRE(terminal->sync().finished);
    REQUIRE(terminal->document(filed));
    CHECK(terminal->document(filed)->state == State::Decided);
    CHECK(terminal->document(filed)->decision->said.blocks.finding == "核实结果");
}

TEST_CASE("a request that comes twice is stored once") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    REQUIRE(terminal->sync().finished);
    terminal->file(complaint(office));
    REQUIRE_FALSE(terminal->ask_challenge().empty());
    const auto call = terminal->signed_call(wire::encode_request(terminal->request()));
    const auto before = events_at(office);
    for (int times = 0; times < 3; ++times) {
        const auto answer = terminal->call(call);
        REQUIRE(answer);
        CHECK(answer->status == 200);
    }
    const auto after = events_at(office);
    CHECK(after > before);
    CHECK(after - before == terminal->request().events.size());
    office.catch_up();
    CHECK(office.service().upkeep().verify()->cases == 1);
}

TEST_CASE("headquarters that restarts in the middle loses nothing and folds nothing twice") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    const Submitted another = complaint(office, "271828182845");
    const CaseId first = terminal->file(complaint(office));
    REQUIRE(terminal->sync().finished);
    office.close();
    const CaseId second = terminal->file(another);
    CHECK_FALSE(terminal->sync().finished);
    office.open();
    terminal->reach(office.url());
    while (!terminal->sync().finished) {
    }
    CHECK(office.folded(first).timeline.size() == 1);
    CHECK(office.folded(second).timeline.size() == 1);
    CHECK(office.service().upkeep().verify()->good());
}

TEST_CASE("an event that makes no sense is acknowledged, set aside, and what follows it goes on") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    StoredEvent poison;
    poison.open = {'{', '}'};
    EventHeader header;
    header.type = static_cast<std::uint16_t>(EventType::Submitted);
    header.public_size = 2;
    header.nonce.fill(9);
    header.branch = office.branch();
    header.case_id.bytes.fill(9);
    poison.header = encode_header(header);
    terminal->keep_raw(poison);
    const CaseId after = terminal->file(complaint(office));
    REQUIRE(terminal->sync().finished);
    CHECK(terminal->disk().sync().acked.sequence == terminal->disk().state()->head.sequence);
    CHECK(office.folded(after).state == State::Registered);
    const auto aside = office.service().upkeep().set_aside(10);
    REQUIRE(aside);
    REQUIRE(aside->size() == 1);
    CHECK(aside->front().terminal == terminal->id());
    CHECK(shows(office, TerminalTrouble::PoisonEvents));
}

TEST_CASE("a cloned disk becomes a second journal: nothing is lost or doubled, and somebody is told") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    REQUIRE(terminal->sync().finished);
    const auto clone = terminal->clone();
    const CaseId here = terminal->file(complaint(office));
    const CaseId there = clone->file(complaint(office, "271828182845"));
    REQUIRE(terminal->sync().finished);
    const auto forked = clone->sync();
    REQUIRE(forked.finished);
    CHECK(forked.rotations == 1);
    terminal->file(complaint(office, "141421356237"));
    REQUIRE(terminal->sync().finished);
    CHECK(office.folded(here).timeline.size() == 1);
    CHECK(office.folded(there).timeline.size() == 1);
    CHECK(office.service().upkeep().verify()->cases == 3);
    CHECK(shows(office, TerminalTrouble::TwoLiveJournals));
    CHECK(office.log().contains("alarm=two-live-journals"));
}

TEST_CASE("headquarters restored from a backup is sent again what it lost") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    const CaseId before = terminal->file(complaint(office));
    REQUIRE(terminal->sync().finished);
    office.catch_up();
    const auto backup = office.service().upkeep().back_up();
    REQUIRE(backup);
    REQUIRE(backup->verification.good());
    const CaseId after = terminal->file(complaint(office, "271828182845"));
    REQUIRE(terminal->sync().finished);
    office.close();
    for (const char* file : {"headquarters.db", "headquarters.db-wal", "headquarters.db-shm"})
        std::filesystem::remove(office.folder() / file);
    std::filesystem::copy_file(office.folder() / "backups" / std::filesystem::path{backup->file}.filename(),
                               office.folder() / "headquarters.db");
    office.open();
    terminal->reach(office.url());
    SyncedRun run = terminal->sync();
    REQUIRE(run.finished);
    CHECK(std::ranges::find(run.codes, SyncCode::Gap) != run.codes.end());
    CHECK(run.rotations == 0);
    CHECK(office.folded(before).timeline.size() == 1);
    CHECK(office.folded(after).timeline.size() == 1);
    CHECK(shows(office, TerminalTrouble::OwnLogShorter));
}

TEST_CASE("a terminal lets go only of what a verified backup holds") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    terminal->file(complaint(office));
    pass_twice(office, *terminal);
    CHECK(terminal->disk().state()->lowest_held == 1);
    REQUIRE(office.service().upkeep().back_up());
    REQUIRE(terminal->sync().finished);
    CHECK(terminal->disk().state()->lowest_held > 1);
}

TEST_CASE("a revoked terminal's events are kept apart and it is told so, signed") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    REQUIRE(terminal->sync().finished);
    REQUIRE(office.service().terminals().set_revoked(terminal->id(), true));
    terminal->file(complaint(office));
    const auto run = terminal->sync();
    CHECK(std::ranges::find(run.codes, SyncCode::Revoked) != run.codes.end());
    CHECK(std::ranges::find(run.alarms, SyncAlarm::Revoked) != run.alarms.end());
    CHECK(terminal->disk().sync().acked.sequence < terminal->disk().state()->head.sequence);
    office.catch_up();
    CHECK(office.service().upkeep().verify()->cases == 0);
    CHECK(office.service().terminals().list()->front().quarantined > 0);
}

TEST_CASE("a load balancer hears that headquarters is well") {
    TestHeadquarters office;
    TestTerminal anybody{office.line()};
    const auto answer = anybody.call({.method = "GET", .url = office.url() + "/v1/health"});
    REQUIRE(answer);
    CHECK(answer->status == 200);
    CHECK(answer->header("Kiosk-Sig").empty());
}
