#include "app/headquarters/commands/branch_named.h"

#include "core/headquarters/branch_code.h"

#include <algorithm>

namespace fengqiao::headquarters {

Result<BranchId> branch_named(const HeadquartersService& service, const std::string& text) {
    const auto directory = service.people().directory();
    if (!directory) return std::unexpected(directory.error());
    const auto id = BranchId::from_hex_text(text);
    if (id && (**directory).find(*id) != nullptr) return *id;
    if (const auto coded = branch_of_code((**directory).records(), text)) return *coded;
    const auto& branches = (**directory).records().branches;
    const auto found = std::ranges::find_if(
        branches, [&](const Branch& branch) { return branch.name.zh == text || branch.name.en == text; });
    if (found != branches.end()) return found->id;
    return trouble(TroubleKind::NotFound, "there is no branch " + text +
                                              "; give its id, its whole name, or a short code as in BANK-1");
}

} // namespace fengqiao::headquarters
