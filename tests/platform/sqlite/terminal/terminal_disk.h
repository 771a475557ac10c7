#pragma once

#include "core/journal/keeping.h"
#include "platform/sqlite/terminal/terminal_store.h"
#include "tests/platform/sqlite/terminal/plain_reader.h"
#include "tests/support/fake_digest.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_events.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

namespace fengqiao {

// Memory where the system has a folder in it: most tests are not about the disk's own time.
inline std::filesystem::path quick_folder() {
    std::error_code error;
    const std::filesystem::path memory{"/dev/shm"};
    return std::filesystem::is_directory(memory, error) && ::access(memory.c_str(), W_OK) == 0
               ? memory
               : std::filesystem::temp_directory_path();
}

// A folder that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (quick_folder() / "fengqiao-store-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// A terminal's data folder with everything its store needs; the power can go and come back.
struct TerminalDisk {
    TerminalDisk() {
        settings.folder = folder.path();
        settings.ballast_bytes = 0;
        reopen();
    }
    void close() { store.reset(); }
    void reopen() {
        close();
        auto opened = open();
        REQUIRE(opened);
        store = std::move(*opened);
    }
    Result<std::unique_ptr<sqlite::TerminalStore>> open() {
        return sqlite::TerminalStore::open(settings, {digest, random, clock, reader});
    }
    Journal& journal() { return store->journal(); }
    SyncStore& sync() { return store->sync(); }
    BlobStore& blobs() { return store->blobs(); }
    JournalState open_first() { return *open_or_first(journal(), digest, settings.terminal, random); }
    Result<std::vector<KeptEvent>> file(std::string_view open_body = "{\"n\":1}", std::size_t sealed = 20) {
        const auto event = sample_event(random, open_body, sealed);
        return keep(journal(), digest, {{&event, 1}});
    }
    std::vector<ChainedEvent> rows() {
        auto read = journal().read({1, 100'000, 1'000'000'000});
        REQUIRE(read);
        return *std::move(read);
    }
    [[nodiscard]] std::filesystem::path database() const { return folder.path() / "terminal.db"; }
    [[nodiscard]] std::filesystem::path log() const { return folder.path() / "terminal.db-wal"; }

    TemporaryFolder folder;
    FakeDigest digest;
    SeededRandom random{7};
    ManualClock clock;
    PlainReader reader;
    sqlite::TerminalSettings settings{.folder = {}, .terminal = {{0x11}}, .branch = {{0x22}}};
    std::unique_ptr<sqlite::TerminalStore> store;
};

} // namespace fengqiao
