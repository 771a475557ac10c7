#pragma once

#include "core/receipt/slip.h"

#include <filesystem>

namespace fengqiao::paper {

// Lays a receipt out on paper 80 mm wide and as long as it needs, and writes it as PDF: beside the target
// first, then renamed. BadFile when no Chinese font is installed, DiskFull, PrinterGone when the folder
// cannot be written.
Result<void> write_pdf(const Slip& slip, const std::filesystem::path& target);

// The same PDF in memory, behind a line that says how large its page is: "FQPAGE1 80x213mm\n". BadFile.
Result<std::string> page(const Slip& slip);

constexpr int raster_dots = 576; // across 80 mm of thermal paper, at 203 dots to the inch

// The same receipt for a thermal head: a plain bitmap (PBM, P4) of 576 dots across. BadFile, BadInput.
Result<std::string> raster(const Slip& slip);

} // namespace fengqiao::paper
