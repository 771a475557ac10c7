#include "platform/voice/recorder/recording_thread.h"

#include "core/basics/wipe.h"
#include "platform/voice/recorder/loudness.h"

#include <algorithm>

namespace fengqiao::voice {
namespace {

constexpr milliseconds look_again{40};

std::size_t samples_in(milliseconds time) {
    return static_cast<std::size_t>(time.count()) * opus_rate / 1000;
}

} // namespace

bool RecordingThread::start() {
    drop();
    if (!use_.microphone.open(opus_rate)) return false;
    writer_.emplace();
    failed_.reset();
    facts_ = {.doing = SoundFacts::Doing::Recording};
    thread_ = std::jthread([this](const std::stop_token& wished) { work(wished); });
    return true;
}

Result<Attachment> RecordingThread::stop() {
    if (!writer_) return trouble(TroubleKind::NotFound, "nothing is being recorded");
    thread_ = {}; // asks it to end, and waits
    const milliseconds length = writer_->length();
    auto file = writer_->finish();
    writer_.reset();
    if (failed_) return std::unexpected(*failed_);
    if (!file) return std::unexpected(file.error());
    if (length == milliseconds{0}) return trouble(TroubleKind::NotFound, "the microphone brought nothing");
    return Attachment{.kind = AttachmentKind::Recording,
                      .media = std::move(*file),
                      .milliseconds = static_cast<std::uint32_t>(length.count())};
}

void RecordingThread::drop() {
    thread_ = {};
    writer_.reset();
}

void RecordingThread::work(const std::stop_token& wished_to_stop) {
    while (!wished_to_stop.stop_requested() && hear())
        std::this_thread::sleep_for(look_again);
    if (wished_to_stop.stop_requested()) (void)hear(); // the end of the last word
    use_.microphone.close();
    facts_.doing = SoundFacts::Doing::Nothing;
    if (!wished_to_stop.stop_requested()) use_.told(facts_); // who ended it knows
    wipe_unused_stack();
}

bool RecordingThread::hear() {
    std::vector<std::int16_t> heard;
    const bool goes_on = use_.microphone.take(heard);
    const std::size_t room = samples_in(use_.limit - writer_->length());
    const bool full = heard.size() >= room;
    heard.resize(std::min(heard.size(), room));
    if (const auto written = writer_->write(heard); !written) {
        failed_ = written.error();
        return false;
    }
    if (!heard.empty()) note(heard);
    return goes_on && !full;
}

void RecordingThread::note(std::span<const std::int16_t> samples) {
    facts_.level = level_of(samples);
    const milliseconds length = writer_->length();
    facts_.quiet = facts_.level >= heard_level ? milliseconds{0} : facts_.quiet + (length - facts_.at);
    facts_.at = length;
    use_.told(facts_);
}

} // namespace fengqiao::voice
