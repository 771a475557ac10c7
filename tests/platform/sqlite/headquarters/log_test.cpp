#include "platform/sqlite/headquarters/log.h"
#include "tests/contracts/headquarters_log_contract.h"
#include "tests/platform/sqlite/headquarters/temporary_store.h"

using namespace fengqiao;
using namespace fengqiao::sqlite;

namespace {

// The log as the sync handler uses it: reading by the readers, accepting by the writer.
class LogOfStore final : public HeadquartersLog {
public:
    explicit LogOfStore(TemporaryStore& store) : store_{store} {}

    Result<std::optional<KnownJournal>> find(JournalId journal) const override {
        return store_->read([&](SQLite::Database& connection) { return over(connection).find(journal); });
    }
    Result<std::vector<KnownJournal>> journals_of(TerminalId terminal) const override {
        return store_->read(
            [&](SQLite::Database& connection) { return over(connection).journals_of(terminal); });
    }
    Result<std::optional<Hash>> hash_at(JournalId journal, std::uint64_t sequence) const override {
        return store_->read(
            [&](SQLite::Database& connection) { return over(connection).hash_at(journal, sequence); });
    }
    Result<std::uint64_t> stable(JournalId journal) const override {
        return store_->read([&](SQLite::Database& connection) { return over(connection).stable(journal); });
    }
    Result<void> accept(const Acceptance& acceptance) override {
        return store_->write(
            [&](SQLite::Database& connection) { return over(connection).accept(acceptance); });
    }

private:
    static SqliteLog over(SQLite::Database& connection) {
        return SqliteLog{connection, {instant_from(1'790'000'000'000), days{0}}};
    }
    TemporaryStore& store_;
};

struct KeptLog {
    TemporaryStore store;
    LogOfStore kept{store};

    HeadquartersLog& log() { return kept; }
    void reopen() { store.reopen(); }
};

} // namespace

TEST_CASE("headquarters' log on disk keeps what every log of headquarters promises") {
    contract::headquarters_log_contract([] { return std::make_unique<KeptLog>(); });
}

TEST_CASE("a request that fails takes only itself back, whatever is committed beside it") {
    TemporaryStore store;
    SeededRandom random{1};
    const auto journal = contract::journal_of_contract(1);
    REQUIRE(LogOfStore{store}.accept(contract::continuing(journal, 1, random)));
    Acceptance hole;
    hole.journal = journal.journal;
    hole.events = chain_after(FakeDigest{}, {7, Hash{}}, sample_events(random, 2));
    std::promise<bool> refused, kept;
    store->write_later(
        [&](SQLite::Database& connection) {
            return SqliteLog{connection, {}}.accept(
                contract::continuing(contract::journal_of_contract(2), 3, random));
        },
        [&](const Result<void>& outcome) { kept.set_value(outcome.has_value()); });
    store->write_later(
        [&](SQLite::Database& connection) {
            connection.exec("INSERT INTO meta VALUES('left behind', x'01')");
            return SqliteLog{connection, {}}.accept(hole);
        },
        [&](const Result<void>& outcome) { refused.set_value(!outcome.has_value()); });
    CHECK(kept.get_future().get());
    CHECK(refused.get_future().get());
    const auto left = store->read([](SQLite::Database& connection) -> Result<int> {
        return connection.execAndGet("SELECT COUNT(*) FROM meta WHERE key='left behind'").getInt();
    });
    CHECK(*left == 0);
    CHECK((**LogOfStore{store}.find(contract::journal_of_contract(2).journal)).head.sequence == 3);
}
