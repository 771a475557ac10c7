#pragma once

#include "core/basics/result.h"

#include <filesystem>
#include <optional>

namespace fengqiao::sqlite::terminal {

constexpr const char* database_name = "terminal.db";
constexpr const char* backup_name = "backup.db";
constexpr const char* ballast_name = "ballast";

// Where damaged databases are laid aside: quarantine/1, quarantine/2 … Nothing in there is ever deleted or
// written to again.
class Quarantine {
public:
    explicit Quarantine(std::filesystem::path folder) : folder_{std::move(folder)} {}

    // The newest number; 0 when nothing was ever laid aside.
    [[nodiscard]] int newest() const;
    [[nodiscard]] std::filesystem::path place(int number) const;

    // Moves the database and its log, which belongs to it, into the next place; durable when it returns.
    Result<std::filesystem::path> lay_aside() const;
    // The power went between the two: a log whose database lies in quarantine already follows it there.
    Result<void> finish_moving() const;

private:
    Result<void> move_in(const std::filesystem::path& to, const char* name) const;

    std::filesystem::path folder_;
};

} // namespace fengqiao::sqlite::terminal
