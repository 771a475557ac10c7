#pragma once

#include "core/speech/speaker.h"

#include <string>

namespace fengqiao::voice {

// A jack that Linux tells of as an input device, such as /dev/input/by-path/…-event. Nothing is plugged in
// where the device is not there, cannot be read or has no such switch, and where none was named.
class HeadphoneSwitch final : public PrivateOutput {
public:
    explicit HeadphoneSwitch(std::string device) : device_(std::move(device)) {}
    [[nodiscard]] bool is_plugged_in() const override;

private:
    std::string device_; // empty: this terminal has no private output
};

} // namespace fengqiao::voice
