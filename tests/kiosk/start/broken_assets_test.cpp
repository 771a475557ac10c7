#include "app/kiosk/start/assets.h"

#include "platform/settings/settings.h"
#include "tests/kiosk/start/installed.h"

#include <regex>

namespace fengqiao::kiosk {
namespace {

std::string refusal(const Installed& terminal) {
    const auto config = settings::load_config(terminal.config());
    REQUIRE(config);
    const auto assets = load_assets(*config);
    return assets ? std::string{} : assets.error().text;
}

// Every table of the trade that the terminal reads at its start.
std::vector<std::string> tables(const Installed& terminal) {
    std::vector<std::string> names{"assets/staff/ready_sentences.csv", "assets/catalogue/rules/statute.csv"};
    for (const auto& entry : std::filesystem::directory_iterator{terminal.path("assets/catalogue")})
        if (entry.path().extension() == ".csv")
            names.push_back("assets/catalogue/" + entry.path().filename().string());
    return names;
}

struct Damage {
    std::string what, content;
};

std::vector<Damage> damages(const std::string& text) {
    const auto first = text.find('\n') + 1;         // of the first row
    const auto second = text.find('\n', first) + 1; // and what follows it
    const std::string heading = text.substr(0, first), row = text.substr(first, second - first);
    const std::string before = text.substr(0, first), after = text.substr(first);
    const auto row_as = [&](const std::string& changed) { return before + changed + text.substr(second); };
    const std::string cells = row.substr(0, row.size() - 1);
    return {{"an empty file", ""},
            {"a heading and nothing below it", heading},
            {"no heading", after},
            {"a heading of another order", heading.substr(heading.find(',') + 1) + after},
            {"a heading with a name too many", heading.substr(0, heading.size() - 1) + ",more\n" + after},
            {"a row twice", before + row + after},
            {"a cell too many", row_as(cells + ",more\n")},
            {"a cell too few", row_as(cells.substr(0, cells.rfind(',')) + "\n")},
            {"an empty line", row_as("\n" + row)},
            {"a row of commas", row_as(std::string(cells.size(), ',') + "\n")},
            {"a first cell left empty", row_as(cells.substr(cells.find(',')) + "\n")},
            {"a quotation mark that is not closed", row_as("\"" + row)},
            {"a quotation mark inside a cell", row_as("a\"b" + row)},
            {"a carriage return alone", row_as("a\rb" + row)},
            {"a byte that is no UTF-8", row_as("\xff" + row)},
            {"a zero byte", row_as(std::string(1, '\0') + row)},
            {"a row without end", row_as(std::string(2u << 20, 'A') + row)},
            {"a table of semicolons", std::regex_replace(text, std::regex{","}, ";")},
            {"a file without end", text + std::string(5u << 20, '\n')}};
}

} // namespace

TEST_CASE("a table of the trade that came to harm is refused with file, line and reason, whatever the harm") {
    const Installed terminal;
    REQUIRE(refusal(terminal).empty());
    for (const std::string& table : tables(terminal)) {
        CAPTURE(table);
        const std::string whole = terminal.read(table);
        for (const Damage& damage : damages(whole)) {
            CAPTURE(damage.what);
            terminal.write(table, damage.content);
            const std::string told = refusal(terminal);
            CAPTURE(told);
            REQUIRE(told.starts_with(terminal.path(table).string() + ":"));
            const std::string rest = told.substr(terminal.path(table).string().size(), 300);
            CHECK(std::regex_match(rest, std::regex{":[1-9][0-9]*: [^\n]+"}));
        }
        terminal.write(table, whole);
    }
}

TEST_CASE("a folder in the place of a table, and a table that is not there, are refused by name") {
    const Installed terminal;
    auto names = tables(terminal);
    names.insert(names.end(), {"assets/catalogue/VERSION", "assets/schema/complaint.zdict"});
    for (const std::string& name : names) {
        CAPTURE(name);
        const std::string whole = terminal.read(name);
        const std::string file = terminal.path(name).string();
        std::filesystem::remove(file);
        CHECK(refusal(terminal).starts_with(file + ":1: "));
        std::filesystem::create_directory(file);
        CHECK(refusal(terminal).starts_with(file + ":1: "));
        std::filesystem::remove(file);
        terminal.write(name, whole);
    }
    CHECK(refusal(terminal).empty());
}

TEST_CASE("a catalogue whose version is no number is refused") {
    const Installed terminal;
    for (const char* version : {"", "0", "-1", "one", "1.5", "99999999999999999999", "1 2", "nan"}) {
        CAPTURE(version);
        terminal.write("assets/catalogue/VERSION", std::string{version} + "\n");
        CHECK(refusal(terminal).starts_with(terminal.path("assets/catalogue/VERSION").string() + ":1: "));
    }
}

TEST_CASE("a period of a rule book that is no number of days is refused with its line") {
    const Installed terminal;
    const std::string table = "assets/catalogue/rules/statute.csv", whole = terminal.read(table);
    for (const char* period : {"-15", "0", "15.5", "nan", "99999999999999999999", "fifteen", " 15", "3651"}) {
        CAPTURE(period);
        terminal.write(table, whole);
        terminal.change(table, ",15,", "," + std::string{period} + ",");
        CHECK(refusal(terminal).starts_with(terminal.path(table).string() + ":2: first_days"));
    }
}

TEST_CASE("a table that was edited on another system says the same") {
    const Installed terminal;
    for (const std::string& table : tables(terminal))
        terminal.write(table,
                       "\xef\xbb\xbf" + std::regex_replace(terminal.read(table), std::regex{"\n"}, "\r\n"));
    CHECK(refusal(terminal).empty());
}

} // namespace fengqiao::kiosk
