#include "tests/kiosk/effects/readers_on_loan.h"
#include "tests/kiosk/effects/waiting.h"
#include "tests/support/kept_lines.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

struct Desk {
    Inbox inbox;
    Waiting glass{inbox};
    testing::KeptLines log;
    ReadersOnLoan readers;
    ReadingDesk desk{readers.openers(), inbox, log};
};

} // namespace

TEST_CASE("every question about letters is answered, with the question beside the answer") {
    Desk at;
    at.desk.read(ReadPinyin{{"tou", {}}});
    at.desk.read(ReadPinyin{{"tousu", {}}});
    CHECK(at.glass.next<PinyinRead>()->question.letters == "tou");
    const auto second = at.glass.next<PinyinRead>();
    REQUIRE(second);
    CHECK(second->question.letters == "tousu");
    CHECK(second->answer->candidates.front().text == "tousu");
}

TEST_CASE("a dictionary is opened at the first question and once") {
    Desk at;
    CHECK(at.readers.pinyin_opened == 0);
    at.desk.read(ReadPinyin{});
    at.desk.read(ReadPinyin{});
    REQUIRE(at.glass.next<PinyinRead>());
    REQUIRE(at.glass.next<PinyinRead>());
    CHECK(at.readers.pinyin_opened == 1);
    CHECK(at.readers.hand_opened == 0);
    at.desk.read(ReadHand{{{{0.1F, 0.1F}}}});
    const auto drawn = at.glass.next<HandRead>();
    REQUIRE(drawn);
    CHECK(drawn->strokes.size() == 1);
    CHECK(drawn->answer->front() == "1");
}

TEST_CASE("a dictionary that is missing is told to service once and to the customer each time") {
    Desk at;
    at.readers.missing = true;
    at.desk.read(ReadPinyin{{"tou", {}}});
    at.desk.read(ReadPinyin{{"tou", {}}});
    for (int i = 0; i < 2; ++i) {
        const auto read = at.glass.next<PinyinRead>();
        REQUIRE(read);
        CHECK_FALSE(read->answer);
    }
    CHECK(at.log.alarms() == 1);
    CHECK_FALSE(at.log.tells_of("tou"));
}

} // namespace fengqiao::kiosk
