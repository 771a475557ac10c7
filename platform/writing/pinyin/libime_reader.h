#pragma once

#include "core/writing/pinyin_reader.h"

#include <libime/pinyin/pinyinime.h>

#include <memory>

namespace fengqiao::writing {

// libime asked twice: as it was keyed, and with the sounds that many do not tell apart. A context is where
// libime keeps what was typed and chosen: every question gets contexts of its own that go with its answer,
// and learn(), which would carry something further, is never called.
class LibimeReader : public PinyinReader {
public:
    using Engine = std::unique_ptr<libime::PinyinIME>;

    LibimeReader(Engine exact, Engine alike) : exact_{std::move(exact)}, alike_{std::move(alike)} {}

    Result<PinyinAnswer> read(const PinyinQuestion& question) override;

private:
    Engine exact_, alike_;
};

} // namespace fengqiao::writing
