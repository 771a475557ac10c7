#pragma once

#include "app/headquarters/case_files/import_row.h"
#include "core/basics/result.h"

#include <filesystem>
#include <functional>
#include <ostream>

namespace fengqiao::headquarters {

// Where imported cases go.
class ImportTarget {
public:
    virtual ~ImportTarget() = default;

    // Next case to keep; nullopt after the last. A trouble ends the import.
    using Next = std::function<Result<std::optional<Imported>>()>;

    // Whether there is a case of this number already, imported or filed.
    [[nodiscard]] virtual Result<bool> holds(std::string_view number) const = 0;
    // All of them or none, or as many as were kept before a trouble. The number kept.
    [[nodiscard]] virtual Result<std::uint64_t> keep(const Next& next, bool all_or_nothing) = 0;
};

struct ImportWish {
    std::filesystem::path file;
    bool keep_good{false}; // keep the good lines of a file with bad ones
};

struct ImportOutcome {
    std::uint64_t lines{0}; // without the first, which names the columns
    std::uint64_t bad{0};
    std::uint64_t kept{0};
};

constexpr std::uint32_t import_lines_max = 5'000'000;

// Reads the file twice: first every line is checked and nothing is kept, then what was good is kept. Memory:
// some hundred kilobytes, and at most 64 bytes a line to find numbers that stand twice. `told` hears of bad
// lines and of progress. BadFile: the file or its first line is wrong, it has too many lines, or it changed
// between the two readings.
Result<ImportOutcome> import_cases(const ImportWish& wish, const ImportRowReader& reader,
                                   ImportTarget& target, std::ostream& told);

} // namespace fengqiao::headquarters
