#include "app/headquarters/statistics/report.h"

#include "core/basics/match.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

constexpr std::uint32_t no_number = UINT32_MAX; // of a place that no case was ever met at

Scope scope_of(const PlaceNumbers& places, const OrganisationChoice& choice) {
    using Part = Scope::Part;
    return std::visit(
        Match{[](std::monostate) { return Scope{}; },
              [&](InstitutionId id) {
                  return Scope{Part::Institution, places.institutions.find(id).value_or(no_number)};
              },
              [&](StationId id) {
                  return Scope{Part::Station, places.stations.find(id).value_or(no_number)};
              },
              [&](BranchId id) {
                  return Scope{Part::Branch, places.branches.find(id).value_or(no_number)};
              }},
        choice);
}

// A row for each place that lies in what was asked for, in the order of the directory; then what was counted
// at places the directory no longer knows.
template <class Item, class Id>
std::vector<ReportRow> place_rows(const std::vector<Item>& items, const IdNumbers<Id>& numbers,
                                  const std::vector<Group>& groups, auto in_scope) {
    std::vector<ReportRow> rows;
    for (const Item& item : items) {
        const auto group = std::ranges::find(groups, numbers.find(item.id).value_or(no_number), &Group::key);
        if (group != groups.end())
            rows.push_back({item.id.hex(), item.name, group->measures});
        else if (in_scope(item))
            rows.push_back({item.id.hex(), item.name, {}});
    }
    for (const Group& group : groups) {
        const Id id = numbers.id(group.key);
        if (std::ranges::find(items, id, &Item::id) == items.end())
            rows.push_back({id.hex(), {id.hex(), id.hex()}, group.measures});
    }
    return rows;
}

std::vector<ReportRow> code_rows(const CodeNumbers& codes, const std::vector<Group>& groups,
                                 const Catalogue& catalogue) {
    std::vector<ReportRow> rows;
    for (const Group& group : groups) {
        std::string code{codes.code(static_cast<std::uint16_t>(group.key))};
        Words name{catalogue.label(code, Language::Chinese, Formality::Formal),
                   catalogue.label(code, Language::English, Formality::Formal)};
        rows.push_back({std::move(code), std::move(name), group.measures});
    }
    std::ranges::sort(rows, {}, &ReportRow::key);
    return rows;
}

std::vector<ReportRow> month_rows(const std::vector<Group>& groups) {
    std::vector<ReportRow> rows;
    for (const Group& group : groups) {
        std::string month = std::to_string(group.key); // 202603
        if (month.size() > 2) month.insert(month.size() - 2, "-");
        rows.push_back({month, {month, month}, group.measures});
    }
    return rows;
}

// Whether a station or institution lies in what was asked for, or the other way round.
bool touches(const OrganisationChoice& choice, const Directory& directory, const WorkPlace& place) {
    return std::visit(Match{[](std::monostate) { return true; },
                            [&](InstitutionId id) { return place.institution == id; },
                            [&](StationId id) { return place.station == id; },
                            [&](BranchId id) { return directory.place_of(id).station == place.station; }},
                      choice);
}

std::vector<ReportRow> rows_of(const StatisticsView& view, const Directory& directory,
                               const Catalogue& catalogue, const ReportWish& wish,
                               const std::vector<Group>& groups) {
    const DirectoryRecords& records = directory.records();
    switch (*wish.by) {
    case Dimension::Branch:
        return place_rows(records.branches, view.places.branches, groups, [&](const Branch& branch) {
            return holds(directory, wish.organisation, branch.id);
        });
    case Dimension::Station:
        return place_rows(records.stations, view.places.stations, groups, [&](const ServiceStation& station) {
            return touches(wish.organisation, directory, {station.institution, station.id, {}});
        });
    case Dimension::Institution:
        return place_rows(records.institutions, view.places.institutions, groups,
                          [&](const Institution& one) {
                              return wish.organisation == OrganisationChoice{} ||
                                     wish.organisation == OrganisationChoice{one.id};
                          });
    case Dimension::Business: return code_rows(view.codes.business, groups, catalogue);
    case Dimension::Cause: return code_rows(view.codes.cause, groups, catalogue);
    case Dimension::Month: return month_rows(groups);
    }
    return {};
}

// The row of that branch's day; empty where halls are not counted.
std::string row_key(Dimension by, const Directory& directory, const HallDay& part) {
    switch (by) {
    case Dimension::Branch: return part.branch.hex();
    case Dimension::Station: return directory.place_of(part.branch).station.hex();
    case Dimension::Institution: return directory.place_of(part.branch).institution.hex();
    case Dimension::Month: return iso_date(part.day).substr(0, 7);
    case Dimension::Business:
    case Dimension::Cause: return {};
    }
    return {};
}

void add_hall(Report& report, const StatisticsView& view, const Directory& directory) {
    const ReportWish& wish = report.wish;
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t at = 0; at < report.rows.size(); ++at)
        rows.emplace(report.rows[at].key, at);
    for (const HallDay& part : view.hall) {
        const bool asked = wish.from <= part.day && part.day <= wish.to;
        if (!asked || !holds(directory, wish.organisation, part.branch)) continue;
        report.total.hall += part.counts;
        const auto row = wish.by ? rows.find(row_key(*wish.by, directory, part)) : rows.end();
        if (row != rows.end()) report.rows[row->second].measures.hall += part.counts;
    }
}

struct DimensionWord {
    Dimension dimension{};
    std::string_view word;
};
constexpr std::array<DimensionWord, 6> dimension_words{{{Dimension::Branch, "branch"},
                                                        {Dimension::Station, "station"},
                                                        {Dimension::Institution, "institution"},
                                                        {Dimension::Business, "business"},
                                                        {Dimension::Cause, "cause"},
                                                        {Dimension::Month, "month"}}};

} // namespace

Report make_report(const StatisticsView& view, const Directory& directory, const Catalogue& catalogue,
                   const ReportWish& wish) {
    const Period period{wish.from, wish.to + days{1}};
    const Scope scope = scope_of(view.places, wish.organisation);
    Report report{wish, name_of(directory, wish.organisation), {}, {}};
    if (!wish.by) {
        report.total = measure(view.facts, period, scope);
        add_hall(report, view, directory);
        return report;
    }
    const auto [groups, total] = group_by(view.facts, *wish.by, period, scope);
    report.total = total;
    report.rows = rows_of(view, directory, catalogue, wish, groups);
    add_hall(report, view, directory);
    return report;
}

std::optional<Dimension> dimension_named(std::string_view word) {
    const auto* found = std::ranges::find(dimension_words, word, &DimensionWord::word);
    return found == dimension_words.end() ? std::nullopt : std::optional{found->dimension};
}

std::string_view word_of(Dimension dimension) {
    return std::ranges::find(dimension_words, dimension, &DimensionWord::dimension)->word;
}

} // namespace fengqiao::headquarters
