#pragma once

#include "core/organisation/directory.h"

namespace fengqiao {

// A short word for a branch that somebody types at a command: BANK-1, BANK-2 …, INSURER-1 …, by kind of
// institution in the order of ids. It moves when a branch is added before it; what lasts is the id.
std::string branch_code(const DirectoryRecords& records, BranchId branch);
// nullopt for a code nobody has.
std::optional<BranchId> branch_of_code(const DirectoryRecords& records, std::string_view code);

} // namespace fengqiao
