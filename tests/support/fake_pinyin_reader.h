#pragma once

#include "core/writing/pinyin_reader.h"

#include <map>

namespace fengqiao {

// Reads with a handful of words, in memory. As stateless as the real one must be.
class FakePinyinReader : public PinyinReader {
public:
    // The words of one reading, best first.
    using Book = std::map<std::string, std::vector<std::string>>;

    FakePinyinReader() : book_{everyday()} {}
    explicit FakePinyinReader(Book book) : book_{std::move(book)} {}

    Result<PinyinAnswer> read(const PinyinQuestion& question) override;

    // 你好吗, 退保, 投诉, 西安, 先 and what stands around them.
    static Book everyday();

private:
    [[nodiscard]] bool is_syllable(std::string_view letters) const;
    [[nodiscard]] std::vector<std::size_t> syllables(std::string_view letters) const; // their lengths
    [[nodiscard]] std::vector<PinyinCandidate> candidates(std::string_view letters) const;

    Book book_;
};

} // namespace fengqiao
