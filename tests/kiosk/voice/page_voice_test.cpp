#include "app/kiosk/voice/page_voice.h"

#include "platform/settings/settings.h"
#include "tests/kiosk/samples/desk_pages.h"
#include "tests/kiosk/samples/measured_glass.h"
#include "tests/support/fake_speaker.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {
namespace {

using fengqiao::testing::FakePrivateOutput;
using fengqiao::testing::FakeSpeaker;

// A glass that is followed by a voice nobody hears.
struct Followed {
    Followed() {
        auto loaded = settings::load_locale("assets/locales/zh-CN.toml");
        REQUIRE(loaded);
        locale.emplace(std::move(*loaded));
    }
    // How many sentences were said when that page had come.
    std::size_t see(const Model& model) {
        const std::size_t before = speaker.said.size();
        glass.show(model);
        voice.follow(model, glass.memory(), *locale, static_cast<int>(model.stage.index()));
        if (speaker.said.size() == before) return 0;
        return speaker.said.back().sentences.size();
    }
    // The same when a key was pressed on that page.
    std::size_t key(PadKey key, const Model& model) {
        const std::size_t before = speaker.said.size();
        glass.press(key);
        voice.follow(model, glass.memory(), *locale, static_cast<int>(model.stage.index()));
        if (speaker.said.size() == before) return 0;
        return speaker.said.back().sentences.size();
    }
    [[nodiscard]] std::string first() const { return speaker.said.back().sentences.front().words; }

    MeasuredGlass glass{panel_profiles()[1], Language::Chinese, TextSize::Standard};
    FakeSpeaker speaker;
    FakePrivateOutput headphones;
    std::optional<Locale> locale;
    PageVoice voice{speaker, headphones};
};

Model aloud(Model model) {
    model.comfort.read_aloud = true;
    return model;
}

} // namespace

TEST_CASE("a page is read once when it comes, and again when it is asked for") {
    Followed glass;
    Model model = aloud(model_at(ChooseWhen{}));
    CHECK(glass.see(model) > 4);
    CHECK(glass.first() == "什么时候发生的？");
    CHECK(glass.see(model) == 0);
    ++model.asked_to_read;
    CHECK(glass.see(model) > 4);
    CHECK(glass.see(aloud(model_at(Attract{}))) > 4);
}

TEST_CASE("while somebody is being recorded nothing is read, and afterwards the page is") {
    Followed glass;
    RecordStory here;
    here.doing = RecordStory::Doing::Resting;
    CHECK(glass.see(aloud(model_at(here))) > 2);
    here.doing = RecordStory::Doing::Recording;
    CHECK(glass.see(aloud(model_at(here))) == 0);
    CHECK(glass.speaker.hushed == 1);
    here.sound.quiet = quiet_limit;
    CHECK(glass.see(aloud(model_at(here))) == 0);
    here.doing = RecordStory::Doing::Playing;
    CHECK(glass.see(aloud(model_at(here))) == 0);
    here.doing = RecordStory::Doing::Resting;
    CHECK(glass.see(aloud(model_at(here))) > 2);
}

TEST_CASE("what a key moves to is spoken alone, and only to who has asked for the voice") {
    Followed glass;
    const Model model = aloud(model_at(Attract{}));
    CHECK(glass.see(model) > 4);
    CHECK(glass.key(PadKey::Next, model) == 1);
    CHECK(glass.first().starts_with("我要投诉"));
    CHECK(glass.key(PadKey::Next, model) == 1);
    CHECK(glass.first().starts_with("查进度"));
    Followed silent;
    CHECK(silent.see(model_at(Attract{})) == 0);
    CHECK(silent.key(PadKey::Next, model_at(Attract{})) == 0);
}

TEST_CASE("a key of the number pad is named to who wears headphones and to nobody else") {
    Followed glass;
    const Model model = aloud(model_at(EnterPhone{Filling{}}));
    glass.see(model);
    const auto says_a_digit = [&] {
        bool said = false;
        for (int key = 0; key < 12; ++key) {
            glass.key(PadKey::Next, model);
            said = said || glass.first() == "1";
        }
        return said;
    };
    CHECK_FALSE(says_a_digit());
    glass.headphones.plugged_in = true;
    CHECK(says_a_digit());
}

TEST_CASE(
    "the question whether somebody is still there is spoken, and so is the way to answer it by switches") {
    Followed glass;
    Model model = aloud(model_at(ChooseWhen{}));
    glass.headphones.plugged_in = true;
    model.comfort.picture_off = true;
    glass.see(model);
    model.alert = IdleAlert{};
    CHECK(glass.see(model) > 1);
    CHECK(glass.first() == "请问您还在吗？");
    CHECK(glass.key(PadKey::Next, model) == 1);
    CHECK(glass.first() == "我还在");
}

TEST_CASE("who has not asked for the voice hears nothing") {
    Followed glass;
    CHECK(glass.see(model_at(Attract{})) == 0);
    CHECK(glass.see(model_at(ChooseWhen{})) == 0);
}

TEST_CASE("what is typed does not make the page speak again, a warning speaks alone") {
    Followed glass;
    Filling filling{an_elders_draft()};
    filling.draft.phone = "1380013";
    CHECK(glass.see(aloud(model_at(EnterPhone{filling}))) > 1);
    filling.draft.phone = "13800139";
    CHECK(glass.see(aloud(model_at(EnterPhone{filling}))) == 0);
    Review review{Filling{an_elders_draft()}, {}, false};
    CHECK(glass.see(aloud(model_at(review))) > 4);
    review.not_kept = true;
    CHECK(glass.see(aloud(model_at(review))) >= 1);
    CHECK(std::ranges::any_of(glass.speaker.said.back().sentences, [&](const Sentence& one) {
        return one.words == glass.locale->say(Msg::ComplaintNotKept);
    }));
}

TEST_CASE("a new volume and a new speed are heard at once, as loud and as fast as they are") {
    Followed glass;
    Model model = model_at(ChooseComfort{});
    model.beneath = Stage{Attract{}};
    CHECK(glass.see(model) == 0);
    model.comfort.volume = 7;
    CHECK(glass.see(model) == 1);
    CHECK(glass.first() == "音量 7\n共 8 级");
    CHECK(glass.speaker.said.back().volume == 7);
    model.comfort.speed = 2;
    CHECK(glass.see(model) == 1);
    CHECK(glass.first() == "语速 2\n共 7 级");
    CHECK(glass.speaker.said.back().speed == 2);
}

TEST_CASE("staff's pages are never spoken, whoever turned the voice on") {
    Followed glass;
    for (const SampleScreen& screen : desk_pages()) {
        INFO(screen.name);
        if (staff_are_in(screen.model)) CHECK(glass.see(aloud(screen.model)) == 0);
    }
    Model over_theirs = aloud(model_at(ChooseComfort{}));
    over_theirs.beneath = Stage{StaffSignIn{}};
    CHECK(glass.see(over_theirs) == 0);
}

TEST_CASE("a terminal without sound asks nobody to speak") {
    Followed glass;
    Model model = aloud(model_at(ChooseWhen{}));
    model.surroundings.speech = SpeakerState::NoSound;
    CHECK(glass.see(model) == 0);
}

TEST_CASE("the voice ends when whoever asked for it has walked away from the doors") {
    Followed glass;
    CHECK(glass.see(aloud(model_at(Attract{}))) > 4);
    CHECK(glass.see(model_at(Attract{})) == 0);
    CHECK_FALSE(glass.speaker.speaks);
}

TEST_CASE("after the visit the voice is silent and knows no page any more") {
    Followed glass;
    const Model model = aloud(model_at(ChooseWhen{}));
    CHECK(glass.see(model) > 4);
    glass.voice.forget();
    CHECK(glass.speaker.hushed == 1);
    CHECK(glass.see(model) > 4);
}

TEST_CASE("who stands in the text being written is told so, and never what is in it") {
    for (const bool headphones : {false, true}) {
        Followed glass;
        glass.headphones.plugged_in = headphones;
        SayMore here{Filling{an_elders_draft()}};
        here.writing.text = EditBuffer{"存折被人拿走了"};
        Model model = aloud(model_at(here));
        model.writing_door = WritingDoor::Keys;
        glass.see(model);
        for (int steps = 0; steps < 60 && glass.glass.memory().focus.at() != ui::Id{Msg::WriteText}; ++steps)
            glass.key(PadKey::Next, model);
        REQUIRE(glass.glass.memory().focus.at() == ui::Id{Msg::WriteText});
        CHECK(glass.first() == "这是您写的话。按选择键，光标往前移一个字。");
        for (const Utterance& said : glass.speaker.said)
            for (const Sentence& sentence : said.sentences)
                CHECK_FALSE(sentence.words.contains("存折"));
    }
}

TEST_CASE("pages without a frame have the voice's button where there is something to hear") {
    Model alerted = model_at(SayMore{Filling{an_elders_draft()}});
    alerted.alert = IdleAlert{milliseconds{54'000}};
    Model cheated = model_at(CallingStaff{milliseconds{0}, CallFor::Fraud});
    const std::vector<Model> pages{alerted,
                                   cheated,
                                   model_at(CallingStaff{}),
                                   model_at(Thanks{ThanksFor::Rating}),
                                   model_at(OutOfService{OutOfServiceReason::DiskFull}),
                                   model_at(LookAway{})};
    for (Model page : pages) {
        Followed glass;
        const auto button = [&] {
            const auto& placed = glass.glass.show(page);
            const auto found = std::ranges::find(placed, Msg::VoiceRead, &ui::Placed::msg);
            return found == placed.end() ? std::string{} : found->text;
        };
        INFO(page.stage.index() << (page.alert ? " alert" : ""));
        CHECK(button() == "朗读");
        page.surroundings.speech = SpeakerState::Speaking;
        CHECK(button() == "停止");
        page.surroundings.speech = SpeakerState::NoSound;
        CHECK(button().empty());
    }
}

} // namespace fengqiao::kiosk::testing
