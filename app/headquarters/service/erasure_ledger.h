#pragma once

#include "core/basics/result.h"
#include "core/basics/strong_id.h"

#include <filesystem>

namespace fengqiao::headquarters {

// Which cases were erased, in a file beside the database and outside its backups: one id a line. A database
// that was restored erases them again before anybody reads it (SYNC 1.8).
class ErasureLedger {
public:
    explicit ErasureLedger(const std::filesystem::path& data_folder) : file_{data_folder / "erased-cases"} {}

    // Durable when it returns.
    Result<void> add(CaseId the_case);
    // Empty when there is no ledger yet. BadFile when a line is no case id.
    [[nodiscard]] Result<std::vector<CaseId>> read() const;

private:
    Result<void> drop_torn_line() const;

    std::filesystem::path file_;
};

} // namespace fengqiao::headquarters
