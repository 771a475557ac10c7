#include "core/text/locale.h"
#include "core/text/template.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao {
namespace {

// A language that says every key with its placeholders and nothing else.
std::vector<LocaleEntry> complete_entries() {
    std::vector<LocaleEntry> entries;
    for (std::size_t i = 0; i < msg_count; ++i) {
        const auto message = static_cast<Msg>(i);
        std::string text = "x", names(placeholders_of(message));
        for (std::size_t from = 0; !names.empty() && from <= names.size();) {
            const std::size_t comma = std::min(names.find(',', from), names.size());
            text += "{" + names.substr(from, comma - from) + "}";
            from = comma + 1;
        }
        entries.push_back({std::string(name_of(message)), text, static_cast<int>(i) + 10});
    }
    return entries;
}

LocaleEntry& entry_of(std::vector<LocaleEntry>& entries, std::string_view key) {
    return *std::ranges::find(entries, key, &LocaleEntry::key);
}

std::string refusal(const std::vector<LocaleEntry>& entries) {
    const auto locale = Locale::from("en", entries, "en.toml");
    REQUIRE_FALSE(locale.has_value());
    CHECK(locale.error().kind == TroubleKind::BadFile);
    return locale.error().text;
}

} // namespace

TEST_CASE("every message has a name and is found by it") {
    for (std::size_t i = 0; i < msg_count; ++i)
        CHECK(msg_named(name_of(static_cast<Msg>(i))) == static_cast<Msg>(i));
    CHECK(msg_named("frame.back") == Msg::FrameBack);
    CHECK_FALSE(msg_named("frame.bakc"));
    CHECK_FALSE(msg_named(""));
    CHECK(name_of(no_msg).empty());
}

TEST_CASE("a language with a key too few is refused, with the section's last line") {
    auto entries = complete_entries();
    std::erase_if(entries, [](const LocaleEntry& entry) { return entry.key == "frame.back"; });
    const std::string text = refusal(entries);
    CHECK(text.starts_with("en.toml:"));
    CHECK(text.find("'frame.back' is missing") != std::string::npos);
}

TEST_CASE("a language with a key of its own is refused at its line") {
    auto entries = complete_entries();
    entries.push_back({"frame.bakc", "Back", 777});
    CHECK(refusal(entries) == "en.toml:777: 'frame.bakc' is not a key of zh-CN.toml");
}

TEST_CASE("a language that drops or invents a placeholder is refused at its line") {
    auto entries = complete_entries();
    LocaleEntry& step = entry_of(entries, "frame.step");
    step.text = "Step {now}";
    CHECK(refusal(entries).starts_with("en.toml:" + std::to_string(step.line) +
                                       ": 'frame.step': the placeholders are 'now'"));
    step.text = "Step {now} of {total} {sum}";
    CHECK(refusal(entries).find("now,sum,total") != std::string::npos);
}

TEST_CASE("a key written twice, an empty text and an open brace are refused") {
    auto twice = complete_entries();
    twice.push_back({"frame.back", "Back", 900});
    CHECK(refusal(twice) == "en.toml:900: 'frame.back' stands here a second time");
    auto empty = complete_entries();
    entry_of(empty, "frame.back").text = "";
    CHECK(refusal(empty).find("empty") != std::string::npos);
    auto open = complete_entries();
    entry_of(open, "frame.step").text = "Step {now of {total}";
    CHECK(refusal(open).find("brace") != std::string::npos);
}

TEST_CASE("placeholders are filled, and a count chooses its word") {
    auto entries = complete_entries();
    entry_of(entries, "frame.step").text = "Step {now} of {total}";
    entry_of(entries, "frame.seconds_left").text = "{count} {count|second|seconds}";
    const auto locale = Locale::from("en", entries, "en.toml");
    REQUIRE(locale.has_value());
    CHECK(locale->say(Msg::FrameStep, {{"now", 2}, {"total", 6}}) == "Step 2 of 6");
    CHECK(locale->say(Msg::FrameSecondsLeft, {{"count", 1}}) == "1 second");
    CHECK(locale->say(Msg::FrameSecondsLeft, {{"count", 30}}) == "30 seconds");
}

TEST_CASE("what a customer wrote is not read as a placeholder") {
    auto entries = complete_entries();
    entry_of(entries, "pad.digit").text = "<{digit}>";
    const auto locale = Locale::from("en", entries, "en.toml");
    REQUIRE(locale.has_value());
    CHECK(locale->say(Msg::PadDigit, {{"digit", "{total}"}}) == "<{total}>");
}

TEST_CASE("a plural has exactly two forms") {
    CHECK(parse_template("{count|day|days}").has_value());
    CHECK_FALSE(parse_template("{count|day}").has_value());
    CHECK_FALSE(parse_template("{count|a|b|c}").has_value());
    CHECK_FALSE(parse_template("{}").has_value());
    CHECK_FALSE(parse_template("}").has_value());
}

} // namespace fengqiao
