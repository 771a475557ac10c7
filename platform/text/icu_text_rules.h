#pragma once

#include "core/basics/result.h"
#include "core/text/text_rules.h"

#include <memory>

namespace fengqiao::text {

// The rules of Unicode as ICU knows them, in their strict form for Chinese. To be used on one thread.
// BadFile: the data of ICU is not installed.
Result<std::unique_ptr<TextRules>> open_text_rules();

} // namespace fengqiao::text
