#pragma once

#include "core/basics/result.h"

#include <optional>
#include <string>
#include <string_view>

// What is said to a thermal printer (ESC/POS), and what it answers. Pure.
namespace fengqiao::print::escpos {

// A picture of dots, eight to a byte, a set bit is black.
struct Raster {
    int width{0}; // in dots
    int rows{0};
    std::string_view bits;
};

// The bitmap (PBM, P4) that fengqiao-paper writes. PrinterGone for anything else, including one that was cut.
Result<Raster> read_raster(std::string_view bitmap);

std::string wake();                      // forgets what a receipt before may have left half done
std::string picture(const Raster& dots); // in bands of `GS v 0`, so that a small buffer is enough
std::string cut();                       // feeds past the knife and cuts

// Real-time questions, answered at once whatever else the printer does (DLE EOT n).
std::string ask_whether_ready(); // n = 2
std::string ask_for_paper();     // n = 4
// Answered in its turn, after everything before it was printed (GS r 1).
std::string ask_when_done();

// Nullopt when the byte is no answer to a real-time question.
enum class Condition { Ready, PaperOut, CoverOpen, Broken };
std::optional<Condition> readiness(unsigned char answer);
std::optional<Condition> paper(unsigned char answer);
std::optional<Condition> paper_when_done(unsigned char answer);

} // namespace fengqiao::print::escpos
