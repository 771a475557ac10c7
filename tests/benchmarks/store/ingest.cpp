#include "core/basics/check.h"
#include "core/journal/keeping.h"
#include "core/sync/decision.h"
#include "platform/crypto/os_random.h"
#include "platform/crypto/sha256.h"
#include "platform/sqlite/headquarters/log.h"
#include "platform/sqlite/headquarters/schema.h"
#include "platform/sqlite/headquarters/store.h"
#include "tests/benchmarks/ground/folder.h"
#include "tests/benchmarks/store/store_figures.h"
#include "tests/support/sample_events.h"

#include <deque>
#include <latch>

namespace fengqiao::benchmarks {
namespace {

constexpr double ceiling_limit = 0.5;
constexpr std::size_t crowd = 8; // terminals that push at once
// Of a sealed complaint as the shipped dictionary makes it small.
constexpr std::size_t sealed_bytes = 250;
constexpr std::string_view open_body =
    R"({"number":"314159265358","intake":"kiosk","channel":"A101","business":"B0503","cause":"C05",)"
    R"("requests":["R03","R07"],"occurred":"week","elderly":true,"rule_set":"CN-2020-3","due":"2026-12-10",)"
    R"("first_handler":"0f0e0d0c0b0a09080706050403020100","notice_version":"1","language":"zh-CN"})";

// A terminal's journal as headquarters meets it: one request after the other, made before the watch starts.
class Pusher {
public:
    explicit Pusher(std::size_t events) : events_{events} {
        head_ = {0, chain_start(digest_, terminal_, journal_)};
    }

    SyncRequest next() {
        SyncRequest request;
        request.terminal = terminal_;
        request.journal = journal_;
        request.base = head_;
        request.held = 1;
        for (std::size_t made = 0; made < events_; ++made)
            request.events.push_back(sample_event(random_, open_body, sealed_bytes));
        const auto chained = chain_after(digest_, head_, request.events);
        head_ = {chained.back().sequence, chained.back().hash};
        request.head = head_.hash;
        request.last = head_.sequence;
        return request;
    }

private:
    std::size_t events_;
    crypto::OsRandom random_;
    crypto::Sha256 digest_;
    TerminalId terminal_{random_.id<TerminalId>()};
    JournalId journal_{random_.id<JournalId>()};
    Cursor head_;
};

// What the door to the store does with a request that was verified and parsed.
class Intake {
public:
    explicit Intake(const std::filesystem::path& file) {
        auto store = sqlite::HeadquartersStore::open(file);
        check(store.has_value(), "headquarters' store opens in a fresh folder");
        store_ = std::move(*store);
    }

    // Returns when all of them are on the disk.
    void take(const std::vector<SyncRequest>& requests) {
        std::latch answered{static_cast<std::ptrdiff_t>(requests.size())};
        for (const SyncRequest& request : requests)
            store_->write_later([&](SQLite::Database& connection) { return judge(connection, request); },
                                [&](const Result<void>& outcome) {
                                    check(outcome.has_value(), "headquarters keeps a sound request");
                                    answered.count_down();
                                });
        answered.wait();
    }

    std::int64_t rows() {
        const auto count = store_->read([](SQLite::Database& connection) -> Result<std::int64_t> {
            return connection.execAndGet("SELECT count(*) FROM event").getInt64();
        });
        return count.value_or(-1);
    }

private:
    Result<void> judge(SQLite::Database& connection, const SyncRequest& request) const {
        const Instant now = instant_from(1'790'000'000'000);
        sqlite::SqliteLog log{connection, {now}};
        const auto decision = decide({log, digest_, {}}, request, {.now = now, .challenge_good = true});
        if (!decision) return std::unexpected(decision.error());
        check(decision->acceptance.events.size() == request.events.size(), "every event is new here");
        return log.accept(decision->acceptance);
    }

    crypto::Sha256 digest_;
    std::unique_ptr<sqlite::HeadquartersStore> store_;
};

// The ceiling: the same rows, ready made, into the same tables under the same settings, and nothing asked.
class PlainInserts {
public:
    explicit PlainInserts(const std::filesystem::path& file) {
        auto database = sqlite::Database::open({.file = file, .mode = sqlite::OpenMode::Writer});
        check(database.has_value(), "a second database opens beside the first");
        database_.emplace(std::move(*database));
        check(sqlite::prepare_schema(*database_).has_value(), "it gets headquarters' tables");
        SQLite::Database& connection = database_->connection();
        connection.exec("PRAGMA wal_autocheckpoint=16000"); // as the store's writer
        event_.emplace(connection, "INSERT INTO event(key, leaf, hash, header, open) VALUES(?,?,?,?,?)");
        sealed_.emplace(connection, "INSERT INTO event_sealed(key, sealed) VALUES(?,?)");
    }

    // In one transaction. `journal` tells the rows of different terminals apart.
    void insert(const std::vector<std::vector<ChainedEvent>>& journals) {
        check(database_
                  ->transact([&](SQLite::Database&) {
                      for (std::size_t journal = 0; journal < journals.size(); ++journal)
                          for (const ChainedEvent& row : journals[journal])
                              insert(static_cast<std::int64_t>(journal) + 1, row);
                  })
                  .has_value(),
              "plain inserts succeed");
    }

private:
    void insert(std::int64_t journal, const ChainedEvent& row) {
        const std::int64_t key = sqlite::event_key(journal, row.sequence);
        sqlite::put_all(*event_, key, row.leaf, row.hash, row.event.header, row.event.open);
        event_->exec();
        event_->reset();
        sqlite::put_all(*sealed_, key, row.event.sealed);
        sealed_->exec();
        sealed_->reset();
    }

    std::optional<sqlite::Database> database_;
    std::optional<SQLite::Statement> event_, sealed_;
};

struct Load {
    std::size_t terminals{1};
    std::size_t events{500}; // of each request
    std::size_t rounds{1};
};

// Rows a second, of the intake and of the plain inserts.
std::vector<Series> measured(const std::filesystem::path& folder, const Load& load) {
    Intake intake{folder / "headquarters.db"};
    PlainInserts plain{folder / "plain.db"};
    std::deque<Pusher> pushers;
    while (pushers.size() < load.terminals)
        pushers.emplace_back(load.events);
    const crypto::Sha256 digest;
    std::vector<Series> rates(2);
    const double rows = static_cast<double>(load.terminals * load.events);
    for (std::size_t round = 0; round < load.rounds; ++round) {
        std::vector<SyncRequest> requests;
        std::vector<std::vector<ChainedEvent>> ready;
        for (Pusher& pusher : pushers) {
            requests.push_back(pusher.next());
            ready.push_back(chain_after(digest, requests.back().base, requests.back().events));
        }
        const auto timed = [&](std::size_t turn) {
            return turn == 0 ? milliseconds_of([&] { intake.take(requests); })
                             : milliseconds_of([&] { plain.insert(ready); });
        };
        const std::size_t first = round % 2;
        rates[first].add(rows * 1000 / timed(first));
        rates[1 - first].add(rows * 1000 / timed(1 - first));
    }
    check(intake.rows() == static_cast<std::int64_t>(load.terminals * load.events * load.rounds),
          "headquarters holds every row that was pushed");
    return rates;
}

Figure rate_of(std::string name, const Series& rates) {
    return {.group = "headquarters' intake",
            .name = std::move(name),
            .unit = Unit::PerSecond,
            .count = rates.count(),
            .median = rates.median()};
}

} // namespace

Result<Figures> ingest_figures(const std::filesystem::path& ground, Effort effort) {
    Figures figures;
    for (const std::size_t terminals : {std::size_t{1}, crowd}) {
        const Folder folder{ground};
        const Load load{terminals, effort.of(500, 20), effort.of(terminals == 1 ? 60 : 20, 2)};
        const auto rates = measured(folder.path(), load);
        const std::string of = std::to_string(terminals) + (terminals == 1 ? " terminal" : " terminals") +
                               " pushing " + std::to_string(load.events) + " events each";
        Figure ours = rate_of("decision, append, commit: " + of, rates[0]);
        ours.peer = Peer{"plain prepared inserts, one transaction", ratio(rates[0], rates[1])};
        ours.target = Target{Target::Of::Ratio, ceiling_limit, true};
        figures.push_back(ours);
        figures.push_back(rate_of("plain prepared inserts of the same rows: " + of, rates[1]));
    }
    return figures;
}

} // namespace fengqiao::benchmarks
