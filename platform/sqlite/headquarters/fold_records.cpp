#include "platform/sqlite/headquarters/fold_records.h"

#include "core/journal/chain.h"
#include "platform/sqlite/database/database.h"
#include "platform/sqlite/headquarters/case_records.h"
#include "platform/sqlite/headquarters/case_text.h"
#include "platform/wire/event_codec.h"

namespace fengqiao::sqlite {
namespace {

template <class Work> auto guarded(Work work) -> std::invoke_result_t<Work> {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(trouble_of(exception));
    }
}

Instant enrolled_at(SQLite::Database& connection, TerminalId terminal) {
    SQLite::Statement row{connection, "SELECT enrolled FROM terminal WHERE id=?"};
    put_all(row, terminal);
    return row.executeStep() ? instant_at(row, 0) : Instant{};
}

ArrivedEvent arrived(const ChainedEvent& event) {
    return {event.sequence, event_id(event.leaf), decode_header(event.event.header), read_open(event.event)};
}

std::int64_t number_of_case(SQLite::Database& connection, const Case& the_case) {
    change(connection,
           "INSERT OR IGNORE INTO case_file(id, branch, state, level, round, revision, stopped, last_change) "
           "VALUES(?,?,0,0,0,0,NULL,0)",
           the_case.id, the_case.branch);
    return *case_number(connection, the_case.id);
}

void keep_line(SQLite::Database& connection, std::int64_t number, const CaseLine& line) {
    change(connection,
           "UPDATE case_file SET complaint=?, business=?, cause=?, received=?, due=?, internal_due=?, "
           "stopped=?, handler=?, shared=? WHERE number=?",
           line.number, line.business, line.cause, line.received, line.due, line.internal_due, line.stopped,
           line.handler, line.shared, number);
}

void keep_respondents(SQLite::Database& connection, std::int64_t number, const Case& the_case) {
    change(connection, "DELETE FROM case_respondent WHERE case_number=?", number);
    constexpr const char* add =
        "INSERT OR IGNORE INTO case_respondent(person, case_number, named) VALUES(?,?,?)";
    for (const PersonId& person : the_case.respondents)
        change(connection, add, person, number, std::int64_t{1});
    for (const PersonId& person : the_case.direct_line)
        change(connection, add, person, number, std::int64_t{0});
}

void keep_case(SQLite::Database& connection, const Case& the_case, const RuleBook& rules) {
    const std::int64_t number = number_of_case(connection, the_case);
    const auto rate_until = last_day_to_rate(the_case, rules);
    change(
        connection,
        "UPDATE case_file SET branch=?, state=?, level=?, round=?, revision=?, last_change=?, rate_until=?, "
        "document=? WHERE number=?",
        the_case.branch, the_case.state, the_case.level, the_case.round, the_case.revision,
        the_case.timeline.back().at, rate_until, case_text(the_case), number);
    keep_respondents(connection, number, the_case);
    if (const auto line = line_of(the_case, rules)) keep_line(connection, number, *line);
}

void link_events(SQLite::Database& connection, const NumberedBatch& batch,
                 const FoldedBatch::ChangedCase& changed) {
    const std::int64_t number = *case_number(connection, changed.now.id);
    SQLite::Statement next{connection, "SELECT COALESCE(MAX(place), 0) FROM case_event WHERE case_number=?"};
    put_all(next, number);
    next.executeStep();
    std::int64_t place = number_at(next, 0);
    for (const CaseLink& link : changed.events) {
        const std::int64_t key = event_key(batch.journal, link.sequence);
        change(connection, "INSERT INTO case_event(case_number, place, event, at) VALUES(?,?,?,?)", number,
               ++place, key, link.at);
    }
}

void keep_rest(SQLite::Database& connection, const NumberedBatch& batch, FoldedBatch& folded) {
    const auto key = [&](std::uint64_t sequence) { return event_key(batch.journal, sequence); };
    std::erase_if(folded.imports, [&](const auto& imported) {
        return change(connection, "INSERT OR IGNORE INTO import(complaint, event) VALUES(?,?)",
                      std::get<Imported>(imported.what.body).number, key(imported.sequence)) == 0;
    });
    for (const auto& [sequence, rating] : folded.service_ratings)
        change(connection, "INSERT OR IGNORE INTO service_rating(event, id, branch, at) VALUES(?,?,?,?)",
               key(sequence), rating.event, rating.branch, rating.at);
    for (const ClockSighting& seen : folded.sightings)
        change(connection, "INSERT OR IGNORE INTO clock_sighting VALUES(?,?,?,?)", key(seen.sequence),
               seen.headquarters_now, seen.boot, seen.since_boot.count());
    for (const auto& [sequence, reason] : folded.faults)
        change(connection, "INSERT OR IGNORE INTO fold_error(event, reason, at) VALUES(?,?,?)", key(sequence),
               reason, batch.batch.received);
}

} // namespace

Result<ReadBody> read_open(const StoredEvent& event) {
    const auto header = decode_header(event.header);
    if (!header) return trouble(TroubleKind::BadInput, "header: a layout this program does not know");
    auto decoded = wire::decode_body({header->type, header->type_version, text_of(event.open), std::nullopt});
    if (!decoded) return std::unexpected(decoded.error());
    return ReadBody{decoded->role, std::move(decoded->body)};
}

Result<std::optional<Case>> SqliteFoldBook::find_case(CaseId id) const {
    return guarded([&] { return sqlite::find_case(connection_, id, rules_); });
}

Result<bool> SqliteFoldBook::knows_branch(BranchId branch) const {
    return guarded([&]() -> Result<bool> {
        SQLite::Statement row{connection_, "SELECT 1 FROM branch WHERE id=?"};
        put_all(row, branch);
        return row.executeStep();
    });
}

Result<std::vector<ClockSighting>> SqliteFoldBook::sightings(JournalId journal, std::uint64_t before,
                                                             std::size_t count) const {
    return guarded([&]() -> Result<std::vector<ClockSighting>> {
        const auto number = journal_number(connection_, journal);
        std::vector<ClockSighting> found;
        if (!number) return found;
        SQLite::Statement rows{connection_,
                               "SELECT event, headquarters_now, boot, since_boot FROM clock_sighting "
                               "WHERE event>=? AND event<? ORDER BY event DESC LIMIT ?"};
        put_all(rows, event_key(*number, 0), event_key(*number, before), count);
        while (rows.executeStep())
            found.push_back({sequence_of(number_at(rows, 0)), instant_at(rows, 1), id_at<BootId>(rows, 2),
                             milliseconds{number_at(rows, 3)}});
        std::ranges::reverse(found);
        return found;
    });
}

Result<bool> FoldedBefore::contains(TerminalId terminal, EventId event) const {
    const auto known = events_.find(terminal);
    return known != events_.end() && known->second.contains(event);
}

void FoldedBefore::prepare(SQLite::Database& connection, TerminalId terminal, std::int64_t cursor) {
    if (events_.contains(terminal)) return;
    if (events_.size() >= terminals_kept) events_.clear();
    auto& known = events_[terminal];
    SQLite::Statement rows{connection,
                           "SELECT e.leaf FROM journal j JOIN batch b ON b.journal=j.number JOIN event e "
                           "ON e.key BETWEEN (b.journal<<40)+b.first AND (b.journal<<40)+b.last "
                           "WHERE j.terminal=? AND b.number<=?"};
    put_all(rows, terminal, cursor);
    while (rows.executeStep())
        known.insert(event_id(hash_at(rows, 0)));
}

void FoldedBefore::remember(TerminalId terminal, const std::vector<ArrivedEvent>& events) {
    const auto known = events_.find(terminal);
    if (known == events_.end()) return;
    for (const ArrivedEvent& event : events)
        known->second.insert(event.id);
}

std::int64_t fold_cursor(SQLite::Database& connection) {
    return connection.execAndGet("SELECT batch FROM fold_cursor").getInt64();
}

std::uint64_t folded_to(SQLite::Database& connection, JournalId journal) {
    SQLite::Statement row{connection,
                          "SELECT b.last FROM journal j JOIN batch b ON b.journal=j.number WHERE j.id=? "
                          "AND b.number<=(SELECT batch FROM fold_cursor) ORDER BY b.number DESC LIMIT 1"};
    put_all(row, journal);
    return row.executeStep() ? count_at(row, 0) : 0;
}

std::optional<NumberedBatch> next_batch(SQLite::Database& connection) {
    const auto found = batch_after(connection, fold_cursor(connection));
    if (!found) return std::nullopt;
    NumberedBatch batch{found->number, found->journal, {}, {}};
    batch.batch.journal = *journal_by_number(connection, found->journal);
    const TerminalId terminal = batch.batch.journal.terminal;
    batch.batch.side = terminal == own_terminal ? Side::Headquarters : Side::Terminal;
    batch.batch.journals_of_terminal =
        terminal == own_terminal ? 1 : numbered_journals_of(connection, terminal).size();
    batch.batch.not_before = enrolled_at(connection, terminal);
    batch.batch.received = found->received;
    for (ChainedEvent& event : read_events(connection, found->journal, found->first, found->last)) {
        batch.batch.events.push_back(arrived(event));
        batch.stored.push_back(std::move(event.event));
    }
    return batch;
}

void keep_folded(SQLite::Database& connection, const NumberedBatch& batch, FoldedBatch& folded,
                 const RuleBook& rules) {
    for (const auto& changed : folded.cases) {
        keep_case(connection, changed.now, rules);
        link_events(connection, batch, changed);
    }
    keep_rest(connection, batch, folded);
    change(connection, "UPDATE fold_cursor SET batch=?", batch.number);
}

void forget_folded(SQLite::Database& connection) {
    for (const char* table : {"case_event", "case_file", "case_respondent", "import", "service_rating",
                              "clock_sighting", "fold_error", "hall_event"})
        connection.exec(std::string{"DELETE FROM "} + table);
    connection.exec("UPDATE fold_cursor SET batch=0");
}

std::vector<KeptImport> imports_after(SQLite::Database& connection, std::int64_t key, std::size_t count) {
    SQLite::Statement rows{connection, "SELECT e.key, e.leaf, e.header, e.open FROM import i JOIN event e "
                                       "ON e.key=i.event WHERE i.event>? ORDER BY i.event LIMIT ?"};
    put_all(rows, key, count);
    std::vector<KeptImport> found;
    while (rows.executeStep()) {
        StoredEvent stored;
        stored.header = array_at<event_header_size>(rows, 2);
        stored.open = bytes_at(rows, 3);
        const auto header = decode_header(stored.header);
        auto said = read_open(stored);
        if (!header || !said) continue;
        found.push_back({number_at(rows, 0),
                         {event_id(hash_at(rows, 1)), header->case_id, header->branch, header->actor,
                          said->role, Side::Headquarters, header->time.wall, std::move(said->body)}});
    }
    return found;
}

std::vector<std::pair<std::int64_t, ServiceRating>>
service_ratings_after(SQLite::Database& connection, std::int64_t key, std::size_t count) {
    SQLite::Statement rows{connection,
                           "SELECT r.event, r.id, r.branch, r.at, e.header, e.open FROM service_rating r "
                           "JOIN event e ON e.key=r.event WHERE r.event>? ORDER BY r.event LIMIT ?"};
    put_all(rows, key, count);
    std::vector<std::pair<std::int64_t, ServiceRating>> found;
    while (rows.executeStep()) {
        StoredEvent stored;
        stored.header = array_at<event_header_size>(rows, 4);
        stored.open = bytes_at(rows, 5);
        const auto said = read_open(stored);
        const auto* rated = said ? std::get_if<ServiceRated>(&said->body) : nullptr;
        if (rated == nullptr) continue;
        found.push_back({number_at(rows, 0),
                         {id_at<EventId>(rows, 1), id_at<BranchId>(rows, 2), instant_at(rows, 3), *rated}});
    }
    return found;
}

bool is_imported(SQLite::Database& connection, const std::string& number) {
    SQLite::Statement row{connection, "SELECT 1 FROM import WHERE complaint=?"};
    put_all(row, number);
    return row.executeStep();
}

} // namespace fengqiao::sqlite
