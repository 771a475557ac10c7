#include "core/catalogue/parse.h"

#include "core/catalogue/reading.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fengqiao {
namespace {

constexpr std::size_t code_length_max = 12;

constexpr std::array<std::string_view, 16> file_names{
    "VERSION",      "channels.csv", "intake_channels.csv", "business_bank.csv",  "business_insurer.csv",
    "disputes.csv", "causes.csv",   "requests.csv",        "rating_reasons.csv", "outcomes.csv",
    "titles.csv",   "tiles.csv",    "choices.csv",         "phrases.csv",        "surnames.csv",
    "sentences.csv"};

bool is_code(std::string_view code) {
    return !code.empty() && code.size() <= code_length_max &&
           std::ranges::all_of(code, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

void read_version(Reading& reading) {
    const auto file = reading.files.find("VERSION");
    if (file == reading.files.end()) return reading.faults.add("VERSION", 1, "the file is missing");
    std::string_view text = file->second;
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), reading.tables.version);
    if (fault != std::errc{} || end != text.data() + text.size() || reading.tables.version == 0)
        reading.faults.add("VERSION", 1, "the version must be one positive number");
}

void read_surnames(Reading& reading) {
    constexpr std::string_view file = "surnames.csv";
    for (const CsvRow& row : read_table(reading.files, {file, {"surname", "pinyin"}}, reading.faults)) {
        if (std::ranges::find(reading.tables.surnames, row.cells[0], &Surname::text) !=
            reading.tables.surnames.end())
            reading.wrong(file, row, "the surname '" + row.cells[0] + "' stands here a second time");
        reading.tables.surnames.push_back({row.cells[0], row.cells[1]});
    }
}

} // namespace

bool Reading::claim(std::string_view file, const CsvRow& row, std::optional<Facet> facet) {
    const std::string& code = row.cells[0];
    if (!is_code(code)) {
        wrong(file, row, "a code is made of at most 12 capitals and digits");
        return false;
    }
    const auto [place, fresh] =
        codes.emplace(code, Stand{std::string(file) + ":" + std::to_string(row.line), facet});
    if (!fresh) wrong(file, row, "the code '" + code + "' stands already at " + place->second.where);
    return fresh;
}

bool Reading::holds(Facet facet, std::string_view code) const {
    const auto found = codes.find(code);
    return found != codes.end() && found->second.facet == facet;
}

void Reading::wrong(std::string_view file, const CsvRow& row, std::string_view reason) {
    faults.add(file, row.line, reason);
}

std::span<const std::string_view> catalogue_file_names() {
    return file_names;
}

Result<Catalogue> parse_catalogue(const std::map<std::string, std::string>& files) {
    Reading reading{.files = files};
    read_version(reading);
    read_surnames(reading);
    read_patterns(reading);
    read_entries(reading);
    // One missing code would be reported again by everything that refers to it.
    if (reading.faults.empty()) read_tiles(reading);
    if (reading.faults.empty()) read_phrases(reading);
    if (!reading.faults.empty()) return trouble(TroubleKind::BadFile, reading.faults.text());
    return Catalogue(std::move(reading.tables));
}

} // namespace fengqiao
