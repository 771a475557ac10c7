#include "app/headquarters/commands/erasure.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace fengqiao::headquarters {
namespace {

constexpr std::array reasons = std::to_array<std::pair<std::string_view, ErasureReason>>({
    {"requested", ErasureReason::Requested},
    {"retention-over", ErasureReason::RetentionOver},
    {"ordered", ErasureReason::Ordered},
});

} // namespace

std::vector<Option> with_erasure(Option what) {
    return with_opening({
        std::move(what),
        {"--reason", "WORD",
         "Why: requested (by the person), retention-over, or ordered (by a court or supervisor)."},
        {"--really", "", "Erases; without it nothing is changed.", false, ""},
    });
}

Result<ErasureReason> reason_given(const Given& given) {
    const std::string said = given.text("--reason");
    const auto found = std::ranges::find(reasons, said, &std::pair<std::string_view, ErasureReason>::first);
    if (found != reasons.end()) return found->second;
    return trouble(
        TroubleKind::BadInput,
        "--reason is one of requested, retention-over and ordered; words of your own would be kept "
        "for ever");
}

int say_again() {
    std::cout << "Nothing was erased. It cannot be taken back: say the same again with --really.\n";
    return 1;
}

void tell_backups(const HeadquartersService& service) {
    const auto backups = service.upkeep().backups();
    if (backups.empty()) return;
    std::cout
        << "Backups that were made before still hold its ciphertext. A restored one erases it again; delete "
           "them when their time is over:\n";
    for (const std::string& name : backups)
        std::cout << "  " << name << '\n';
}

} // namespace fengqiao::headquarters
