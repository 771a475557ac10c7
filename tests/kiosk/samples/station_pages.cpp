#include "tests/kiosk/samples/station_pages.h"

#include "app/kiosk/flow/services_flow.h"
#include "tests/kiosk/flow/visit.h"

namespace fengqiao::kiosk::testing {
namespace {

constexpr std::int64_t monday_morning = 1'795'397'700'000; // 2026-11-23 09:35 in China

Model in_a_busy_hall(Stage stage) {
    Model model = model_at(std::move(stage));
    model.surroundings.hall = a_busy_hall();
    return model;
}

void add_lists_and_pages(std::vector<SampleScreen>& screens) {
    for (const auto& [name, list] :
         {std::pair{"policies", StationPage::Policies}, std::pair{"learning", StationPage::Learning},
          std::pair{"resolution", StationPage::Resolution}, std::pair{"welfare", StationPage::Welfare},
          std::pair{"facilities", StationPage::Facilities}, std::pair{"channels", StationPage::Channels}})
        screens.push_back({"list-" + std::string{name}, in_a_busy_hall(PageList{list})});
    const Model model = model_at(Services{});
    for (const ContentPage& page : model.house->content.all()) {
        const bool own_page = page.kind == ContentKind::Privacy || page.kind == ContentKind::Fraud ||
                              page.kind == ContentKind::Suggestion || page.kind == ContentKind::Praise;
        if (own_page) continue;
        screens.push_back({"page-" + page.id, in_a_busy_hall(PageShownHere{StationPage::Policies, page.id})});
    }
}

void add_doors(std::vector<SampleScreen>& screens) {
    screens.push_back({"doors-on-duty", in_a_busy_hall(Attract{})});
    Model degraded = in_a_busy_hall(Attract{});
    degraded.surroundings.paper = Surroundings::Paper::Out;
    degraded.surroundings.line_up = false;
    screens.push_back({"doors-on-duty-degraded", degraded});
    Model compound = in_a_busy_hall(Attract{});
    compound.surroundings.hall.head = {};
    compound.surroundings.hall.handler = {"欧阳海棠", ""};
    screens.push_back({"doors-on-duty-compound", compound});
    const Model model = model_at(Attract{});
    for (const ContentPage& page : model.house->content.all())
        if (page.kind == ContentKind::Welfare || page.kind == ContentKind::Education)
            screens.push_back(
                {"welfare-" + page.id, in_a_busy_hall(Attract{milliseconds{0}, WelfareShown{page.id, 3}})});
}

void add_quiz(std::vector<SampleScreen>& screens) {
    const std::string lesson = "telecom-fraud";
    const auto at = [&](std::size_t question, std::optional<std::size_t> answered, std::uint32_t right,
                        bool done) {
        return model_at(Quiz{StationPage::Learning, lesson, question, answered, right, done});
    };
    screens.push_back({"quiz", at(0, std::nullopt, 0, false)});
    screens.push_back({"quiz-right", at(0, 1, 1, false)});
    screens.push_back({"quiz-wrong", at(1, 0, 1, false)});
    screens.push_back({"quiz-last", at(2, 0, 2, false)});
    screens.push_back({"quiz-done", at(3, std::nullopt, 2, true)});
}

void add_opinions(std::vector<SampleScreen>& screens) {
    screens.push_back({"improvement", model_at(Improvement{})});
    WriteOpinion praise{OpinionKind::Praise, {0, 3}};
    screens.push_back({"write-praise", model_at(praise)});
    WriteOpinion suggestion{OpinionKind::Suggestion};
    suggestion.not_kept = true;
    screens.push_back({"write-suggestion-not-kept", model_at(suggestion)});
    suggestion.not_kept = false;
    suggestion.writing.text = EditBuffer{"门口的坡道太陡，轮椅上不来"};
    for (const auto& [name, door] :
         {std::pair{"pinyin", WritingDoor::Pinyin}, std::pair{"keys", WritingDoor::Keys},
          std::pair{"hand", WritingDoor::Hand}}) {
        Model model = model_at(suggestion);
        model.writing_door = door;
        screens.push_back({"write-suggestion-" + std::string{name}, model});
    }
    screens.push_back({"saving-opinion", model_at(SavingOpinion{praise})});
    screens.push_back({"thanks-suggestion", model_at(Thanks{ThanksFor::Suggestion})});
    screens.push_back({"thanks-praise", model_at(Thanks{ThanksFor::Praise})});
}

} // namespace

HallState a_busy_hall() {
    return {
        .head = {"周立新", "100103"},
        .handler = {"陈晓敏", "100101"},
        .loans = {{"reading-glasses", 1, 1}, {"umbrella", 0, 10}, {"first-aid", 0, 0}, {"wheelchair", 0, 0}}};
}

TrackedCase a_case_at(State state) {
    const Instant filed = instant_from(monday_morning);
    TrackedCase found = a_tracked_case(state == State::Notified);
    found.state = state;
    found.due = day_in_china(filed) + days{15};
    found.timeline = {{EventType::Submitted, filed, Role::Customer, false, false}};
    if (state == State::Registered) return found;
    found.timeline.push_back({EventType::Accepted, filed + days{1}, Role::FirstHandler, false, false});
    if (state == State::Handling) return found;
    found.timeline.push_back({EventType::Decided, filed + days{4}, Role::BranchHead, true, false});
    found.timeline.push_back({EventType::Decided, filed + days{5}, Role::BranchHead, false, false});
    found.timeline.push_back({EventType::Notified, filed + days{6}, Role::FirstHandler, false, false});
    return found;
}

std::vector<SampleScreen> station_pages() {
    std::vector<SampleScreen> screens{{"services", in_a_busy_hall(Services{})},
                                      {"services-nobody-named", model_at(Services{})}};
    add_doors(screens);
    add_lists_and_pages(screens);
    add_quiz(screens);
    add_opinions(screens);
    screens.push_back({"wall", model_at(ProcessWall{})});
    for (const auto& [name, state] :
         {std::pair{"registered", State::Registered}, std::pair{"handling", State::Handling},
          std::pair{"notified", State::Notified}, std::pair{"closed", State::Closed}})
        screens.push_back({"wall-" + std::string{name}, model_at(ProcessWall{TrackShown{a_case_at(state)}})});
    screens.push_back({"privacy", model_at(PrivacyShown{EnterPhone{}})});
    Model cheated = model_at(CallingStaff{milliseconds{0}, CallFor::Fraud});
    cheated.set_aside = Stage{Attract{}};
    screens.push_back({"fraud", cheated});
    screens.push_back({"staff-loans", in_a_busy_hall(StaffLoans{a_lobby_manager()})});
    screens.push_back({"staff-loans-none", model_at(StaffLoans{a_lobby_manager()})});
    return screens;
}

} // namespace fengqiao::kiosk::testing
