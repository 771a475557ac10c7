#pragma once

#include "app/headquarters/service/blob_files.h"
#include "app/headquarters/service/keyset_file.h"
#include "core/casework/rule_book.h"
#include "core/casework/work_calendar.h"
#include "core/catalogue/catalogue.h"
#include "core/organisation/directory.h"
#include "core/sync/branch_facts.h"
#include "platform/crypto/event_sealer.h"
#include "platform/crypto/headquarters_keys.h"
#include "platform/crypto/sha256.h"
#include "platform/sqlite/headquarters/store.h"

#include <semaphore>

namespace fengqiao::headquarters {

class FoldWorker;

constexpr int argon_at_once = 2; // sign-ins being worked on: 64 MiB each

// Chance shared by threads.
class SharedRandom final : public Random {
public:
    explicit SharedRandom(Random& source) : source_{source} {}
    void fill(std::span<Byte> into) override {
        const std::lock_guard lock{mutex_};
        source_.fill(into);
    }

private:
    std::mutex mutex_;
    Random& source_;
};

// Rules, codes and dictionary as they are shipped.
struct Assets {
    Catalogue catalogue;
    RuleBook rules;
    WorkCalendar calendar;
    compression::Dictionary dictionary;
};
// BadFile with file and reason.
Result<Assets> read_assets(const std::filesystem::path& folder);

// What the desks stand on; made once, taken down last.
struct Ground {
    Ground(const Clock& the_clock, Random& chance, Assets assets, crypto::HeadquartersKeys held_keys)
        : clock{the_clock},
          random{chance},
          catalogue{std::move(assets.catalogue)},
          rules{std::move(assets.rules)},
          calendar{std::move(assets.calendar)},
          keys{std::move(held_keys)},
          sealer{std::move(assets.dictionary), random} {}

    const Clock& clock;
    SharedRandom random;
    Catalogue catalogue;
    RuleBook rules;
    WorkCalendar calendar;
    crypto::HeadquartersKeys keys;
    crypto::EventSealer sealer;
    crypto::Sha256 digest;
    std::optional<KeysetFile::Published> keyset; // as this process found it, like the keys
    std::filesystem::path data_folder;
    days restore_horizon{35};
    JournalId own_journal;
    std::unique_ptr<sqlite::HeadquartersStore> store;
    std::unique_ptr<BlobFiles> blobs;
    FoldWorker* folding{nullptr};
    std::counting_semaphore<argon_at_once> argon{argon_at_once};
    std::mutex acts; // one act of the console at a time: each is judged on what the one before it left

    // Everybody and every place, read again only when somebody changed them.
    Result<std::shared_ptr<const Directory>> directory();

    // What a terminal of a branch is told about where it stands. NotFound.
    Result<BranchFacts> facts_of(BranchId branch);

private:
    std::mutex directory_mutex_;
    std::int64_t directory_version_{-1};
    std::shared_ptr<const Directory> directory_;
};

} // namespace fengqiao::headquarters
