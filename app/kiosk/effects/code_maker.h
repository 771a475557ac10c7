#pragma once

#include "core/receipt/receipt.h"

#include <string_view>

namespace fengqiao::kiosk {

// Turns a text into the square code of a receipt.
class CodeMaker {
public:
    virtual ~CodeMaker() = default;
    virtual CodeModules make(std::string_view text) const = 0;
};

} // namespace fengqiao::kiosk
