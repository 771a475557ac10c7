#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

// First says the words it was given, then zeros.
class ScriptedRandom : public Random {
public:
    explicit ScriptedRandom(Bytes script) : script_{std::move(script)} {}
    void fill(std::span<Byte> into) override {
        for (Byte& byte : into)
            byte = next_ < script_.size() ? script_[next_++] : Byte{0};
    }

private:
    Bytes script_;
    std::size_t next_ = 0;
};

} // namespace

TEST_CASE("every digit of a complaint number is drawn equally often") {
    SeededRandom random{20241123};
    constexpr int draws = 100'000;
    std::array<int, 10> drawn{};
    for (int draw = 0; draw < draws; ++draw)
        ++drawn[random.below(10)];
    double chi_square = 0;
    for (const int count : drawn)
        chi_square += (count - draws / 10.0) * (count - draws / 10.0) / (draws / 10.0);
    CHECK(chi_square < 27.88); // one in a thousand for nine degrees of freedom
}

TEST_CASE("a draw above the last full multiple is thrown again instead of favouring small results") {
    // With limit 10 the largest word is above the last full multiple; the word after it gives 7.
    Bytes script(8, 0xff);
    script.insert(script.end(), {0, 0, 0, 0, 0, 0, 0, 7});
    ScriptedRandom random{script};
    CHECK(random.below(10) == 7);
}

TEST_CASE("a choice stays below its limit, from one possibility to all of them") {
    SeededRandom random{5};
    for (int draw = 0; draw < 100; ++draw) {
        CHECK(random.below(1) == 0);
        CHECK(random.below(3) < 3);
        CHECK(random.below(UINT64_MAX) < UINT64_MAX);
    }
}

TEST_CASE("the same seed tells the same story and another seed another") {
    SeededRandom first{7};
    SeededRandom second{7};
    SeededRandom other{8};
    const auto id = first.id<CaseId>();
    CHECK(id == second.id<CaseId>());
    CHECK(id != other.id<CaseId>());
    CHECK(first.id<CaseId>() != id);
}
