#pragma once

#include "core/text/language.h"

#include <string>
#include <string_view>

namespace fengqiao {

// A sentence of the glass as it is read aloud: numbers of cases and of phone lines digit by digit, amounts,
// counts, dates and times as quantities, signs as words or as a pause. Chinese has no digit left in it.
std::string read_aloud(std::string_view text, Language language);

} // namespace fengqiao
