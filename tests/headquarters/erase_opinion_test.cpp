#include "tests/headquarters/at_the_command_line.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;
using headquarters::Opinion;

// A customer wants what they once said about the house to be gone, seen from the command line and the branch.

namespace {

// An opinion that headquarters knows, with its ciphertext as it lies on every disk.
struct KnownOpinion {
    KnownOpinion() : terminal{office.terminal(office.branch())} {
        id = terminal->give_opinion(
            {OpinionKind::Suggestion, "zh-CN", "我是王女士，电话 13900000000，坡道太陡。"});
        canary = terminal->disk().rows().back().event.sealed;
        terminal->give_opinion({OpinionKind::Praise, "zh-CN", "大堂的小陈很耐心。"});
        pass_twice(office, *terminal);
    }

    std::vector<Opinion> read() {
        auto list = office.service().opinions().read(office.person("110001"), {}, {}, 20);
        REQUIRE(list);
        return std::move(list->lines);
    }
    Opinion known() {
        const auto lines = read();
        const auto found = std::ranges::find(lines, OpinionKind::Suggestion, &Opinion::kind);
        REQUIRE(found != lines.end());
        return *found;
    }
    std::vector<std::string> erasing(bool really = true) {
        std::vector<std::string> words{"erase-opinion", known().code, "--reason", "requested"};
        if (really) words.emplace_back("--really");
        return words;
    }
    [[nodiscard]] bool terminal_has_key() const { return terminal->disk().wraps().contains(id); }

    TestHeadquarters office;
    std::unique_ptr<TestTerminal> terminal;
    CaseId id;
    Bytes canary;
};

} // namespace

TEST_CASE("an opinion's words go at headquarters, its key goes at the branch, and it stays counted") {
    KnownOpinion said;
    REQUIRE(database_holds(said.office, said.canary));
    REQUIRE(said.terminal_has_key());
    const auto before = command(said.office, {"statistics", "--format", "json"});
    REQUIRE(before.code == 0);
    const auto shown = command(said.office, said.erasing(false));
    CHECK(shown.code == 1);
    CHECK(shown.output.contains(said.known().code));
    CHECK_FALSE(shown.output.contains("王女士"));
    CHECK(said.known().readable);

    REQUIRE(command(said.office, said.erasing()).code == 0);
    said.office.catch_up();
    CHECK_FALSE(database_holds(said.office, said.canary));
    CHECK_FALSE(said.known().readable);
    CHECK(said.known().erased);
    const auto lines = said.read();
    CHECK(std::ranges::count(lines, true, &Opinion::readable) == 1); // the other one is as it was
    CHECK(command(said.office, {"statistics", "--format", "json"}).output == before.output);
    pass_twice(said.office, *said.terminal);
    CHECK_FALSE(said.terminal_has_key());
}

TEST_CASE("that an opinion was erased is on record, and makes no case of it") {
    KnownOpinion said;
    const auto before = said.office.service().upkeep().verify();
    REQUIRE(command(said.office, said.erasing()).code == 0);
    said.office.catch_up();
    const auto after = said.office.service().upkeep().verify();
    REQUIRE(after);
    CHECK(after->good());
    CHECK(after->events == before->events + 1); // in headquarters' own journal
    CHECK(after->cases == 0);
    CHECK(after->set_aside == 0);
    REQUIRE(said.office.service().folding().rebuild());
    CHECK(said.office.service().upkeep().verify()->cases == 0);
    CHECK(said.known().erased);
}

TEST_CASE("an erased opinion does not come back with a backup, nor with a terminal that sends it again") {
    KnownOpinion said;
    const auto backup = said.office.service().upkeep().back_up();
    REQUIRE(backup);
    REQUIRE(command(said.office, said.erasing()).code == 0);
    restore(said.office, backup->file);
    said.terminal->reach(said.office.url());
    CHECK_FALSE(database_holds(said.office, said.canary));
    CHECK(said.known().erased);
    REQUIRE(said.terminal_has_key()); // it has not heard yet
    const auto clone = said.terminal->clone();
    pass_twice(said.office, *said.terminal);
    CHECK_FALSE(said.terminal_has_key());

    // A clone of the disk comes up and sends everything once more, in a journal of its own.
    said.terminal->give_opinion({OpinionKind::Praise, "zh-CN", "谢谢。"});
    clone->give_opinion({OpinionKind::Praise, "zh-CN", "很好。"});
    pass_twice(said.office, *said.terminal);
    pass_twice(said.office, *clone);
    CHECK_FALSE(database_holds(said.office, said.canary));
    CHECK(said.office.service().upkeep().verify()->good());
}

TEST_CASE("a backup from before an erased opinion leaves the terminal no key when it brings it again") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    REQUIRE(terminal->sync().finished);
    const auto backup = office.service().upkeep().back_up();
    REQUIRE(backup);
    const CaseId id = terminal->give_opinion({OpinionKind::Suggestion, "zh-CN", "坡道太陡。"});
    const Bytes canary = terminal->disk().rows().back().event.sealed;
    REQUIRE(terminal->sync().finished);
    office.catch_up();
    REQUIRE(office.service().upkeep().erase(id, headquarters::ErasureReason::Ordered));
    restore(office, backup->file);
    terminal->reach(office.url());
    REQUIRE(terminal->disk().wraps().contains(id));
    pass_twice(office, *terminal);
    CHECK_FALSE(database_holds(office, canary));
    CHECK_FALSE(terminal->disk().wraps().contains(id));
}

TEST_CASE("an opinion nobody gave, and what is no code, is said in one line") {
    KnownOpinion said;
    for (const char* code : {"00000-00000", "3141-5926-5358-2", "U1111-11111", "坡道"}) {
        CAPTURE(code);
        const auto told = command(said.office, {"erase-opinion", code, "--reason", "requested", "--really"});
        CHECK(told.code == 1);
        CHECK(told.errors.starts_with("error: "));
        CHECK_FALSE(told.errors.contains("坡道")); // what was typed might be the customer's words
    }
    CHECK(database_holds(said.office, said.canary));
}

TEST_CASE("an opinion under the id of a case cannot be named, so that nobody erases the case by it") {
    KnownOpinion said;
    const CaseId filed =
        said.terminal->file(sample_complaint(said.office.person("100101"), Day{days{20'800}}));
    said.terminal->act(filed, {}, OpinionGiven{OpinionKind::Praise, "zh-CN", "好"});
    pass_twice(said.office, *said.terminal);
    const auto lines = said.read();
    REQUIRE(lines.size() == 3);
    const auto told = command(said.office, {"erase-opinion", lines.front().code, "--reason", "requested"});
    CHECK(told.errors.contains("no opinion of this code"));
}
