#include "app/kiosk/flow/welfare_flow.h"
#include "app/kiosk/ui/pixels.h"
#include "platform/display/glass/glass.h"
#include "tests/kiosk/flow/visit.h"
#include "tests/kiosk/visitors/answering_world.h"
#include "tests/kiosk/visitors/furnished.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

// A glass in an empty hall, drawn whenever it asks for it.
struct EmptyHall {
    explicit EmptyHall(bool reduced_motion = false) {
        glass.choose();
        Furnishing with = furnishing({21.5, glass.width(), glass.height()});
        with.reduced_motion = reduced_motion;
        kiosk =
            std::make_unique<Kiosk>(fresh_model(Visit{}.model().house, now), std::move(with), world, inbox);
        frames(20);
    }
    void frames(int count) {
        for (; count > 0; --count) {
            now.steady += milliseconds{16};
            ++drawn;
            glass.draw([this] {
                wish = kiosk->frame(now);
                return display::FrameWish{};
            });
        }
    }
    // Draws only what the glass wishes, as the window does; at most that long.
    void live(milliseconds time) {
        const milliseconds until = now.steady + time;
        while (now.steady < until) {
            if (!wish.animating)
                now.steady = std::min(until, now.steady + wish.wake_in.value_or(time) - milliseconds{16});
            frames(1);
        }
    }
    void until_welfare() {
        live(doors_idle + welfare_after + seconds{1});
        REQUIRE(shows_welfare(kiosk->model()));
    }
    [[nodiscard]] ui::PointPx middle_of(Msg thing) const {
        const auto& placed = kiosk->placed();
        const auto found = std::ranges::find(placed, thing, &ui::Placed::msg);
        REQUIRE(found != placed.end());
        const ui::PointMm at = found->rect.centre();
        return {kiosk->panel().to_px(at.x), kiosk->panel().to_px(at.y)};
    }
    [[nodiscard]] bool stands_at_the_doors() const {
        return stands_at<Attract>() && !shows_welfare(kiosk->model());
    }
    template <class Wanted> [[nodiscard]] bool stands_at() const {
        return std::holds_alternative<Wanted>(kiosk->model().stage);
    }

    Moment now{.steady = milliseconds{1'000'000}, .wall = instant_from(1'795'397'700'000)};
    display::Glass glass{960, 540};
    Inbox inbox;
    SeededRandom random{1};
    AnsweringWorld world{inbox, random};
    std::unique_ptr<Kiosk> kiosk;
    FrameWish wish;
    int drawn{0};
};

} // namespace

TEST_CASE("a finger on a page that shows itself brings the doors at once and presses none of them") {
    EmptyHall hall;
    const ui::PointPx door = hall.middle_of(Msg::HomeComplaint);
    hall.until_welfare();
    hall.glass.press(door.x, door.y);
    hall.frames(2);
    CHECK_FALSE(shows_welfare(hall.kiosk->model())); // the finger is still down
    hall.frames(20);
    hall.glass.lift(door.x, door.y);
    hall.frames(3);
    CHECK(hall.stands_at<Attract>());
    hall.now.steady += milliseconds{600};
    hall.glass.press(door.x, door.y);
    hall.frames(3);
    hall.glass.lift(door.x, door.y);
    hall.frames(3);
    CHECK(hall.stands_at<ChooseBusiness>());
}

TEST_CASE("its one button opens the page, and a finger that slides off it brings the doors") {
    EmptyHall hall;
    hall.until_welfare();
    ui::PointPx look = hall.middle_of(Msg::WelfareLook);
    hall.glass.press(look.x, look.y);
    hall.frames(3);
    CHECK(shows_welfare(hall.kiosk->model()));
    hall.glass.move(5, 5);
    hall.frames(2);
    hall.glass.lift(5, 5);
    hall.frames(3);
    CHECK(hall.stands_at_the_doors());
    hall.until_welfare();
    look = hall.middle_of(Msg::WelfareLook);
    hall.glass.press(look.x, look.y);
    hall.frames(3);
    hall.glass.lift(look.x, look.y);
    hall.frames(3);
    CHECK(hall.stands_at<PageShownHere>());
}

TEST_CASE("the first key of a keypad brings the doors and goes to none of them") {
    EmptyHall hall;
    hall.until_welfare();
    hall.kiosk->press_key(PadKey::Next, hall.now);
    hall.frames(3);
    CHECK(hall.stands_at_the_doors());
    CHECK_FALSE(hall.kiosk->in_focus());
    hall.kiosk->press_key(PadKey::Next, hall.now);
    hall.frames(3);
    CHECK(hall.kiosk->in_focus());
}

TEST_CASE("while pages show themselves the glass is drawn when one turns and at no other time") {
    for (const bool reduced_motion : {false, true}) {
        EmptyHall hall{reduced_motion};
        hall.until_welfare();
        hall.live(seconds{2}); // until the veil of the first page has gone
        const int before = hall.drawn;
        constexpr int turns = 10;
        hall.live(turns * welfare_turn);
        // Each turn once, and the clock of the bar twice in two minutes; a frame of rounding for each.
        CHECK(hall.drawn - before <= 2 * (turns + 3));
        CHECK(hall.drawn - before >= turns);
    }
}

} // namespace fengqiao::kiosk
