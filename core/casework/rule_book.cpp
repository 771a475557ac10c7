#include "core/casework/rule_book.h"

#include "core/catalogue/csv.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fengqiao {
namespace {

constexpr int period_max = 3650; // days or hours
constexpr int limit_yuan_max = 1'000'000'000;

// How a cell of whole numbers finds its place in the rule set.
struct Column {
    std::string_view name;
    int max;
    void (*put)(RuleSet&, int);
};

constexpr std::array numbers{
    Column{"first_days", period_max, [](RuleSet& set, int value) { set.first = days{value}; }},
    Column{"extended_days", period_max, [](RuleSet& set, int value) { set.extended = days{value}; }},
    Column{"last_days", period_max, [](RuleSet& set, int value) { set.last = days{value}; }},
    Column{"reexamination_window_days", period_max,
           [](RuleSet& set, int value) { set.reexamination_window = days{value}; }},
    Column{"reexamination_days", period_max,
           [](RuleSet& set, int value) { set.reexamination = days{value}; }},
    Column{"mediation_days", period_max, [](RuleSet& set, int value) { set.mediation = days{value}; }},
    Column{"archive_after_days", period_max,
           [](RuleSet& set, int value) { set.archive_after = days{value}; }},
    Column{"rating_days", period_max, [](RuleSet& set, int value) { set.rating = days{value}; }},
    Column{"follow_up_days", period_max, [](RuleSet& set, int value) { set.follow_up = days{value}; }},
    Column{"first_contact_hours", period_max,
           [](RuleSet& set, int value) { set.first_contact = std::chrono::hours{value}; }},
    Column{"branch_working_days", period_max,
           [](RuleSet& set, int value) { set.branch_working_days = value; }},
    Column{"station_working_days", period_max,
           [](RuleSet& set, int value) { set.station_working_days = value; }},
    Column{"notice_working_days", period_max,
           [](RuleSet& set, int value) { set.notice_working_days = value; }},
    Column{"mediation_answer_working_days", period_max,
           [](RuleSet& set, int value) { set.mediation_answer_working_days = value; }},
    Column{"recontact_contact_working_days", period_max,
           [](RuleSet& set, int value) { set.recontact_contact_working_days = value; }},
    Column{"recontact_finish_working_days", period_max,
           [](RuleSet& set, int value) { set.recontact_finish_working_days = value; }},
    Column{"notice_attempts", period_max,
           [](RuleSet& set, int value) { set.notice_attempts = static_cast<std::uint32_t>(value); }},
    Column{"handler_limit_yuan", limit_yuan_max,
           [](RuleSet& set, int value) { set.handler_limit = Fen{std::int64_t{value} * 100}; }},
    Column{"branch_head_limit_yuan", limit_yuan_max,
           [](RuleSet& set, int value) { set.branch_head_limit = Fen{std::int64_t{value} * 100}; }},
    Column{"station_limit_yuan", limit_yuan_max,
           [](RuleSet& set, int value) { set.station_limit = Fen{std::int64_t{value} * 100}; }},
};

// Around the numbers: name and first day before them, the articles after them.
constexpr std::size_t columns = numbers.size() + 3;

std::unexpected<Trouble> fault(std::string_view file, std::size_t line, const std::string& reason) {
    return trouble(TroubleKind::BadFile, std::string{file} + ":" + std::to_string(line) + ": " + reason);
}

std::string_view column_name(std::size_t at) {
    if (at == 0) return "rule_set";
    if (at == 1) return "effective_from";
    return at == columns - 1 ? std::string_view{"articles"} : numbers[at - 2].name;
}

// What is wrong with the first line, or nothing.
std::string wrong_heading(const CsvRow& row) {
    if (row.cells.size() != columns)
        return "the heading needs " + std::to_string(columns) + " columns, it has " +
               std::to_string(row.cells.size());
    for (std::size_t at = 0; at < columns; ++at)
        if (row.cells[at] != column_name(at))
            return "column " + std::to_string(at + 1) + " must be headed " + std::string{column_name(at)};
    return {};
}

std::expected<RuleSet, std::string> rule_set_of(const CsvRow& row) {
    if (row.cells.size() != columns)
        return std::unexpected("a row needs " + std::to_string(columns) + " cells, this one has " +
                               std::to_string(row.cells.size()));
    for (std::size_t at = 0; at < columns; ++at)
        if (row.cells[at].empty()) return std::unexpected(std::string{column_name(at)} + " is empty");
    RuleSet set;
    set.name = row.cells.front();
    set.articles = row.cells.back();
    const auto from = parse_iso_date(row.cells[1]);
    if (!from) return std::unexpected("effective_from must be a day like 2020-03-01");
    set.effective_from = *from;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const auto& column = numbers[at];
        const auto& cell = row.cells[at + 2];
        int value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size() || value < 1 || value > column.max)
            return std::unexpected(std::string{column.name} + " must be a whole number from 1 to " +
                                   std::to_string(column.max));
        column.put(set, value);
    }
    if (set.extended < set.first) return std::unexpected("extended_days is shorter than first_days");
    if (set.last < set.extended) return std::unexpected("last_days is shorter than extended_days");
    return set;
}

} // namespace

Result<RuleBook> RuleBook::parse(std::string_view file_name, std::string_view csv) {
    const auto lines = read_csv(csv);
    std::vector<RuleSet> sets;
    bool headed = false;
    for (const auto& line : lines) {
        if (!line) return fault(file_name, line.error().line, line.error().reason);
        if (!headed) {
            if (const auto wrong = wrong_heading(*line); !wrong.empty())
                return fault(file_name, line->line, wrong);
            headed = true;
            continue;
        }
        auto set = rule_set_of(*line);
        if (!set) return fault(file_name, line->line, set.error());
        if (!sets.empty() && set->effective_from <= sets.back().effective_from)
            return fault(file_name, line->line,
                         "effective_from must come after " + iso_date(sets.back().effective_from) +
                             ", the day the set above begins; otherwise two sets would hold at once");
        if (std::ranges::find(sets, set->name, &RuleSet::name) != sets.end())
            return fault(file_name, line->line, "this name of a rule set was already used");
        sets.push_back(*std::move(set));
    }
    if (sets.empty()) return fault(file_name, 1, "the file holds no rule set; at least one is needed");
    return RuleBook{std::move(sets)};
}

const RuleSet& RuleBook::on(Day received) const {
    const auto after = std::ranges::upper_bound(sets_, received, {}, &RuleSet::effective_from);
    return after == sets_.begin() ? sets_.front() : *std::prev(after);
}

const RuleSet* RuleBook::named(std::string_view name) const {
    const auto found = std::ranges::find(sets_, name, &RuleSet::name);
    return found == sets_.end() ? nullptr : &*found;
}

} // namespace fengqiao
