#pragma once

#include "core/receipt/slip.h"

#include <filesystem>

namespace fengqiao::paper {

// Lays a receipt out on paper 80 mm wide and as long as it needs, and writes it as PDF: beside the target
// first, then renamed. BadFile when no Chinese font is installed, DiskFull, PrinterGone when the folder
// cannot be written.
Result<void> write_pdf(const Slip& slip, const std::filesystem::path& target);

} // namespace fengqiao::paper
