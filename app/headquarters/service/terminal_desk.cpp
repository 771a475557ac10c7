#include "app/headquarters/service/terminal_desk.h"

#include "app/headquarters/service/content_order.h"
#include "app/headquarters/service/fold_worker.h"
#include "app/headquarters/service/ground.h"
#include "core/journal/keeping.h"
#include "core/sync/feed.h"
#include "platform/sqlite/headquarters/feed_records.h"
#include "platform/sqlite/headquarters/fold_records.h"
#include "platform/sqlite/headquarters/terminal_keys.h"
#include "platform/sqlite/headquarters/terminal_records.h"
#include "platform/wire/challenge.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

constexpr std::size_t feed_page_least = 16 * 1024;
constexpr std::size_t feed_page_most =
    704 * 1024; // leaves room for one more document and the directives under the response's limit

// One request on its way through the writer.
struct Exchange {
    SyncCaller caller;
    SyncRequest request;
    SyncAnswer answer;
    BranchId branch; // where the terminal stands
    std::optional<KeyRenewal> renewal;

    // It was assigned to another branch and does not know, or has not begun there.
    [[nodiscard]] bool stands_elsewhere() const { return request.feed_branch != branch; }
};

void note(SQLite::Database& connection, const Exchange& exchange, Instant now) {
    if (!exchange.caller.challenge_good) return; // nobody knows yet who is calling when
    const SyncRequest& request = exchange.request;
    sqlite::note_contact(connection, exchange.caller.terminal,
                         {now, request.journal, request.last, request.health});
    for (const HeadquartersAlarm alarm : exchange.answer.alarms)
        sqlite::note_trouble(connection, exchange.caller.terminal, {trouble_of(alarm), now});
}

// In the transaction that stores their events: whoever is told that they are here is believed with the new
// key from then on, and with no other.
void take_new_keys(SQLite::Database& connection, TerminalId terminal, const std::vector<ChainedEvent>& events,
                   Instant now) {
    for (const ChainedEvent& event : events) {
        const auto header = decode_header(event.event.header);
        if (!header || header->type != static_cast<std::uint16_t>(EventType::KeyRotated)) continue;
        const auto said = sqlite::read_open(event.event); // what cannot be read is set aside by the fold
        const auto* announced = said ? std::get_if<KeyRotated>(&said->body) : nullptr;
        if (announced != nullptr && said->role == Role::System)
            sqlite::take_signing_key(connection, terminal, *announced, now);
    }
}

void note_former_key(SQLite::Database& connection, const SyncCaller& caller, Instant now) {
    if (!caller.challenge_good) return;
    sqlite::note_former_key_used(connection, caller.terminal, caller.key_number);
    sqlite::note_trouble(connection, caller.terminal, {TerminalTrouble::FormerKeyUsed, now});
}

Result<void> take(Ground& ground, SQLite::Database& connection, Exchange& exchange) {
    const auto terminal = sqlite::find_terminal(connection, exchange.caller.terminal);
    if (!terminal) return trouble(TroubleKind::Refused, "a terminal that is not enrolled");
    exchange.branch = terminal->branch;
    const Instant now = ground.clock.now();
    const bool former_key = exchange.caller.key_number != terminal->key_number;
    sqlite::SqliteLog log{connection, {now, ground.restore_horizon}};
    const Caller caller{now, exchange.caller.challenge_good,
                        wire::make_challenge(ground.keys.challenge.view(), terminal->id, now),
                        terminal->revoked || former_key};
    if (former_key) note_former_key(connection, exchange.caller, now);
    auto decision = decide({log, ground.digest, {}}, exchange.request, caller);
    if (!decision) return std::unexpected(decision.error());
    if (!decision->acceptance.is_empty()) {
        if (auto accepted = log.accept(decision->acceptance); !accepted) return accepted;
        sqlite::release_from_quarantine(connection, terminal->id, decision->acceptance.events);
        take_new_keys(connection, terminal->id, decision->acceptance.events, now);
    }
    const SyncRequest& request = exchange.request;
    if (decision->quarantine)
        sqlite::keep_in_quarantine(connection, terminal->id, request.journal,
                                   chain_after(ground.digest, request.base, request.events), now);
    exchange.answer = {decision->status, std::move(decision->response), std::move(decision->alarms)};
    if (request.version == protocol_version) note(connection, exchange, now);
    if (exchange.answer.response.code == SyncCode::Ok)
        exchange.renewal = sqlite::find_terminal(connection, terminal->id)->renewal_due(now);
    return {};
}

// The page and how far it is folded, seen at one moment: after the commit, so that it may hold even this
// request.
Result<void> add_feed(const Ground& ground, Exchange& exchange) {
    if (exchange.stands_elsewhere()) {
        exchange.answer.response.feed.cursor = exchange.request.feed; // no further, and nothing
        exchange.answer.response.through_journal = exchange.request.journal;
        return {};
    }
    return ground.store->read([&](SQLite::Database& connection) -> Result<void> {
        const SyncRequest& request = exchange.request;
        FeedQuestion question{exchange.branch, request.feed,
                              std::clamp<std::size_t>(request.page_bytes, feed_page_least, feed_page_most),
                              true};
        auto page = feed_page(sqlite::SqliteFeedLog{connection}, question);
        if (!page) return std::unexpected(page.error());
        exchange.answer.response.feed = std::move(*page);
        exchange.answer.response.through_journal = request.journal;
        exchange.answer.response.through = sqlite::folded_to(connection, request.journal);
        return {};
    });
}

// Every answer a terminal looks into brings it, even to one that is switched off: it may be taken back.
void add_directives(Ground& ground, Exchange& exchange) {
    if (ground.keyset && exchange.request.health.keyset < ground.keyset->serial)
        exchange.answer.response.directives.push_back({keyset_directive, ground.keyset->bytes});
    if (exchange.answer.response.code == SyncCode::Ok && exchange.stands_elsewhere()) {
        if (const auto place = ground.facts_of(exchange.branch))
            exchange.answer.response.directives.push_back({assign_directive, wire::encode_place(*place)});
    }
    // An order it goes by that is not known here is one that a restored backup forgot: the next is greater.
    const std::uint32_t shown = exchange.request.health.content;
    if (exchange.answer.response.code == SyncCode::Ok) {
        if (const auto ordered = ordered_content(ground, shown); ordered && *ordered)
            exchange.answer.response.directives.push_back(directive_to_show((**ordered).order));
    }
    if (exchange.renewal) exchange.answer.response.directives.push_back(directive_of(*exchange.renewal));
}

void finish(Ground& ground, Exchange& exchange, const SyncDone& done) {
    if (exchange.answer.status == 200) {
        ground.folding->wake();
        if (auto added = add_feed(ground, exchange); !added) return done(std::unexpected(added.error()));
    }
    add_directives(ground, exchange);
    exchange.answer.response.next.request_bytes_max = request_bytes_max;
    done(std::move(exchange.answer));
}

} // namespace

const crypto::HeadquartersKeys& TerminalDesk::keys() const {
    return ground_.keys;
}

Result<std::optional<TerminalRecord>> TerminalDesk::find(TerminalId terminal) const {
    return ground_.store->read([&](SQLite::Database& connection) -> Result<std::optional<TerminalRecord>> {
        return sqlite::find_terminal(connection, terminal);
    });
}

void TerminalDesk::sync(const SyncCaller& caller, SyncRequest request, SyncDone done) {
    if (!within_limits(request))
        return done(trouble(TroubleKind::TooLarge, "more than 2,000 events or 1 MiB in one request"));
    auto exchange = std::make_shared<Exchange>(Exchange{caller, std::move(request), {}, {}});
    ground_.store->write_later(
        [this, exchange](SQLite::Database& connection) { return take(ground_, connection, *exchange); },
        [this, exchange, done = std::move(done)](const Result<void>& committed) {
            if (!committed) return done(std::unexpected(committed.error()));
            finish(ground_, *exchange, done);
        });
}

Result<std::vector<TerminalStatus>> TerminalDesk::list() const {
    auto terminals =
        ground_.store->read([](SQLite::Database& connection) -> Result<std::vector<TerminalStatus>> {
            return sqlite::read_terminals(connection);
        });
    if (!terminals) return terminals;
    const Instant now = ground_.clock.now();
    for (TerminalStatus& status : *terminals) {
        const Instant heard = status.last_contact.value_or(status.terminal.enrolled);
        if (now - heard > contact_expected_within)
            status.troubles.push_back({TerminalTrouble::NoContact, heard});
        if (status.last_contact && !status.health.database_good)
            status.troubles.push_back({TerminalTrouble::DatabaseBad, *status.last_contact});
    }
    return terminals;
}

Result<void> TerminalDesk::set_revoked(TerminalId terminal, bool revoked) {
    return ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        const auto known = sqlite::find_terminal(connection, terminal);
        if (!known) return trouble(TroubleKind::NotFound, "there is no such terminal");
        sqlite::set_revoked(connection, terminal, revoked);
        const std::uint32_t called_with = sqlite::former_key_used(connection, terminal);
        if (!revoked && called_with != 0) sqlite::restore_signing_key(connection, terminal, called_with);
        // From now on documents are sealed to those that are left, or to this one again.
        sqlite::wish_whole_branch(connection, known->branch);
        return {};
    });
}

Result<void> TerminalDesk::assign(TerminalId terminal, BranchId branch) {
    if (auto known = ground_.facts_of(branch); !known) return std::unexpected(known.error());
    return ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        const auto record = sqlite::find_terminal(connection, terminal);
        if (!record) return trouble(TroubleKind::NotFound, "there is no such terminal");
        sqlite::assign_branch(connection, terminal, branch);
        sqlite::wish_whole_branch(connection,
                                  record->branch); // its documents are no longer for this terminal
        sqlite::wish_whole_branch(connection, branch);
        return {};
    });
}

Result<void> TerminalDesk::renew_key(TerminalId terminal) {
    return ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        if (!sqlite::find_terminal(connection, terminal))
            return trouble(TroubleKind::NotFound, "there is no such terminal");
        sqlite::wish_new_key(connection, terminal);
        return {};
    });
}

} // namespace fengqiao::headquarters
