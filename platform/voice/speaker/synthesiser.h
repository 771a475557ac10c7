#pragma once

#include "core/basics/result.h"
#include "core/text/language.h"
#include "platform/voice/speaker/samples.h"

#include <atomic>
#include <chrono>
#include <filesystem>

namespace fengqiao::voice {

// Makes sound of text with espeak-ng, a program of its own: what it is told comes to it by its standard
// input, never as an argument, and its memory goes with it after every sentence.
class Synthesiser {
public:
    struct Settings {
        std::filesystem::path program{"/usr/bin/espeak-ng"};
        std::chrono::milliseconds patience{10'000}; // for one sentence
    };
    explicit Synthesiser(Settings settings) : settings_(std::move(settings)) {}

    [[nodiscard]] bool is_installed() const;
    // Pinyin in Chinese. `stopped` becomes true from another thread when nobody wants to hear it any more:
    // then there are no samples. No trouble's text holds a word of it.
    [[nodiscard]] Result<Samples> say(std::string_view text, Language language, int speed,
                                      const std::atomic<bool>& stopped) const;

private:
    Settings settings_;
};

// The samples in a WAV file of one channel and 16 bits, as espeak-ng writes it to a pipe: its lengths mean
// nothing. BadInput for anything else.
Result<Samples> read_wave(std::string_view bytes);

} // namespace fengqiao::voice
