#include "platform/voice/opus/opus_reader.h"
#include "platform/voice/opus/opus_writer.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numbers>
#include <random>

namespace fengqiao::voice {
namespace {

using Sound = std::vector<std::int16_t>;

Sound a_tone(int seconds, double hertz) {
    Sound samples(static_cast<std::size_t>(seconds * opus_rate));
    for (std::size_t at = 0; at < samples.size(); ++at)
        samples[at] = static_cast<std::int16_t>(
            9000 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(at) / opus_rate));
    return samples;
}

// A voice that hums with its overtones, swells four times a second and hisses between.
Sound something_like_speech(int seconds) {
    Sound samples(static_cast<std::size_t>(seconds * opus_rate));
    std::mt19937 chance{7};
    std::normal_distribution<double> hiss{0, 500};
    for (std::size_t at = 0; at < samples.size(); ++at) {
        const double time = static_cast<double>(at) / opus_rate;
        const double swell = 0.5 + 0.5 * std::sin(2 * std::numbers::pi * 4 * time);
        double sum = 0;
        for (int overtone = 1; overtone <= 12; ++overtone)
            sum += std::sin(2 * std::numbers::pi * 140 * overtone * time) / overtone;
        samples[at] = static_cast<std::int16_t>(5000 * swell * sum + hiss(chance) * (1 - swell));
    }
    return samples;
}

// Spoken piece by piece, as a microphone brings it.
Bytes encoded(const Sound& samples) {
    OpusWriter writer;
    std::span<const std::int16_t> rest{samples};
    while (!rest.empty()) {
        const std::size_t now = std::min<std::size_t>(rest.size(), 1999);
        REQUIRE(writer.write(rest.first(now)));
        rest = rest.subspan(now);
    }
    auto file = writer.finish();
    REQUIRE(file);
    return *file;
}

Sound decoded(Bytes file) {
    auto reader = OpusReader::open(std::move(file));
    REQUIRE(reader);
    Sound all;
    for (;;) {
        auto piece = (*reader)->read();
        REQUIRE(piece);
        if (piece->empty()) return all;
        all.insert(all.end(), piece->begin(), piece->end());
    }
}

double correlation(const Sound& one, const Sound& other) {
    double both = 0, first = 0, second = 0;
    for (std::size_t at = 0; at < std::min(one.size(), other.size()); ++at) {
        both += static_cast<double>(one[at]) * other[at];
        first += static_cast<double>(one[at]) * one[at];
        second += static_cast<double>(other[at]) * other[at];
    }
    return both / std::sqrt(first * second);
}

void comes_back(const Sound& spoken, double alike) {
    const Bytes file = encoded(spoken);
    const auto reader = OpusReader::open(file);
    REQUIRE(reader);
    const auto length = milliseconds{spoken.size() * 1000 / opus_rate};
    CHECK(std::chrono::abs((*reader)->length() - length) <= milliseconds{20});
    const Sound heard = decoded(file);
    CHECK(heard.size() == Catch::Approx(spoken.size()).margin(opus_rate / 50));
    CHECK(correlation(spoken, heard) > alike);
}

} // namespace

TEST_CASE("a tone and a voice come back from a recording as long as they were, and sound alike") {
    comes_back(a_tone(3, 440), 0.9);
    comes_back(something_like_speech(5), 0.8);
}

TEST_CASE("a minute of speech takes 158 kilobytes at most by a fifth more") {
    const Bytes file = encoded(something_like_speech(60));
    CHECK(file.size() < 190'000);
    CHECK(file.size() > 90'000);
}

TEST_CASE("what is no recording is refused, and so is one whose inside is broken") {
    CHECK_FALSE(OpusReader::open({}));
    CHECK_FALSE(OpusReader::open(Bytes(5000, 7)));
    Bytes file = encoded(something_like_speech(2));
    Bytes beheaded{file.begin() + 40, file.end()};
    CHECK_FALSE(OpusReader::open(std::move(beheaded)));
    Bytes cut{file.begin(), file.begin() + 60};
    CHECK_FALSE(OpusReader::open(std::move(cut)));
}

TEST_CASE("a recording into which nobody could speak is none, and ends nothing else") {
    OpusWriter writer;
    const auto file = writer.finish();
    REQUIRE_FALSE(file);
    CHECK(file.error().kind == TroubleKind::NotFound);
}

TEST_CASE("a recording that says nothing is still a recording") {
    const Bytes file = encoded(Sound(static_cast<std::size_t>(opus_rate)));
    CHECK(file.size() < 20'000);
    CHECK(decoded(file).size() > 0);
}

} // namespace fengqiao::voice
