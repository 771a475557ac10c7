#include "tests/kiosk/flow/visit.h"
#include "tests/kiosk/samples/desk_pages.h"
#include "tests/kiosk/samples/screen_glass.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {

using ui::Placed;
using ui::testing::UiGlass;

namespace {

struct Lying : ScreenGlass {
    Lying() : ScreenGlass(UiGlass::Mount::Landscape, Language::Chinese) {}
};

template <class Wanted> Wanted answer(ScreenGlass& glass, ui::Id id) {
    const auto action = glass.tap(id);
    REQUIRE(action);
    REQUIRE(std::holds_alternative<Wanted>(*action));
    return std::get<Wanted>(*action);
}

bool stands(const ScreenGlass& glass, Msg message) {
    return std::ranges::any_of(glass.placed(), [&](const Placed& one) { return one.msg == message; });
}

bool is_said(const ScreenGlass& glass, std::string_view words) {
    return std::ranges::any_of(glass.placed(), [&](const Placed& one) { return one.text.contains(words); });
}

} // namespace

TEST_CASE_METHOD(Lying, "the pad gives every digit and takes the last one back") {
    for (const Stage& stage : {Stage{TrackNumber{}}, Stage{TrackTail{"482910337715", {}, false}},
                               Stage{StaffSignIn{}}, Stage{StaffSignIn{.at_pin = true}}}) {
        show(model_at(stage));
        for (int digit = 0; digit <= 9; ++digit)
            CHECK(answer<DigitTapped>(*this, {Msg::PadDigit, digit}).digit == '0' + digit);
        answer<EraseTapped>(*this, Msg::PadDelete);
        answer<BackTapped>(*this, Msg::FrameBack);
    }
}

TEST_CASE_METHOD(Lying, "whatever the reason a complaint was not found, the words are the same") {
    show(model_at(NotFoundShown{}));
    const bool plain = is_said(*this, "请核对编号和手机号后四位");
    answer<ContinueTapped>(*this, Msg::TrackAgain);
    answer<CallStaffTapped>(*this, Msg::TrackAskStaff);
    show(model_at(NotFoundShown{.answer = {seconds{60}}}));
    CHECK(plain);
    CHECK(is_said(*this, "请核对编号和手机号后四位"));
    CHECK(is_said(*this, "请过60秒再试"));
}

TEST_CASE_METHOD(Lying, "a customer who was told the outcome can rate it, withdraw or go") {
    show(model_at(TrackShown{.found = an_elders_case(State::Notified)}));
    answer<RateThisTapped>(*this, Msg::TrackRate);
    answer<WithdrawTapped>(*this, Msg::TrackWithdraw);
    answer<LeaveTapped>(*this, Msg::TrackDone);
}

TEST_CASE_METHOD(Lying, "what the case does not allow is not offered") {
    show(model_at(TrackShown{.found = an_elders_case(State::Closed)}));
    CHECK_FALSE(stands(*this, Msg::TrackRate));
    CHECK_FALSE(stands(*this, Msg::TrackWithdraw));
    show(model_at(TrackShown{.found = an_elders_case(State::Handling)}));
    CHECK_FALSE(stands(*this, Msg::TrackRate));
    CHECK(stands(*this, Msg::TrackWithdraw));
}

TEST_CASE_METHOD(Lying, "the customer is not shown an act that never took effect, staff are") {
    show(model_at(TrackShown{.found = an_elders_case(State::Decided)}));
    CHECK_FALSE(is_said(*this, "转给上级办理"));
    show(model_at(StaffCase{.pass = the_lobby_manager(), .view = an_elders_view(State::Decided, {})}));
    CHECK(is_said(*this, "转给上级办理（未生效）"));
}

TEST_CASE_METHOD(Lying, "withdrawing is asked a second time, and both answers are equally large") {
    show(model_at(TrackShown{.found = an_elders_case(State::Handling), .asking_withdrawal = true}));
    answer<ContinueTapped>(*this, Msg::TrackWithdrawConfirm);
    answer<BackTapped>(*this, Msg::TrackWithdrawKeep);
    std::vector<ui::RectMm> both;
    for (const Placed& one : placed())
        if (one.msg == Msg::TrackWithdrawConfirm || one.msg == Msg::TrackWithdrawKeep)
            both.push_back(one.rect);
    REQUIRE(both.size() == 2);
    CHECK(both[0].width == both[1].width);
    CHECK(both[0].height == both[1].height);
}

TEST_CASE_METHOD(Lying, "consent to share is a key of its own, as large as the one that refuses") {
    ApplyForMediation here{.about = an_elders_case(State::Notified), .chosen = PersonId{}, .mode = {}};
    here.mode = MediationMode::Phone;
    show(model_at(here));
    answer<ConsentTapped>(*this, Msg::MediationAgree);
    answer<BackTapped>(*this, Msg::MediationRefuse);
    std::vector<ui::RectMm> both;
    for (const Placed& one : placed())
        if (one.msg == Msg::MediationAgree || one.msg == Msg::MediationRefuse) both.push_back(one.rect);
    REQUIRE(both.size() == 2);
    CHECK(both[0].width == both[1].width);
    CHECK(both[0].height == both[1].height);
    // PIPL Art. 23: who gets it, how to reach them, what for, and which data.
    for (const std::string_view said : {"银行业保险业人民调解委员会", "只用来调解这件投诉", "手机号"})
        CHECK(is_said(*this, said));
}

TEST_CASE_METHOD(Lying, "the committee's own choice is the first card, and as large as a mediator's") {
    ApplyForMediation here{.about = an_elders_case(State::Notified), .chosen = {}, .mode = {}};
    here.about.mediators = {{PersonId{{1}}, "傅正和", {}}, {PersonId{{2}}, "童秀兰", {}}};
    show(model_at(here));
    CHECK(answer<ChoiceTapped>(*this, Msg::MediationAssigned).place == 0);
    CHECK(answer<ChoiceTapped>(*this, {Msg::MediationCard, 1}).place == 2);
    std::vector<ui::RectMm> cards;
    for (const Placed& one : placed())
        if (one.msg == Msg::MediationAssigned || one.msg == Msg::MediationCard) cards.push_back(one.rect);
    REQUIRE(cards.size() == 3);
    CHECK(cards[0].width == cards[1].width);
    CHECK(cards[0].height == cards[2].height);
}

TEST_CASE_METHOD(Lying, "a complaint that may be mediated offers it, one that is offers to end it") {
    TrackedCase found = an_elders_case(State::Handling);
    found.mediation_open = true;
    show(model_at(TrackShown{.found = found}));
    answer<MediationTapped>(*this, Msg::TrackMediate);
    found.mediation_open = false;
    found.mediation_endable = true;
    show(model_at(TrackShown{.found = found}));
    CHECK_FALSE(stands(*this, Msg::TrackMediate));
    answer<EndMediationTapped>(*this, Msg::TrackEndMediation);
}

TEST_CASE_METHOD(Lying, "who holds an agreement is promised no answer any more, who waits is told by when") {
    TrackedCase agreed = an_elders_case(State::Handling); // no decision was ever made
    agreed.state = State::Notified;
    agreed.told_on = agreed.due;
    agreed.mediation = TrackedMediation{MediationStage::Agreed, "傅正和", std::nullopt};
    show(model_at(TrackShown{.found = agreed}));
    CHECK(is_said(*this, "已达成协议"));
    CHECK_FALSE(is_said(*this, "答复您"));
    TrackedCase pending = agreed;
    pending.state = State::MediationPending;
    pending.mediation = TrackedMediation{MediationStage::Applied, "", pending.due};
    show(model_at(TrackShown{.found = pending}));
    CHECK(is_said(*this, "调解委员会最晚"));
    CHECK(is_said(*this, "由调解委员会安排"));
}

TEST_CASE_METHOD(Lying, "service and complaint are two equal doors") {
    show(model_at(ChooseRatingSubject{}));
    CHECK(answer<SubjectTapped>(*this, Msg::RateService).subject == RatingSubject::Service);
    CHECK(answer<SubjectTapped>(*this, Msg::RateComplaint).subject == RatingSubject::MyComplaint);
}

TEST_CASE_METHOD(Lying, "while staff step back nothing of the case is on the glass") {
    show(model_at(LookAway{.subject = an_elders_case(State::Notified)}));
    CHECK_FALSE(is_said(*this, "4829"));
    CHECK_FALSE(is_said(*this, "理财"));
    answer<ContinueTapped>(*this, Msg::RateAwayStart);
}

TEST_CASE("the five keys stand in their fixed order, all of one size, and none is chosen before a press") {
    for (const auto mount : {UiGlass::Mount::Landscape, UiGlass::Mount::Portrait}) {
        ScreenGlass glass(mount, Language::Chinese);
        glass.show(model_at(RatingKeys{.subject = an_elders_case(State::Notified)}));
        std::vector<Placed> keys;
        std::ranges::copy_if(glass.placed(), std::back_inserter(keys),
                             [](const Placed& one) { return one.kind == ui::PlacedKind::Face; });
        REQUIRE(keys.size() == 5);
        const std::array words{Msg::FaceVeryGood, Msg::FaceGood, Msg::FaceFair, Msg::FaceBad,
                               Msg::FaceVeryBad};
        for (std::size_t at = 0; at < keys.size(); ++at) {
            CHECK(keys[at].msg == words[at]);
            CHECK_FALSE(keys[at].selected);
            CHECK(std::abs(keys[at].rect.width - keys[0].rect.width) < 0.01F);
            CHECK(std::abs(keys[at].rect.height - keys[0].rect.height) < 0.01F);
            const auto level = answer<KeyTapped>(glass, keys[at].msg).level;
            CHECK(level == satisfaction_keys[at]);
        }
    }
}

TEST_CASE_METHOD(Lying, "no key moves when one is pressed, and the press can be taken back") {
    show(model_at(RatingKeys{}));
    const auto places = [this] {
        std::vector<ui::RectMm> rects;
        for (const Placed& one : placed())
            if (one.kind == ui::PlacedKind::Face) rects.push_back(one.rect);
        return rects;
    };
    const auto before = places();
    CHECK_FALSE(stands(*this, Msg::FrameUndo));
    show(model_at(RatingKeys{.held = HeldKey{Satisfaction::Fair, milliseconds{60'000}}}));
    CHECK(places() == before);
    answer<UndoTapped>(*this, Msg::FrameUndo);
}

TEST_CASE_METHOD(Lying, "saying no reason is as easy as saying one") {
    show(model_at(RatingReasons{.level = Satisfaction::VeryBad, .reasons = {"S02"}}));
    CHECK(answer<ChoiceTapped>(*this, {Msg::RateReason, 6}).place == 6);
    answer<SkipTapped>(*this, Msg::RateSkip);
    answer<ContinueTapped>(*this, Msg::RateDone);
    std::vector<ui::RectMm> both;
    for (const Placed& one : placed())
        if (one.msg == Msg::RateSkip || one.msg == Msg::RateDone) both.push_back(one.rect);
    REQUIRE(both.size() == 2);
    CHECK(std::abs(both[0].width - both[1].width) < 0.01F);
    CHECK(both[0].height == both[1].height);
}

TEST_CASE_METHOD(Lying, "the PIN is never written on the glass") {
    show(model_at(StaffSignIn{.staff_number = "100001", .pin = "2468", .at_pin = true}));
    CHECK_FALSE(is_said(*this, "2468"));
    CHECK(is_said(*this, "****"));
}

TEST_CASE_METHOD(Lying, "the branch's list says how long each case has, and opens the one that is tapped") {
    show(model_at(StaffCases{the_lobby_manager(), the_branchs_cases(), false}));
    CHECK(is_said(*this, "超期2天"));
    CHECK(is_said(*this, "今天到期"));
    CHECK(is_said(*this, "还有3天"));
    CHECK(is_said(*this, "待同步"));
    CHECK(answer<ChoiceTapped>(*this, {Msg::StaffCase, 2}).place == 2);
    answer<StaffLeaveTapped>(*this, Msg::StaffLeave);
}

TEST_CASE_METHOD(Lying, "a case offers exactly the acts that this person may do now") {
    const auto acts = {EventType::Contacted, EventType::Decided};
    show(model_at(StaffCase{.pass = the_lobby_manager(), .view = an_elders_view(State::Handling, acts)}));
    CHECK(answer<ActTapped>(*this, Msg::ActDecided).act == EventType::Decided);
    CHECK(answer<ActTapped>(*this, Msg::ActContacted).act == EventType::Contacted);
    CHECK_FALSE(stands(*this, Msg::ActAccepted));
    CHECK_FALSE(stands(*this, Msg::StaffHandOver));
    answer<BackTapped>(*this, Msg::FrameBack);
    answer<StaffLeaveTapped>(*this, Msg::StaffLeave);
}

TEST_CASE_METHOD(Lying, "once the outcome is told, the glass can be handed to the customer") {
    show(model_at(StaffCase{.pass = the_lobby_manager(), .view = an_elders_view(State::Notified, {})}));
    answer<HandOverTapped>(*this, Msg::StaffHandOver);
}

TEST_CASE_METHOD(Lying, "while an act is being kept nothing can be pressed twice") {
    const auto view = an_elders_view(State::Handling, {EventType::Decided});
    show(model_at(StaffCase{.pass = the_lobby_manager(), .view = view, .busy = true}));
    CHECK_FALSE(stands(*this, Msg::ActDecided));
}

TEST_CASE_METHOD(Lying, "an act cannot be confirmed while an answer is missing") {
    show(model_at(an_act(EventType::Accepted, false)));
    CHECK(is_said(*this, "请选一项"));
    CHECK_FALSE(tap(Msg::StaffConfirm));
    const auto chosen = answer<QuestionTapped>(*this, {Msg::QuestionVerified, 1});
    CHECK(chosen.question == 0);
    CHECK(chosen.place == 1);
    show(model_at(an_act(EventType::Accepted, true)));
    CHECK_FALSE(is_said(*this, "请选一项"));
    answer<ContinueTapped>(*this, Msg::StaffConfirm);
    answer<BackTapped>(*this, Msg::StaffCancel);
}

TEST_CASE_METHOD(Lying, "every act with ready sentences can be put together on the glass") {
    for (const EventType act :
         {EventType::Accepted, EventType::Contacted, EventType::NoteAdded, EventType::EvidenceShown,
          EventType::Escalated, EventType::Decided, EventType::Notified, EventType::RecontactDone}) {
        show(model_at(an_act(act, true)));
        const ReadySentences& ready = model().house->ready_sentences;
        std::size_t offered = 0;
        for (const ActQuestion question : ready.questions(act))
            offered += ready.answers(act, question).size();
        const auto tiles = std::ranges::count_if(
            placed(), [](const Placed& one) { return one.kind == ui::PlacedKind::Tile; });
        CHECK(static_cast<std::size_t>(tiles) == offered);
    }
}

} // namespace fengqiao::kiosk::testing
