#pragma once

#include "core/receipt/forms.h"

namespace fengqiao {

// The seed's wealth product again, told on 25 November 2026.
inline FormFacts form_in_chinese() {
    FormFacts facts{.place = "示例银行枫桥支行",
                    .hotline = "95000",
                    .business = "自营理财",
                    .cause = "信息披露",
                    .outcome = "解释说明"};
    facts.about.number = "482910337711";
    facts.about.filed_on = *parse_iso_date("2026-11-23");
    facts.about.told_on = *parse_iso_date("2026-11-25");
    facts.about.remedies = {.reexamination_until = *parse_iso_date("2026-12-25"),
                            .reexamination = days{30},
                            .mediation = true,
                            .mediation_takes = days{30}};
    return facts;
}

inline FormFacts form_in_english() {
    FormFacts facts = form_in_chinese();
    facts.place = "Sample Bank, Fengqiao branch";
    facts.business = "Wealth products of the bank";
    facts.cause = "Disclosure";
    facts.outcome = "Explained";
    return facts;
}

} // namespace fengqiao
