#include "platform/display/glass/glass.h"
#include "tests/kiosk/flow/visit.h"
#include "tests/kiosk/visitors/answering_world.h"
#include "tests/kiosk/visitors/furnished.h"
#include "tests/support/fake_speaker.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

// A glass with a keypad, before which a blind customer stands with headphones in.
struct Listener {
    Listener() {
        glass.choose();
        kiosk = std::make_unique<Kiosk>(fresh_model(Visit{}.model().house, now),
                                        furnishing({21.5, glass.width(), glass.height()}), world, inbox);
        headphones.plugged_in = true;
        kiosk->give_voice(speaker, headphones);
        inbox.put(SpeechChanged{SpeakerState::Silent});
        frames(4);
    }
    void frames(int count) {
        for (; count > 0; --count) {
            now.steady += milliseconds{16};
            glass.draw([this] {
                wish = kiosk->frame(now);
                return display::FrameWish{};
            });
        }
    }
    void key(PadKey key) {
        now.steady += milliseconds{600};
        kiosk->press_key(key, now);
        frames(4);
    }
    void tap(Msg thing) {
        now.steady += milliseconds{600};
        const auto& placed = kiosk->placed();
        const auto found = std::ranges::find(placed, thing, &ui::Placed::msg);
        REQUIRE(found != placed.end());
        const ui::PointMm at = found->rect.centre();
        glass.press(kiosk->panel().to_px(at.x), kiosk->panel().to_px(at.y));
        frames(3);
        glass.lift(kiosk->panel().to_px(at.x), kiosk->panel().to_px(at.y));
        frames(3);
    }
    [[nodiscard]] bool is_dark() const { return kiosk->model().comfort.picture_off; }
    template <class Wanted> [[nodiscard]] bool stands_at() const {
        return std::holds_alternative<Wanted>(kiosk->model().stage);
    }

    Moment now{.steady = milliseconds{1'000'000}, .wall = instant_from(1'795'397'700'000)};
    display::Glass glass{960, 540};
    Inbox inbox;
    SeededRandom random{1};
    AnsweringWorld world{inbox, random};
    fengqiao::testing::FakeSpeaker speaker;
    fengqiao::testing::FakePrivateOutput headphones;
    std::unique_ptr<Kiosk> kiosk;
    FrameWish wish;
};

} // namespace

TEST_CASE("a finger on the dark glass brings the picture back and presses nothing that nobody sees") {
    Listener visitor;
    visitor.key(PadKey::Picture);
    REQUIRE(visitor.is_dark());
    visitor.tap(Msg::HomeComplaint);
    CHECK_FALSE(visitor.is_dark());
    CHECK(visitor.stands_at<Attract>());
    visitor.tap(Msg::HomeComplaint);
    CHECK(visitor.stands_at<ChooseBusiness>());
}

TEST_CASE("headphones that are pulled out bring the picture back within a moment, though nobody touches it") {
    Listener visitor;
    visitor.key(PadKey::Picture);
    REQUIRE(visitor.is_dark());
    REQUIRE(visitor.wish.wake_in);
    CHECK(*visitor.wish.wake_in <= seconds{1});
    visitor.headphones.plugged_in = false;
    visitor.frames(2);
    CHECK_FALSE(visitor.is_dark());
}

TEST_CASE("whoever pressed a key at the doors and walked away leaves no ring behind") {
    Listener visitor;
    visitor.key(PadKey::Next);
    REQUIRE(visitor.kiosk->in_focus());
    visitor.now.steady += seconds{61};
    visitor.frames(3);
    CHECK_FALSE(visitor.kiosk->in_focus());
}

TEST_CASE("with the picture off a keypad goes on, goes back and calls a person") {
    Listener visitor;
    visitor.key(PadKey::Picture);
    visitor.key(PadKey::Next);
    visitor.key(PadKey::Select);
    CHECK(visitor.stands_at<ChooseBusiness>());
    CHECK_FALSE(visitor.speaker.said.empty());
    visitor.key(PadKey::Next);
    visitor.key(PadKey::Select);
    CHECK(visitor.stands_at<ChooseCause>());
    visitor.key(PadKey::Back);
    CHECK(visitor.stands_at<ChooseBusiness>());
    visitor.key(PadKey::Help);
    CHECK(visitor.stands_at<CallingStaff>());
    CHECK(visitor.is_dark());
}

} // namespace fengqiao::kiosk
