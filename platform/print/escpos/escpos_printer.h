#pragma once

#include "core/receipt/printer.h"

#include <chrono>
#include <filesystem>
#include <variant>

namespace fengqiao::print {

// A thermal printer of 80 mm and 576 dots, behind a device file or a connection. The receipt goes to it as a
// picture, so that no printer's fonts matter. Where the printer answers, it is asked for paper and cover
// before and for its end after; where it never answers, "well" means that all of it was taken, no more.
class EscposPrinter final : public Printer {
public:
    struct Device {
        std::string path;
    };
    struct Address {
        std::string host; // in numbers
        std::string port;
    };
    struct Settings {
        std::variant<Device, Address> where;
        std::filesystem::path layout_program;           // fengqiao-paper
        std::chrono::milliseconds patience{20'000};     // for a whole receipt
        std::chrono::milliseconds answers_within{500};  // a question about its state
        std::chrono::milliseconds prints_within{8'000}; // from the last byte to the cut
    };

    explicit EscposPrinter(Settings settings) : settings_{std::move(settings)} {}

    // PaperOut; PrinterGone for an open cover, a line that broke, half a receipt.
    Result<void> print(const Receipt& receipt, const CodeModules& code) override;

private:
    Settings settings_;
};

} // namespace fengqiao::print
