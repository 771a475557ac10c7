#pragma once

#include "core/basics/random.h"

namespace fengqiao {

// Chance that repeats itself: the same seed gives the same bytes on every machine (splitmix64).
class SeededRandom : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : state_{seed} {}

    void fill(std::span<Byte> into) override {
        std::uint64_t word = 0;
        int left = 0;
        for (Byte& byte : into) {
            if (left == 0) {
                word = next();
                left = 8;
            }
            byte = static_cast<Byte>(word);
            word >>= 8;
            --left;
        }
    }

private:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15u;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_;
};

} // namespace fengqiao
