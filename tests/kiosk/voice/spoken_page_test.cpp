#include "app/kiosk/voice/spoken_page.h"

#include "core/speech/reading.h"
#include "platform/settings/settings.h"
#include "platform/voice/pinyin/pinyin.h"
#include "tests/kiosk/samples/desk_pages.h"
#include "tests/kiosk/samples/measured_glass.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {
namespace {

constexpr std::string_view phone = "13912345678", number = "508118264405", digits = "7391", pick_up = "8462",
                           surname = "欧阳", given = "钧天", story = "猫把我的存折叼走了",
                           receipt_code = "ZQ7WM3KX5T";

// What nobody else may hear, in every place of the stage that has room for it.
void plant(Stage& stage) {
    const auto in_a_case = [](TrackedCase& found) { found.number = number; };
    std::visit(
        [&](auto& here) {
            if constexpr (requires { here.draft; }) {
                here.draft.phone = phone;
                here.draft.name.surname = surname;
                here.draft.name.given = given;
                here.draft.matter.words = story;
            }
            if constexpr (requires { here.writing; }) {
                here.writing.text = EditBuffer{story};
                here.writing.pinyin.answer.candidates = {{std::string{given}, 4}};
                here.writing.hand.candidates = {std::string{given}};
            }
            if constexpr (requires { here.digits; }) here.digits = digits;
            if constexpr (requires { here.filed.number; }) {
                here.filed.number = number;
                here.filed.receipt_code = receipt_code;
                if (!here.filed.pick_up_code.empty()) here.filed.pick_up_code = pick_up;
            }
            if constexpr (requires { here.found; }) in_a_case(here.found);
            if constexpr (requires { here.subject->number; })
                if constexpr (requires { here.subject.has_value(); }) {
                    if (here.subject) in_a_case(*here.subject);
                }
        },
        stage);
}

std::vector<SampleScreen> customers_pages() {
    std::vector<SampleScreen> screens = complaint_screens();
    std::ranges::move(desk_pages(), std::back_inserter(screens));
    std::erase_if(screens, [](const SampleScreen& screen) { return staff_are_in(screen.model); });
    for (SampleScreen& screen : screens)
        plant(screen.model.stage);
    return screens;
}

Locale shipped(Language language) {
    auto locale = settings::load_locale(language == Language::Chinese ? "assets/locales/zh-CN.toml"
                                                                      : "assets/locales/en.toml");
    if (!locale) FAIL(locale.error().text);
    return std::move(*locale);
}

std::string heard(const std::vector<Sentence>& sentences) {
    std::string all;
    for (const Sentence& one : sentences)
        all += one.words + "\n";
    return all;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

using Claim = std::function<void(const std::vector<ui::Placed>&, const Locale&, Language)>;

void on_every_page(const Claim& claim) {
    for (const Language language : {Language::Chinese, Language::English})
        for (const TextSize size : {TextSize::Standard, TextSize::Largest}) {
            MeasuredGlass glass(panel_profiles()[1], language, size);
            const Locale locale = shipped(language);
            for (const SampleScreen& screen : customers_pages()) {
                INFO(screen.name << (language == Language::Chinese ? " zh-CN" : " en"));
                claim(glass.show(screen.model), locale, language);
            }
        }
}

// A sentence that a person could hear: not empty, and in Chinese read to its last character.
void check_can_be_heard(const std::string& words, Language language) {
    static const auto pinyin = voice::Pinyin::open("assets/speech/words.zh-CN.txt");
    REQUIRE(pinyin);
    INFO(words);
    const std::string said = read_aloud(words, language);
    if (language == Language::English) {
        CHECK(std::ranges::any_of(said, [](char c) { return std::isalnum(static_cast<unsigned char>(c)); }));
        return;
    }
    const auto read = pinyin->read(said);
    CHECK(read.unread == 0);
    CHECK(std::ranges::any_of(read.syllables, [](char c) { return c >= '1' && c <= '5'; }));
}

} // namespace

TEST_CASE("every sentence a page shows has speech in both languages") {
    std::size_t sentences = 0;
    on_every_page([&](const std::vector<ui::Placed>& placed, const Locale& locale, Language language) {
        const auto aloud = page_speech(spoken_parts(placed, false), locale, false);
        CHECK_FALSE(aloud.empty());
        const std::string all = heard(aloud);
        for (const Sentence& one : aloud)
            check_can_be_heard(one.words, language);
        for (const PagePart& part : spoken_parts(placed, false)) {
            if (part.personal || part.kind == PartKind::Keypad || part.kind == PartKind::Field) continue;
            INFO(part.words);
            CHECK(all.find(part.words) != std::string::npos);
            ++sentences;
        }
    });
    CHECK(sentences > 500);
}

TEST_CASE("nothing of a customer's is spoken aloud, on no page and in no language") {
    on_every_page([](const std::vector<ui::Placed>& placed, const Locale& locale, Language) {
        const std::string all =
            without_spaces(heard(page_speech(spoken_parts(placed, false), locale, false)));
        for (const std::string_view secret : {phone, number, digits, pick_up, given, story, receipt_code}) {
            INFO(secret);
            CHECK(all.find(secret) == std::string::npos);
        }
    });
}

TEST_CASE("what is the customer's is heard through headphones, except what is being typed") {
    bool number_heard = false, story_heard = false;
    on_every_page([&](const std::vector<ui::Placed>& placed, const Locale& locale, Language) {
        const auto sentences = page_speech(spoken_parts(placed, true), locale, true);
        const std::string all = without_spaces(heard(sentences));
        number_heard = number_heard || all.find(number) != std::string::npos;
        story_heard = story_heard || all.find(story) != std::string::npos;
        CHECK(all.find(digits) == std::string::npos);
        for (const ui::Placed& one : placed)
            if (one.kind == ui::PlacedKind::Field && one.text.size() > 2 && one.whose != ui::Whose::House)
                for (const Sentence& said : sentences)
                    CHECK(said.words != one.text);
    });
    CHECK(number_heard);
    CHECK(story_heard);
}

TEST_CASE("no key of a number pad or a keyboard is ever named") {
    for (const bool privately : {false, true})
        on_every_page([&](const std::vector<ui::Placed>& placed, const Locale& locale, Language) {
            const bool keys = std::ranges::count(placed, ui::PlacedKind::Key, &ui::Placed::kind) > 0;
            const auto sentences = page_speech(spoken_parts(placed, privately), locale, privately);
            const auto named = [](const Sentence& one) { return one.words.size() == 1; };
            CHECK(std::ranges::none_of(sentences, named));
            CHECK((std::ranges::count(sentences, locale.say(Msg::VoiceKeypad), &Sentence::words) == 1) ==
                  keys);
        });
}

TEST_CASE("what was answered before is not told aloud by saying which answer is chosen") {
    MeasuredGlass glass(panel_profiles()[1], Language::Chinese, TextSize::Standard);
    Filling whole{an_elders_draft(), true};
    const auto& placed = glass.show(model_at(ChooseBusiness{whole}));
    const auto chosen = [&](bool privately) {
        return std::ranges::count(spoken_parts(placed, privately), true, &PagePart::selected);
    };
    CHECK(chosen(false) == 0);
    CHECK(chosen(true) == 1);
}

} // namespace fengqiao::kiosk::testing
