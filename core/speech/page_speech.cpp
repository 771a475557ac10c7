#include "core/speech/page_speech.h"

#include <algorithm>

namespace fengqiao {
namespace {

class Page {
public:
    Page(const Locale& locale, bool privately) : locale_(locale), privately_(privately) {}

    void say(const PagePart& part) {
        if (part.personal && !privately_) return hide();
        add(part.selected ? locale_.say(Msg::VoiceSelected, {{"words", part.words}}) : part.words,
            part.personal);
    }
    void say_choice(const PagePart& part, std::size_t place) {
        if (part.personal && !privately_) return hide();
        const std::string words = locale_.say(
            Msg::VoiceChoice, {{"place", static_cast<std::int64_t>(place)}, {"words", part.words}});
        add(part.selected ? locale_.say(Msg::VoiceSelected, {{"words", words}}) : words, part.personal);
    }
    void say(Msg message) { add(locale_.say(message), false); }

    std::vector<Sentence> sentences;

private:
    void hide() {
        if (std::exchange(hidden_, true)) return;
        say(Msg::VoicePersonal);
    }
    // The same words twice in a row are a label and its own button.
    void add(std::string words, bool personal) {
        if (words.empty()) return;
        if (!sentences.empty() && sentences.back().words == words) return;
        sentences.push_back({std::move(words), personal});
    }

    const Locale& locale_;
    bool privately_, hidden_{false};
};

} // namespace

std::vector<Sentence> page_speech(std::span<const PagePart> parts, const Locale& locale, bool privately) {
    Page page{locale, privately};
    const auto each = [&](PartKind kind, auto&& say) {
        for (const PagePart& part : parts)
            if (part.kind == kind) say(part);
    };
    each(PartKind::Title, [&](const PagePart& part) { page.say(part); });
    each(PartKind::Words, [&](const PagePart& part) { page.say(part); });
    std::size_t place = 0;
    each(PartKind::Choice, [&](const PagePart& part) { page.say_choice(part, ++place); });
    if (std::ranges::find(parts, PartKind::Keypad, &PagePart::kind) != parts.end())
        page.say(Msg::VoiceKeypad);
    each(PartKind::Action, [&](const PagePart& part) { page.say(part); });
    return std::move(page.sentences);
}

} // namespace fengqiao
