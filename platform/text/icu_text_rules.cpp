#include "platform/text/icu_text_rules.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace fengqiao::text {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

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
    // ICU counts in units of UTF-16, of which a letter beyond the first plane takes two.
    std::vector<std::size_t> places(icu::BreakIterator& breaks, std::u32string_view text) const {
        const auto units = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                         static_cast<std::int32_t>(text.size()));
        std::vector<std::size_t> found;
        std::int32_t from = 0;
        std::size_t letters = 0;
        breaks.setText(units);
        breaks.first();
        for (std::int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next()) {
            letters += static_cast<std::size_t>(units.countChar32(from, at - from));
            from = at;
            found.push_back(letters);
        }
        breaks.setText(nothing_); // it points to what it looked at last
        return found;
    }

    Breaks characters_, lines_;
    icu::UnicodeString nothing_;
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
