#include "platform/display/touch/finger_path.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::display {

namespace {

constexpr int width = 1000;
constexpr int height = 500;
using Acts = std::vector<PointerEvent>;

// A panel's fingers, and the clock they are heard by.
struct Panel {
    FingerPath path;
    std::chrono::milliseconds now{0};

    Acts down(int finger, float x, float y, int device = 1) {
        return path.follow({FingerAct::Down, device, finger, x, y, now}, width, height);
    }
    Acts move(int finger, float x, float y) {
        return path.follow({FingerAct::Move, 1, finger, x, y, now}, width, height);
    }
    Acts up(int finger, float x, float y) {
        return path.follow({FingerAct::Up, 1, finger, x, y, now}, width, height);
    }
};

} // namespace

TEST_CASE("a tap presses, lifts, and leaves nothing hovered") {
    Panel panel;
    CHECK(panel.down(7, 0.5F, 0.5F) == Acts{{PointerAct::Press, 500, 250}});
    CHECK(panel.up(7, 0.5F, 0.5F) == Acts{{PointerAct::Lift, 500, 250}, {PointerAct::Leave}});
    CHECK_FALSE(panel.path.down());
}

TEST_CASE("a second finger does nothing while the first is down, nor after the first has gone") {
    Panel panel;
    panel.down(1, 0.1F, 0.1F);
    CHECK(panel.down(2, 0.9F, 0.9F).empty());
    CHECK(panel.move(2, 0.8F, 0.8F).empty());
    CHECK(panel.up(1, 0.1F, 0.1F).size() == 2);
    CHECK(panel.move(2, 0.7F, 0.7F).empty());
    CHECK(panel.up(2, 0.7F, 0.7F).empty());
    CHECK(panel.down(3, 0.5F, 0.5F).size() == 1);
}

TEST_CASE("every tap of a long row of taps is heard") {
    Panel panel;
    for (int tap = 0; tap < 50; ++tap) {
        CHECK(panel.down(tap, 0.2F, 0.2F).size() == 1);
        CHECK(panel.up(tap, 0.2F, 0.2F).size() == 2);
    }
}

TEST_CASE("a lift that the panel never told does not deaden the glass") {
    Panel panel;
    panel.down(1, 0.1F, 0.1F);
    panel.now += FingerPath::silent_limit;
    CHECK(panel.down(2, 0.5F, 0.5F) == Acts{{PointerAct::Cancel}, {PointerAct::Press, 500, 250}});
    CHECK(panel.up(2, 0.5F, 0.5F).size() == 2);
}

TEST_CASE("a finger that goes down twice was lifted in between, and its first press does not act") {
    Panel panel;
    panel.down(1, 0.1F, 0.1F);
    CHECK(panel.down(1, 0.5F, 0.5F) == Acts{{PointerAct::Cancel}, {PointerAct::Press, 500, 250}});
}

TEST_CASE("a finger that rests and trembles keeps its press against a second one") {
    Panel panel;
    panel.down(1, 0.1F, 0.1F);
    for (int i = 0; i < 10; ++i) {
        panel.now += FingerPath::silent_limit / 2;
        panel.move(1, 0.1F, 0.1F);
    }
    CHECK(panel.down(2, 0.5F, 0.5F).empty());
}

TEST_CASE("the same finger number on another panel is another finger") {
    Panel panel;
    panel.down(1, 0.1F, 0.1F);
    CHECK(panel.down(1, 0.5F, 0.5F, 2).empty());
}

TEST_CASE("a panel that vanishes takes its press with it") {
    Panel panel;
    panel.down(1, 0.1F, 0.1F);
    CHECK(panel.path.let_go() == Acts{{PointerAct::Cancel}});
    CHECK(panel.path.let_go().empty());
    CHECK(panel.up(1, 0.1F, 0.1F).empty());
    CHECK(panel.down(1, 0.5F, 0.5F).size() == 1);
}

TEST_CASE("a palm presses nothing, neither the part that came first nor those that leave last") {
    Panel panel;
    CHECK(panel.down(1, 0.5F, 0.5F).size() == 1);
    CHECK(panel.down(2, 0.55F, 0.5F).empty());
    CHECK(panel.down(3, 0.6F, 0.5F) == Acts{{PointerAct::Cancel}});
    CHECK(panel.move(1, 0.5F, 0.51F).empty());
    CHECK(panel.up(1, 0.5F, 0.5F).empty());
    CHECK(panel.down(4, 0.7F, 0.5F).empty());
    CHECK(panel.up(3, 0.6F, 0.5F).empty());
    CHECK(panel.up(2, 0.55F, 0.5F).empty());
    CHECK(panel.up(4, 0.7F, 0.5F).empty());
    CHECK(panel.down(5, 0.5F, 0.5F) == Acts{{PointerAct::Press, 500, 250}});
    CHECK(panel.up(5, 0.5F, 0.5F).size() == 2);
}

TEST_CASE("a palm whose lifts the panel never told does not deaden the glass") {
    Panel panel;
    for (const int finger : {1, 2, 3})
        panel.down(finger, 0.5F, 0.5F);
    panel.now += FingerPath::silent_limit;
    CHECK(panel.down(4, 0.5F, 0.5F) == Acts{{PointerAct::Press, 500, 250}});
    CHECK(panel.up(4, 0.5F, 0.5F).size() == 2);
}

TEST_CASE("two fingers are no gesture: spread or drawn together, only the first one moves") {
    Panel panel;
    panel.down(1, 0.4F, 0.5F);
    panel.down(2, 0.6F, 0.5F);
    for (int step = 1; step <= 10; ++step) {
        const float by = 0.02F * static_cast<float>(step);
        CHECK(panel.move(1, 0.4F - by, 0.5F) == Acts{{PointerAct::Move, (0.4F - by) * 1000, 250}});
        CHECK(panel.move(2, 0.6F + by, 0.5F).empty());
    }
    CHECK(panel.up(2, 0.8F, 0.5F).empty());
    CHECK(panel.up(1, 0.2F, 0.5F).size() == 2);
}

} // namespace fengqiao::display
