#include "tests/support/fault_proxy/flow.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::testing;
using namespace std::chrono_literals;

namespace {

const Flow::Time start{};

// What comes out of a flow fed one byte at a time, without waiting.
std::string through(const Script& script, std::string_view bytes) {
    Flow flow(script);
    std::string out;
    for (const char byte : bytes) {
        flow.feed({&byte, 1});
        const std::string_view ready = flow.sendable(start);
        out += ready;
        flow.sent(ready.size(), start);
    }
    return out;
}

std::string through_at_once(const Script& script, std::string_view bytes) {
    Flow flow(script);
    flow.feed(bytes);
    return std::string(flow.sendable(start));
}

void check_both(const Script& script, std::string_view bytes, const std::string& expected) {
    CHECK(through(script, bytes) == expected);
    CHECK(through_at_once(script, bytes) == expected);
}

} // namespace

TEST_CASE("without a script the line says what it was told") {
    check_both({}, "abcdef", "abcdef");
}

TEST_CASE("a cut lets everything before its offset through and nothing after") {
    for (const Action action : {Action::Reset, Action::Close, Action::Stall, Action::Truncate}) {
        check_both({{.offset = 3, .action = action}}, "abcdef", "abc");
        check_both({{.offset = 0, .action = action}}, "abcdef", "");
        check_both({{.offset = 6, .action = action}}, "abcdef", "abcdef");
    }
}

TEST_CASE("the end is told once everything before it has gone out") {
    Flow flow({{.offset = 3, .action = Action::Reset}});
    flow.feed("abcdef");
    CHECK(flow.end() == Flow::End::None);
    flow.sent(3, start);
    CHECK(flow.end() == Flow::End::Reset);
}

TEST_CASE("one flipped bit changes one byte") {
    check_both({{.offset = 2, .action = Action::FlipBit}}, "abcdef", "abbdef");
}

TEST_CASE("a doubled piece comes twice in its place") {
    check_both({{.offset = 1, .action = Action::Duplicate, .amount = 2}}, "abcdef", "abcbcdef");
}

TEST_CASE("a login page comes in place of the rest") {
    check_both({{.offset = 2, .action = Action::Inject, .text = "LOGIN"}}, "abcdef", "abLOGIN");
}

TEST_CASE("several faults happen in the order of their offsets") {
    check_both({{.offset = 4, .action = Action::Close}, {.offset = 1, .action = Action::FlipBit}}, "abcdef",
               "accd");
}

TEST_CASE("a slow line lets a little through at a time") {
    Flow flow({{.offset = 2, .action = Action::Slow, .amount = 3, .pause_ms = 10}});
    flow.feed("abcdefgh");
    CHECK(flow.sendable(start) == "ab");
    flow.sent(2, start);
    CHECK(flow.sendable(start).empty());
    CHECK(flow.wakes_at(start) == start + 10ms);
    CHECK(flow.sendable(start + 10ms) == "cde");
    flow.sent(3, start + 10ms);
    CHECK(flow.sendable(start + 19ms).empty());
    CHECK(flow.sendable(start + 20ms) == "fgh");
}

TEST_CASE("a split message comes in two") {
    Flow flow({{.offset = 2, .action = Action::Split, .pause_ms = 10}});
    flow.feed("abcdef");
    CHECK(flow.sendable(start) == "ab");
    flow.sent(2, start);
    CHECK(flow.sendable(start).empty());
    CHECK(flow.sendable(start + 10ms) == "cdef");
}
