#include "tests/kiosk/start/installed.h"
#include "tests/kiosk/start/program.h"

#include <algorithm>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <sys/stat.h>

namespace fengqiao::kiosk {
namespace {

// One line for whoever installed the terminal: where, in which line, and why.
void refuses(const Installed& terminal, const std::string& where, const std::string& why) {
    const Ended ended = run({"--config", terminal.config(), "--sync-now"});
    INFO(ended.errors);
    CHECK(ended.code == 1);
    CHECK(ended.errors.find(where) != std::string::npos);
    CHECK(ended.errors.find(why) != std::string::npos);
    CHECK(std::ranges::count(ended.errors, '\n') == 1);
}

} // namespace

TEST_CASE("a configuration with an unknown setting is refused with its line") {
    const Installed terminal;
    terminal.change("kiosk.toml", "print_folder", "paper_folder");
    refuses(terminal, "kiosk.toml:3:", "paper_folder");
}

TEST_CASE("a configuration that is not there is refused") {
    const Installed terminal;
    std::filesystem::remove(terminal.path("kiosk.toml"));
    refuses(terminal, "kiosk.toml", "there is no such file");
}

TEST_CASE("a theme whose colour is no colour is refused with its line") {
    const Installed terminal;
    const std::string theme = terminal.read("assets/themes/day.toml");
    const auto at = theme.find("\"#");
    REQUIRE(at != std::string::npos);
    const auto line = 1 + std::count(theme.begin(), theme.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    terminal.change("assets/themes/day.toml", "\"#", "\"?");
    refuses(terminal, "themes/day.toml:" + std::to_string(line) + ":", "must be a colour");
}

TEST_CASE("a language without one of the sentences is refused") {
    const Installed terminal;
    terminal.change("assets/locales/en.toml", "privacy =", "secrecy =");
    refuses(terminal, "locales/en.toml:", "secrecy");
}

TEST_CASE("a language the glass does not speak is refused") {
    const Installed terminal;
    terminal.change("kiosk.toml", "print_folder", "language = \"fr\"\nprint_folder");
    refuses(terminal, "locales/fr.toml:1:", "zh-CN and en");
}

TEST_CASE("a catalogue with a code twice is refused with its line") {
    const Installed terminal;
    const std::string causes = terminal.read("assets/catalogue/causes.csv");
    const auto second = causes.find('\n') + 1;
    const std::string row = causes.substr(second, causes.find('\n', second) + 1 - second);
    terminal.write("assets/catalogue/causes.csv", causes + row);
    const auto lines = std::ranges::count(causes, '\n') + 1;
    refuses(terminal, "catalogue/causes.csv:" + std::to_string(lines) + ":", row.substr(0, row.find(',')));
}

TEST_CASE("a rule book with an impossible period is refused with its line") {
    const Installed terminal;
    terminal.change("assets/catalogue/rules/statute.csv", ",15,", ",-15,");
    refuses(terminal, "rules/statute.csv:2:", "");
}

TEST_CASE("ready sentences for an unknown act are refused with their line") {
    const Installed terminal;
    terminal.change("assets/staff/ready_sentences.csv", "accepted,", "acepted,");
    refuses(terminal, "staff/ready_sentences.csv:2:", "unknown act");
}

TEST_CASE("an assets folder without the dictionary is refused") {
    const Installed terminal;
    std::filesystem::remove(terminal.path("assets/schema/complaint.zdict"));
    refuses(terminal, "schema/complaint.zdict:1:", "assets");
}

TEST_CASE("a root key that is no key is refused") {
    const Installed terminal;
    terminal.write("root.pub", "-----BEGIN PUBLIC KEY-----\n");
    refuses(terminal, "root.pub:1:", "64 hexadecimal digits");
}

TEST_CASE("a terminal that is not enrolled says how it is") {
    const Installed terminal;
    refuses(terminal, "not enrolled", "--enrol CODE");
}

TEST_CASE("a data folder that cannot be made is told in one line") {
    const Installed terminal;
    terminal.write("data", "a file stands where the folder should");
    refuses(terminal, "/data", "cannot be written");
}

TEST_CASE("what a terminal writes is its owner's alone") {
    const Installed terminal;
    terminal.write("ca.pem", "");
    CHECK(run({"--config", terminal.config(), "--sync-now"}).code == 1);
    struct stat facts {};
    REQUIRE(stat(terminal.path("data/kiosk.log").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 077) == 0);
}

TEST_CASE("an enrolment code with a slip of the pen is refused before the line is asked") {
    const Installed terminal;
    const Ended ended = run({"--config", terminal.config(), "--enrol", "0000-0000-0000-0001"});
    CHECK(ended.code == 1);
    CHECK(ended.errors.find("code") != std::string::npos);
}

TEST_CASE("the command line says what it can do, and refuses what it cannot") {
    const Ended help = run({"--help"});
    CHECK(help.code == 0);
    for (const std::string option :
         {"--config", "--window", "--enrol", "--sync-now", "--play", "--pictures", "--size"})
        CHECK(help.output.find(option) != std::string::npos);
    CHECK(run({}).code != 0);
    const auto words =
        GENERATE(std::vector<std::string>{"--play", "visit"}, std::vector<std::string>{"--enrol", ""},
                 std::vector<std::string>{"--play", "", "--pictures", "p"},
                 std::vector<std::string>{"--sync-now", "--enrol", "X"},
                 std::vector<std::string>{"--play", "v", "--pictures", "p", "--size", "99x1"});
    std::vector<std::string> all{"--config", "nowhere.toml"};
    all.insert(all.end(), words.begin(), words.end());
    const Ended refused = run(all);
    CHECK(refused.code > 1); // of the command line, not of the file that is not there
    CHECK_FALSE(refused.errors.empty());
}

} // namespace fengqiao::kiosk
