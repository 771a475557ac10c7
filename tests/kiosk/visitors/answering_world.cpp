#include "tests/kiosk/visitors/answering_world.h"

#include "core/casework/type_of.h"
#include "tests/kiosk/flow/visit.h"

namespace fengqiao::kiosk {
namespace {

CaseView some_case() {
    return a_case_view({EventType::Accepted, EventType::NoteAdded, EventType::Decided, EventType::Notified});
}

std::unexpected<Trouble> busy() {
    return trouble(TroubleKind::Busy, "too much is waiting");
}

} // namespace

void AnsweringWorld::perform(Effect effect) {
    inbox_.put(std::visit([this](const auto& one) { return answer(one); }, effect));
}

Action AnsweringWorld::answer(const KeepComplaint&) {
    if (!luck(6)) return ComplaintKept{busy(), {}, {}};
    return ComplaintKept{a_filing(), Receipt{.number = "123456789012"}, {}};
}
Action AnsweringWorld::answer(const PrintReceipt& effect) {
    const std::string& number = effect.receipt.number;
    if (luck(3)) return Printed{{}, number};
    return Printed{trouble(luck(2) ? TroubleKind::PaperOut : TroubleKind::PrinterGone, "no paper"), number};
}
Action AnsweringWorld::answer(const PrintForm& effect) {
    if (luck(3)) return Printed{{}, effect.about.number};
    return Printed{trouble(TroubleKind::PaperOut, "no paper"), effect.about.number};
}
Action AnsweringWorld::answer(const FindCase&) {
    using Found = std::variant<TrackedCase, NotTracked>;
    if (!luck(3)) return CaseFound{Found{NotTracked{}}};
    TrackedCase found = a_tracked_case(luck(2));
    found.mediation_open = luck(2);
    found.mediation_endable = !found.mediation_open && luck(2);
    if (found.mediation_open) found.mediators = {{PersonId{{7}}, "傅正和", {}}};
    return CaseFound{Found{std::move(found)}};
}
Action AnsweringWorld::answer(const KeepRating&) {
    return RatingKept{};
}
Action AnsweringWorld::answer(const KeepServiceRating&) {
    return RatingKept{};
}
Action AnsweringWorld::answer(const KeepWithdrawal&) {
    return WithdrawalKept{};
}
Action AnsweringWorld::answer(const KeepMediation&) {
    return luck(5) ? MediationKept{Day{days{20'800}}} : MediationKept{busy()};
}
Action AnsweringWorld::answer(const EndMediation&) {
    return WithdrawalKept{};
}
Action AnsweringWorld::answer(const SignIn&) {
    using Answer = std::variant<StaffPass, SignInRefused>;
    return SignedIn{luck(3) ? Answer{a_lobby_manager()} : Answer{SignInRefused{}}};
}
Action AnsweringWorld::answer(const ListCases&) {
    return CasesListed{std::vector{some_case().summary}};
}
Action AnsweringWorld::answer(const OpenCase&) {
    return CaseOpened{some_case()};
}
Action AnsweringWorld::answer(const KeepAct&) {
    return luck(5) ? ActKept{some_case()} : ActKept{busy()};
}
Action AnsweringWorld::answer(const PrepareHandOver&) {
    return HandOverReady{a_tracked_case(true)};
}
Action AnsweringWorld::answer(const KeepStationEvent& effect) {
    return StationKept{type_of(effect.body), luck(4) ? Result<void>{} : busy()};
}
Action AnsweringWorld::answer(const AskHall& effect) {
    HallState hall{.head = {"周立新", "100103"}, .handler = {"陈晓敏", "100101"}};
    for (const std::string& item : effect.items)
        hall.loans.push_back({item, 0, luck(2) ? 1u : 0u});
    return HallFound{std::move(hall)};
}
Action AnsweringWorld::answer(const KeepLoan& effect) {
    return luck(5) ? answer(AskHall{effect.items}) : HallFound{busy()};
}
Action AnsweringWorld::answer(const ReadPinyin& effect) {
    PinyinAnswer read{.reading = effect.question.letters,
                      .candidates = {{std::string{read_word}, effect.question.letters.size()}}};
    return PinyinRead{effect.question, std::move(read)};
}
Action AnsweringWorld::answer(const ReadHand& effect) {
    return HandRead{effect.strokes, std::vector{std::string{read_character}}};
}

Action AnsweringWorld::answer(const AskRecorder&) {
    return RecorderAsked{luck(5) ? RecorderReadiness::Ready : RecorderReadiness::NoMicrophone};
}
Action AnsweringWorld::answer(const StartRecording&) {
    if (!luck(5)) return RecordingBegun{RecorderReadiness::NoMicrophone};
    // Heard for a while, and now and then until the microphone is pulled out.
    inbox_.put(RecordingBegun{});
    inbox_.put(SoundNoticed{{SoundFacts::Doing::Recording, milliseconds{1'000}, {}, 50}});
    const auto doing = luck(3) ? SoundFacts::Doing::Recording : SoundFacts::Doing::Nothing;
    return SoundNoticed{{doing, milliseconds{2'000}, {}, 50}};
}
Action AnsweringWorld::answer(const StopRecording&) {
    if (!luck(6)) return RecordingMade{trouble(TroubleKind::NotFound, "the microphone brought nothing")};
    const ByteView said = bytes_of(spoken_pattern);
    return RecordingMade{Attachment{.media = Bytes{said.begin(), said.end()}, .milliseconds = 2'000}};
}
Action AnsweringWorld::answer(const PlayRecording&) {
    return PlayingBegun{};
}
Action AnsweringWorld::answer(const PlayAttachment&) {
    return PlayingBegun{};
}
Action AnsweringWorld::answer(const StopSound&) {
    return SoundStopped{};
}

} // namespace fengqiao::kiosk
