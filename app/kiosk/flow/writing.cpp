#include "app/kiosk/flow/writing.h"

#include "core/basics/utf8.h"

#include <algorithm>
#include <numeric>

namespace fengqiao::kiosk {
namespace {

std::size_t taken_letters(const PinyinDesk& desk) {
    return std::accumulate(desk.taken_letters.begin(), desk.taken_letters.end(), std::size_t{0});
}

Written kept(Writing writing) {
    return {std::move(writing), std::nullopt};
}

void put(Writing& writing, std::string_view words, const WritingTask& task) {
    writing.full = !writing.text.insert(words, task.limit);
}

// The desk as it is now is asked about; without letters there is nothing to ask.
Written asked(Writing writing) {
    PinyinDesk& desk = writing.pinyin;
    desk.first = 0;
    if (desk.question.letters.empty()) {
        desk = PinyinDesk{};
        return kept(std::move(writing));
    }
    desk.waiting = true;
    ReadPinyin question{desk.question};
    return {std::move(writing), std::move(question)};
}

// What was taken goes into the text, and the desk is empty again. What does not fit stays on the desk.
void put_words(Writing& writing, std::string_view words, const WritingTask& task) {
    put(writing, words, task);
    if (!writing.full) writing.pinyin = PinyinDesk{};
}

Written take_candidate(Writing writing, std::size_t place, const WritingTask& task) {
    PinyinDesk& desk = writing.pinyin;
    if (desk.waiting || place >= desk.answer.candidates.size()) return kept(std::move(writing));
    const PinyinCandidate chosen = desk.answer.candidates[place];
    if (chosen.letters >= open_letters(desk)) {
        put_words(writing, desk.answer.words + chosen.text, task);
        return kept(std::move(writing));
    }
    desk.question.taken.push_back(chosen.text);
    desk.taken_letters.push_back(chosen.letters);
    desk.caret = desk.question.letters.size();
    return asked(std::move(writing));
}

Written add_letter(Writing writing, char letter) {
    PinyinDesk& desk = writing.pinyin;
    if (desk.question.letters.size() >= pinyin_letters_max) return kept(std::move(writing));
    desk.question.letters.insert(desk.caret, 1, letter);
    ++desk.caret;
    return asked(std::move(writing));
}

// The letter before the caret; where only taken words are before it, the last of them is letters again.
Written erase_letter(Writing writing) {
    PinyinDesk& desk = writing.pinyin;
    if (desk.caret > taken_letters(desk)) {
        desk.question.letters.erase(--desk.caret, 1);
    } else if (!desk.question.taken.empty()) {
        desk.question.taken.pop_back();
        desk.taken_letters.pop_back();
    } else {
        return kept(std::move(writing)); // the caret stands at the beginning
    }
    return asked(std::move(writing));
}

bool is_composing(const Writing& writing) {
    return !writing.pinyin.question.letters.empty();
}

// A sign is written behind the words it closes.
Written add_sign(Writing writing, char32_t sign, const WritingTask& task) {
    if (is_composing(writing)) {
        if (writing.pinyin.waiting) return kept(std::move(writing));
        writing = finished(std::move(writing), task);
        if (sign == U' ' || is_composing(writing)) return kept(std::move(writing));
    }
    std::string words;
    append_utf8(words, sign);
    put(writing, words, task);
    return kept(std::move(writing));
}

Written add(Writing writing, WritingDoor door, char32_t letter, const WritingTask& task) {
    if (task.one_line && letter == U'\n') return kept(std::move(writing));
    const bool of_pinyin = (letter >= U'a' && letter <= U'z') || (letter == U'\'' && is_composing(writing));
    if (door == WritingDoor::Pinyin && of_pinyin)
        return add_letter(std::move(writing), static_cast<char>(letter));
    return add_sign(std::move(writing), letter, task);
}

Written read_strokes(Writing writing) {
    if (writing.hand.strokes.empty()) {
        writing.hand = HandDesk{};
        return kept(std::move(writing));
    }
    writing.hand.waiting = true;
    ReadHand question{writing.hand.strokes};
    return {std::move(writing), std::move(question)};
}

Written choose(Writing writing, WritingDoor door, std::size_t place, const WritingTask& task) {
    if (door == WritingDoor::Pinyin) return take_candidate(std::move(writing), place, task);
    HandDesk& desk = writing.hand;
    if (door != WritingDoor::Hand || desk.waiting || place >= desk.candidates.size())
        return kept(std::move(writing));
    put(writing, desk.candidates[place], task);
    if (!writing.full) writing.hand = HandDesk{};
    return kept(std::move(writing));
}

Written erase(Writing writing, WritingDoor door, const WritingTask& task) {
    if (door == WritingDoor::Pinyin && is_composing(writing)) return erase_letter(std::move(writing));
    writing.text.erase(task.rules);
    return kept(std::move(writing));
}

// Behind the last comes the first again.
Written turn_page(Writing writing, std::size_t next) {
    PinyinDesk& desk = writing.pinyin;
    desk.first = next < desk.answer.candidates.size() ? next : 0;
    return kept(std::move(writing));
}

// A desk that is only busy reads the next letter again.
template <class Answer> bool is_broken(const Result<Answer>& answer) {
    return !answer && answer.error().kind != TroubleKind::Busy;
}

// An answer to another question than the present one is late and says nothing any more.
Written pinyin_answered(Writing writing, const PinyinRead& read) {
    PinyinDesk& desk = writing.pinyin;
    if (!desk.waiting || read.question != desk.question) return kept(std::move(writing));
    desk.waiting = false;
    desk.answer = read.answer ? *read.answer : PinyinAnswer{};
    writing.broken = is_broken(read.answer);
    const std::size_t still = read.answer ? taken_kept(read.question, desk.answer) : 0;
    desk.question.taken.resize(std::min(still, desk.question.taken.size()));
    desk.taken_letters.resize(desk.question.taken.size());
    return kept(std::move(writing));
}

Written hand_answered(Writing writing, const HandRead& read) {
    HandDesk& desk = writing.hand;
    if (!desk.waiting || read.strokes != desk.strokes) return kept(std::move(writing));
    desk.waiting = false;
    desk.candidates = read.answer ? *read.answer : std::vector<std::string>{};
    writing.broken = is_broken(read.answer);
    return kept(std::move(writing));
}

std::optional<Written> stroke_tap(Writing& writing, const Action& action) {
    if (const auto* drawn = tap_in<StrokeDrawn>(action)) {
        if (writing.hand.strokes.size() < hand_strokes_max) writing.hand.strokes.push_back(drawn->stroke);
        return read_strokes(std::move(writing));
    }
    if (is_tap<StrokeUndone>(action)) {
        if (!writing.hand.strokes.empty()) writing.hand.strokes.pop_back();
        return read_strokes(std::move(writing));
    }
    if (!is_tap<StrokesCleared>(action)) return std::nullopt;
    writing.hand = HandDesk{};
    return kept(std::move(writing));
}

std::optional<Written> place_tap(Writing& writing, const Action& action, const WritingTask& task) {
    if (const auto* caret = tap_in<CaretTapped>(action)) {
        writing.text.place_caret(caret->place, task.rules);
        return kept(std::move(writing));
    }
    const auto* syllable = tap_in<SyllableTapped>(action);
    if (!syllable) return std::nullopt;
    const auto ends = syllable_ends(writing.pinyin);
    if (syllable->place < ends.size()) writing.pinyin.caret = ends[syllable->place];
    return kept(std::move(writing));
}

} // namespace

std::optional<Written> write(Writing writing, WritingDoor door, const Action& action,
                             const WritingTask& task) {
    if (const auto* read = std::get_if<PinyinRead>(&action))
        return pinyin_answered(std::move(writing), *read);
    if (const auto* read = std::get_if<HandRead>(&action)) return hand_answered(std::move(writing), *read);
    if (door == WritingDoor::Ready) return std::nullopt;
    if (std::holds_alternative<Tap>(action)) writing.full = writing.broken = false;
    if (const auto* key = tap_in<LetterTapped>(action))
        return add(std::move(writing), door, key->letter, task);
    if (const auto* chosen = tap_in<CandidateTapped>(action))
        return choose(std::move(writing), door, chosen->place, task);
    if (is_tap<EraseTapped>(action)) return erase(std::move(writing), door, task);
    if (const auto* more = tap_in<MoreCandidatesTapped>(action))
        return turn_page(std::move(writing), more->next);
    if (is_tap<CapitalsTapped>(action)) {
        writing.capitals = !writing.capitals;
        return kept(std::move(writing));
    }
    if (is_tap<UndoTapped>(action)) {
        writing.text.undo();
        return kept(std::move(writing));
    }
    if (auto stroked = stroke_tap(writing, action)) return stroked;
    return place_tap(writing, action, task);
}

Writing finished(Writing writing, const WritingTask& task) {
    const HandDesk& hand = writing.hand;
    if (!hand.waiting && !hand.candidates.empty()) {
        put(writing, hand.candidates.front(), task);
        if (!writing.full) writing.hand = HandDesk{};
    }
    const PinyinDesk& desk = writing.pinyin;
    if (!is_composing(writing) || desk.waiting) return writing;
    // Letters nobody can read as pinyin are written as they are.
    const std::string rest = desk.answer.candidates.empty()
                                 ? desk.question.letters.substr(taken_letters(desk))
                                 : desk.answer.candidates.front().text;
    put_words(writing, desk.answer.words + rest, task);
    return writing;
}

bool is_finished(const Writing& writing) {
    return !is_composing(writing) && writing.hand.strokes.empty();
}

std::size_t open_letters(const PinyinDesk& desk) {
    return desk.question.letters.size() - taken_letters(desk);
}

std::vector<std::size_t> syllable_ends(const PinyinDesk& desk) {
    std::vector<std::size_t> ends;
    std::size_t at = taken_letters(desk);
    const std::string& letters = desk.question.letters;
    for (const char letter : desk.answer.reading + " ") {
        if (letter != ' ') {
            ++at;
            continue;
        }
        while (at < letters.size() && letters[at] == '\'') // it parts two syllables and belongs to the first
            ++at;
        if (ends.empty() || at > ends.back()) ends.push_back(std::min(at, letters.size()));
    }
    return ends;
}

} // namespace fengqiao::kiosk
