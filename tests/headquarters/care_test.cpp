#include "tests/headquarters/at_the_command_line.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

// What an operator does at the command line beside a server that runs, seen from the terminal over the line.

namespace {

const Day today = day_in_china(std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));

Submitted complaint(const TestHeadquarters& office, const std::string& number) {
    Submitted filed = sample_complaint(office.person("100101"), today + days{15});
    filed.number = number;
    return filed;
}

std::uint64_t quarantined(TestHeadquarters& office) {
    const auto list = office.service().terminals().list();
    REQUIRE(list);
    return list->front().quarantined;
}

// A complaint that headquarters and the branch know, with its ciphertext as it lies on every disk.
struct KnownComplaint {
    KnownComplaint() : terminal{office.terminal(office.branch())} {
        id = terminal->file(complaint(office, "314159265358"));
        canary = terminal->disk().rows().back().event.sealed;
        REQUIRE(canary.size() > 48);
        pass_twice(office, *terminal);
        REQUIRE(terminal->document(id));
        // Its end: a long document lies on several pages.
        const Bytes& whole = terminal->disk().documents().at(id.hex()).bytes;
        document = {whole.end() - 40, whole.end()};
    }

    TestHeadquarters office;
    std::unique_ptr<TestTerminal> terminal;
    CaseId id;
    Bytes canary, document;
};

} // namespace

TEST_CASE(
    "a terminal that is switched off is told so, loses nothing, and sends it all when it is taken back") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    REQUIRE(terminal->sync().finished);
    REQUIRE(command(office, {"revoke-terminal", terminal->id().hex()}).code == 0);
    const CaseId first = terminal->file(complaint(office, "314159265358"));
    const auto refused = terminal->sync();
    CHECK(std::ranges::find(refused.statuses, 403) != refused.statuses.end());
    CHECK(std::ranges::find(refused.codes, SyncCode::Revoked) != refused.codes.end());
    CHECK(std::ranges::find(refused.alarms, SyncAlarm::Revoked) != refused.alarms.end());
    const CaseId second = terminal->file(complaint(office, "271828182845")); // filing goes on
    terminal->sync();
    const auto& disk = terminal->disk();
    CHECK(disk.state()->lowest_held == 1); // everything is still here
    CHECK(disk.sync().acked.sequence < disk.state()->head.sequence);
    CHECK(quarantined(office) >= 2);
    office.catch_up();
    CHECK(office.service().upkeep().verify()->cases == 0);

    REQUIRE(command(office, {"readmit-terminal", terminal->id().hex()}).code == 0);
    pass_twice(office, *terminal);
    CHECK(office.folded(first).timeline.size() == 1);
    CHECK(office.folded(second).timeline.size() == 1);
    CHECK(quarantined(office) == 0);
    CHECK(terminal->document(second));
    CHECK(office.service().upkeep().verify()->good());
}

TEST_CASE("documents are no longer sealed to a terminal that is switched off") {
    TestHeadquarters office;
    const auto stolen = office.terminal(office.branch());
    const auto good = office.terminal(office.branch());
    REQUIRE(stolen->sync().finished);
    REQUIRE(command(office, {"revoke-terminal", stolen->id().hex()}).code == 0);
    const CaseId filed = good->file(complaint(office, "314159265358"));
    pass_twice(office, *good);
    CHECK(good->document(filed)->filed.personal.name == "王女士");
    stolen->sync();
    CHECK_FALSE(stolen->document(filed)); // no feed for it either
}

TEST_CASE("a terminal nobody knows cannot be switched off, and what is no id is said in one line") {
    TestHeadquarters office;
    for (const std::string terminal : {std::string(32, '0'), std::string{"BANK-1"}}) {
        const auto told = command(office, {"revoke-terminal", terminal});
        CHECK(told.code == 1);
        CHECK(told.errors.starts_with("error: "));
    }
}

TEST_CASE("an erasure is asked for twice and takes every copy with it, at headquarters and at the branch") {
    KnownComplaint known;
    TestHeadquarters& office = known.office;
    REQUIRE(database_holds(office, known.canary));
    REQUIRE(database_holds(office, known.document));
    const auto before = command(office, {"statistics", "--format", "json"});
    REQUIRE(before.code == 0);

    const std::vector<std::string> erase{"erase-case", "3141-5926-5358", "--reason", "requested"};
    const auto shown = command(office, erase);
    CHECK(shown.code == 1);
    CHECK(shown.output.contains("314159265358"));
    CHECK(database_holds(office, known.canary));
    auto really = erase;
    really.emplace_back("--really");
    REQUIRE(command(office, really).code == 0);
    office.catch_up();

    CHECK_FALSE(database_holds(office, known.canary));
    CHECK_FALSE(database_holds(office, known.document));
    const auto view = office.service().cases().read(office.person("110001"), known.id);
    REQUIRE(view);
    CHECK(view->erased);
    CHECK(view->complainant == PersonalDetails{});
    CHECK(view->timeline.size() == 2); // the complaint, and that it was erased
    CHECK(office.service().upkeep().verify()->good());
    CHECK(command(office, {"statistics", "--format", "json"}).output == before.output);
    REQUIRE(known.terminal->sync().finished);
    CHECK_FALSE(known.terminal->document(known.id));
}

TEST_CASE("what was erased does not come back with a backup, nor with a terminal that still holds it") {
    KnownComplaint known;
    TestHeadquarters& office = known.office;
    const auto backup = office.service().upkeep().back_up();
    REQUIRE(backup);
    REQUIRE(command(office, {"erase-case", "314159265358", "--reason", "ordered", "--really"}).code == 0);
    office.catch_up();
    REQUIRE(known.terminal->sync().finished);
    restore(office, backup->file);
    known.terminal->reach(office.url());

    CHECK_FALSE(database_holds(office, known.canary));
    CHECK_FALSE(database_holds(office, known.document));
    CHECK(office.service().cases().read(office.person("110001"), known.id)->erased);
    pass_twice(office, *known.terminal);
    CHECK_FALSE(known.terminal->document(known.id));

    // A clone of the disk comes up and sends everything once more, in a journal of its own.
    const auto clone = known.terminal->clone();
    known.terminal->file(complaint(office, "271828182845"));
    clone->file(complaint(office, "141421356237"));
    pass_twice(office, *known.terminal);
    pass_twice(office, *clone);
    CHECK_FALSE(database_holds(office, known.canary));
    CHECK(office.service().upkeep().verify()->good());
}

TEST_CASE("an erasure reaches what is kept apart of a terminal that is switched off") {
    TestHeadquarters office;
    const auto stolen = office.terminal(office.branch());
    const CaseId filed = stolen->file(complaint(office, "314159265358"));
    pass_twice(office, *stolen);
    REQUIRE(command(office, {"revoke-terminal", stolen->id().hex()}).code == 0);
    stolen->act(filed, {office.person("100101"), Role::FirstHandler},
                NoteAdded{NoteKind::Note, {}, "客户又打来电话"});
    const Bytes canary = stolen->disk().rows().back().event.sealed;
    stolen->sync();
    REQUIRE(database_holds(office, canary));
    REQUIRE(command(office, {"erase-case", "314159265358", "--reason", "requested", "--really"}).code == 0);
    CHECK_FALSE(database_holds(office, canary));
}

TEST_CASE("a reason in one's own words is not taken: it would be kept for ever") {
    KnownComplaint known;
    const auto told =
        command(known.office, {"erase-case", "314159265358", "--reason", "王女士要求", "--really"});
    CHECK(told.code == 1);
    CHECK_FALSE(told.errors.contains("王女士"));
    CHECK(database_holds(known.office, known.canary));
}
