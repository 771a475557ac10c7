#include "tests/support/test_headquarters/test_headquarters.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

namespace {

int enrol_with(TestHeadquarters& office, TestTerminal& terminal, const Bytes& body) {
    const auto answer = terminal.call(
        {.method = "POST", .url = office.url() + "/v1/enrol", .body = std::string{text_of(body)}});
    return answer ? answer->status : 0;
}

} // namespace

TEST_CASE("a terminal with a printed code learns its branch, and its staff after the first pass") {
    TestHeadquarters office;
    const auto terminal = office.terminal(office.branch());
    CHECK(terminal->place().branch.id == office.branch());
    CHECK(terminal->place().institution.kind == InstitutionKind::Bank);
    office.catch_up();
    REQUIRE(terminal->sync().finished);
    const auto staff = terminal->staff();
    const auto lobby = std::ranges::find(staff, "100101", &StaffDocument::staff_number);
    REQUIRE(lobby != staff.end());
    CHECK(lobby->roles == RoleSet{Role::LobbyManager, Role::FirstHandler});
}

TEST_CASE("a code enrols one terminal, and the same terminal again when the answer was lost") {
    TestHeadquarters office;
    const std::string code = office.code(office.branch());
    TestTerminal terminal{office.line()};
    REQUIRE(terminal.enrol(code));
    const auto id = terminal.id();
    REQUIRE(terminal.enrol(code));
    CHECK(terminal.id() == id);
    TestTerminal another{office.line()};
    CHECK_FALSE(another.enrol(code));
    CHECK(office.service().terminals().list()->size() == 1);
}

TEST_CASE("nobody learns whether a code was unknown or its secret wrong, and five wrong tries end it") {
    TestHeadquarters office;
    const auto code = *wire::parse_enrolment_code(office.code(office.branch()));
    TestTerminal terminal{office.line()};
    auto wrong = code;
    wrong.secret.front() = wrong.secret.front() == '0' ? '1' : '0';
    auto unknown = code;
    unknown.id = unknown.id == "ZZZ" ? "YYY" : "ZZZ";
    const auto wrong_body = *terminal.enrolment_body(wire::print_enrolment_code(wrong));
    const auto unknown_body = *terminal.enrolment_body(wire::print_enrolment_code(unknown));
    // Straight at the desk: five calls a minute is what the door lets through.
    auto& desk = office.service().terminals();
    const auto said_to_wrong = desk.enrol(wrong_body);
    const auto said_to_unknown = desk.enrol(unknown_body);
    REQUIRE_FALSE(said_to_wrong);
    REQUIRE_FALSE(said_to_unknown);
    CHECK(said_to_wrong.error() == said_to_unknown.error());
    for (int tries = 0; tries < 4; ++tries)
        CHECK(enrol_with(office, terminal, wrong_body) == 403);
    CHECK_FALSE(terminal.enrol(wire::print_enrolment_code(code)));
}

TEST_CASE("the sixth enrolment of a minute from one address waits, and what is no enrolment is a 400") {
    TestHeadquarters office;
    TestTerminal terminal{office.line()};
    const Bytes rubbish{0xa1, 0x61, 0x76, 0x01};
    for (int tries = 0; tries < 5; ++tries)
        CHECK(enrol_with(office, terminal, rubbish) == 400);
    CHECK(enrol_with(office, terminal, rubbish) == 429);
    const Bytes long_one(wire::enrolment_bytes_max + 1, Byte{0x61});
    CHECK(enrol_with(office, terminal, long_one) == 413);
}
