#include "platform/sqlite/terminal/quarantine.h"

#include "platform/sqlite/database/database.h"

#include <algorithm>
#include <charconv>

namespace fengqiao::sqlite::terminal {
namespace {

namespace fs = std::filesystem;

constexpr const char* quarantine_name = "quarantine";
constexpr const char* log_name = "terminal.db-wal";

std::unexpected<Trouble> cannot_move() {
    return trouble(TroubleKind::StoreBroken,
                   "the damaged database cannot be laid aside; look at the rights of the data folder");
}

} // namespace

int Quarantine::newest() const {
    int newest = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{folder_ / quarantine_name, error}) {
        const std::string name = entry.path().filename().string();
        int number = 0;
        std::from_chars(name.data(), name.data() + name.size(), number);
        newest = std::max(newest, number);
    }
    return newest;
}

fs::path Quarantine::place(int number) const {
    return folder_ / quarantine_name / std::to_string(number);
}

Result<void> Quarantine::move_in(const fs::path& to, const char* name) const {
    std::error_code error;
    if (!fs::exists(folder_ / name, error)) return {};
    fs::rename(folder_ / name, to / name, error);
    if (error) return cannot_move();
    if (auto synced = sync_to_disk(to); !synced) return synced;
    return sync_to_disk(folder_);
}

Result<fs::path> Quarantine::lay_aside() const {
    const fs::path to = place(newest() + 1);
    std::error_code error;
    fs::create_directories(to, error);
    if (error) return cannot_move();
    if (auto synced = sync_to_disk(to.parent_path()); !synced) return std::unexpected(synced.error());
    // The database first: a log without its database is recognised and follows it, a damaged database without
    // its log might pass for an older one that is whole.
    if (auto moved = move_in(to, database_name); !moved) return std::unexpected(moved.error());
    if (auto moved = move_in(to, log_name); !moved) return std::unexpected(moved.error());
    return to;
}

Result<void> Quarantine::finish_moving() const {
    std::error_code error;
    const bool alone = fs::exists(folder_ / log_name, error) && !fs::exists(folder_ / database_name, error);
    if (!alone) return {};
    const int last = newest();
    const bool belongs = last > 0 && !fs::exists(place(last) / log_name, error);
    if (belongs) return move_in(place(last), log_name);
    const auto place_made = lay_aside();
    if (!place_made) return std::unexpected(place_made.error());
    return {};
}

} // namespace fengqiao::sqlite::terminal
