#include "platform/writing/pinyin/track.h"

#include "core/basics/utf8.h"

#include <libime/core/userlanguagemodel.h>
#include <libime/pinyin/pinyinime.h>

#include <algorithm>
#include <unordered_set>

namespace fengqiao::writing {
namespace {

// libime passes letters through that it cannot read: those are no words.
bool is_chinese(const std::vector<char32_t>& text) {
    return !text.empty() && std::ranges::all_of(text, [](char32_t character) { return character >= 0x2e80; });
}

} // namespace

std::size_t signs_at(std::string_view letters, std::size_t from) {
    const auto end = std::min(letters.find_first_not_of('\'', from), letters.size());
    return end - from;
}

Track::Track(libime::PinyinIME& engine, std::string_view letters) : engine_{engine} {
    take_letters(std::string{letters});
}

void Track::take_letters(const std::string& left) {
    letters_ = left;
    context_ = std::make_unique<libime::PinyinContext>(&engine_);
    context_->type(letters_);
}

void Track::take(std::size_t place) {
    context_->select(place);
}

std::string_view Track::left() const {
    return std::string_view{letters_}.substr(context_->selectedLength());
}

std::vector<Find> Track::finds() const {
    std::vector<Find> finds;
    if (context_->selected()) return finds;
    std::unordered_set<std::string> met;
    const std::size_t signs_before = signs_at(left(), 0);
    const auto& candidates = context_->candidates();
    for (std::size_t place = 0; place < candidates.size(); ++place) {
        const auto& candidate = candidates[place];
        if (candidate.sentence().empty()) continue;
        std::string text = candidate.toString();
        const auto spelt = code_points(text);
        if (!is_chinese(spelt) || !met.insert(text).second) continue;
        const std::size_t end = candidate.sentence().back()->to()->index();
        const std::size_t letters = end + signs_at(left(), end) - signs_before;
        const bool one_word = candidate.sentence().size() == 1;
        const bool sentence = place < engine_.nbest() && letters + signs_before == left().size();
        const float score = sentence ? weighed(candidate) : candidate.score();
        finds.push_back({place, std::move(text), spelt.size(), letters, one_word, sentence, score});
    }
    return finds;
}

// libime counts in how likely a sentence ends with its last word, but its model knows no ends of sentences:
// with that, 锡安 came before 西安. Weighed without, sentences and words compare.
float Track::weighed(const libime::SentenceResult& candidate) const {
    float score = 0;
    libime::State before = context_->state();
    for (const auto* word : candidate.sentence()) {
        libime::State after;
        score += engine_.model()->score(before, *word, after) + word->cost();
        before = after;
    }
    return score;
}

std::vector<std::string_view> Track::keyed(const libime::SentenceResult& candidate) const {
    std::vector<std::string_view> syllables;
    for (const auto* word : candidate.sentence()) {
        const auto& path = word->path();
        for (std::size_t step = 0; step + 1 < path.size(); ++step) {
            const std::size_t from = path[step]->index();
            const auto syllable = left().substr(from, path[step + 1]->index() - from);
            if (!syllable.starts_with('\'')) syllables.push_back(syllable);
        }
    }
    return syllables;
}

std::size_t Track::spelt_otherwise(std::size_t place) const {
    const auto& candidate = context_->candidates()[place];
    const std::string spelt = context_->candidateFullPinyin(candidate);
    std::size_t count = 0, at = 0;
    for (const std::string_view syllable : keyed(candidate)) {
        const auto end = std::min(spelt.find('\'', at), spelt.size());
        const std::string_view full = std::string_view{spelt}.substr(at, end - at);
        if (full != syllable) ++count;
        at = std::min(end + 1, spelt.size());
    }
    return count;
}

std::string Track::reading() const {
    const auto& candidates = context_->candidates();
    std::string reading;
    if (context_->selected() || candidates.empty()) return reading;
    for (const std::string_view syllable : keyed(candidates.front())) {
        if (!reading.empty()) reading += ' ';
        reading += syllable;
    }
    return reading;
}

} // namespace fengqiao::writing
