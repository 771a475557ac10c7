#include "app/kiosk/start/terminal_records.h"

#include "core/sync/blob_transfer.h"
#include "core/sync/terminal_effects.h"
#include "platform/sealing/case_seal.h"
#include "platform/sealing/feed_opener.h"
#include "platform/sealing/pin_desk.h"
#include "platform/sqlite/terminal/schema.h"
#include "platform/sqlite/terminal/terminal_store.h"

namespace fengqiao::kiosk {
namespace {

class TerminalRecords final : public Records {
public:
    TerminalRecords(RecordsWish wish, const RecordsTools& tools)
        : tools_{tools},
          folder_{wish.folder},
          terminal_{wish.identity.terminal},
          branch_{wish.identity.place.branch.id},
          documents_{wish.identity.keys, tools.random},
          sealer_{{branch_, wish.identity.keyset.sealing, wish.identity.keys.wrapping.view()},
                  std::move(wish.dictionary),
                  tools.random},
          pins_{wish.identity.keys.wrapping.view()},
          branch_name_{std::move(wish.branch_name)},
          catalogue_{wish.catalogue},
          rules_{wish.rules},
          calendar_{wish.calendar} {}

    Result<void> open();

    Office& office() override { return *office_; }
    TerminalPorts sync_ports() override {
        return {store_->journal(), store_->sync(), tools_.digest, terminal_};
    }
    BlobStore& blobs() override { return store_->blobs(); }
    TerminalHealth health() override;
    Result<std::optional<Instant>> confirmed_at() const override { return store_->files().confirmed_at(); }
    Result<void> care_at_night() override;

private:
    void tell_of_the_start() const;

    RecordsTools tools_;
    std::filesystem::path folder_;
    TerminalId terminal_;
    BranchId branch_;
    sealing::FeedOpener documents_;
    sealing::CaseSeal sealer_;
    sealing::PinDesk pins_;
    Words branch_name_;
    const Catalogue& catalogue_;
    const RuleBook& rules_;
    const WorkCalendar& calendar_;
    std::unique_ptr<sqlite::TerminalStore> store_;
    std::optional<Office> office_;
};

Result<void> TerminalRecords::open() {
    auto store = sqlite::TerminalStore::open({.folder = folder_, .terminal = terminal_, .branch = branch_},
                                             {tools_.digest, tools_.random, tools_.clock, documents_});
    if (!store) return std::unexpected(store.error());
    store_ = std::move(*store);
    tell_of_the_start();
    if (auto journal = open_or_first(store_->journal(), tools_.digest, terminal_, tools_.random); !journal)
        return std::unexpected(journal.error());
    office_.emplace(Office::Tools{.clock = tools_.clock,
                                  .random = tools_.random,
                                  .digest = tools_.digest,
                                  .journal = store_->journal(),
                                  .sync = store_->sync(),
                                  .files = store_->files(),
                                  .sealer = sealer_,
                                  .attempts = store_->attempts(),
                                  .pins = pins_,
                                  .blobs = store_->blobs(),
                                  .catalogue = catalogue_,
                                  .rules = rules_,
                                  .calendar = calendar_},
                    OfficePlace{terminal_, branch_, branch_name_});
    return {};
}

void TerminalRecords::tell_of_the_start() const {
    const sqlite::StartReport& report = store_->start_report();
    tools_.log.note("the store is whole: " + std::to_string(report.events_verified) + " events verified");
    if (report.restored) tools_.log.alarm("the database is a restored backup: a new journal was opened");
    if (!report.quarantined) return;
    const std::string missing = report.missing ? std::to_string(*report.missing) : "an unknown number";
    tools_.log.alarm("the database was damaged and lies in " + report.quarantined->string() + "; " +
                     std::to_string(report.salvaged) + " events were saved, " + missing +
                     " are missing: look at the disk");
}

TerminalHealth TerminalRecords::health() {
    std::error_code unknown; // then none is reported free, which draws attention
    const auto space = std::filesystem::space(folder_, unknown);
    const auto held = store_->blobs().held_blobs(); // what cannot be read is said by the exchange itself
    return {.program_version = FENGQIAO_VERSION,
            .schema = static_cast<std::uint32_t>(sqlite::terminal::schema_steps().size()),
            .time = tools_.clock.read(),
            .disk_free_bytes = unknown ? 0 : space.available,
            .database_good = !store_->start_report().quarantined.has_value(),
            .unsent_blobs = held ? unsent_blobs(*held) : 0};
}

Result<void> TerminalRecords::care_at_night() {
    if (auto done = store_->back_up(); !done) return done;
    if (auto done = store_->checkpoint(); !done) return done;
    return store_->renew_ballast();
}

} // namespace

Result<std::unique_ptr<Records>> open_terminal_records(RecordsWish wish, const RecordsTools& tools) {
    auto records = std::make_unique<TerminalRecords>(std::move(wish), tools);
    if (auto opened = records->open(); !opened) return std::unexpected(opened.error());
    return records;
}

} // namespace fengqiao::kiosk
