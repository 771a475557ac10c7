#pragma once

#include "core/text/text_rules.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::testing {

// What holds for text rules, whoever wrote them.
inline void keeps_the_contract_of_text_rules(const TextRules& rules) {
    using Places = std::vector<std::size_t>;
    CHECK(rules.characters(U"").empty());
    CHECK(rules.line_ends(U"").empty());
    CHECK(rules.characters(U"投诉") == Places{1, 2});
    CHECK(rules.characters(U"e\u0301a") == Places{2, 3});
    CHECK(rules.characters(U"葛\U000E0100").back() == 2);
    CHECK(rules.characters(U"𠮷野家") == Places{1, 2, 3});
    CHECK(rules.line_ends(U"存款 5 年").back() == 6);
    CHECK(rules.line_ends(U"𠮷野家").back() == 3);
    CHECK(rules.characters(U"\xFFFD\xFFFD") == Places{1, 2});
}

} // namespace fengqiao::testing
