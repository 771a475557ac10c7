#pragma once

#include "core/speech/word_readings.h"

#include <memory>

namespace fengqiao::voice {

// Syllables with their tones, as the voice cmn-latn-pinyin speaks them, pauses among them.
struct PinyinText {
    std::string syllables; // ASCII alone
    std::size_t unread{0}; // characters nobody knows how to say: they are passed over
};

// Chinese text to pinyin: by the words of the trade first, character by character as ICU reads it for the
// rest. Of one thread.
class Pinyin {
public:
    // BadFile with "name:line: reason" for the list of words; NotFound where ICU has no readings.
    static Result<Pinyin> open(const std::string& words_file);
    Pinyin(Pinyin&&) noexcept;
    ~Pinyin();

    // `text` has no digits: read_aloud() has been over it.
    [[nodiscard]] PinyinText read(std::string_view text) const;

private:
    class Readings;
    explicit Pinyin(std::unique_ptr<const Readings> readings);

    std::unique_ptr<const Readings> readings_;
};

} // namespace fengqiao::voice
