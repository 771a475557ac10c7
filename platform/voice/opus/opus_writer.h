#pragma once

#include "core/basics/bytes.h"
#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "platform/voice/opus/forgetful_heap.h"

#include <memory>

struct OggOpusEnc;

namespace fengqiao::voice {

inline constexpr int opus_rate = 48'000; // a second, one channel
inline constexpr int opus_bits = 20'000; // a second, of speech; more or less of it as it is needed

// Makes Ogg Opus of what is said, piece by piece, in memory.
class OpusWriter {
public:
    OpusWriter();
    ~OpusWriter();
    OpusWriter(const OpusWriter&) = delete;
    OpusWriter& operator=(const OpusWriter&) = delete;

    Result<void> write(std::span<const std::int16_t> samples);
    [[nodiscard]] milliseconds length() const;
    // The whole file. Nothing is written after it. NotFound when nothing was written before it.
    Result<Bytes> finish();

private:
    struct End {
        void operator()(OggOpusEnc* encoder) const;
    };
    ForgetfulHeap forgetful_; // first: it outlives the encoder
    Bytes written_;
    std::uint64_t samples_{0};
    std::unique_ptr<OggOpusEnc, End> encoder_;
};

} // namespace fengqiao::voice
