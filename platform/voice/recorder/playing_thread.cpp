#include "platform/voice/recorder/playing_thread.h"

#include "core/basics/wipe.h"

namespace fengqiao::voice {
namespace {

constexpr int rate = 48'000;
constexpr milliseconds ahead{300}; // what the device holds at most
constexpr milliseconds look_again{20};

milliseconds length_of(std::size_t samples) {
    return milliseconds{samples * 1000 / rate};
}

} // namespace

Result<void> PlayingThread::play(const Attachment& recording) {
    stop();
    auto reader = OpusReader::open(recording.media);
    if (!reader) return std::unexpected(reader.error());
    if (!use_.output.open(rate)) return trouble(TroubleKind::NotFound, "there is nothing to hear with");
    thread_ = std::jthread(
        [this, reader = std::move(*reader)](const std::stop_token& wished) { work(wished, *reader); });
    return {};
}

void PlayingThread::stop() {
    thread_ = {}; // asks it to end, and waits
}

void PlayingThread::work(const std::stop_token& wished_to_stop, OpusReader& reader) {
    const auto wait_until_left = [&](milliseconds at_most) {
        while (!wished_to_stop.stop_requested() && use_.output.left() > at_most)
            std::this_thread::sleep_for(look_again);
    };
    SoundFacts facts{.doing = SoundFacts::Doing::Playing};
    std::size_t given = 0;
    while (!wished_to_stop.stop_requested()) {
        const auto samples = reader.read();
        if (!samples || samples->empty()) break; // a broken end is an end
        use_.output.play(*samples);
        given += samples->size();
        facts.at = std::max(milliseconds{0}, length_of(given) - use_.output.left());
        use_.told(facts);
        wait_until_left(ahead);
    }
    wait_until_left(milliseconds{0});
    use_.output.silence();
    use_.output.close();
    facts.doing = SoundFacts::Doing::Nothing;
    if (!wished_to_stop.stop_requested()) use_.told(facts); // who ended it knows
    wipe_unused_stack();
}

} // namespace fengqiao::voice
