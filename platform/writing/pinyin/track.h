#pragma once

#include <libime/pinyin/pinyincontext.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao::writing {

// What one engine would offer for the letters that are left.
struct Find {
    std::size_t place{}; // among libime's candidates
    std::string text;    // Chinese only
    std::size_t characters{};
    std::size_t letters{}; // with the signs after it, without those before it
    bool one_word{};       // of the dictionary, however long
    bool sentence{};       // of all letters that are left
    float score{};         // how likely, in powers of ten
};

// One engine's way through a question.
class Track {
public:
    Track(libime::PinyinIME& engine, std::string_view letters);

    // Best first as libime has it, each text once.
    [[nodiscard]] std::vector<Find> finds() const;
    // Syllables of this candidate that are spelt otherwise than they were keyed.
    [[nodiscard]] std::size_t spelt_otherwise(std::size_t place) const;
    // The syllables of the best sentence, as they were keyed, with a space between them.
    [[nodiscard]] std::string reading() const;

    void take(std::size_t place);               // a candidate
    void take_letters(const std::string& left); // what another track took: read on with these letters

private:
    [[nodiscard]] std::string_view left() const;
    [[nodiscard]] float weighed(const libime::SentenceResult& candidate) const;
    [[nodiscard]] std::vector<std::string_view> keyed(const libime::SentenceResult& candidate) const;

    libime::PinyinIME& engine_;
    std::string letters_;
    std::unique_ptr<libime::PinyinContext> context_;
};

// How many signs between syllables stand at a place.
std::size_t signs_at(std::string_view letters, std::size_t from);

} // namespace fengqiao::writing
