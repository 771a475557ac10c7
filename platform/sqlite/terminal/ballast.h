#pragma once

#include "core/basics/result.h"

#include <filesystem>

namespace fengqiao::sqlite::terminal {

// A file that only takes up room, so that there is room to keep a filing when the disk is full (SYNC 2.3).
class Ballast {
public:
    // 0 bytes: there is none.
    Ballast(std::filesystem::path file, std::uintmax_t bytes) : file_{std::move(file)}, bytes_{bytes} {}

    // Really written, not a hole, and synced; nothing happens where it lies already. DiskFull when there is
    // no room, and then no half of it is left.
    Result<void> lay_down() const;
    // False when there was none to throw off.
    bool throw_off() const;
    [[nodiscard]] bool is_there() const; // true when none is wanted
    [[nodiscard]] std::uintmax_t bytes() const { return bytes_; }

private:
    std::filesystem::path file_;
    std::uintmax_t bytes_;
};

} // namespace fengqiao::sqlite::terminal
