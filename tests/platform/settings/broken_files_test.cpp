#include "platform/settings/settings.h"
#include "tests/platform/settings/written_file.h"

#include <catch2/catch_test_macros.hpp>
#include <regex>
#include <vector>

namespace fengqiao::settings {
namespace {

// What happens to files on their way to a branch, and what a tired hand does to them.
struct Damage {
    std::string what, content;
};

std::string without_line(const std::string& text, std::size_t begin) {
    return text.substr(0, begin) + text.substr(text.find('\n', begin) + 1);
}

std::string in_two_bytes(const std::string& text) {
    std::string wide = "\xff\xfe";
    for (const char c : text)
        wide += std::string{c, '\0'};
    return wide;
}

// `key` is a whole line of the file that sets a value between double quotes.
std::vector<Damage> damages(const std::string& text, const std::string& key) {
    const auto line = text.find(key + " = \"");
    REQUIRE(line != std::string::npos);
    const auto value = line + key.size() + 4;
    const auto end = text.find('\n', line);
    const auto with_value = [&](const std::string& now) {
        return text.substr(0, line) + key + " = " + now + text.substr(end);
    };
    return {{"an empty file", ""},
            {"only a comment", "# to be filled in\n"},
            {"the value left out", with_value("")},
            {"an empty value", with_value("\"\"")},
            {"a number for a text", with_value("12")},
            {"a list for a text", with_value("[\"a\", \"b\"]")},
            {"a date for a text", with_value("2026-11-26")},
            {"no number for a text", with_value("nan")},
            {"a quotation mark that is not closed", with_value("\"never closed")},
            {"a setting twice", text.substr(0, end) + "\n" + text.substr(line)},
            {"a setting too many", text.substr(0, end) + "\ncolour_of_the_sky = \"grey\"" + text.substr(end)},
            {"a table too many", text + "\n[weather]\nrain = \"often\"\n"},
            {"a setting too few", without_line(text, line)},
            {"a byte that is no UTF-8", text.substr(0, value) + "\xc3\x28" + text.substr(value)},
            {"a zero byte", text.substr(0, value) + std::string(1, '\0') + text.substr(value)},
            {"a file cut off in the middle", text.substr(0, value + 1)},
            {"another program's encoding", in_two_bytes(text)},
            {"another program's file", "\x7f"
                                       "ELF" +
                                           std::string(300, '\xcc')},
            {"a file without end", text + std::string(2u << 20, '#')},
            {"many braces", text + "\nx = " + std::string(100'000, '[')}};
}

template <class Load> void refuses_all(const std::string& name, const std::vector<Damage>& all, Load load) {
    for (const Damage& damage : all) {
        CAPTURE(damage.what);
        const WrittenFile file(name, damage.content);
        const auto loaded = load(file.path());
        CHECK_FALSE(loaded.has_value());
        if (loaded) continue;
        CAPTURE(loaded.error().text);
        CHECK(loaded.error().kind == TroubleKind::BadFile);
        REQUIRE(loaded.error().text.starts_with(file.path() + ":"));
        const std::string rest = loaded.error().text.substr(file.path().size());
        CHECK(std::regex_match(rest, std::regex{":[1-9][0-9]*: [^\n]+"}));
    }
}

// Not a file at all, or one that nobody may read: a link to itself is closed to root as well.
template <class Load> void refuses_what_is_no_file(const std::string& name, Load load) {
    const WrittenFile beside("beside", "");
    const std::string path = beside.folder() + "/" + name;
    std::filesystem::create_directory(path);
    const auto folder = load(path);
    REQUIRE_FALSE(folder);
    CHECK(folder.error().text.starts_with(path + ":1: "));
    std::filesystem::remove(path);
    std::filesystem::create_symlink(path, path);
    const auto circle = load(path);
    REQUIRE_FALSE(circle);
    CHECK(circle.error().text.starts_with(path + ":1: "));
}

// As an editor on another system leaves it: a mark at the beginning, lines that end in two characters.
std::string from_elsewhere(const std::string& text) {
    return "\xef\xbb\xbf" + std::regex_replace(text, std::regex{"\n"}, "\r\n");
}

const std::string config = R"(data_folder = "data"
assets_folder = "assets"
print_folder = "print"
[headquarters]
address = "https://hq.example:8443"
ca_file = "ca.pem"
root_key_file = "root.pub"
[panel]
diagonal_inches = 27
width_px = 1080
height_px = 1920
[nightly]
from = "23:30"
to = "04:15"
)";

std::string config_with(const std::string& from, const std::string& to) {
    return config.substr(0, config.find(from)) + to + config.substr(config.find(from) + from.size());
}

} // namespace

TEST_CASE("a configuration that came to harm is refused with file, line and reason, whatever the harm") {
    refuses_all("kiosk.toml", damages(config, "assets_folder"), load_config);
    refuses_all("kiosk.toml", damages(config, "address"), load_config);
    refuses_what_is_no_file("kiosk.toml", load_config);
}

TEST_CASE("a theme that came to harm is refused with file, line and reason, whatever the harm") {
    const std::string day = content_of("assets/themes/day.toml");
    refuses_all("day.toml", damages(day, "body"), load_theme);
    refuses_what_is_no_file("day.toml", load_theme);
}

TEST_CASE("a language that came to harm is refused with file, line and reason, whatever the harm") {
    const std::string english = content_of("assets/locales/en.toml");
    refuses_all("en.toml", damages(english, "with_time"), load_locale);
    refuses_what_is_no_file("en.toml", load_locale);
    const WrittenFile other("en.toml", "[date]\nwith_time = \"{day} at {hour}\"\n");
    const auto loaded = load_locale(other.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().text.starts_with(other.path() + ":2: 'date.with_time'"));
}

TEST_CASE("a number that is none, too small, too large or below zero is no size of a panel") {
    for (const char* inches : {"nan", "inf", "-inf", "-27", "0", "9.9", "100.1", "1e300", "\"27\"", "true"})
        refuses_all("kiosk.toml", {{inches, config_with("= 27", std::string{"= "} + inches)}}, load_config);
    for (const char* width : {"-1080", "0", "479", "8193", "1080.5", "9223372036854775807",
                              "9223372036854775808", "0x7fffffffffffffff", "\"1080\""})
        refuses_all("kiosk.toml", {{width, config_with("= 1080", std::string{"= "} + width)}}, load_config);
}

TEST_CASE("an address that a call would stumble over is refused before any call") {
    for (const char* address : {"https://",
                                "https:///",
                                "https://hq.example/",
                                "https://hq.example/path",
                                "http://hq.example",
                                "https://user@hq.example",
                                "https://hq.example?x=1",
                                "https://hq.example#x",
                                "https://hq example",
                                "https://hq.example:0",
                                "https://hq.example:65536",
                                "https://hq.example:",
                                "https://:8443",
                                "https://hq.example:84x3",
                                "https://[::1",
                                "https://[]:8443",
                                "ftp://hq.example",
                                "hq.example:8443",
                                "https://hq.example\\u0000.evil",
                                "https://hq.example\\n"})
        refuses_all("kiosk.toml", {{address, config_with("https://hq.example:8443", address)}}, load_config);
    for (const char* address : {"https://hq.example", "https://127.0.0.1:1", "https://[::1]:8443",
                                "https://[fd00::1]", "https://bank-hq.example:65535"}) {
        const WrittenFile file("kiosk.toml", config_with("https://hq.example:8443", address));
        const auto loaded = load_config(file.path());
        REQUIRE(loaded);
        CHECK(loaded->headquarters == address);
    }
}

TEST_CASE("a folder's name with a zero byte or a line break in it is refused") {
    for (const char* name : {"da\\u0000ta", "da\\nta", "da\\u001bta", "da\\u007fta"})
        refuses_all("kiosk.toml", {{name, config_with("\"data\"", "\"" + std::string{name} + "\"")}},
                    load_config);
}

TEST_CASE("a night without length is refused") {
    refuses_all("kiosk.toml", {{"the same hour twice", config_with("04:15", "23:30")}}, load_config);
}

TEST_CASE("a file that was edited on another system says the same") {
    const WrittenFile strange_config("kiosk.toml", from_elsewhere(config));
    const auto loaded = load_config(strange_config.path());
    REQUIRE(loaded);
    CHECK(loaded->data_folder == strange_config.folder() + "/data");
    CHECK(loaded->root_key_file == strange_config.folder() + "/root.pub");
    const WrittenFile strange_theme("day.toml", from_elsewhere(content_of("assets/themes/day.toml")));
    CHECK(load_theme(strange_theme.path()).has_value());
    const WrittenFile strange_english("en.toml", from_elsewhere(content_of("assets/locales/en.toml")));
    const auto english = load_locale(strange_english.path());
    REQUIRE(english);
    CHECK(english->say(Msg::FrameBack) == "Back");
}

} // namespace fengqiao::settings
