#include "app/headquarters/service/erasure_ledger.h"

#include "platform/sqlite/database/database.h"

#include <fstream>

namespace fengqiao::headquarters {
namespace {

constexpr std::uintmax_t line_bytes = 33; // an id in hexadecimal digits and the end of the line

} // namespace

// A power cut may leave a last line without its end; whoever wrote it never went on to erase.
Result<void> ErasureLedger::drop_torn_line() const {
    std::error_code error;
    const auto size = std::filesystem::file_size(file_, error);
    if (error || size % line_bytes == 0) return {};
    std::filesystem::resize_file(file_, size - size % line_bytes, error);
    if (error)
        return trouble(TroubleKind::StoreBroken, file_.string() + ": the erasure ledger cannot be written");
    return {};
}

Result<void> ErasureLedger::add(CaseId the_case) {
    if (auto dropped = drop_torn_line(); !dropped) return dropped;
    {
        std::ofstream ledger{file_, std::ios::app | std::ios::binary};
        ledger << the_case.hex() << '\n' << std::flush;
        if (!ledger)
            return trouble(TroubleKind::StoreBroken,
                           file_.string() + ": the erasure ledger cannot be written");
    }
    if (auto synced = sqlite::sync_to_disk(file_); !synced) return synced;
    return sqlite::sync_to_disk(file_.parent_path());
}

Result<std::vector<CaseId>> ErasureLedger::read() const {
    std::vector<CaseId> cases;
    std::ifstream ledger{file_, std::ios::binary};
    int number = 0;
    for (std::string line; std::getline(ledger, line);) {
        ++number;
        if (ledger.eof()) break; // without its end: see above
        const auto id = CaseId::from_hex_text(line);
        if (!id)
            return trouble(TroubleKind::BadFile, file_.string() + ":" + std::to_string(number) +
                                                     ": not a case id; restore this file from its copy");
        cases.push_back(*id);
    }
    return cases;
}

} // namespace fengqiao::headquarters
