#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

using Doing = RecordStory::Doing;

Attachment a_recording(std::uint32_t length = 80'000) {
    return {.media = Bytes{'O', 'g', 'g', 'S', 7}, .milliseconds = length};
}

Visit at_the_story() {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).tap(ChoiceTapped{4}).tap(ChoiceTapped{0});
    visit.tap(ChoiceTapped{1}).tap(ChoiceTapped{0});
    REQUIRE(visit.stands_at<SayMore>());
    return visit;
}

Visit at_the_microphone() {
    Visit visit = at_the_story();
    visit.tap(WritingDoorTapped{WritingDoor::Voice});
    REQUIRE(visit.effect<AskRecorder>());
    visit.hear(RecorderAsked{RecorderReadiness::Ready});
    return visit;
}

Visit while_speaking() {
    Visit visit = at_the_microphone();
    visit.tap(RecordTapped{});
    REQUIRE(visit.effect<StartRecording>());
    visit.hear(RecordingBegun{RecorderReadiness::Ready});
    visit.hear(SoundNoticed{{SoundFacts::Doing::Recording, milliseconds{2'000}, {}, 55}});
    return visit;
}

Visit with_a_recording() {
    Visit visit = while_speaking();
    visit.tap(RecordTapped{});
    REQUIRE(visit.effect<StopRecording>());
    visit.hear(RecordingMade{a_recording()});
    return visit;
}

Doing doing(const Visit& visit) {
    return visit.here<RecordStory>().doing;
}

} // namespace

TEST_CASE("a complaint can be told aloud: what was said is filed with it, without a word written") {
    Visit visit = with_a_recording();
    CHECK(doing(visit) == Doing::Resting);
    visit.tap(ContinueTapped{}).tap(ContinueTapped{});
    REQUIRE(visit.stands_at<EnterPhone>());
    visit.digits("13800001234").surname("王").tap(TitleTapped{Title::Madam});
    REQUIRE(visit.stands_at<Review>());
    visit.tap(SendTapped{});
    const auto* keep = visit.effect<KeepComplaint>();
    REQUIRE(keep);
    CHECK(keep->complaint.attachments() == std::vector{a_recording()});
    CHECK(keep->complaint.matter().words.empty());
}

TEST_CASE(
    "the level and the time move with the voice, and nobody who speaks is asked whether they are there") {
    Visit visit = while_speaking();
    for (int second = 3; second < 179; ++second) {
        visit.wait(seconds{1});
        visit.hear(SoundNoticed{{SoundFacts::Doing::Recording, seconds{second}, {}, 40}});
        REQUIRE_FALSE(visit.model().alert);
        REQUIRE(visit.stands_at<RecordStory>());
    }
    CHECK(visit.here<RecordStory>().sound.at == seconds{178});
}

TEST_CASE("after three minutes the recording ends by itself and is there") {
    Visit visit = while_speaking();
    visit.hear(SoundNoticed{{SoundFacts::Doing::Nothing, recording_limit, {}, 0}});
    REQUIRE(visit.effect<StopRecording>());
    visit.hear(RecordingMade{a_recording(180'000)});
    CHECK(visit.here<RecordStory>().draft.attachments.front().milliseconds == 180'000);
}

TEST_CASE("where there is no microphone the door is there and says so, and leads to the other doors") {
    Visit visit = at_the_story();
    visit.tap(WritingDoorTapped{WritingDoor::Voice}).hear(RecorderAsked{RecorderReadiness::NoMicrophone});
    CHECK(visit.here<RecordStory>().readiness == RecorderReadiness::NoMicrophone);
    visit.tap(RecordTapped{});
    CHECK(visit.nothing_asked());
    visit.tap(ContinueTapped{});
    CHECK(visit.stands_at<SayMore>());
}

TEST_CASE("a microphone that has gone between the door and the key is told of") {
    Visit visit = at_the_microphone();
    visit.tap(RecordTapped{}).hear(RecordingBegun{RecorderReadiness::NoMicrophone});
    CHECK(doing(visit) == Doing::Resting);
    CHECK(visit.here<RecordStory>().readiness == RecorderReadiness::NoMicrophone);
}

TEST_CASE("a recording can be heard, made again and thrown away") {
    Visit visit = with_a_recording();
    visit.tap(PlayTapped{});
    REQUIRE(visit.effect<PlayRecording>());
    CHECK(visit.effect<PlayRecording>()->recording == a_recording());
    visit.hear(PlayingBegun{}).hear(SoundNoticed{{SoundFacts::Doing::Playing, milliseconds{900}, {}, 0}});
    CHECK(visit.here<RecordStory>().sound.at == milliseconds{900});
    visit.hear(SoundNoticed{{SoundFacts::Doing::Nothing, milliseconds{80'000}, {}, 0}});
    CHECK(doing(visit) == Doing::Resting);
    visit.tap(PlayTapped{}).tap(PlayTapped{});
    CHECK(visit.effect<StopSound>());
    visit.tap(RecordTapped{}).hear(RecordingBegun{}).tap(RecordTapped{});
    visit.hear(RecordingMade{a_recording(5'000)});
    CHECK(visit.here<RecordStory>().draft.attachments == std::vector{a_recording(5'000)});
    visit.tap(ThrowAwayTapped{});
    CHECK(visit.here<RecordStory>().draft.attachments.empty());
}

TEST_CASE("a try that brings nothing leaves the recording there was") {
    Visit visit = with_a_recording();
    visit.tap(RecordTapped{}).hear(RecordingBegun{}).tap(RecordTapped{});
    visit.hear(RecordingMade{trouble(TroubleKind::NotFound, "the microphone brought nothing")});
    CHECK(visit.here<RecordStory>().failed);
    CHECK(visit.here<RecordStory>().draft.attachments == std::vector{a_recording()});
}

TEST_CASE("whoever leaves while they speak leaves nothing recorded") {
    Visit back = while_speaking();
    back.tap(BackTapped{});
    CHECK(back.stands_at<SayMore>());
    CHECK(back.effect<StopSound>());
    Visit gone = while_speaking();
    gone.tap(LeaveTapped{});
    CHECK(gone.stands_at<Attract>());
    CHECK(gone.effect<StopSound>());
    Visit broken = while_speaking();
    broken.hear(StoreFailed{{TroubleKind::StoreBroken, "gone"}});
    CHECK(broken.effect<StopSound>());
}

TEST_CASE("whoever calls somebody while they speak finds the page at rest, and what was made before") {
    Visit visit = with_a_recording();
    visit.tap(RecordTapped{}).hear(RecordingBegun{});
    visit.tap(CallStaffTapped{});
    CHECK(visit.effect<StopSound>());
    visit.hear(SoundNoticed{{SoundFacts::Doing::Recording, milliseconds{100}, {}, 1}});
    visit.tap(BackTapped{});
    CHECK(doing(visit) == Doing::Resting);
    CHECK(visit.here<RecordStory>().draft.attachments == std::vector{a_recording()});
}

TEST_CASE("going back keeps what was said, and what was written is still there") {
    Visit visit = at_the_story();
    visit.tap(WritingDoorTapped{WritingDoor::Keys}).tap(LetterTapped{U'A'});
    visit.tap(WritingDoorTapped{WritingDoor::Voice}).hear(RecorderAsked{});
    visit.tap(RecordTapped{}).hear(RecordingBegun{}).tap(RecordTapped{}).hear(RecordingMade{a_recording()});
    visit.tap(BackTapped{});
    CHECK(visit.here<SayMore>().draft.attachments == std::vector{a_recording()});
    CHECK(visit.here<SayMore>().writing.text.text() == "A");
    CHECK(visit.model().writing_door == WritingDoor::Keys);
}

TEST_CASE("the end of a visit forgets what was recorded") {
    Visit visit = with_a_recording();
    visit.wait(seconds{400});
    CHECK(visit.stands_at<Attract>());
    CHECK_FALSE(visit.model().set_aside);
}

TEST_CASE("staff hear a case's recording, and leaving the case ends it") {
    Visit visit;
    visit.to_staff_cases().tap(ChoiceTapped{0});
    CaseView view = a_case_view({});
    view.facts.attachments = {{.bytes = 9, .length = milliseconds{80'000}}};
    view.facts.attachments.front().name[0] = 5;
    visit.hear(CaseOpened{view}).tap(PlayTapped{0});
    REQUIRE(visit.effect<PlayAttachment>());
    CHECK(visit.effect<PlayAttachment>()->name == view.facts.attachments.front().name);
    CHECK(visit.effect<PlayAttachment>()->person == a_lobby_manager().person);
    visit.hear(PlayingBegun{});
    CHECK(visit.here<StaffCase>().playing == 0);
    visit.tap(PlayTapped{0});
    CHECK(visit.effect<StopSound>());
    visit.tap(PlayTapped{0}).hear(PlayingBegun{trouble(TroubleKind::NotFound, "not here")});
    CHECK(visit.here<StaffCase>().unheard);
    visit.tap(PlayTapped{0}).hear(PlayingBegun{}).tap(StaffLeaveTapped{});
    CHECK(visit.effect<StopSound>());
}

} // namespace fengqiao::kiosk
