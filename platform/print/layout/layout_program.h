#pragma once

#include "core/receipt/slip.h"

#include <chrono>
#include <filesystem>

namespace fengqiao::print {

// The program that lays out paper, fengqiao-paper. It is one of its own, so that its sixty megabytes go back
// when it ends; the receipt reaches it by standard input, never by an argument. It is killed at `until`.
class LayoutProgram {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    explicit LayoutProgram(std::filesystem::path program) : program_{std::move(program)} {}

    // A PDF, whole or not there. PaperOut when the disk is full, PrinterGone for everything else.
    Result<void> write_pdf(const Slip& slip, const std::filesystem::path& target, Deadline until) const;
    // A PDF in memory behind a line with the size of its page ("FQPAGE1 80x213mm\n"). PrinterGone.
    Result<std::string> page(const Slip& slip, Deadline until) const;
    // The receipt as a thermal head prints it: a plain bitmap (PBM, P4). PrinterGone.
    Result<std::string> raster(const Slip& slip, Deadline until) const;

private:
    std::filesystem::path program_;
};

} // namespace fengqiao::print
