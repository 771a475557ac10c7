#include "core/basics/utf8.h"
#include "core/catalogue/reading.h"

#include <algorithm>
#include <sstream>

namespace fengqiao {
namespace {

constexpr std::string_view tile_file = "tiles.csv", choice_file = "choices.csv", phrase_file = "phrases.csv";
constexpr std::size_t title_characters_max = 8; // Chinese; more does not stand on a tile in large type

Facet business_facet(InstitutionKind kind) {
    switch (kind) {
    case InstitutionKind::Bank: return Facet::BankBusiness;
    case InstitutionKind::Insurer: return Facet::InsurerBusiness;
    }
    std::unreachable();
}

std::optional<InstitutionKind> kind_named(std::string_view name) {
    if (name == "bank") return InstitutionKind::Bank;
    if (name == "insurer") return InstitutionKind::Insurer;
    return std::nullopt;
}

std::vector<Tile>& tiles_of(Reading& reading, InstitutionKind kind) {
    return reading.tables.tiles[static_cast<std::size_t>(kind)];
}

const std::vector<Entry>& businesses_of(const Reading& reading, InstitutionKind kind) {
    return reading.tables.entries[static_cast<std::size_t>(business_facet(kind))];
}

std::string category_of(const Reading& reading, InstitutionKind kind, const std::string& business) {
    const auto& entries = businesses_of(reading, kind);
    const auto found = std::ranges::find(entries, business, &Entry::code);
    if (found == entries.end() || found->parent.empty()) return business;
    return category_of(reading, kind, found->parent);
}

bool is_category(const Reading& reading, InstitutionKind kind, const std::string& code) {
    return reading.holds(business_facet(kind), code) && category_of(reading, kind, code) == code;
}

bool covers(const Tile& tile, const std::string& category) {
    return std::ranges::find(tile.covers, category) != tile.covers.end();
}

void check_title(Reading& reading, std::string_view file, const CsvRow& row, const std::string& title) {
    if (length_in_code_points(title) > title_characters_max)
        reading.wrong(file, row, "a title has at most 8 Chinese characters");
}

void check_covers(Reading& reading, const CsvRow& row, const Tile& tile) {
    for (const std::string& category : tile.covers) {
        if (!is_category(reading, tile.institution, category))
            reading.wrong(tile_file, row, "'" + category + "' is no business category of this institution");
        for (const Tile& other : tiles_of(reading, tile.institution))
            if (covers(other, category))
                reading.wrong(tile_file, row, "'" + category + "' is covered by " + other.code + " already");
    }
    if (!reading.holds(business_facet(tile.institution), tile.business))
        reading.wrong(tile_file, row, "the business '" + tile.business + "' is not known");
    else if (!covers(tile, category_of(reading, tile.institution, tile.business)))
        reading.wrong(tile_file, row, "the tile does not cover its own business '" + tile.business + "'");
}

void read_tile(Reading& reading, const CsvRow& row) {
    const auto& cells = row.cells;
    const auto kind = kind_named(cells[1]);
    if (!kind) return reading.wrong(tile_file, row, "the institution must be bank or insurer");
    if (!reading.claim(tile_file, row, std::nullopt)) return;
    Tile tile{.code = cells[0],
              .institution = *kind,
              .title = {cells[2], cells[3]},
              .example = {cells[4], cells[5]},
              .business = cells[6],
              .covers = {},
              .activity = {cells[8], cells[9]},
              .choices = {}};
    std::istringstream words(cells[7]);
    for (std::string category; words >> category;)
        tile.covers.push_back(category);
    check_title(reading, tile_file, row, tile.title.zh);
    check_covers(reading, row, tile);
    if (tiles_of(reading, *kind).size() == tiles_max)
        return reading.wrong(tile_file, row, "this institution has more than 8 tiles");
    tiles_of(reading, *kind).push_back(std::move(tile));
}

Tile* find_tile(Reading& reading, std::string_view code) {
    for (auto& tiles : reading.tables.tiles) {
        const auto found = std::ranges::find(tiles, code, &Tile::code);
        if (found != tiles.end()) return &*found;
    }
    return nullptr;
}

void check_choice(Reading& reading, const CsvRow& row, const Tile& tile, const Choice& choice) {
    const bool insurer = tile.institution == InstitutionKind::Insurer;
    check_title(reading, choice_file, row, choice.title.zh);
    if (!reading.holds(Facet::Cause, choice.cause))
        reading.wrong(choice_file, row, "the cause '" + choice.cause + "' is not known");
    if (insurer && !reading.holds(Facet::Dispute, choice.dispute))
        reading.wrong(choice_file, row, "an insurer's choice needs a known dispute type");
    if (!insurer && !choice.dispute.empty())
        reading.wrong(choice_file, row, "dispute types are for insurers only");
    if (!reading.holds(business_facet(tile.institution), choice.business) ||
        !covers(tile, category_of(reading, tile.institution, choice.business)))
        reading.wrong(choice_file, row, "the tile does not cover the business '" + choice.business + "'");
    if (tile.choices.size() == choices_max)
        reading.wrong(choice_file, row, "this tile has more than 8 choices");
}

void read_choice(Reading& reading, const CsvRow& row) {
    const auto& cells = row.cells;
    Tile* tile = find_tile(reading, cells[1]);
    if (!tile) return reading.wrong(choice_file, row, "the tile '" + cells[1] + "' is not known");
    if (!reading.claim(choice_file, row, std::nullopt)) return;
    Choice choice{.code = cells[0],
                  .tile = cells[1],
                  .title = {cells[2], cells[3]},
                  .cause = cells[4],
                  .dispute = cells[5],
                  .business = cells[6].empty() ? tile->business : cells[6],
                  .problem = {cells[7], cells[8]}};
    check_choice(reading, row, *tile, choice);
    tile->choices.push_back(std::move(choice));
}

// Holes that no single row shows.
void check_whole(Reading& reading, InstitutionKind kind) {
    for (const Tile& tile : tiles_of(reading, kind))
        if (tile.choices.empty())
            reading.faults.add(choice_file, 1, "the tile " + tile.code + " has no choice");
    for (const Entry& entry : businesses_of(reading, kind)) {
        const auto covers_it = [&](const Tile& tile) { return covers(tile, entry.code); };
        if (entry.parent.empty() && std::ranges::none_of(tiles_of(reading, kind), covers_it))
            reading.faults.add(tile_file, 1, "no tile covers the business category " + entry.code);
    }
}

bool is_group(Reading& reading, const std::string& code) {
    if (reading.holds(Facet::Cause, code) || reading.holds(Facet::Dispute, code)) return true;
    for (const auto& tiles : reading.tables.tiles)
        for (const Tile& tile : tiles)
            if (std::ranges::find(tile.choices, code, &Choice::code) != tile.choices.end()) return true;
    return false;
}

} // namespace

void read_tiles(Reading& reading) {
    const TableForm tiles{tile_file,
                          {"code", "institution", "title_zh", "title_en", "example_zh?", "example_en?",
                           "business", "covers", "activity_zh", "activity_en"}};
    for (const CsvRow& row : read_table(reading.files, tiles, reading.faults))
        read_tile(reading, row);
    const TableForm choices{choice_file,
                            {"code", "tile", "title_zh", "title_en", "cause", "dispute?", "business?",
                             "problem_zh", "problem_en"}};
    for (const CsvRow& row : read_table(reading.files, choices, reading.faults))
        read_choice(reading, row);
    check_whole(reading, InstitutionKind::Bank);
    check_whole(reading, InstitutionKind::Insurer);
}

void read_phrases(Reading& reading) {
    std::map<std::string, std::size_t> sizes;
    const TableForm form{phrase_file, {"code", "group", "zh", "en"}};
    for (const CsvRow& row : read_table(reading.files, form, reading.faults)) {
        const auto& cells = row.cells;
        if (!is_group(reading, cells[1]))
            reading.wrong(phrase_file, row, "'" + cells[1] + "' is no choice, dispute type or cause");
        if (++sizes[cells[1]] > phrases_per_group_max)
            reading.wrong(phrase_file, row, "the group '" + cells[1] + "' has more than 8 phrases");
        if (!reading.claim(phrase_file, row, std::nullopt)) continue;
        reading.tables.phrases.push_back({cells[0], cells[1], {cells[2], cells[3]}});
    }
}

} // namespace fengqiao
