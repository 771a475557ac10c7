#include "app/headquarters/api/call_meter.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

// Calls as often as it may at this moment; how often that was.
int calls_at_once(CallMeter& meter, const std::string& caller, milliseconds now) {
    int calls = 0;
    for (; !meter.wait_of(caller, now) && calls < 1000; ++calls)
        meter.count(caller, now);
    return calls;
}

} // namespace

TEST_CASE("a terminal may call two hundred times at once, then sixty times in five minutes") {
    CallMeter meter{terminal_rate};
    CHECK(calls_at_once(meter, "terminal", seconds{1}) == 200);
    CHECK(meter.wait_of("terminal", seconds{1}) == seconds{5});
    CHECK(calls_at_once(meter, "terminal", seconds{301}) == 60);
}

TEST_CASE("one terminal that calls too often does not shut out another") {
    CallMeter meter{terminal_rate};
    calls_at_once(meter, "first", seconds{1});
    CHECK_FALSE(meter.wait_of("second", seconds{1}));
}

TEST_CASE("the sixth enrolment of a minute from one address waits") {
    CallMeter meter{enrolment_rate};
    CHECK(calls_at_once(meter, "10.0.0.1", seconds{1}) == 5);
    CHECK(meter.wait_of("10.0.0.1", seconds{1}) == seconds{12});
    CHECK_FALSE(meter.wait_of("10.0.0.1", seconds{13}));
}

TEST_CASE("addresses without number do not fill the memory, and make room when they have been quiet") {
    CallMeter meter{enrolment_rate};
    for (std::size_t address = 0; address < CallMeter::callers_max; ++address)
        meter.count(std::to_string(address), seconds{1});
    CHECK(meter.wait_of("one more", seconds{2}));
    meter.count("one more", seconds{60});
    CHECK_FALSE(meter.wait_of("yet another", seconds{60}));
}
