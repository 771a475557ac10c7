#pragma once

#include "core/speech/speaker.h"

namespace fengqiao::testing {

// Keeps what it was asked to say, and says nothing.
class FakeSpeaker final : public Speaker {
public:
    void speak(Utterance utterance) override {
        speaks = true;
        said.push_back(std::move(utterance));
    }
    void hush() override {
        speaks = false;
        ++hushed;
    }
    [[nodiscard]] SpeakerState state() const override {
        return speaks ? SpeakerState::Speaking : SpeakerState::Silent;
    }

    std::vector<Utterance> said;
    bool speaks{false};
    int hushed{0};
};

class FakePrivateOutput final : public PrivateOutput {
public:
    [[nodiscard]] bool is_plugged_in() const override { return plugged_in; }
    bool plugged_in{false};
};

} // namespace fengqiao::testing
