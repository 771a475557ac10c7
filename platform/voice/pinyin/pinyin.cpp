#include "platform/voice/pinyin/pinyin.h"

#include "core/basics/utf8.h"

#include <fstream>
#include <sstream>
#include <unicode/translit.h>

namespace fengqiao::voice {
namespace {

using Text = std::u32string;

bool is_han(char32_t character) {
    return (character >= 0x3400 && character <= 0x9fff) || character == U'〇' ||
           (character >= 0x20000 && character <= 0x323af);
}

// The pause a sign stands for; '\0' where it stands for none.
char pause_of(char32_t character) {
    switch (character) {
    case U'。':
    case U'！':
    case U'!':
    case U'.': return '.';
    case U'？':
    case U'?': return '?';
    case U'；':
    case U';':
    case U'：':
    case U':': return ';';
    case U'，':
    case U',':
    case U'、':
    case U'（':
    case U'）':
    case U'(':
    case U')':
    case U'-':
    case U'–': return ',';
    default: return '\0';
    }
}

// One syllable of ICU's, which has ü for v and no tone where it is light.
std::string with_tone(std::string_view syllable) {
    std::string plain;
    for (const char32_t character : code_points(syllable)) {
        if (character == U'ü')
            plain += 'v';
        else if ((character >= 'a' && character <= 'z') || (character >= '1' && character <= '5'))
            plain += static_cast<char>(character);
        else
            return {};
    }
    if (!plain.empty() && (plain.back() < '1' || plain.back() > '5')) plain += '5';
    return plain;
}

struct Syllable {
    char32_t character{};
    std::string sound;
};

bool keeps_its_tone(const std::vector<Syllable>& all, std::size_t at) {
    constexpr std::u32string_view numbers = U"第初零一二三四五六七八九十百千万亿点幺两期周统单唯之";
    constexpr std::u32string_view behind = U"月日号一二三四五六七八九十零";
    const bool after = at > 0 && numbers.find(all[at - 1].character) != std::u32string_view::npos;
    const bool before =
        at + 1 < all.size() && behind.find(all[at + 1].character) != std::u32string_view::npos;
    return after || before;
}

// 不 and 一 before another syllable of the same breath: bu2 shi4, yi2 ge4, yi4 zhang1.
void change_tones(std::vector<Syllable>& all) {
    for (std::size_t at = 0; at + 1 < all.size(); ++at) {
        const char next = all[at + 1].sound.empty() ? '\0' : all[at + 1].sound.back();
        Syllable& here = all[at];
        if (here.character == U'不' && here.sound == "bu4" && next == '4') here.sound = "bu2";
        if (here.character != U'一' || here.sound != "yi1" || keeps_its_tone(all, at)) continue;
        if (next == '4' || (next == '5' && all[at + 1].character == U'个')) here.sound = "yi2";
        if (next >= '1' && next <= '3') here.sound = "yi4";
    }
}

} // namespace

class Pinyin::Readings {
public:
    Readings(WordReadings words, std::unique_ptr<icu::Transliterator> characters)
        : words_(std::move(words)), characters_(std::move(characters)) {}

    [[nodiscard]] std::string sound_of(char32_t character) const {
        icu::UnicodeString text{static_cast<UChar32>(character)};
        characters_->transliterate(text);
        std::string sound;
        text.toUTF8String(sound);
        return with_tone(sound);
    }
    [[nodiscard]] const WordReadings& words() const { return words_; }

private:
    WordReadings words_;
    std::unique_ptr<icu::Transliterator> characters_;
};

namespace {

// Puts a stretch of syllables into the text, and starts the next one.
void close_breath(std::vector<Syllable>& breath, std::string& text) {
    change_tones(breath);
    for (const Syllable& one : breath) {
        if (one.sound.empty()) continue;
        if (!text.empty() && text.back() != ' ') text += ' ';
        text += one.sound;
    }
    breath.clear();
}

} // namespace

Result<Pinyin> Pinyin::open(const std::string& words_file) {
    std::ifstream file(words_file, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) return trouble(TroubleKind::NotFound, words_file + " cannot be read");
    auto words = WordReadings::from(text.str(), words_file);
    if (!words) return std::unexpected(words.error());
    UErrorCode fault = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> characters{
        icu::Transliterator::createInstance("Han-Latin; Latin-NumericPinyin; Lower", UTRANS_FORWARD, fault)};
    if (U_FAILURE(fault) || !characters)
        return trouble(TroubleKind::NotFound, "ICU has no readings of Chinese characters");
    return Pinyin{std::make_unique<const Readings>(std::move(*words), std::move(characters))};
}

Pinyin::Pinyin(std::unique_ptr<const Readings> readings) : readings_(std::move(readings)) {}
Pinyin::Pinyin(Pinyin&&) noexcept = default;
Pinyin::~Pinyin() = default;

PinyinText Pinyin::read(std::string_view words) const {
    const auto points = code_points(words);
    const Text text{points.begin(), points.end()};
    PinyinText read;
    std::vector<Syllable> breath;
    for (std::size_t at = 0; at < text.size();) {
        const auto known = readings_->words().longest_at(text, at);
        for (std::size_t i = 0; i < known.size(); ++i)
            breath.push_back({text[at + i], known[i]});
        at += known.size();
        if (!known.empty()) continue;
        const char32_t character = text[at++];
        if (is_han(character)) {
            std::string sound = readings_->sound_of(character);
            if (sound.empty()) ++read.unread;
            breath.push_back({character, std::move(sound)});
        } else if ((character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')) {
            close_breath(breath, read.syllables);
            if (!read.syllables.empty() && read.syllables.back() != ' ') read.syllables += ' ';
            read.syllables += static_cast<char>(character);
            read.syllables += ' ';
        } else if (const char pause = pause_of(character)) {
            close_breath(breath, read.syllables);
            read.syllables += pause;
        } else if (character != ' ') {
            ++read.unread;
        }
    }
    close_breath(breath, read.syllables);
    return read;
}

} // namespace fengqiao::voice
