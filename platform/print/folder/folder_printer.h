#pragma once

#include "core/basics/random.h"
#include "core/receipt/printer.h"

#include <filesystem>

namespace fengqiao::print {

// A printer that lays receipts into a folder as PDF files with random names.
class FolderPrinter final : public Printer {
public:
    struct Settings {
        std::filesystem::path folder;
        std::filesystem::path layout_program; // fengqiao-paper
        std::chrono::milliseconds patience{20'000};
    };

    FolderPrinter(Settings settings, Random& random) : settings_{std::move(settings)}, random_{random} {}

    // PrinterGone when the folder cannot be written or the program failed; PaperOut when the folder's disk is
    // full.
    Result<void> print(const Receipt& receipt, const CodeModules& code) override;

private:
    Settings settings_;
    Random& random_;
};

} // namespace fengqiao::print
