#pragma once

#include "core/speech/speaker.h"
#include "platform/voice/pinyin/pinyin.h"
#include "platform/voice/speaker/clips.h"
#include "platform/voice/speaker/sound_output.h"
#include "platform/voice/speaker/synthesiser.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace fengqiao::voice {

// The terminal's voice, on a thread of its own. It forgets a sentence when it has been heard.
class VoiceThread final : public Speaker {
public:
    struct Tools {
        Synthesiser synthesiser;
        std::function<Result<Pinyin>()> pinyin; // opened on the thread, when Chinese is first spoken
        SoundOutput& output;
        const PrivateOutput& private_output;
        std::function<void(SpeakerState)> changed; // called on the thread, or on the one that hushes
        std::function<void(const Trouble&)> failed;
        Clips clips{}; // heard instead of the synthesiser, at the usual speed
    };
    explicit VoiceThread(Tools tools);
    ~VoiceThread() override;
    VoiceThread(const VoiceThread&) = delete;
    VoiceThread& operator=(const VoiceThread&) = delete;

    void speak(Utterance utterance) override;
    void hush() override;
    [[nodiscard]] SpeakerState state() const override { return state_; }

private:
    void work();
    void say_all(const Utterance& utterance);
    [[nodiscard]] std::string text_of(const Sentence& sentence, Language language);
    [[nodiscard]] Result<Samples> sound_of(const Sentence& sentence, const Utterance& utterance);
    [[nodiscard]] bool take_device(int rate);
    [[nodiscard]] bool play(Samples samples, const Sentence& sentence, int volume);
    [[nodiscard]] bool put(std::span<const std::int16_t> values);
    [[nodiscard]] bool may_be_heard(const Sentence& sentence) const;
    [[nodiscard]] bool wait_until_left(std::chrono::milliseconds at_most);
    void become(SpeakerState state);
    void tell_once(const Trouble& trouble);

    Tools use_;
    std::optional<Pinyin> pinyin_;
    bool told_{false}; // one trouble of a kind is enough for the log
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Utterance> next_;
    std::atomic<bool> stopped_{false}; // what is being said is not wanted any more
    bool ending_{false};
    bool open_{false};
    int open_rate_{0};
    std::atomic<SpeakerState> state_{SpeakerState::NoSound};
    std::thread thread_; // last: it uses all of the above
};

} // namespace fengqiao::voice
