#include "platform/voice/speaker/voice_thread.h"

#include "core/basics/wipe.h"
#include "core/speech/reading.h"

#include <algorithm>

namespace fengqiao::voice {
namespace {

constexpr std::chrono::milliseconds piece{100}; // what is handed on at once
constexpr std::chrono::milliseconds ahead{250}; // what the device holds at most
constexpr std::chrono::milliseconds look_again{20};
constexpr std::chrono::milliseconds between_sentences{300};

std::size_t samples_in(std::chrono::milliseconds time, int rate) {
    return static_cast<std::size_t>(time.count()) * static_cast<std::size_t>(rate) / 1000;
}

} // namespace

VoiceThread::VoiceThread(Tools tools)
    : use_(std::move(tools)),
      state_(use_.synthesiser.is_installed() ? SpeakerState::Silent : SpeakerState::NoSound),
      thread_([this] { work(); }) {}

VoiceThread::~VoiceThread() {
    hush();
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void VoiceThread::speak(Utterance utterance) {
    if (state_ == SpeakerState::NoSound) return;
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        if (open_) use_.output.silence();
        next_ = std::move(utterance);
    }
    changed_.notify_all();
}

void VoiceThread::hush() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    next_.reset();
    if (open_) use_.output.silence();
    changed_.notify_all();
}

void VoiceThread::work() {
    for (;;) {
        Utterance utterance;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return ending_ || next_; });
            if (ending_) return;
            utterance = std::move(*next_);
            next_.reset();
            stopped_ = false;
        }
        become(SpeakerState::Speaking);
        say_all(utterance);
        utterance = {};
        wipe_unused_stack();
        const std::lock_guard lock(mutex_);
        if (open_ && !next_) {
            use_.output.close();
            open_ = false;
        }
        if (!next_ && state_ == SpeakerState::Speaking) become(SpeakerState::Silent);
    }
}

void VoiceThread::say_all(const Utterance& utterance) {
    for (const Sentence& sentence : utterance.sentences) {
        if (stopped_) return;
        if (!may_be_heard(sentence)) continue;
        auto samples = sound_of(sentence, utterance);
        if (!samples) {
            tell_once(samples.error());
            continue;
        }
        if (!play(std::move(*samples), sentence, utterance.volume)) return;
    }
    (void)wait_until_left(std::chrono::milliseconds{0});
}

// A recording has one speed: whoever has chosen another hears the synthesiser.
Result<Samples> VoiceThread::sound_of(const Sentence& sentence, const Utterance& utterance) {
    if (utterance.speed == usual_speed && !sentence.personal) {
        auto clip = use_.clips.find(sentence.words, utterance.language);
        if (clip && *clip) return std::move(*clip);
        if (clip) tell_once(clip->error());
    }
    return use_.synthesiser.say(text_of(sentence, utterance.language), utterance.language, utterance.speed,
                                stopped_);
}

std::string VoiceThread::text_of(const Sentence& sentence, Language language) {
    const std::string said = read_aloud(sentence.words, language);
    if (language == Language::English) return said;
    if (!pinyin_) {
        auto opened = use_.pinyin();
        if (!opened) {
            tell_once(opened.error());
            return {};
        }
        pinyin_.emplace(std::move(*opened));
    }
    return pinyin_->read(said).syllables;
}

// A recording and the synthesiser may have different rates: what is still to be heard ends first. False when
// nothing more is to be said.
bool VoiceThread::take_device(int rate) {
    if (open_ && open_rate_ != rate) {
        if (!wait_until_left(std::chrono::milliseconds{0})) return false;
        const std::lock_guard lock(mutex_);
        use_.output.close();
        open_ = false;
    }
    const std::lock_guard lock(mutex_);
    if (open_) return true;
    open_ = use_.output.open(rate);
    open_rate_ = rate;
    if (!open_) become(SpeakerState::NoSound);
    return open_;
}

// False when nothing more is to be said.
bool VoiceThread::play(Samples samples, const Sentence& sentence, int volume) {
    if (samples.values.empty()) return !stopped_;
    set_volume(samples.values, volume);
    if (!take_device(samples.rate)) return false;
    samples.values.resize(samples.values.size() + samples_in(between_sentences, samples.rate));
    std::span<const std::int16_t> rest{samples.values};
    while (!rest.empty()) {
        // Headphones that are pulled out must not hand the rest over to the loudspeaker.
        if (!may_be_heard(sentence)) {
            const std::lock_guard lock(mutex_);
            use_.output.silence();
            return !stopped_;
        }
        const std::size_t now = std::min(rest.size(), samples_in(piece, samples.rate));
        if (!put(rest.first(now)) || !wait_until_left(ahead)) return false;
        rest = rest.subspan(now);
    }
    // Nothing personal is still in the device when the next sentence is heard aloud.
    return !sentence.personal || wait_until_left(look_again);
}

bool VoiceThread::put(std::span<const std::int16_t> values) {
    const std::lock_guard lock(mutex_);
    if (stopped_) return false;
    use_.output.play(values);
    return true;
}

bool VoiceThread::may_be_heard(const Sentence& sentence) const {
    return !sentence.personal || use_.private_output.is_plugged_in();
}

bool VoiceThread::wait_until_left(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    while (!stopped_ && open_ && use_.output.left() > at_most)
        changed_.wait_for(lock, look_again);
    return !stopped_;
}

void VoiceThread::become(SpeakerState state) {
    if (state_.exchange(state) != state) use_.changed(state);
}

void VoiceThread::tell_once(const Trouble& trouble) {
    if (!std::exchange(told_, true)) use_.failed(trouble);
}

} // namespace fengqiao::voice
