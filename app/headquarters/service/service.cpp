#include "app/headquarters/service.h"

#include "app/headquarters/service/erasing.h"
#include "app/headquarters/service/erasure_ledger.h"
#include "app/headquarters/service/own_journal.h"
#include "platform/sqlite/headquarters/schema.h"

#include <sys/stat.h>

namespace fengqiao::headquarters {

namespace fs = std::filesystem;

struct HeadquartersService::Parts {
    Parts(const Clock& clock, Random& random, Assets assets, crypto::HeadquartersKeys own_keys)
        : ground{clock, random, std::move(assets), std::move(own_keys)} {}

    Ground ground;
    std::unique_ptr<FoldWorker> folding; // stops before the store closes
    TerminalDesk terminals{ground};
    CaseDesk cases{ground};
    OpinionDesk opinions{ground};
    PeopleDesk people{ground};
    KeyDesk keys{ground};
    UpkeepDesk upkeep{ground};
    BlobDesk blobs{ground};
    ContentDesk content{ground};
};

namespace {

Result<void> prepare_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return trouble(TroubleKind::StoreBroken,
                       "cannot be made: " + folder.string() + "; give this program a folder it may write to");
    ::chmod(folder.c_str(), 0700); // a folder of somebody else's fails at the first file below
    return {};
}

// What was erased before a backup was restored is in the restored database again.
Result<void> erase_again(Ground& ground) {
    const auto ledger = ErasureLedger{ground.data_folder}.read();
    if (!ledger) return std::unexpected(ledger.error());
    const auto restored =
        ground.store->read([&](SQLite::Database& connection) -> Result<std::vector<CaseId>> {
            std::vector<CaseId> cases = *ledger;
            std::erase_if(cases, [&](const CaseId id) { return sqlite::is_erased(connection, id); });
            return cases;
        });
    if (!restored) return std::unexpected(restored.error());
    for (const CaseId id : *restored) {
        if (auto erased = erase_for_good(ground, id, ErasureReason::Restored); !erased) return erased;
    }
    return {};
}

Result<bool> needs_rebuild(Ground& ground) {
    return ground.store->read([](SQLite::Database& connection) -> Result<bool> {
        return sqlite::find_meta_number(connection, "projection_version", 0) != sqlite::projection_version;
    });
}

} // namespace

HeadquartersService::HeadquartersService(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}

HeadquartersService::~HeadquartersService() {
    parts_->folding->stop();
    parts_->ground.store->close(); // answers what is under way while everything else still stands
}

Result<std::unique_ptr<HeadquartersService>> HeadquartersService::open(const ServiceSettings& settings,
                                                                       Presence presence, const Clock& clock,
                                                                       Random& random) {
    if (auto made = prepare_folder(settings.data_folder); !made) return std::unexpected(made.error());
    auto turn = sqlite::Turn::prepare(settings.data_folder / "fold.turn");
    if (!turn) return std::unexpected(turn.error());
    const bool server = presence == Presence::Server;
    if (server && !turn->try_take())
        return trouble(TroubleKind::Busy, "another server works in " + settings.data_folder.string() +
                                              "; stop it, or give this one a folder of its own");
    auto assets = read_assets(settings.assets_folder);
    if (!assets) return std::unexpected(assets.error());
    auto keys = crypto::load_or_create_headquarters_keys(settings.data_folder / "headquarters.keys", random);
    if (!keys) return std::unexpected(keys.error());
    auto keyset = KeysetFile{settings.data_folder}.read();
    if (!keyset) return std::unexpected(keyset.error());
    auto store = sqlite::HeadquartersStore::open(settings.data_folder / "headquarters.db");
    if (!store) return std::unexpected(store.error());

    auto parts = std::make_unique<Parts>(clock, random, std::move(*assets), std::move(*keys));
    Ground& ground = parts->ground;
    ground.data_folder = settings.data_folder;
    ground.keyset = std::move(*keyset);
    ground.restore_horizon = settings.restore_horizon;
    ground.store = std::move(*store);
    ground.blobs = std::make_unique<BlobFiles>(settings.data_folder, ground.digest);
    parts->folding = std::make_unique<FoldWorker>(ground, std::move(*turn), server);
    ground.folding = parts->folding.get();
    const auto own = open_own_journal(ground);
    if (!own) return std::unexpected(own.error());
    ground.own_journal = *own;
    if (auto erased = erase_again(ground); !erased) return std::unexpected(erased.error());
    const auto stale = needs_rebuild(ground);
    if (!stale) return std::unexpected(stale.error());
    if (*stale && server) {
        if (auto rebuilt = parts->folding->rebuild(); !rebuilt) return std::unexpected(rebuilt.error());
    }
    if (server) parts->folding->start();
    return std::unique_ptr<HeadquartersService>{new HeadquartersService{std::move(parts)}};
}

TerminalDesk& HeadquartersService::terminals() const {
    return parts_->terminals;
}
CaseDesk& HeadquartersService::cases() const {
    return parts_->cases;
}
OpinionDesk& HeadquartersService::opinions() const {
    return parts_->opinions;
}
PeopleDesk& HeadquartersService::people() const {
    return parts_->people;
}
KeyDesk& HeadquartersService::keys() const {
    return parts_->keys;
}
UpkeepDesk& HeadquartersService::upkeep() const {
    return parts_->upkeep;
}
BlobDesk& HeadquartersService::blobs() const {
    return parts_->blobs;
}
ContentDesk& HeadquartersService::content() const {
    return parts_->content;
}
FoldWorker& HeadquartersService::folding() const {
    return *parts_->folding;
}
const Catalogue& HeadquartersService::catalogue() const {
    return parts_->ground.catalogue;
}
const RuleBook& HeadquartersService::rules() const {
    return parts_->ground.rules;
}
const WorkCalendar& HeadquartersService::calendar() const {
    return parts_->ground.calendar;
}
const Clock& HeadquartersService::clock() const {
    return parts_->ground.clock;
}
Random& HeadquartersService::random() const {
    return parts_->ground.random;
}

} // namespace fengqiao::headquarters
