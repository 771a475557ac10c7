#pragma once

#include "core/text/language.h"

namespace fengqiao {

// As events name it, and files of words.
constexpr const char* language_code(Language language) {
    return language == Language::Chinese ? "zh-CN" : "en";
}

} // namespace fengqiao
