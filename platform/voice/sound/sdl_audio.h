#pragma once

#include <mutex>

namespace fengqiao::voice {

// SDL opens one sound device at a time: whoever opens or closes one holds this meanwhile.
class SdlAudio {
public:
    [[nodiscard]] std::unique_lock<std::mutex> hold() { return std::unique_lock{opening_}; }

private:
    std::mutex opening_;
};

} // namespace fengqiao::voice
