#include "core/catalogue/reading.h"

#include <algorithm>

namespace fengqiao {
namespace {

struct EntryFile {
    Facet facet;
    std::string_view name;
    char letter; // every code of the list begins with it; zero where the codes are single letters
};

constexpr std::array<EntryFile, facet_count> entry_files{{
    {Facet::Channel, "channels.csv", 'A'},
    {Facet::IntakeChannel, "intake_channels.csv", 0},
    {Facet::BankBusiness, "business_bank.csv", 'B'},
    {Facet::InsurerBusiness, "business_insurer.csv", 'N'},
    {Facet::Dispute, "disputes.csv", 'D'},
    {Facet::Cause, "causes.csv", 'C'},
    {Facet::Request, "requests.csv", 'R'},
    {Facet::RatingReason, "rating_reasons.csv", 'S'},
    {Facet::Outcome, "outcomes.csv", 'O'},
    {Facet::Title, "titles.csv", 'Y'},
}};

constexpr std::size_t first_extra = 7; // the columns after jrt_code

TableForm form_of(const EntryFile& file) {
    TableForm form{file.name,
                   {"code", "parent?", "formal_zh", "formal_en", "plain_zh", "plain_en", "jrt_code?"}};
    const auto add = [&](auto... columns) { (form.columns.push_back(columns), ...); };
    if (file.facet == Facet::Cause) add("problem_zh", "problem_en");
    if (file.facet == Facet::Request) add("wish_zh", "wish_en", "bank_position?", "insurer_position?");
    return form;
}

Entry entry_of(const CsvRow& row) {
    const auto& cells = row.cells;
    Entry entry{.code = cells[0],
                .parent = cells[1],
                .formal = {cells[2], cells[3]},
                .plain = {cells[4], cells[5]},
                .jrt_code = cells[6],
                .in_sentence = {}};
    if (cells.size() > first_extra) entry.in_sentence = {cells[first_extra], cells[first_extra + 1]};
    return entry;
}

void check_parent(Reading& reading, const EntryFile& file, const CsvRow& row) {
    const std::string& parent = row.cells[1];
    // A parent stands above its child, so that going up from any code comes to an end.
    if (!parent.empty() && !reading.holds(file.facet, parent))
        reading.wrong(file.name, row, "the parent '" + parent + "' does not stand above it in this file");
}

// A position on the glass: 1 to 8, each once at every kind of institution.
void place_request(Reading& reading, const CsvRow& row, InstitutionKind kind) {
    const std::string& position = row.cells[first_extra + 2 + static_cast<std::size_t>(kind)];
    if (position.empty()) return;
    auto& places = reading.tables.glass_requests[static_cast<std::size_t>(kind)];
    const bool in_range = position.size() == 1 && position[0] >= '1' && position[0] <= '8';
    if (!in_range) return reading.wrong("requests.csv", row, "a position on the glass is 1 to 8");
    auto& place = places[static_cast<std::size_t>(position[0] - '1')];
    if (!place.empty())
        return reading.wrong("requests.csv", row, "the position " + position + " is taken by " + place);
    place = row.cells[0];
}

void read_entry_file(Reading& reading, const EntryFile& file) {
    auto& entries = reading.tables.entries[static_cast<std::size_t>(file.facet)];
    for (const CsvRow& row : read_table(reading.files, form_of(file), reading.faults)) {
        check_parent(reading, file, row);
        if (!reading.claim(file.name, row, file.facet)) continue;
        if (file.letter != 0 && row.cells[0][0] != file.letter)
            reading.wrong(file.name, row, std::string("codes of this file begin with ") + file.letter);
        if (file.facet == Facet::Request) {
            place_request(reading, row, InstitutionKind::Bank);
            place_request(reading, row, InstitutionKind::Insurer);
        }
        entries.push_back(entry_of(row));
    }
}

} // namespace

void read_entries(Reading& reading) {
    for (auto& places : reading.tables.glass_requests)
        places.resize(tiles_max);
    for (const EntryFile& file : entry_files)
        read_entry_file(reading, file);
    for (auto& places : reading.tables.glass_requests)
        std::erase_if(places, [](const std::string& code) { return code.empty(); });
}

} // namespace fengqiao
