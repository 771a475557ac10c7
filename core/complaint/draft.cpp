#include "core/complaint/draft.h"

#include <algorithm>

namespace fengqiao {

Draft with_tile(Draft draft, const Tile& tile) {
    Matter& matter = draft.matter;
    if (matter.tile == tile.code) return draft;
    matter.tile = tile.code;
    matter.business = tile.business;
    matter.choice.clear();
    matter.dispute.clear();
    matter.cause.clear();
    matter.phrases.clear();
    return draft;
}

Draft with_choice(Draft draft, const Choice& choice) {
    Matter& matter = draft.matter;
    if (matter.choice != choice.code) matter.phrases.clear();
    matter.tile = choice.tile;
    matter.choice = choice.code;
    matter.business = choice.business;
    matter.dispute = choice.dispute;
    matter.cause = choice.cause;
    return draft;
}

std::vector<std::string> toggled(std::vector<std::string> codes, const std::string& code) {
    if (std::erase(codes, code) == 0) codes.push_back(code);
    return codes;
}

} // namespace fengqiao
