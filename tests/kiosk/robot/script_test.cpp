#include "app/kiosk/robot/script.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk::robot;

TEST_CASE("a script is read line by line") {
    const auto script =
        parse_script("a.visit", "# a visit\n\ntap home.complaint\n  digits 138\r\nwait 3s\n"
                                "tap pad.digit 4\nhold-corner\nsync\nremember filed\ndigits $filed");
    REQUIRE(script);
    REQUIRE(script->size() == 8);
    CHECK(std::get<Tap>(script->at(0).command).key == "home.complaint");
    CHECK(script->at(0).number == 3);
    CHECK(std::get<Digits>(script->at(1).command).digits == "138");
    CHECK(std::get<Wait>(script->at(2).command).time == seconds{3});
    CHECK(std::get<Tap>(script->at(3).command).index == 4);
    CHECK(std::get<Digits>(script->at(7).command).digits == "$filed");
}

TEST_CASE("a visit may choose how large it is read and in which colours") {
    const auto script = parse_script("a.visit", "size largest\ntheme high");
    REQUIRE(script);
    CHECK(std::get<ChooseSize>(script->at(0).command).size == TextSize::Largest);
    CHECK(std::get<ChooseTheme>(script->at(1).command).theme == ThemeKind::High);
}

TEST_CASE("a visit may be made by a keypad or by two switches") {
    const auto script = parse_script("a.visit", "key next\nkey select\nkey-to pad.digit 4\nkey-digits 138");
    REQUIRE(script);
    CHECK(std::get<PressKey>(script->at(0).command).key == PadKey::Next);
    CHECK(std::get<PressKey>(script->at(1).command).key == PadKey::Select);
    CHECK(std::get<KeyTo>(script->at(2).command).index == 4);
    CHECK(std::get<KeyDigits>(script->at(3).command).digits == "138");
}

TEST_CASE("a paper may be held to the scanner, one that was remembered or any other") {
    const auto script = parse_script("a.visit", "scan $filed-code\nscan FQ1:482910337715:7H2MQ9XK4T");
    REQUIRE(script);
    CHECK(std::get<Scan>(script->at(0).command).text == "$filed-code");
    CHECK(std::get<Scan>(script->at(1).command).text == "FQ1:482910337715:7H2MQ9XK4T");
}

TEST_CASE("a visit may speak, as long as a recording may last") {
    const auto script = parse_script("a.visit", "speak 3s\nspeak 1500ms");
    REQUIRE(script);
    CHECK(std::get<Speak>(script->at(0).command).time == seconds{3});
    CHECK(std::get<Speak>(script->at(1).command).time == milliseconds{1500});
    CHECK_FALSE(parse_script("a.visit", "speak 181s"));
    CHECK_FALSE(parse_script("a.visit", "speak"));
}

TEST_CASE("what is no command is refused with its line") {
    for (const auto* wrong : {"jump",
                              "tap",
                              "tap nodot",
                              "tap a.b -1",
                              "wait",
                              "wait 3",
                              "wait 99999s",
                              "digits 12a",
                              "letters Li",
                              "letters",
                              "draw 0.1,0.5",
                              "draw 0.1 0.5,0.5",
                              "draw 0,0 1.5,0",
                              "draw 0,0 nan,0",
                              "picture ../x",
                              "expect-text",
                              "sync now",
                              "remember a b",
                              "hold-corner 2",
                              "size",
                              "size huge",
                              "theme night",
                              "key",
                              "key enter",
                              "key-to nodot",
                              "key-to-text",
                              "key-digits 1a",
                              "scan"}) {
        const auto script = parse_script("a.visit", std::string{"# first\n"} + wrong);
        REQUIRE_FALSE(script);
        CHECK(script.error().kind == TroubleKind::BadFile);
        CHECK(script.error().text.starts_with("a.visit:2: "));
    }
}

TEST_CASE("letters and strokes are read") {
    const auto script = parse_script("a.visit", "letters xi'an2\ndraw 0.1,0.5 0.9,0.5  1,1");
    REQUIRE(script);
    CHECK(std::get<Letters>(script->at(0).command).letters == "xi'an2");
    CHECK(std::get<DrawStroke>(script->at(1).command).points.size() == 3);
    CHECK(std::get<DrawStroke>(script->at(1).command).points[1].first == 0.9F);
}
