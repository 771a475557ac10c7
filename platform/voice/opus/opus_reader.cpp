#include "platform/voice/opus/opus_reader.h"

#include <opusfile.h>

namespace fengqiao::voice {
namespace {

constexpr int samples_per_millisecond = 48;
constexpr std::size_t piece = 48'000 / 8 * 2; // samples of two channels

std::unexpected<Trouble> no_recording() {
    return trouble(TroubleKind::BadInput, "this is no recording, or a broken one");
}

} // namespace

void OpusReader::End::operator()(OggOpusFile* opened) const {
    op_free(opened);
}

Result<std::unique_ptr<OpusReader>> OpusReader::open(Bytes file) {
    std::unique_ptr<OpusReader> reader{new OpusReader(std::move(file))};
    int error = 0;
    reader->opened_.reset(op_open_memory(reader->file_.data(), reader->file_.size(), &error));
    if (!reader->opened_ || op_pcm_total(reader->opened_.get(), -1) <= 0) return no_recording();
    return reader;
}

milliseconds OpusReader::length() const {
    return milliseconds{op_pcm_total(opened_.get(), -1) / samples_per_millisecond};
}

// Two channels are asked for, which every file can be given as; of one channel both are the same.
Result<std::vector<std::int16_t>> OpusReader::read() {
    std::vector<std::int16_t> both(piece);
    const int count = op_read_stereo(opened_.get(), both.data(), static_cast<int>(both.size()));
    if (count < 0) return no_recording();
    std::vector<std::int16_t> one(static_cast<std::size_t>(count));
    for (std::size_t at = 0; at < one.size(); ++at)
        one[at] = both[2 * at];
    return one;
}

} // namespace fengqiao::voice
