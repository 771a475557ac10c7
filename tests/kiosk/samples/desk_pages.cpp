#include "tests/kiosk/samples/desk_pages.h"

#include "tests/kiosk/flow/visit.h"

namespace fengqiao::kiosk::testing {
namespace {

constexpr std::int64_t monday_morning = 1'795'397'700'000; // 2026-11-23 09:35 in China

Instant after(days whole, std::chrono::minutes more) {
    return instant_from(monday_morning) + whole + more;
}

Day in(int days_from_monday) {
    return day_in_china(instant_from(monday_morning)) + days{days_from_monday};
}

std::vector<TimelineLine> history_until(State state) {
    using std::chrono::minutes;
    std::vector<TimelineLine> lines{
        {EventType::Submitted, after(days{0}, minutes{0}), Role::Customer, false, false}};
    if (state == State::Registered) return lines;
    lines.push_back({EventType::Accepted, after(days{0}, minutes{12}), Role::FirstHandler, false, false});
    lines.push_back({EventType::Contacted, after(days{0}, minutes{15}), Role::FirstHandler, false, false});
    lines.push_back(
        {EventType::EvidenceShown, after(days{1}, minutes{20}), Role::FirstHandler, false, false});
    lines.push_back({EventType::NoteAdded, after(days{1}, minutes{31}), Role::FirstHandler, false, false});
    if (state == State::Handling) return lines;
    lines.push_back({EventType::Decided, after(days{1}, minutes{50}), Role::BranchHead, false, false});
    lines.push_back({EventType::Escalated, after(days{1}, minutes{51}), Role::FirstHandler, true, false});
    if (state == State::Decided) return lines;
    lines.push_back({EventType::Notified, after(days{2}, minutes{5}), Role::FirstHandler, false, true});
    return lines;
}

bool decided(State state) {
    return state != State::Registered && state != State::Handling;
}

CaseSummary a_summary(std::string number, State state, int due_in_days) {
    CaseId id;
    id.bytes[0] = static_cast<std::uint8_t>(number.back());
    return {.case_id = id,
            .number = std::move(number),
            .state = state,
            .due = in(due_in_days),
            .overdue = due_in_days < 0 && is_open(state),
            .business = "B05",
            .cause = "C05",
            .masked_name = "王**"};
}

// A receipt was printed here a moment ago, and staff may print it again.
Model with_last_receipt(StaffCases stage) {
    Model model = model_at(std::move(stage));
    model.last_receipt = LastReceipt{Receipt{.number = "482910337715"}, {}, milliseconds{0}};
    return model;
}

Model shown(TrackedCase found, bool asking) {
    return model_at(TrackShown{.found = std::move(found), .asking_withdrawal = asking});
}

Model offering(TrackedCase found, FormsOffered forms) {
    return model_at(TrackShown{.found = std::move(found), .forms = forms});
}

// Told, and open to both forms or, after thirty days, to one.
TrackedCase a_contested_case(bool both) {
    TrackedCase told = an_elders_case(State::Notified);
    told.remedies = {.reexamination_until = both ? std::optional{in(32)} : std::nullopt,
                     .reexamination = days{30},
                     .mediation = true,
                     .mediation_takes = days{30}};
    return told;
}

TrackedCase only_here(State state) {
    TrackedCase found = an_elders_case(state);
    found.as_of.reset();
    return found;
}

void add_tracking(std::vector<SampleScreen>& pages) {
    pages.push_back({"track-number", model_at(TrackNumber{.digits = "4829103"})});
    pages.push_back(
        {"track-number-wrong", model_at(TrackNumber{.digits = "482910337716", .wrong_check = true})});
    pages.push_back({"track-number-not-read", model_at(TrackNumber{.not_read = true})});
    pages.push_back({"track-tail", model_at(TrackTail{.number = "482910337715", .digits = "80"})});
    pages.push_back({"looking", model_at(Looking{})});
    pages.push_back({"not-found", model_at(NotFoundShown{})});
    pages.push_back({"not-found-locked", model_at(NotFoundShown{.answer = {std::chrono::minutes{2}}})});
    pages.push_back({"track-shown-registered", shown(only_here(State::Registered), false)});
    pages.push_back({"track-shown-handling", shown(an_elders_case(State::Handling), false)});
    pages.push_back({"track-shown-decided", shown(an_elders_case(State::Decided), false)});
    pages.push_back({"track-shown-notified", shown(an_elders_case(State::Notified), false)});
    pages.push_back({"track-shown-closed", shown(an_elders_case(State::Closed), false)});
    pages.push_back({"track-shown-contested", shown(a_contested_case(true), false)});
    pages.push_back({"forms", offering(a_contested_case(true), {})});
    pages.push_back({"forms-mediation-only", offering(a_contested_case(false), {})});
    for (const auto& [name, paper] : {std::pair{"printing", PaperState::Printing},
                                      {"printed", PaperState::Printed},
                                      {"no-paper", PaperState::NoPaper},
                                      {"no-printer", PaperState::PrinterGone}})
        pages.push_back({std::string{"forms-"} + name,
                         offering(a_contested_case(true), {FormKind::Reexamination, paper})});
    pages.push_back({"withdrawal-asked", shown(an_elders_case(State::Handling), true)});
    pages.push_back({"saving-withdrawal", model_at(SavingWithdrawal{})});
}

// A committee of the seed's size.
std::vector<MediatorCard> a_committee() {
    constexpr std::array names{"傅正和", "童秀兰", "骆成华", "毛国平",
                               "祝美凤", "边建军", "蒋月琴", "欧阳忠良"};
    std::vector<MediatorCard> cards;
    for (std::size_t at = 0; at < 23; ++at) {
        PersonId person;
        person.bytes[0] = static_cast<Byte>(at + 1);
        const auto wing = at % 3 == 0   ? std::optional<InstitutionKind>{}
                          : at % 3 == 1 ? std::optional{InstitutionKind::Bank}
                                        : std::optional{InstitutionKind::Insurer};
        cards.push_back({person, names[at % names.size()], wing});
    }
    return cards;
}

TrackedCase to_mediate(bool told) {
    TrackedCase found = told ? a_contested_case(true) : an_elders_case(State::Handling);
    found.mediation_open = true;
    found.mediators = a_committee();
    return found;
}

TrackedCase mediated(State state, MediationStage stage) {
    TrackedCase found = an_elders_case(State::Notified);
    found.state = state;
    found.told_on = in(2);
    found.rating_open = false;
    const bool runs = stage == MediationStage::Applied || stage == MediationStage::Accepted;
    found.mediation_endable = runs;
    found.mediation = TrackedMediation{stage, stage == MediationStage::Applied ? "" : "欧阳忠良",
                                       runs ? std::optional{in(9)} : std::nullopt};
    found.timeline.push_back(
        {EventType::MediationApplied, after(days{3}, std::chrono::minutes{1}), Role::Customer, false, true});
    return found;
}

void add_mediation(std::vector<SampleScreen>& pages) {
    ApplyForMediation here{.about = to_mediate(true), .chosen = {}, .mode = {}};
    pages.push_back({"track-shown-mediable", shown(to_mediate(false), false)});
    pages.push_back({"track-shown-contested-mediable", shown(to_mediate(true), false)});
    pages.push_back({"forms-here-too", offering(to_mediate(true), {})});
    pages.push_back({"mediation-who", model_at(here)});
    ApplyForMediation lonely = here;
    lonely.about.mediators.clear();
    pages.push_back({"mediation-who-nobody-listed", model_at(lonely)});
    here.chosen = here.about.mediators[7].person;
    pages.push_back({"mediation-how", model_at(here)});
    here.mode = MediationMode::Online;
    pages.push_back({"mediation-consent", model_at(here)});
    here.chosen = PersonId{};
    pages.push_back({"mediation-consent-assigned", model_at(here)});
    pages.push_back({"saving-mediation", model_at(SavingMediation{})});
    pages.push_back({"thanks-mediation", model_at(Thanks{ThanksFor::Mediation, {}, {}, in(7)})});
    pages.push_back({"thanks-mediation-ended", model_at(Thanks{ThanksFor::MediationEnded})});
    const TrackedCase pending = mediated(State::MediationPending, MediationStage::Applied);
    pages.push_back({"track-shown-mediation-pending", shown(pending, false)});
    const TrackedCase mediating = mediated(State::Mediating, MediationStage::Accepted);
    pages.push_back({"track-shown-mediating", shown(mediating, false)});
    pages.push_back({"mediation-end-asked", model_at(TrackShown{.found = mediating, .asking_end = true})});
    pages.push_back({"road-mediating", model_at(ProcessWall{TrackShown{.found = mediating}})});
    for (const auto& [name, stage] : {std::pair{"declined", MediationStage::Declined},
                                      {"agreed", MediationStage::Agreed},
                                      {"not-agreed", MediationStage::NotAgreed},
                                      {"withdrawn", MediationStage::Withdrawn}})
        pages.push_back(
            {std::string{"track-shown-mediation-"} + name, shown(mediated(State::Notified, stage), false)});
}

void add_rating(std::vector<SampleScreen>& pages) {
    const TrackedCase told = an_elders_case(State::Notified);
    pages.push_back({"choose-rating-subject", model_at(ChooseRatingSubject{})});
    pages.push_back({"look-away", model_at(LookAway{.subject = told})});
    pages.push_back({"rating-keys", model_at(RatingKeys{.subject = told, .staff_present = true})});
    pages.push_back({"rating-keys-service", model_at(RatingKeys{})});
    const HeldKey held{Satisfaction::Good, milliseconds{59'200}};
    pages.push_back({"rating-keys-held", model_at(RatingKeys{.subject = told, .held = held})});
    pages.push_back({"rating-reasons", model_at(RatingReasons{.subject = told, .level = Satisfaction::Bad})});
    pages.push_back({"rating-reasons-full",
                     model_at(RatingReasons{
                         .subject = told, .level = Satisfaction::Bad, .reasons = {"S01", "S04", "S99"}})});
    RatingReasons in_own_words{.subject = told, .level = Satisfaction::Bad, .reasons = {"S04"}};
    in_own_words.remark.text = EditBuffer{"等了半个多月，还是没有人告诉我为什么"};
    for (const auto& [name, door] :
         {std::pair{"hand", WritingDoor::Hand}, std::pair{"pinyin", WritingDoor::Pinyin},
          std::pair{"keys", WritingDoor::Keys}}) {
        Model model = model_at(in_own_words);
        model.writing_door = door;
        pages.push_back({"rating-remark-" + std::string{name}, model});
    }
    pages.push_back({"saving-rating", model_at(SavingRating{})});
}

void add_sign_in(std::vector<SampleScreen>& pages) {
    pages.push_back({"staff-sign-in-number", model_at(StaffSignIn{.staff_number = "100"})});
    pages.push_back({"staff-sign-in-pin",
                     model_at(StaffSignIn{.staff_number = "100001", .pin = "1357", .at_pin = true})});
    pages.push_back({"staff-sign-in-checking",
                     model_at(StaffSignIn{.staff_number = "100001", .at_pin = true, .checking = true})});
    pages.push_back({"staff-sign-in-wrong", model_at(StaffSignIn{.refused = SignInRefused{}})});
    pages.push_back(
        {"staff-sign-in-wait", model_at(StaffSignIn{.refused = SignInRefused{.locked_for = seconds{30}}})});
    pages.push_back(
        {"staff-sign-in-locked", model_at(StaffSignIn{.refused = SignInRefused{.locked = true}})});
}

void add_recordings(std::vector<SampleScreen>& pages, CaseView spoken) {
    spoken.facts.attachments = {{.bytes = 400'000, .length = milliseconds{155'000}}};
    StaffCase heard{.pass = the_lobby_manager(), .view = std::move(spoken)};
    pages.push_back({"staff-case-recording", model_at(heard)});
    heard.playing = 0;
    heard.played = milliseconds{83'000};
    pages.push_back({"staff-case-recording-playing", model_at(heard)});
    heard.playing.reset();
    heard.unheard = true;
    pages.push_back({"staff-case-recording-away", model_at(heard)});
}

void add_who_complains(std::vector<SampleScreen>& pages, CaseView view) {
    view.facts.capacity = Capacity::Agent;
    pages.push_back({"staff-case-agent", model_at(StaffCase{.pass = the_lobby_manager(), .view = view})});
    view.facts.capacity = Capacity::Group;
    view.facts.members = 12;
    pages.push_back({"staff-case-group", model_at(StaffCase{.pass = the_lobby_manager(), .view = view})});
}

void add_staff(std::vector<SampleScreen>& pages) {
    const StaffPass pass = the_lobby_manager();
    const auto staff_case = [&](CaseView view, bool busy) {
        return model_at(StaffCase{.pass = pass, .view = std::move(view), .busy = busy});
    };
    using enum EventType;
    pages.push_back({"staff-cases", model_at(StaffCases{pass, the_branchs_cases(), false})});
    pages.push_back({"staff-cases-loading", model_at(StaffCases{.pass = pass})});
    pages.push_back({"staff-cases-none", model_at(StaffCases{pass, {}, false})});
    pages.push_back({"staff-cases-reprint", with_last_receipt({pass, the_branchs_cases(), false, {}})});
    for (const auto& [name, state] : {std::pair{"printing", PaperState::Printing},
                                      {"printed", PaperState::Printed},
                                      {"no-paper", PaperState::NoPaper},
                                      {"no-printer", PaperState::PrinterGone}})
        pages.push_back({std::string{"staff-cases-reprint-"} + name,
                         with_last_receipt({pass, the_branchs_cases(), false, state})});
    pages.push_back({"staff-case-registered",
                     staff_case(an_elders_view(State::Registered,
                                               {Accepted, Contacted, NoteAdded, EvidenceShown, Escalated}),
                                false)});
    const CaseView handling =
        an_elders_view(State::Handling, {Contacted, NoteAdded, EvidenceShown, Escalated, Decided});
    pages.push_back({"staff-case-handling", staff_case(handling, false)});
    pages.push_back({"staff-case-busy", staff_case(handling, true)});
    StaffCase refused{.pass = pass, .view = handling};
    refused.refused =
        Trouble{TroubleKind::NotAllowed, "the case does not stand where this person can do this"};
    pages.push_back({"staff-case-refused", model_at(refused)});
    add_recordings(pages, handling);
    CaseView told = an_elders_view(State::Notified, {Contacted, NoteAdded, EvidenceShown});
    pages.push_back({"staff-case-notified", staff_case(told, false)});
    add_who_complains(pages, handling);
    CaseView anonymous = an_elders_view(State::Recontact, {Contacted, NoteAdded, EvidenceShown, Escalated,
                                                           Notified, Decided, Accepted, RecontactDone});
    anonymous.facts.anonymous = true;
    anonymous.facts.personal = {.pick_up_code = "4817"};
    anonymous.rating = Satisfaction::Bad;
    pages.push_back({"staff-case-recontact", staff_case(anonymous, false)});
    for (const auto& [name, act] : {std::pair{"accepted", Accepted},
                                    {"contacted", Contacted},
                                    {"note-added", NoteAdded},
                                    {"evidence-shown", EvidenceShown},
                                    {"escalated", Escalated},
                                    {"decided", Decided},
                                    {"notified", Notified},
                                    {"recontact-done", RecontactDone}})
        pages.push_back({std::string("staff-act-") + name, model_at(an_act(act, false))});
    pages.push_back({"staff-act-complete", model_at(an_act(Accepted, true))});
}

} // namespace

TrackedCase an_elders_case(State state) {
    return {.number = "482910337715",
            .state = state,
            .due = in(15),
            .business = "B0503",
            .cause = "C05",
            .outcome = decided(state) ? "O04" : "",
            .rating_open = state == State::Notified,
            .withdrawable = is_open(state),
            .as_of = after(days{2}, std::chrono::minutes{-215}),
            .timeline = history_until(state)};
}

CaseView an_elders_view(State state, std::vector<EventType> permitted) {
    CaseView view;
    view.summary = a_summary("482910337715", state, 3);
    view.facts = {.number = "482910337715",
                  .business = "B0503",
                  .cause = "C05",
                  .requests = {"R07"},
                  .occurred = Occurred::ThisWeek,
                  .amount_disputed = Fen{5'000'000}};
    view.facts.personal = {.name = "王女士",
                           .phone = "13800138000",
                           .story = "我在示例银行枫桥支行办理理财时，遇到了到期自动续期的问题，发生在本周。"
                                    "到期前没有人提醒我。我希望：把钱退回来。"};
    view.timeline = history_until(state);
    view.permitted = std::move(permitted);
    return view;
}

StaffPass the_lobby_manager() {
    return a_lobby_manager();
}

std::vector<CaseSummary> the_branchs_cases() {
    std::vector<CaseSummary> cases{
        a_summary("730015528846", State::Handling, -2), a_summary("482910337715", State::Registered, 0),
        a_summary("119407736258", State::Decided, 1),   a_summary("640382915570", State::Notified, 3),
        a_summary("207748813395", State::Recontact, 8), a_summary("558120467732", State::Handling, 15),
        a_summary("903364218807", State::Closed, -20),  a_summary("316675092248", State::Withdrawn, -31)};
    cases[1].pending = true;
    cases[4].level = Level::Station;
    cases[5].level = Level::Headquarters;
    return cases;
}

StaffAct an_act(EventType act, bool complete) {
    StaffAct form{.pass = the_lobby_manager(), .view = an_elders_view(State::Handling, {act}), .act = act};
    const auto questions = Visit{}.house().ready_sentences.questions(act).size();
    form.chosen.resize(questions);
    if (!form.chosen.empty()) form.chosen[0] = 0;
    if (complete) form.chosen.assign(questions, std::size_t{0});
    if (!complete && questions == 1) form.chosen[0].reset();
    return form;
}

std::vector<SampleScreen> desk_pages() {
    std::vector<SampleScreen> pages;
    add_tracking(pages);
    add_mediation(pages);
    add_rating(pages);
    add_sign_in(pages);
    add_staff(pages);
    return pages;
}

} // namespace fengqiao::kiosk::testing
