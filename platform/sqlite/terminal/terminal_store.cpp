#include "platform/sqlite/terminal/terminal_store.h"

#include "core/recording/recorder.h"

#include "platform/sqlite/terminal/blob_rows.h"
#include "platform/sqlite/terminal/branch_rows.h"
#include "platform/sqlite/terminal/opening.h"
#include "platform/sqlite/terminal/quarantine.h"
#include "platform/sqlite/terminal/sqlite_journal.h"
#include "platform/sqlite/terminal/sqlite_sync_store.h"

namespace fengqiao::sqlite {
namespace {

namespace fs = std::filesystem;
using namespace terminal;

constexpr std::uintmax_t blobs_need = std::uintmax_t{200} * 1000 * 1000;

class OpenStore final : public TerminalStore {
public:
    OpenStore(Opened opened, const TerminalSettings& settings, const TerminalTools& tools)
        : folder_{settings.folder},
          report_{std::move(opened.report)},
          desk_{std::move(opened.desk)},
          journal_{*desk_, tools.clock},
          sync_{*desk_, tools.clock, tools.documents, edition_},
          files_{*desk_, tools.documents, edition_},
          attempts_{*desk_},
          blobs_{*desk_} {}

    Journal& journal() override { return journal_; }
    SyncStore& sync() override { return sync_; }
    BranchFiles& files() override { return files_; }
    AttemptStore& attempts() override { return attempts_; }
    BlobStore& blobs() override { return blobs_; }
    [[nodiscard]] const StartReport& start_report() const override { return report_; }

    Result<void> back_up() override {
        desk_->check_thread();
        return keep_backup(desk_->database(), folder_ / backup_name);
    }
    Result<void> checkpoint() override {
        desk_->check_thread();
        return desk_->database().checkpoint();
    }
    Result<void> renew_ballast() override {
        std::error_code error;
        const auto space = fs::space(folder_, error);
        if (error || space.available < blobs_need + desk_->ballast().bytes())
            return trouble(TroubleKind::DiskFull, "there is no room for the ballast; free some of the disk");
        return desk_->ballast().lay_down();
    }
    [[nodiscard]] DiskRoom disk_room() const override {
        if (!desk_->ballast().is_there()) return DiskRoom::TextOnly;
        std::error_code error;
        const auto space = fs::space(folder_, error);
        if (error || space.available < blobs_need) return DiskRoom::DropBlobs;
        return space.available < recording_disk_least ? DiskRoom::NoAttachments : DiskRoom::Plenty;
    }

private:
    fs::path folder_;
    StartReport report_;
    std::unique_ptr<Desk> desk_;
    StaffEdition edition_;
    SqliteJournal journal_;
    SqliteSyncStore sync_;
    BranchRows files_;
    AttemptRows attempts_;
    BlobRows blobs_;
};

} // namespace

Result<std::unique_ptr<TerminalStore>> TerminalStore::open(const TerminalSettings& settings,
                                                           const TerminalTools& tools) {
    auto opened = open_checked(settings, tools);
    if (!opened) return std::unexpected(opened.error());
    return std::make_unique<OpenStore>(std::move(*opened), settings, tools);
}

} // namespace fengqiao::sqlite
