#include "platform/voice/opus/opus_writer.h"

#include <opusenc.h>

namespace fengqiao::voice {
namespace {

constexpr opus_int32 pages_at_least = 48'000; // samples of 1/48000 s that a page of the file holds

int take(void* into, const unsigned char* bytes, opus_int32 count) {
    Bytes& written = *static_cast<Bytes*>(into);
    written.insert(written.end(), bytes, bytes + count);
    return 0;
}

int end(void*) {
    return 0;
}

} // namespace

void OpusWriter::End::operator()(OggOpusEnc* encoder) const {
    ope_encoder_destroy(encoder);
}

OpusWriter::OpusWriter() {
    // The file says nothing of where or when it was made.
    OggOpusComments* comments = ope_comments_create();
    const OpusEncCallbacks callbacks{take, end};
    int error = 0;
    encoder_.reset(ope_encoder_create_callbacks(&callbacks, &written_, comments, opus_rate, 1, 0, &error));
    ope_comments_destroy(comments);
    if (!encoder_) return;
    ope_encoder_ctl(encoder_.get(), OPUS_SET_BITRATE(opus_bits));
    ope_encoder_ctl(encoder_.get(), OPUS_SET_VBR(1));
    ope_encoder_ctl(encoder_.get(), OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE));
    ope_encoder_ctl(encoder_.get(), OPE_SET_MUXING_DELAY(pages_at_least));
    ope_encoder_ctl(encoder_.get(), OPE_SET_COMMENT_PADDING(0));
}

OpusWriter::~OpusWriter() = default;

Result<void> OpusWriter::write(std::span<const std::int16_t> samples) {
    if (!encoder_) return trouble(TroubleKind::Busy, "the encoder of recordings could not be made");
    if (samples.empty()) return {};
    samples_ += samples.size();
    const int code = ope_encoder_write(encoder_.get(), samples.data(), static_cast<int>(samples.size()));
    if (code == OPE_OK) return {};
    return trouble(TroubleKind::Busy, std::string{"a recording could not be encoded: "} + ope_strerror(code));
}

milliseconds OpusWriter::length() const {
    return milliseconds{samples_ * 1000 / opus_rate};
}

Result<Bytes> OpusWriter::finish() {
    if (!encoder_) return trouble(TroubleKind::Busy, "the encoder of recordings could not be made");
    // The library ends the program when it has to end a file in which there is nothing.
    if (samples_ == 0) return trouble(TroubleKind::NotFound, "nothing was written into the recording");
    const int code = ope_encoder_drain(encoder_.get());
    encoder_.reset();
    if (code == OPE_OK) return std::move(written_);
    return trouble(TroubleKind::Busy, std::string{"a recording could not be ended: "} + ope_strerror(code));
}

} // namespace fengqiao::voice
