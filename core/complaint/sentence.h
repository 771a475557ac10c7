#pragma once

#include "core/catalogue/catalogue.h"
#include "core/complaint/draft.h"

namespace fengqiao {

// In which words a complaint is told.
struct Telling {
    const Catalogue& catalogue;
    Words branch; // the respondent's name
    Language language{};
};

// What was tapped, as the customer would say it:
//   我在示例银行枫桥支行办理理财时，遇到了到期自动续期的问题，发生在本周。工作人员没有提前说明。我希望：……。
// Follows the patterns of the catalogue. Parts that have not been answered are left out, so that it can be
// read back at any page; private numbers are hidden already.
std::string sentence(const Matter& matter, const Party& party, const Telling& telling);

// 王女士, 王小明, 女士（姓氏待补）; Ms Wang. Empty for nobody.
std::string addressed_as(const Name& name, const Catalogue& catalogue, Language language);

} // namespace fengqiao
