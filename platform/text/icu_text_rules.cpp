#include "platform/text/icu_text_rules.h"

#include <string>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace fengqiao::text {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};

// The text as ICU reads it, in memory of the program's own heap, which may be one that wipes what is given
// back; ICU's own strings come from elsewhere.
std::u16string units_of(std::u32string_view text) {
    std::u16string units;
    units.reserve(text.size() + text.size() / 8);
    for (const char32_t letter : text) {
        if (letter < 0x10000) {
            units += static_cast<char16_t>(letter);
        } else {
            units += static_cast<char16_t>(0xD7C0 + (letter >> 10));
            units += static_cast<char16_t>(0xDC00 + (letter & 0x3FF));
        }
    }
    return units;
}

bool begins_a_letter(char16_t unit) {
    return (unit & 0xFC00) != 0xDC00; // not the second half of one beyond the first plane
}

class IcuTextRules final : public TextRules {
public:
    IcuTextRules(Breaks characters, Breaks lines)
        : characters_{std::move(characters)}, lines_{std::move(lines)} {}

    std::vector<std::size_t> characters(std::u32string_view text) const override {
        return places(*characters_, text);
    }
    std::vector<std::size_t> line_ends(std::u32string_view text) const override {
        return places(*lines_, text);
    }

private:
    static std::vector<std::size_t> places(icu::BreakIterator& breaks, std::u32string_view text) {
        const std::u16string units = units_of(text);
        std::vector<std::size_t> found;
        UErrorCode failed = U_ZERO_ERROR;
        const std::unique_ptr<UText, CloseText> view{
            utext_openUChars(nullptr, units.data(), static_cast<std::int64_t>(units.size()), &failed)};
        breaks.setText(view.get(), failed);
        if (U_FAILURE(failed) != 0) return found;
        std::size_t at = 0, letters = 0;
        for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
            for (; at < static_cast<std::size_t>(end); ++at)
                letters += begins_a_letter(units[at]) ? 1 : 0;
            found.push_back(letters);
        }
        return found;
    }

    Breaks characters_, lines_;
};

} // namespace

Result<std::unique_ptr<TextRules>> open_text_rules() {
    UErrorCode failed = U_ZERO_ERROR;
    Breaks characters{icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), failed)};
    Breaks lines{icu::BreakIterator::createLineInstance(icu::Locale{"zh@lb=strict"}, failed)};
    if (U_FAILURE(failed) != 0 || !characters || !lines)
        return trouble(TroubleKind::BadFile,
                       "the rules for lines of text are missing; install the package libicu again");
    return std::make_unique<IcuTextRules>(std::move(characters), std::move(lines));
}

} // namespace fengqiao::text
