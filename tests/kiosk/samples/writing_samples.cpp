#include "tests/kiosk/samples/writing_samples.h"

#include "app/kiosk/flow/writing.h"

namespace fengqiao::kiosk::testing {
namespace {

constexpr std::string_view a_story =
    "去年十二月我在柜台买了理财，说好一年到期，到期以后没有人告诉我，钱又被自动续期了。我打过三次电话，"
    "每次都说“再等等”。现在家里急用钱，取不出来。\n我希望你们查清楚是谁办的，把钱退回来。";

PinyinDesk in_a_word() {
    return {.question = {"wobuxianggouli", {"我不"}},
            .taken_letters = {4},
            .caret = 14,
            .answer = {.words = "我不",
                       .reading = "xiang gou li",
                       .candidates = {{"想购理", 10},
                                      {"想购", 8},
                                      {"相构", 8},
                                      {"想", 5},
                                      {"向", 5},
                                      {"象", 5},
                                      {"像", 5},
                                      {"相", 5},
                                      {"乡", 5}}}};
}

HandDesk in_a_character() {
    return {.strokes = {{{0.2F, 0.3F}, {0.8F, 0.28F}}, {{0.5F, 0.12F}, {0.5F, 0.9F}}},
            .candidates = {"十", "千", "干", "于", "土", "士", "丁", "下", "卞"}};
}

Model story_at(WritingDoor door, Writing writing) {
    Filling filling{an_elders_draft()};
    filling.draft.matter.phrases.clear();
    filling.draft.matter.words = writing.text.text();
    Model model = model_at(SayMore{std::move(filling), std::move(writing)});
    model.writing_door = door;
    return model;
}

Model name_at(WritingDoor door, Writing writing) {
    Filling filling{an_elders_draft()};
    filling.draft.name = {};
    Model model = model_at(ChooseName{std::move(filling), std::move(writing)});
    model.writing_door = door;
    return model;
}

using Doing = RecordStory::Doing;

Model spoken(Doing doing, std::uint32_t length, SoundFacts sound = {}) {
    Filling filling{an_elders_draft()};
    if (length > 0) filling.draft.attachments = {{.media = Bytes{1}, .milliseconds = length}};
    RecordStory here{SayMore{std::move(filling)}};
    here.doing = doing;
    here.sound = sound;
    return model_at(std::move(here));
}

Model not_spoken(RecorderReadiness readiness) {
    Model model = spoken(Doing::Resting, 0);
    std::get<RecordStory>(model.stage).readiness = readiness;
    return model;
}

Model failed_to_speak(std::uint32_t length) {
    Model model = spoken(Doing::Resting, length);
    std::get<RecordStory>(model.stage).failed = true;
    return model;
}

void add_speaking(std::vector<SampleScreen>& screens) {
    const auto recording = [](int at, int quiet, int level) {
        return spoken(Doing::Recording, 0,
                      {SoundFacts::Doing::Recording, milliseconds{at}, milliseconds{quiet}, level});
    };
    screens.push_back({"record-before", spoken(Doing::Resting, 0)});
    screens.push_back({"record-no-microphone", not_spoken(RecorderReadiness::NoMicrophone)});
    screens.push_back({"record-no-room", not_spoken(RecorderReadiness::NoRoom)});
    screens.push_back({"record-speaking", recording(12'000, 0, 64)});
    screens.push_back({"record-silent", recording(95'000, 6'000, 0)});
    screens.push_back({"record-done", spoken(Doing::Resting, 155'000)});
    screens.push_back({"record-playing", spoken(Doing::Playing, 155'000,
                                                {SoundFacts::Doing::Playing, milliseconds{83'000}, {}, 0})});
    screens.push_back({"record-failed", failed_to_speak(0)});
    screens.push_back({"record-failed-again", failed_to_speak(155'000)});
    Model kept = story_at(WritingDoor::Keys, {});
    std::get<SayMore>(kept.stage).draft.attachments = {{.media = Bytes{1}, .milliseconds = 155'000}};
    screens.push_back({"write-with-recording", kept});
    kept.writing_door = WritingDoor::Ready;
    screens.push_back({"say-more-with-recording", kept});
    Review review{Filling{std::get<SayMore>(kept.stage).draft}};
    review.draft.matter.phrases = an_elders_draft().matter.phrases;
    review.draft.matter.words = std::string{a_story};
    screens.push_back({"review-with-recording", model_at(std::move(review))});
}

} // namespace

void add_writing(std::vector<SampleScreen>& screens) {
    const EditBuffer story{a_story};
    screens.push_back({"write-hand", story_at(WritingDoor::Hand, {})});
    screens.push_back(
        {"write-hand-character", story_at(WritingDoor::Hand, {.text = story, .hand = in_a_character()})});
    screens.push_back({"write-pinyin", story_at(WritingDoor::Pinyin, {})});
    screens.push_back(
        {"write-pinyin-word", story_at(WritingDoor::Pinyin, {.text = story, .pinyin = in_a_word()})});
    screens.push_back({"write-keys", story_at(WritingDoor::Keys, {})});
    screens.push_back(
        {"write-keys-full", story_at(WritingDoor::Keys, {.text = story, .capitals = true, .full = true})});
    screens.push_back({"write-broken", story_at(WritingDoor::Pinyin, {.text = story, .broken = true})});
    screens.push_back({"name-pinyin", name_at(WritingDoor::Pinyin, {.pinyin = in_a_word()})});
    screens.push_back({"name-hand", name_at(WritingDoor::Hand,
                                            {.text = EditBuffer{"阿依古丽·"}, .hand = in_a_character()})});
    add_speaking(screens);
    screens.push_back({"name-keys", name_at(WritingDoor::Keys, {.text = EditBuffer{"John Smith"}})});
}

} // namespace fengqiao::kiosk::testing
