#pragma once

#include "core/receipt/compose.h"

namespace fengqiao {

// A receipt of the seed's scene: a wealth product that rolled over by itself.
inline ReceiptFacts sample_facts() {
    ReceiptFacts facts;
    facts.filed.number = "123456789012";
    facts.filed.receipt_code = "7F3A9C2KQX";
    facts.filed.at = instant_from(1'795'400'000'000);
    facts.filed.due = day_in_china(facts.filed.at) + days{15};
    facts.filed.handler_name = "李晓雯";
    facts.place = "示例银行枫桥支行";
    facts.hotline = "95000";
    facts.business = "理财";
    facts.cause = "到期自动续了";
    facts.masked_phone = "138****1234";
    facts.at_headquarters = facts.filed.at + std::chrono::hours{18};
    return facts;
}

} // namespace fengqiao
