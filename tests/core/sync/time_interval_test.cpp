#include "core/sync/time_interval.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace std::chrono_literals;

namespace {

constexpr BootId monday{{1}}, tuesday{{2}}, wednesday{{3}};

Instant at(milliseconds since_enrolment) {
    return instant_from(1'790'000'000'000) + since_enrolment;
}

const TimeInterval known_anyway{at(0h), at(100h)};

} // namespace

TEST_CASE("an event of a boot in which headquarters was heard has an exact time") {
    const ClockSighting seen[] = {{5, at(10h), monday, 2h}};
    CHECK(time_interval({4, monday, 1h}, seen, known_anyway) == TimeInterval{at(9h), at(9h)});
    CHECK(time_interval({9, monday, 3h}, seen, known_anyway) == TimeInterval{at(11h), at(11h)});
}

TEST_CASE("of several sightings in a boot the nearest counts") {
    const ClockSighting seen[] = {{5, at(10h), monday, 2h}, {9, at(20h + 1s), monday, 12h}};
    CHECK(time_interval({8, monday, 11h}, seen, known_anyway) == TimeInterval{at(19h + 1s), at(19h + 1s)});
    CHECK(time_interval({6, monday, 3h}, seen, known_anyway) == TimeInterval{at(11h), at(11h)});
}

TEST_CASE("an event of a day without the line lies between its neighbours") {
    const ClockSighting seen[] = {{5, at(10h), monday, 2h}, {9, at(40h), wednesday, 3h}};
    // Tuesday's boot began after Monday's last sighting and ended before Wednesday's boot.
    CHECK(time_interval({7, tuesday, 1h}, seen, known_anyway) == TimeInterval{at(11h), at(37h)});
}

TEST_CASE("without any sighting only what is known anyway bounds it") {
    CHECK(time_interval({1, tuesday, 1h}, {}, known_anyway) == known_anyway);
}

TEST_CASE("a terminal that contradicts itself never leaves what is known anyway") {
    const ClockSighting future[] = {{5, at(500h), monday, 1h}};
    CHECK(time_interval({4, monday, 1h}, future, known_anyway) == TimeInterval{at(100h), at(100h)});
    const ClockSighting crossed[] = {{5, at(60h), monday, 2h}, {9, at(10h), wednesday, 3h}};
    CHECK(time_interval({7, tuesday, 1h}, crossed, known_anyway) == known_anyway);
}
