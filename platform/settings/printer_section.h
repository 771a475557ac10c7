#pragma once

#include "core/kiosk/config.h"
#include "platform/settings/toml_file.h"

#include <string_view>

namespace fengqiao::settings {

// The values of [printer]; each is false for a value of the wrong kind or out of range.
bool take_printer_kind(KioskConfig& config, const Setting& setting);
bool take_printer_device(KioskConfig& config, const Setting& setting);
bool take_printer_address(KioskConfig& config, const Setting& setting);
bool take_printer_queue(KioskConfig& config, const Setting& setting);
bool take_printer_bilingual(KioskConfig& config, const Setting& setting);
bool take_printer_forms(KioskConfig& config, const Setting& setting);

// What does not fit together in the section; empty when it does.
std::string_view fault_of(const PrinterConfig& printer);

} // namespace fengqiao::settings
