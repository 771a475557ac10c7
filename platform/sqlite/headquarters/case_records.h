#pragma once

#include "core/headquarters/case_list.h"
#include "core/headquarters/documents.h"
#include "core/headquarters/folding.h"
#include "core/journal/digest.h"
#include "platform/sqlite/headquarters/rows.h"

namespace fengqiao::sqlite {

// Cases as they are found, over one connection.

std::optional<std::int64_t> case_number(SQLite::Database& connection, CaseId id);

// Folded from its events where no text is kept. nullopt when there is none; StoreBroken when it cannot be
// read.
Result<std::optional<Case>> find_case(SQLite::Database& connection, CaseId id, const RuleBook& rules);

// Every event of a case, in the order of arrival, with the time headquarters gave it.
Result<std::vector<CaseEvent>> events_of_case(SQLite::Database& connection, CaseId id);

// Earliest due date first; at most `count`; nothing of what the reader may not see or must keep out of.
CaseListPage list_cases(SQLite::Database& connection, const CaseFilter& filter, const CaseReader& reader,
                        const std::optional<ListPlace>& after, std::size_t count);

std::optional<CaseId> find_complaint(SQLite::Database& connection, const std::string& number);
// Cases whose question was not answered until that day, at most `count`.
std::vector<CaseId> cases_unrated_since(SQLite::Database& connection, Day today, std::size_t count);

// After this case, in order of their rows; the row number goes into the next call.
struct NumberedCase {
    std::int64_t number{0};
    Case the_case;
};
Result<std::vector<NumberedCase>> cases_after(SQLite::Database& connection, std::int64_t number,
                                              std::size_t count, const RuleBook& rules);

// The events of a case with their sealed bodies.
struct StoredCaseEvent {
    EventId id;
    StoredEvent event;
};
std::vector<StoredCaseEvent> stored_events(SQLite::Database& connection, CaseId id);

bool is_erased(SQLite::Database& connection, CaseId id);
std::optional<Instant> erased_at(SQLite::Database& connection, CaseId id);
// A case's or an opinion's ciphertext goes wherever it lies, with the keys in it: in every journal that carries it, in the
// quarantine, and in the feed, where an erasure is told in its place. The chain stays. What is freed is
// overwritten. Said twice it changes nothing.
//
// A feed document that is emptied here need not wait for any backup (core/sync/feed.h): whoever restores one
// erases the case again from the ledger, and no terminal is to show it.
void erase_case(SQLite::Database& connection, const Digest& digest, CaseId id, Instant now);
// The body of one event of an erased case that arrived afterwards.
void erase_body(SQLite::Database& connection, std::int64_t event_key);
void note_reading(SQLite::Database& connection, PersonId person, CaseId id, Instant now);

} // namespace fengqiao::sqlite
