#pragma once

#include "core/receipt/printer.h"

#include <chrono>
#include <filesystem>
#include <string>

namespace fengqiao::print {

// An office printer behind CUPS. The job is followed until CUPS says that it is completed; a job that is
// not is taken back, so that no receipt comes out later, when its customer is gone.
class CupsPrinter final : public Printer {
public:
    struct Settings {
        std::string queue;
        std::filesystem::path layout_program;       // fengqiao-paper
        std::string server{};                       // host:port; empty for this machine's own
        std::chrono::milliseconds patience{45'000}; // until the job is completed
        std::chrono::milliseconds answers_within{5'000};
        std::chrono::milliseconds asks_every{300};
    };

    explicit CupsPrinter(Settings settings) : settings_{std::move(settings)} {}

    // PaperOut; PrinterGone for no server, no such queue, a job that was stopped or did not end in time.
    Result<void> print(const Receipt& receipt, const CodeModules& code) override;

private:
    Settings settings_;
};

} // namespace fengqiao::print
