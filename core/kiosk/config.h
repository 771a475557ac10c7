#pragma once

#include "core/kiosk/comfort.h"

#include <chrono>
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
    std::string headphone_switch; // the input device that tells of a private output; empty: there is none
    PanelConfig panel;
    NightlyWindow nightly;
    BranchHint branch;
};

} // namespace fengqiao
