#pragma once

#include "core/basics/result.h"

#include <filesystem>

namespace fengqiao::sqlite {

// A place only one process of a data folder can have at a time: an advisory lock on a file of its own. The
// system takes it back when the process ends, however it ends.
class Turn {
public:
    // StoreBroken: the file cannot be made; look at the folder's rights.
    static Result<Turn> prepare(const std::filesystem::path& file);

    Turn(Turn&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
    Turn& operator=(Turn&&) = delete;
    ~Turn();

    void take();     // waits
    bool try_take(); // false: another process has it
    void give_back();

private:
    explicit Turn(int descriptor) : descriptor_{descriptor} {}

    int descriptor_;
};

} // namespace fengqiao::sqlite
