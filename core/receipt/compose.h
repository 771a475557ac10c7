#pragma once

#include "core/complaint/terms.h"
#include "core/kiosk/answers.h"
#include "core/receipt/receipt.h"
#include "core/text/locale.h"

namespace fengqiao {

// What a receipt is made of, in the customer's language.
struct ReceiptFacts {
    Filed filed;
    std::string place; // the branch as customers name it
    std::string hotline;
    std::string business, cause;           // plain words
    std::string masked_phone;              // 138****5678; empty when anonymous
    std::chrono::milliseconds recorded{0}; // how long the customer spoke; none: nothing was recorded
    Capacity capacity{};                   // for whom it is, and with it which papers
    Instant at_headquarters;               // when headquarters will have it at the latest
};

// Laid out once: the glass shows these lines and the paper prints them. Says that the complaint is saved,
// which is true only after COMMIT; holds no name and no whole phone number.
Receipt compose(const ReceiptFacts& facts, const Locale& locale);

// One paper in two languages: the customer's own first and whole, the other below it. Number and code stand
// on it once, for they are the same in every language.
Receipt in_both(Receipt first, const Receipt& second);

// What the square code says: "FQ1:" number ":" receipt code. Nothing personal.
std::string code_text(const Filed& filed);

} // namespace fengqiao
