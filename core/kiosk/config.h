#pragma once

#include "core/kiosk/comfort.h"

#include <chrono>
#include <optional>
#include <string>

namespace fengqiao {

struct PanelConfig {
    double diagonal_inches{21.5}; // 10 to 100
    int width_px{1920};           // as mounted: portrait has the height larger
    int height_px{1080};
};

// A stretch of the night in China's time; it may pass midnight.
struct NightlyWindow {
    std::chrono::minutes from{60}, to{300}; // since midnight
};

// What is known of the branch before headquarters has said it.
struct BranchHint {
    std::string institution, branch, hotline;
};

// Where receipts come out. The folder is `print_folder`.
struct PrinterConfig {
    enum class Kind { Folder, Escpos, Cups };
    Kind kind{Kind::Folder};
    std::string device;    // ESC/POS: a device file, or
    std::string address;   // host:port, the host in numbers
    std::string queue;     // CUPS
    bool bilingual{false}; // both languages on every receipt
    enum class Forms { Sheet, Roll };
    std::optional<Forms> forms; // nullopt: a sheet (A4), on a thermal printer its roll
};

// What whoever installs a terminal decides about it: kiosk.toml.
struct KioskConfig {
    std::string data_folder;
    std::string assets_folder;
    std::string fonts_folder{"/usr/share/fonts"}; // holds opentype/noto and truetype/hanazono
    std::string print_folder;
    std::string headquarters;  // https://host:port
    std::string ca_file;       // PEM; the only authority believed
    std::string root_key_file; // the public half of the root that vouches for headquarters' keys, in hex
    std::string language{"zh-CN"};
    std::string theme{"day"};
    TextSize text_size{TextSize::Standard};
    bool reduced_motion{false};
    bool scanner{false};          // one that types: customers are told that they can hold a receipt to it
    std::string headphone_switch; // the input device that tells of a private output; empty: there is none
    PanelConfig panel;
    NightlyWindow nightly;
    BranchHint branch;
    PrinterConfig printer;
};

} // namespace fengqiao
