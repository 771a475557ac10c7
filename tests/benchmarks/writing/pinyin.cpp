#include "core/basics/utf8.h"
#include "core/writing/domain_words.h"
#include "tests/benchmarks/ground/folder.h"
#include "tests/benchmarks/writing/writing_figures.h"

#include <algorithm>

namespace fengqiao::benchmarks {
namespace {

constexpr double key_limit = 20, first_limit = 75, taps_limit = 1.3;
constexpr std::size_t page = 8; // of the glass

// What writing all phrases took.
struct Written {
    Series keys;             // from a key to its candidates
    Series busy;             // processor time of the same
    Series taps;             // on candidates, a phrase
    std::size_t first{0};    // phrases that were the first candidate
    std::size_t pages{0};    // turned on the way
    std::size_t stranded{0}; // phrases that no candidate led on to
};

std::string letters_of(const DomainWord& phrase) {
    std::string letters;
    for (const std::string& syllable : phrase.syllables)
        letters += syllable; // nobody keys the sign between them
    return letters;
}

// The longest candidate that goes on as the phrase does; the end when there is none.
auto longest_fitting(const std::vector<PinyinCandidate>& candidates, std::string_view left) {
    auto best = candidates.end();
    for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate)
        if (left.starts_with(candidate->text) &&
            (best == candidates.end() || candidate->text.size() > best->text.size()))
            best = candidate;
    return best;
}

// The greedy customer keys the whole phrase and then takes, again and again, the longest candidate that fits.
// Where none fits, each character that is left counts as a tap more than a customer has.
Result<void> take_words(PinyinReader& reader, const DomainWord& phrase, Written& written) {
    PinyinQuestion question{letters_of(phrase), {}};
    std::string_view left = phrase.text;
    std::size_t taps = 0;
    while (!left.empty()) {
        const auto answer = reader.read(question);
        if (!answer) return std::unexpected(answer.error());
        if (taps == 0 && !answer->candidates.empty() && answer->candidates.front().text == phrase.text)
            ++written.first;
        const auto taken = longest_fitting(answer->candidates, left);
        if (taken == answer->candidates.end()) {
            ++written.stranded;
            taps += 2 * length_in_code_points(left);
            break;
        }
        written.pages += static_cast<std::size_t>(taken - answer->candidates.begin()) / page;
        left.remove_prefix(taken->text.size());
        question.taken.push_back(taken->text);
        ++taps;
    }
    written.taps.add(static_cast<double>(taps));
    return {};
}

Result<void> key_letters(PinyinReader& reader, const DomainWord& phrase, Written& written) {
    PinyinQuestion question;
    for (const char letter : letters_of(phrase)) {
        question.letters += letter;
        Result<PinyinAnswer> answer;
        written.keys.add(milliseconds_of(
            [&] { written.busy.add(busy_milliseconds_of([&] { answer = reader.read(question); })); }));
        if (!answer) return std::unexpected(answer.error());
    }
    return {};
}

Figures rows_of(const Written& written) {
    const auto phrases = static_cast<double>(written.taps.count());
    Figure keys = figure_of("writing", "pinyin: a key to its candidates", written.keys);
    keys.target = Target{Target::Of::P99, key_limit};
    keys.note = "each question anew from its first letter: the reader keeps nothing";
    Figure first{.group = "writing",
                 .name = "pinyin: the first candidate is the phrase",
                 .unit = Unit::Percent,
                 .count = written.taps.count(),
                 .median = 100 * static_cast<double>(written.first) / phrases,
                 .target = Target{Target::Of::Median, first_limit, true}};
    first.note = "n is phrases; none was used to choose a word or a setting";
    Figure taps{.group = "writing",
                .name = "pinyin: candidates taken a phrase, mean",
                .unit = Unit::Taps,
                .count = written.taps.count(),
                .median = written.taps.sum() / phrases,
                .target = Target{Target::Of::Median, taps_limit}};
    taps.note = "the greedy customer; " + std::to_string(written.pages) + " pages of 8 turned, " +
                std::to_string(written.stranded) + " phrases not reached";
    Figure busy = figure_of("writing", "pinyin: processor time of a key", written.busy);
    busy.note = "what is left of the time when others want the processor";
    return {keys, busy, first, taps};
}

} // namespace

Result<Figures> pinyin_figures(PinyinReader& reader, const std::filesystem::path& phrases, Effort effort) {
    auto list = read_domain_words(content_of(phrases), phrases.filename().string());
    if (!list) return std::unexpected(list.error());
    list->resize(std::min(list->size(), effort.of(list->size(), 5)));
    if (list->empty()) return trouble(TroubleKind::BadFile, phrases.string() + ": no phrases");
    Written written;
    for (const DomainWord& phrase : *list) {
        if (const auto done = key_letters(reader, phrase, written); !done)
            return std::unexpected(done.error());
        if (const auto done = take_words(reader, phrase, written); !done)
            return std::unexpected(done.error());
    }
    return rows_of(written);
}

} // namespace fengqiao::benchmarks
