#pragma once

#include "app/headquarters/case_files/import_row.h"
#include "core/basics/result.h"

#include <filesystem>
#include <fstream>
#include <ostream>

namespace fengqiao::headquarters {

// Tells what is wrong with a file: the first lines to whoever watches, all of them in a file beside it.
// Neither holds a word of the lines themselves.
class BadLines {
public:
    static constexpr std::size_t told_max = 1000;

    // `beside` + .errors.csv; one that is there from an earlier try is removed.
    BadLines(const std::filesystem::path& beside, std::ostream& told);

    void add(std::size_t line, const LineFaults& faults);
    // Says how many were not told. BadFile when the file could not be written.
    Result<void> finish();

    [[nodiscard]] std::uint64_t count() const { return count_; }

private:
    std::filesystem::path path_;
    std::ostream& told_;
    std::ofstream file_;
    std::uint64_t count_{0};
};

} // namespace fengqiao::headquarters
