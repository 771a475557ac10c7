#include "platform/display/scanner/scanned_line.h"

#include <catch2/catch_test_macros.hpp>

#include <string_view>

namespace fengqiao::display {
namespace {

using std::chrono::milliseconds;

const std::string receipt = "FQ1:123456789012:7F3A9C2KQX";

// Somebody or something types a line and Enter, so long for every sign.
class Typed {
public:
    std::optional<std::string> line(std::string_view signs, milliseconds each) {
        for (const char sign : signs)
            CHECK_FALSE(ear_.take(sign, now_ += each));
        return ear_.take('\n', now_ += each);
    }
    Typed& after(milliseconds pause) {
        now_ += pause;
        return *this;
    }
    Typed& key(char sign, milliseconds each) {
        CHECK_FALSE(ear_.take(sign, now_ += each));
        return *this;
    }

private:
    ScannedLine ear_;
    milliseconds now_{1'000};
};

} // namespace

TEST_CASE("a scanner is heard at the speed of any scanner") {
    for (const int each : {0, 1, 8, 25, 45}) {
        INFO(each << " ms a sign");
        CHECK(Typed{}.line(receipt, milliseconds{each}) == receipt);
        CHECK(Typed{}.line("482910337715", milliseconds{each}) == "482910337715");
    }
}

TEST_CASE("a person at a keypad is never taken for a scanner, however quick") {
    for (const int each : {60, 90, 150, 400})
        CHECK_FALSE(Typed{}.line("482910337715", milliseconds{each}));
    CHECK_FALSE(Typed{}.line("13577", milliseconds{1})); // a hand laid on the keys
}

TEST_CASE("a frame that was slow does not tear a scan apart") {
    Typed typed;
    for (const char sign : std::string_view{"FQ1:123456"})
        typed.key(sign, milliseconds{10});
    CHECK(typed.after(milliseconds{150}).line("789012:7F3A9C2KQX", milliseconds{10}) == receipt);
}

TEST_CASE("what somebody typed before does not stick to what is scanned then") {
    Typed typed;
    typed.key('4', milliseconds{100}).key('8', milliseconds{180});
    CHECK(typed.after(milliseconds{900}).line(receipt, milliseconds{10}) == receipt);
    CHECK_FALSE(typed.line("", milliseconds{10}));
    CHECK(typed.line(receipt, milliseconds{10}) == receipt);
}

TEST_CASE("a very long code is heard as long as anybody needs to see that it is none of ours") {
    const auto heard = Typed{}.line(std::string(4'000, '7'), milliseconds{2});
    REQUIRE(heard);
    CHECK(heard->size() == ScannedLine::signs_most);
}

} // namespace fengqiao::display
