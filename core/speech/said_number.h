#pragma once

#include "core/speech/number_shape.h"
#include "core/text/language.h"

namespace fengqiao {

// What is said of a number that was found in that sentence.
std::string said_number(const WrittenNumber& number, std::u32string_view sentence, Language language);

} // namespace fengqiao
