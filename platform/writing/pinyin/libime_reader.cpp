#include "platform/writing/pinyin/libime_reader.h"

#include "platform/writing/pinyin/track.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <unordered_map>

namespace fengqiao::writing {
namespace {

// Of the places of an answer, how many words may take, so that the characters of the first syllable come
// soon.
constexpr std::size_t words_max = 40;
constexpr std::size_t sentences_offered = 8;
constexpr float sentence_margin =
    2.0F; // below the best: nobody looks for what is a hundred times less likely

// What a syllable costs that is spelt otherwise than it was keyed, in powers of ten: whoever keys "nihao"
// means 你好 and not 利好, though 利好 is the commoner word of the papers.
constexpr float otherwise_price = 1.0F;

// What is offered, and where each track has it.
struct Offer {
    Find find;
    std::optional<std::size_t> exact, alike;
};

enum class Kind { Sentence, Word, Character };

Kind kind_of(const Offer& offer) {
    if (offer.find.sentence) return Kind::Sentence;
    return offer.find.characters > 1 ? Kind::Word : Kind::Character;
}

// A total order, so that the same question has the same answer: libime leaves equal scores in any order.
bool comes_before(const Offer& one, const Offer& other) {
    if (kind_of(one) != kind_of(other)) return kind_of(one) < kind_of(other);
    if (one.find.score != other.find.score) return one.find.score > other.find.score;
    if (one.exact.has_value() != other.exact.has_value()) return one.exact.has_value();
    if (one.find.letters != other.find.letters) return one.find.letters > other.find.letters;
    return one.find.text < other.find.text;
}

// libime leaves signs among letters that it cannot read, and some versions give such letters no candidate.
std::string parted_at_signs(std::string_view letters) {
    std::string parted;
    for (const char letter : letters) {
        const bool gap = letter == '\'' || letter == ' ';
        if (!gap) parted += letter;
        if (gap && !parted.empty() && parted.back() != ' ') parted += ' ';
    }
    if (parted.ends_with(' ')) parted.pop_back();
    return parted;
}

// At most so many of a kind; of what is in order.
void keep(std::vector<Offer>& offers, Kind kind, std::size_t most) {
    std::size_t met = 0;
    std::erase_if(offers, [&](const Offer& offer) { return kind_of(offer) == kind && ++met > most; });
}

// Of what is in order, the likely sentences stay. Others that are one word go to the words, the rest goes.
void choose_sentences(std::vector<Offer>& offers) {
    if (offers.empty()) return;
    const float least = offers.front().find.score - sentence_margin;
    for (std::size_t place = 0; place < offers.size() && offers[place].find.sentence; ++place)
        if (place >= sentences_offered || offers[place].find.score < least)
            offers[place].find.sentence = false;
    std::erase_if(offers, [](const Offer& offer) { return !offer.find.sentence && !offer.find.one_word; });
    std::ranges::sort(offers, comes_before);
}

// The two ways through a question, and what both offer.
class Reading {
public:
    Reading(libime::PinyinIME& exact, libime::PinyinIME& alike, const std::string& letters)
        : letters_{letters}, exact_{exact, letters}, alike_{alike, letters} {
        look();
    }

    [[nodiscard]] const std::vector<Offer>& offers() const { return offers_; }

    // False when no such text is offered.
    bool take(std::string_view text) {
        const auto offer = std::ranges::find(offers_, text, [](const Offer& of) { return of.find.text; });
        if (offer == offers_.end()) return false;
        letters_ = letters_.substr(signs_at(letters_, 0) + offer->find.letters);
        follow(exact_, offer->exact);
        follow(alike_, offer->alike);
        look();
        return true;
    }

    // As the best candidate reads it; letters that nobody can read stay as they are.
    [[nodiscard]] std::string reading() const {
        const bool otherwise = !offers_.empty() && !offers_.front().exact;
        std::string reading = (otherwise ? alike_ : exact_).reading();
        return parted_at_signs(reading.empty() ? letters_ : reading);
    }

private:
    void follow(Track& track, std::optional<std::size_t> place) {
        if (place) {
            track.take(*place);
        } else {
            track.take_letters(letters_);
        }
    }

    // A character that only this track has is spelt otherwise, or it would be in the other one.
    [[nodiscard]] std::size_t otherwise(const Find& find) const {
        return find.characters == 1 ? 1 : alike_.spelt_otherwise(find.place);
    }

    void look() {
        offers_.clear();
        std::unordered_map<std::string, std::size_t> known;
        for (Find& find : exact_.finds()) {
            known.emplace(find.text, offers_.size());
            offers_.push_back({std::move(find), find.place, std::nullopt});
        }
        for (Find& find : alike_.finds()) {
            if (const auto same = known.find(find.text); same != known.end()) {
                if (offers_[same->second].find.letters == find.letters)
                    offers_[same->second].alike = find.place;
                continue;
            }
            find.score -= otherwise_price * static_cast<float>(otherwise(find));
            offers_.push_back({std::move(find), std::nullopt, find.place});
        }
        std::ranges::sort(offers_, comes_before);
        choose_sentences(offers_);
        keep(offers_, Kind::Word, words_max);
        if (offers_.size() > pinyin_candidates_max)
            offers_.erase(offers_.begin() + pinyin_candidates_max, offers_.end());
    }

    std::string letters_; // that are left
    Track exact_, alike_;
    std::vector<Offer> offers_;
};

PinyinAnswer answer(libime::PinyinIME& exact, libime::PinyinIME& alike, const PinyinQuestion& question) {
    Reading reading{exact, alike, question.letters};
    PinyinAnswer said;
    for (const std::string& text : question.taken) {
        if (!reading.take(text)) break;
        said.words += text;
    }
    said.reading = reading.reading();
    for (const Offer& offer : reading.offers())
        said.candidates.push_back({offer.find.text, offer.find.letters});
    return said;
}

} // namespace

Result<PinyinAnswer> LibimeReader::read(const PinyinQuestion& question) {
    if (const auto checked = check_question(question); !checked) return std::unexpected(checked.error());
    if (question.letters.empty()) return PinyinAnswer{};
    try {
        return answer(*exact_, *alike_, question);
    } catch (const std::exception&) { // its words might repeat what was keyed
        return trouble(TroubleKind::BadInput, "pinyin: libime cannot read these letters");
    }
}

} // namespace fengqiao::writing
