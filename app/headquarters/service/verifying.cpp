#include "app/headquarters/service/verifying.h"

#include "core/casework/fold.h"
#include "core/journal/keeping.h"
#include "core/statistics/measure.h"
#include "platform/sqlite/headquarters/case_records.h"
#include "platform/sqlite/headquarters/feed_records.h"
#include "platform/sqlite/headquarters/fold_records.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

constexpr std::uint64_t events_at_once = 1000;
constexpr std::size_t cases_at_once = 256;

// First sequence that is missing, not whole, or does not follow; nullopt when all is well to the stored head.
std::optional<std::uint64_t> first_broken(SQLite::Database& connection, const Digest& digest,
                                          std::int64_t number, const KnownJournal& journal) {
    Cursor before{0, chain_start(digest, journal.terminal, journal.journal)};
    while (before.sequence < journal.head.sequence) {
        const std::uint64_t first = before.sequence + 1;
        const std::uint64_t last = std::min(before.sequence + events_at_once, journal.head.sequence);
        const auto events = sqlite::read_events(connection, number, first, last);
        if (events.empty()) return first;
        for (const ChainedEvent& event : events) {
            const bool follows = event.sequence == before.sequence + 1 && is_whole(digest, event) &&
                                 event.hash == chain_next(digest, before.hash, event.leaf);
            if (!follows) return before.sequence + 1;
            before = {event.sequence, event.hash};
        }
    }
    return before == journal.head ? std::nullopt : std::optional{before.sequence};
}

// Facts of every case and import; counts the cases that are stored otherwise than they fold.
std::vector<CaseFacts> read_facts(SQLite::Database& connection, const RuleBook& rules, Verification& found) {
    std::vector<CaseFacts> facts;
    Codes codes;
    for (std::int64_t after = 0;;) {
        const auto cases = sqlite::cases_after(connection, after, cases_at_once, rules);
        if (!cases) {
            ++found.differing_cases;
            break;
        }
        if (cases->empty()) break;
        for (const auto& [number, the_case] : *cases) {
            after = number;
            ++found.cases;
            const auto events = sqlite::events_of_case(connection, the_case.id);
            if (!events || fold(*events, rules) != the_case) ++found.differing_cases;
            if (const auto fact = facts_of(the_case, {}, codes, rules)) facts.push_back(*fact);
        }
    }
    for (std::int64_t after = 0;;) {
        const auto imports = sqlite::imports_after(connection, after, cases_at_once);
        if (imports.empty()) return facts;
        after = imports.back().key;
        found.cases += imports.size();
        for (const auto& [key, event] : imports)
            facts.push_back(facts_of(std::get<Imported>(event.body), {}, codes, rules));
    }
}

} // namespace

Verification verify_everything(SQLite::Database& connection, const Digest& digest, const RuleBook& rules) {
    Verification found;
    found.database_sound = connection.execAndGet("PRAGMA integrity_check").getString() == "ok";
    for (const auto& [number, journal] : sqlite::all_journals(connection)) {
        ++found.journals;
        found.events += journal.head.sequence;
        if (const auto broken = first_broken(connection, digest, number, journal))
            found.broken_chains.push_back({journal.journal, *broken});
    }
    for (const BranchId branch : sqlite::branches_with_feed(connection)) {
        if (sqlite::first_broken_tag(connection, digest, branch)) ++found.broken_feeds;
    }
    found.set_aside =
        static_cast<std::uint64_t>(connection.execAndGet("SELECT COUNT(*) FROM fold_error").getInt64());
    const auto facts = read_facts(connection, rules, found);
    using namespace std::chrono;
    const Period all_time{Day{local_days{year{1970} / 1 / 1}}, Day{local_days{year{2200} / 1 / 1}}};
    found.balance = measure(facts, all_time).balance;
    return found;
}

} // namespace fengqiao::headquarters
