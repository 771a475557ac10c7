#pragma once

#include "core/receipt/receipt.h"

#include <string_view>

namespace fengqiao::print {

// The text as a QR code, error correction M. At most 200 bytes: a receipt's code has 27.
CodeModules encode_code(std::string_view text);

} // namespace fengqiao::print
