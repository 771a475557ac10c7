#include "platform/sqlite/terminal/schema.h"
#include "tests/contracts/blob_contract.h"
#include "tests/platform/sqlite/terminal/terminal_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace fengqiao;

namespace {

// The database as a program of before left it: without a table for anything large.
void take_back_to_version_one(const std::filesystem::path& file) {
    SQLite::Database{file.string(), SQLite::OPEN_READWRITE}.exec(
        "DROP TABLE blob; DROP TABLE blob_sealed; UPDATE meta SET value=1 WHERE name='version'; "
        "PRAGMA user_version=1");
}

void damage_a_hash(const std::filesystem::path& file) {
    SQLite::Database{file.string(), SQLite::OPEN_READWRITE}.exec("UPDATE event SET hash=zeroblob(32)");
}

} // namespace

TEST_CASE("a database of the first form is brought up to what holds recordings, and loses nothing") {
    TerminalDisk disk;
    disk.open_first();
    for (int filed = 0; filed < 3; ++filed)
        REQUIRE(disk.file());
    const auto before = disk.rows();
    disk.close();
    take_back_to_version_one(disk.database());
    disk.reopen();
    CHECK(disk.rows() == before);
    CHECK_FALSE(disk.store->start_report().quarantined);
    CHECK(std::filesystem::exists(disk.database().string() + ".version1"));
    const SealedBlob blob = contract::sample_blob(disk.random);
    contract::keep_with(disk, disk.random, blob);
    CHECK(*disk.blobs().blob(blob.name) == blob);
}

TEST_CASE("a recording is carried out of a damaged database, and one that rotted is not") {
    TerminalDisk disk;
    disk.open_first();
    const SealedBlob good = contract::sample_blob(disk.random, 20'000);
    const SealedBlob rotten = contract::sample_blob(disk.random, 20'000);
    contract::keep_with(disk, disk.random, good);
    contract::keep_with(disk, disk.random, rotten);
    REQUIRE(disk.blobs().note_blob(good.name, true));
    disk.close();
    damage_a_hash(disk.database());
    SQLite::Database{disk.database().string(), SQLite::OPEN_READWRITE}.exec(
        "UPDATE blob_sealed SET sealed=zeroblob(20000) WHERE number=2");
    disk.reopen();
    CHECK(disk.store->start_report().salvaged == 2);
    CHECK(*disk.blobs().blob(good.name) == good);
    const auto held = disk.blobs().held_blobs();
    REQUIRE(held->size() == 1);
    CHECK_FALSE(held->front().whole); // asked again: headquarters may have answered another disk
}

TEST_CASE("when a full disk refuses a filing, nothing of its recording stays") {
    TerminalDisk disk;
    disk.open_first();
    const SealedBlob blob = contract::sample_blob(disk.random);
    contract::keep_with(disk, disk.random, blob);
    // The same name a second time: the transaction fails after its event was written.
    const auto event = contract::noted(disk.random);
    CHECK_FALSE(keep(disk.journal(), disk.digest, {.events = {&event, 1}, .blobs = {&blob, 1}}));
    CHECK(disk.journal().state()->head.sequence == 1);
}
