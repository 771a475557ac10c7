#pragma once

#include "app/headquarters/case_files/fingerprint.h"
#include "core/basics/result.h"
#include "core/catalogue/csv.h"

#include <filesystem>
#include <fstream>

namespace fengqiao::headquarters {

// Reads a file line by line in pieces of 64 KiB, however long it is.
class ImportSource {
public:
    static constexpr CsvLimits limits{4096, 64};

    // BadFile: not a file that can be read twice, or not to be read at all.
    static Result<ImportSource> open(const std::filesystem::path& path);

    // The next line that is not blank, or what is wrong with it; nullopt after the last.
    Result<std::optional<CsvLine>> next();
    // Of all that was read; of the whole file once next() gave nullopt.
    [[nodiscard]] std::uint64_t fingerprint() const { return fingerprint_.value(); }

private:
    ImportSource(std::ifstream file, std::string name) : file_{std::move(file)}, name_{std::move(name)} {}
    Result<void> feed();

    std::ifstream file_;
    std::string name_;
    CsvReader reader_{limits};
    Fingerprint fingerprint_;
    bool ended_{false};
};

} // namespace fengqiao::headquarters
