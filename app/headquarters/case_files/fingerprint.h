#pragma once

#include <cstdint>
#include <string_view>

namespace fengqiao::headquarters {

// 64 bits that differ when two texts differ, fed piece by piece. Against accidents, not against an enemy.
class Fingerprint {
public:
    void add(std::string_view text) {
        for (const char byte : text)
            state_ = (state_ ^ static_cast<unsigned char>(byte)) * 1099511628211u;
    }
    // Every bit depends on every byte.
    [[nodiscard]] std::uint64_t value() const {
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 33)) * 0xff51afd7ed558ccdu;
        mixed = (mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53u;
        return mixed ^ (mixed >> 33);
    }

private:
    std::uint64_t state_{1469598103934665603u};
};

} // namespace fengqiao::headquarters
