#pragma once

#include "core/basics/random.h"
#include "core/kiosk/config.h"
#include "core/receipt/printer.h"

#include <memory>

namespace fengqiao::kiosk {

// The printer that whoever installed the terminal chose. It need not be there yet: that is said when
// something is printed.
Sheet sheet_of_forms(const PrinterConfig& printer);
std::unique_ptr<Printer> open_printer(const KioskConfig& config, Random& random);

} // namespace fengqiao::kiosk
