#include "platform/sqlite/headquarters/hall_records.h"

#include "core/headquarters/opinion_code.h"
#include "platform/sqlite/headquarters/log.h"

namespace fengqiao::sqlite {
namespace {

std::string marks(std::size_t count) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at)
        text += at == 0 ? "?" : ",?";
    return text;
}

std::string sql_of(const OpinionWish& wish) {
    std::string sql =
        "SELECT event, id, case_id, branch, at, kind FROM hall_event WHERE kind>=6 AND branch IN (" +
        marks(wish.branches.size()) + ")";
    if (wish.kind) sql += " AND kind=?";
    if (wish.after) sql += " AND (at, event)<(?,?)";
    return sql + " ORDER BY at DESC, event DESC LIMIT ?";
}

// A broken terminal may give an opinion the id of a case: nobody erases that case by naming an opinion.
constexpr const char* opinions_of_no_case =
    "SELECT event, id, case_id, branch, at, kind FROM hall_event h WHERE kind>=6 AND NOT EXISTS "
    "(SELECT 1 FROM case_file c WHERE c.id=h.case_id)";

HallEvent event_at(SQLite::Statement& row) {
    return {id_at<EventId>(row, 1), id_at<CaseId>(row, 2), id_at<BranchId>(row, 3), instant_at(row, 4),
            choice_at<HallKind>(row, 5)};
}

} // namespace

void keep_hall_events(SQLite::Database& connection, const NumberedBatch& batch, const FoldedBatch& folded) {
    for (const auto& [sequence, event] : folded.hall)
        change(connection,
               "INSERT OR IGNORE INTO hall_event(event, id, case_id, branch, at, kind) VALUES(?,?,?,?,?,?)",
               event_key(batch.journal, sequence), event.event, event.case_id, event.branch, event.at,
               event.kind);
}

std::vector<HallDay> hall_days(SQLite::Database& connection) {
    // China's day is UTC's eight hours later; times before 1970 there are none.
    SQLite::Statement rows{connection, "SELECT branch, (at+28800000)/86400000 AS day, kind, COUNT(*) "
                                       "FROM hall_event GROUP BY branch, day, kind ORDER BY branch, day"};
    std::vector<HallDay> found;
    while (rows.executeStep()) {
        const BranchId branch = id_at<BranchId>(rows, 0);
        const Day day = day_at(rows, 1);
        if (found.empty() || found.back().branch != branch || found.back().day != day)
            found.push_back({branch, day, {}});
        found.back().counts += counts_of(choice_at<HallKind>(rows, 2), number_at(rows, 3));
    }
    return found;
}

std::vector<KeptOpinion> opinions(SQLite::Database& connection, const OpinionWish& wish) {
    if (wish.branches.empty()) return {};
    SQLite::Statement rows{connection, sql_of(wish)};
    int index = 0;
    for (const BranchId branch : wish.branches)
        put(rows, ++index, branch);
    if (wish.kind) put(rows, ++index, *wish.kind);
    if (wish.after) {
        put(rows, ++index, wish.after->at);
        put(rows, ++index, wish.after->row);
    }
    put(rows, ++index, wish.count);
    std::vector<KeptOpinion> found;
    while (rows.executeStep()) {
        const std::int64_t key = number_at(rows, 0);
        auto stored = read_event(connection, key);
        if (!stored) continue;
        const HallEvent event = event_at(rows);
        found.push_back(
            {{event.at, key}, event, std::move(stored->event), erased_at(connection, event.case_id)});
    }
    return found;
}

std::vector<HallEvent> opinions_under(SQLite::Database& connection, CaseId id) {
    SQLite::Statement rows{connection, std::string{opinions_of_no_case} + " AND case_id=?"};
    put_all(rows, id);
    std::vector<HallEvent> found;
    while (rows.executeStep())
        found.push_back(event_at(rows));
    return found;
}

std::vector<HallEvent> opinions_named(SQLite::Database& connection, std::string_view code) {
    SQLite::Statement rows{connection, std::string{opinions_of_no_case} + " ORDER BY at, event"};
    std::vector<HallEvent> found;
    while (rows.executeStep()) {
        const HallEvent event = event_at(rows);
        if (is_named(event.case_id, code)) found.push_back(event);
    }
    return found;
}

} // namespace fengqiao::sqlite
