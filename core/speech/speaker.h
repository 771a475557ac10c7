#pragma once

#include "core/text/language.h"

#include <string>
#include <vector>

namespace fengqiao {

inline constexpr int volume_steps = 8, speed_steps = 7; // each from 1
inline constexpr int usual_volume = 5, usual_speed = 4;

// One sentence as the glass shows it. What a customer has written, or what only a customer should know, is
// personal: it is heard through a private output or not at all.
struct Sentence {
    std::string words;
    bool personal{false};

    friend bool operator==(const Sentence&, const Sentence&) = default;
};

struct Utterance {
    std::vector<Sentence> sentences;
    Language language{};
    int volume{usual_volume};
    int speed{usual_speed};

    friend bool operator==(const Utterance&, const Utterance&) = default;
};

// NoSound: nothing to hear with, or nobody to speak. It is not tried again before the next start.
enum class SpeakerState : std::uint8_t { NoSound, Silent, Speaking };

// Says sentences aloud, one after the other. What is said last counts: it ends what was being said.
class Speaker {
public:
    virtual ~Speaker() = default;
    virtual void speak(Utterance utterance) = 0; // returns at once
    virtual void hush() = 0;                     // nothing is heard any more when it returns
    [[nodiscard]] virtual SpeakerState state() const = 0;
};

// Headphones or a handset that only the customer hears.
class PrivateOutput {
public:
    virtual ~PrivateOutput() = default;
    [[nodiscard]] virtual bool is_plugged_in() const = 0;
};

} // namespace fengqiao
