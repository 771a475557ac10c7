#include "platform/sqlite/headquarters/case_records.h"

#include "core/journal/chain.h"
#include "platform/sqlite/headquarters/case_text.h"
#include "platform/sqlite/headquarters/fold_records.h"
#include "platform/sqlite/headquarters/log.h"

#include <utility>

namespace fengqiao::sqlite {
namespace {

constexpr const char* line_columns = "SELECT id, complaint, branch, state, level, round, revision, business, "
                                     "cause, received, due, internal_due, "
                                     "stopped, handler, last_change, shared FROM case_file ";

CaseLine line_at(SQLite::Statement& row) {
    CaseLine line;
    line.id = id_at<CaseId>(row, 0);
    line.number = text_at(row, 1);
    line.branch = id_at<BranchId>(row, 2);
    line.state = choice_at<State>(row, 3);
    line.level = choice_at<Level>(row, 4);
    line.round = static_cast<std::uint32_t>(number_at(row, 5));
    line.revision = static_cast<std::uint32_t>(number_at(row, 6));
    line.business = text_at(row, 7);
    line.cause = text_at(row, 8);
    line.received = instant_at(row, 9);
    line.due = day_at(row, 10);
    if (!null_at(row, 11)) line.internal_due = day_at(row, 11);
    if (!null_at(row, 12)) line.stopped = instant_at(row, 12);
    line.handler = id_at<PersonId>(row, 13);
    line.last_change = instant_at(row, 14);
    line.shared = number_at(row, 15) != 0;
    return line;
}

std::string marks(std::size_t count) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at)
        text += at == 0 ? "?" : ",?";
    return text;
}

// Conditions of a list with their values, in the same order.
class Conditions {
public:
    template <class... Values> void add(std::string condition, Values... values) {
        text_ += (text_.empty() ? "WHERE " : " AND ") + std::move(condition);
        (values_.push_back(
             [value = std::move(values)](SQLite::Statement& to, int at) { put(to, at, value); }),
         ...);
    }
    template <class Value> void add_one_of(const std::string& column, const std::vector<Value>& choices) {
        add(column + " IN (" + marks(choices.size()) + ")");
        hold(choices);
    }
    // The values of question marks that were already added.
    template <class Value> void hold(const std::vector<Value>& values) {
        for (const Value& value : values)
            values_.push_back([value](SQLite::Statement& to, int at) { put(to, at, value); });
    }
    [[nodiscard]] const std::string& text() const { return text_; }
    int bind(SQLite::Statement& statement) const {
        int at = 0;
        for (const auto& value : values_)
            value(statement, ++at);
        return at;
    }

private:
    std::string text_;
    std::vector<std::function<void(SQLite::Statement&, int)>> values_;
};

// The end of all texts that begin with `digits`.
std::string just_after(std::string digits) {
    digits.back() = static_cast<char>(digits.back() + 1);
    return digits;
}

// Not what is against them or theirs, by what was recorded with the names and by who is their line today.
void keep_out(Conditions& conditions, const CaseReader& reader) {
    conditions.add(
        "number NOT IN (SELECT case_number FROM case_respondent WHERE person=? OR (named AND person "
        "IN (" +
            marks(reader.direct_line.size()) + ")))",
        reader.person);
    conditions.hold(reader.direct_line);
}

// Of their own branches; a mediator of the committee sees what is shared with it, wherever it comes from.
void within_sight(Conditions& conditions, const CaseReader& reader) {
    if (!reader.mediates) return conditions.add_one_of("branch", reader.branches);
    conditions.add("(shared=1 OR branch IN (" + marks(reader.branches.size()) + "))");
    conditions.hold(reader.branches);
}

void stand_at(Conditions& conditions, const std::vector<StandsAt>& places) {
    std::string any;
    for (const StandsAt& place : places)
        any += (any.empty() ? "" : " OR ") + std::string{"(state="} +
               std::to_string(std::to_underlying(place.state)) +
               " AND level=" + std::to_string(std::to_underlying(place.level)) + ")";
    conditions.add("(" + any + ")");
}

// The numbers are looked for in their own index first, whatever else narrows the list: asked together with
// the branches, a million cases took seconds. A whole number and a beginning are ranges of that index; digits
// from the middle need all of it, some two hundred milliseconds for a million cases.
void find_digits(Conditions& conditions, const std::string& digits) {
    constexpr std::size_t whole = 12;
    constexpr std::size_t anywhere_min = 4; // fewer would find nearly everything
    const std::string found = "number IN (SELECT number FROM case_file WHERE ";
    if (digits.size() == whole)
        conditions.add(found + "complaint=?)", digits);
    else if (digits.size() < anywhere_min)
        conditions.add(found + "complaint>=? AND complaint<?)", digits, just_after(digits));
    else
        conditions.add(found + "instr(complaint, ?)>0)", digits);
}

Conditions conditions_of(const CaseFilter& filter, const CaseReader& reader,
                         const std::optional<ListPlace>& after) {
    Conditions conditions;
    conditions.add("due IS NOT NULL");
    if (filter.branch) conditions.add("branch=?", *filter.branch);
    if (!filter.branch || reader.mediates) within_sight(conditions, reader);
    keep_out(conditions, reader);
    if (filter.at_any_of) stand_at(conditions, *filter.at_any_of);
    if (!filter.states.empty()) conditions.add_one_of("state", filter.states);
    if (filter.level) conditions.add("level=?", *filter.level);
    if (filter.due_from) conditions.add("due>=?", *filter.due_from);
    if (filter.due_until) conditions.add("due<=?", *filter.due_until);
    if (filter.clock_running) conditions.add("stopped IS NULL");
    if (!filter.number.empty()) find_digits(conditions, filter.number);
    if (after) conditions.add("(due, id)>(?,?)", after->due, after->id);
    return conditions;
}

} // namespace

std::optional<std::int64_t> case_number(SQLite::Database& connection, CaseId id) {
    SQLite::Statement row{connection, "SELECT number FROM case_file WHERE id=?"};
    put_all(row, id);
    return row.executeStep() ? std::optional{number_at(row, 0)} : std::nullopt;
}

Result<std::vector<CaseEvent>> events_of_case(SQLite::Database& connection, CaseId id) {
    SQLite::Statement rows{connection,
                           "SELECT l.event, l.at, e.header, e.open, e.leaf, j.terminal FROM case_file c "
                           "JOIN case_event l ON l.case_number=c.number JOIN event e ON e.key=l.event "
                           "JOIN journal j ON j.number=(l.event>>40) WHERE c.id=? ORDER BY l.place"};
    put_all(rows, id);
    std::vector<CaseEvent> events;
    while (rows.executeStep()) {
        StoredEvent stored;
        stored.header = array_at<event_header_size>(rows, 2);
        stored.open = bytes_at(rows, 3);
        const auto header = decode_header(stored.header);
        const auto said = read_open(stored);
        if (!header || !said)
            return trouble(TroubleKind::StoreBroken, "an event that was folded cannot be read");
        const Side side = id_at<TerminalId>(rows, 5).is_zero() ? Side::Headquarters : Side::Terminal;
        events.push_back({event_id(hash_at(rows, 4)), header->case_id, header->branch, header->actor,
                          said->role, side, instant_at(rows, 1), said->body});
    }
    return events;
}

Result<std::optional<Case>> find_case(SQLite::Database& connection, CaseId id, const RuleBook& rules) {
    SQLite::Statement row{connection, "SELECT document FROM case_file WHERE id=?"};
    put_all(row, id);
    if (!row.executeStep()) return std::optional<Case>{};
    if (!null_at(row, 0)) {
        auto read = read_case_text(bytes_at(row, 0));
        if (!read) return std::unexpected(read.error());
        return std::optional{std::move(*read)};
    }
    const auto events = events_of_case(connection, id);
    if (!events) return std::unexpected(events.error());
    return std::optional{fold(*events, rules)};
}

CaseListPage list_cases(SQLite::Database& connection, const CaseFilter& filter, const CaseReader& reader,
                        const std::optional<ListPlace>& after, std::size_t count) {
    const auto& seen = reader.branches;
    const bool own = filter.branch ? std::ranges::find(seen, *filter.branch) != seen.end() : !seen.empty();
    if (!own && !reader.mediates) return {};
    if (filter.at_any_of && filter.at_any_of->empty()) return {};
    const Conditions conditions = conditions_of(filter, reader, after);
    SQLite::Statement rows{connection, line_columns + conditions.text() + " ORDER BY due, id LIMIT ?"};
    const int bound = conditions.bind(rows);
    put(rows, bound + 1, count + 1);
    CaseListPage page;
    while (rows.executeStep())
        page.lines.push_back(line_at(rows));
    if (page.lines.size() > count) {
        page.lines.pop_back();
        page.next = ListPlace{page.lines.back().due, page.lines.back().id};
    }
    return page;
}

std::optional<CaseId> find_complaint(SQLite::Database& connection, const std::string& number) {
    SQLite::Statement row{connection,
                          "SELECT id FROM case_file WHERE complaint=? ORDER BY number DESC LIMIT 1"};
    put_all(row, number);
    return row.executeStep() ? std::optional{id_at<CaseId>(row, 0)} : std::nullopt;
}

std::vector<CaseId> cases_unrated_since(SQLite::Database& connection, Day today, std::size_t count) {
    SQLite::Statement rows{connection,
                           "SELECT id FROM case_file WHERE rate_until<? ORDER BY rate_until LIMIT ?"};
    put_all(rows, today, count);
    std::vector<CaseId> found;
    while (rows.executeStep())
        found.push_back(id_at<CaseId>(rows, 0));
    return found;
}

Result<std::vector<NumberedCase>> cases_after(SQLite::Database& connection, std::int64_t number,
                                              std::size_t count, const RuleBook& rules) {
    SQLite::Statement rows{connection,
                           "SELECT number, id FROM case_file WHERE number>? ORDER BY number LIMIT ?"};
    put_all(rows, number, count);
    std::vector<NumberedCase> found;
    while (rows.executeStep()) {
        auto the_case = find_case(connection, id_at<CaseId>(rows, 1), rules);
        if (!the_case) return std::unexpected(the_case.error());
        found.push_back({number_at(rows, 0), std::move(**the_case)});
    }
    return found;
}

std::vector<StoredCaseEvent> stored_events(SQLite::Database& connection, CaseId id) {
    SQLite::Statement rows{connection,
                           "SELECT l.event FROM case_file c JOIN case_event l ON l.case_number=c.number "
                           "WHERE c.id=? ORDER BY l.place"};
    put_all(rows, id);
    std::vector<StoredCaseEvent> events;
    while (rows.executeStep()) {
        if (auto event = read_event(connection, number_at(rows, 0)))
            events.push_back({event_id(event->leaf), std::move(event->event)});
    }
    return events;
}

void note_reading(SQLite::Database& connection, PersonId person, CaseId id, Instant now) {
    change(connection, "INSERT INTO reading(person, case_id, at) VALUES(?,?,?)", person, id, now);
}

} // namespace fengqiao::sqlite
