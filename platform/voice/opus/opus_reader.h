#pragma once

#include "core/basics/bytes.h"
#include "core/basics/clock.h"
#include "core/basics/result.h"
#include "platform/voice/opus/forgetful_heap.h"

#include <memory>

struct OggOpusFile;

namespace fengqiao::voice {

// Makes sound of an Ogg Opus file in memory: one channel of 48,000 samples a second, piece by piece.
class OpusReader {
public:
    // BadInput for what is no such file, or one without an end.
    static Result<std::unique_ptr<OpusReader>> open(Bytes file);

    [[nodiscard]] milliseconds length() const;
    // The next samples, at most an eighth of a second of them; empty at the end. BadInput where the file is
    // broken.
    Result<std::vector<std::int16_t>> read();

private:
    explicit OpusReader(Bytes file) : file_(std::move(file)) {}
    struct End {
        void operator()(OggOpusFile* opened) const;
    };
    ForgetfulHeap forgetful_; // first: it outlives the decoder
    Bytes file_;
    std::unique_ptr<OggOpusFile, End> opened_;
};

} // namespace fengqiao::voice
