#include "tests/kiosk/flow/visit.h"

#include "core/basics/check.h"
#include "platform/settings/settings.h"
#include "tests/core/catalogue/shipped_catalogue.h"
#include "tests/support/plain_text_rules.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace fengqiao::kiosk {
namespace {

ReadySentences shipped_sentences() {
    const std::string name = "assets/staff/ready_sentences.csv";
    std::ifstream file(name, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    auto parsed = ReadySentences::parse(name, content.str());
    check(parsed.has_value(), "the shipped ready sentences can be read");
    return std::move(*parsed);
}

ContentBook shipped_content() {
    auto content = settings::load_content("assets/content");
    check(content.has_value(), "the shipped content can be read");
    return std::move(*content);
}

std::shared_ptr<const House> a_house() {
    BranchId branch;
    branch.bytes[0] = 7;
    return std::make_shared<const House>(
        House{.branch = branch,
              .kind = InstitutionKind::Bank,
              .place = {"示例银行枫桥支行", "Example Bank Fengqiao Branch"},
              .hotline = "95000",
              .comfort = {},
              .nightly_time = "06:00",
              .catalogue = shipped_catalogue(),
              .ready_sentences = shipped_sentences(),
              .content = shipped_content(),
              .branch_phone = "0575-80000001",
              .text_rules = std::make_shared<const testing::PlainTextRules>()});
}

} // namespace

Visit::Visit() : now_{milliseconds{1'000'000}, instant_from(1'795'000'000'000)} {
    model_ = fresh_model(a_house(), now_);
}

Visit& Visit::tap(const Action& action) {
    Step step = update(std::move(model_), action, now_);
    model_ = std::move(step.model);
    effects_ = std::move(step.effects);
    return *this;
}

Visit& Visit::wait(milliseconds time) {
    const milliseconds end = now_.steady + time;
    std::vector<Effect> all;
    for (auto due = next_deadline(model_); due && *due <= end; due = next_deadline(model_)) {
        const milliseconds at = std::max(*due, now_.steady);
        now_.wall += at - now_.steady;
        now_.steady = at;
        tap(Tick{});
        all.insert(all.end(), effects_.begin(), effects_.end());
        if (next_deadline(model_) == due) break; // nothing came of it: only the clock moves on
    }
    now_.wall += end - now_.steady;
    now_.steady = end;
    effects_ = std::move(all);
    return *this;
}

Visit& Visit::digits(std::string_view digits) {
    for (const char digit : digits)
        tap(DigitTapped{digit});
    return *this;
}

Visit& Visit::surname(std::string_view text) {
    const auto& surnames = house().catalogue.surnames();
    const auto at = std::ranges::find(surnames, text, &Surname::text);
    return tap(ChoiceTapped{static_cast<std::size_t>(at - surnames.begin())});
}

Visit& Visit::to_review() {
    tap(DoorTapped{Door::Complain});
    tap(ChoiceTapped{4}); // wealth products
    tap(ChoiceTapped{0}); // rolled over by itself
    tap(ChoiceTapped{1}); // this week
    tap(ChoiceTapped{0});
    tap(SkipTapped{});
    digits("13800001234");
    surname("王");
    return tap(TitleTapped{Title::Madam});
}

Visit& Visit::to_receipt() {
    to_review();
    tap(SendTapped{});
    return hear(ComplaintKept{a_filing(), Receipt{.number = "123456789012"}, {}});
}

Visit& Visit::to_staff_cases() {
    tap(CornerHeld{});
    digits("100001");
    digits("135790");
    hear(SignedIn{std::variant<StaffPass, SignInRefused>{a_lobby_manager()}});
    return hear(CasesListed{std::vector{a_case_view({}).summary}});
}

Filed a_filing() {
    return {.number = "123456789012", .receipt_code = "ABCDE12345", .handler_name = "李晓雯"};
}

TrackedCase a_tracked_case(bool rating_open) {
    return {.number = "123456789012",
            .state = rating_open ? State::Notified : State::Handling,
            .rating_open = rating_open,
            .withdrawable = true};
}

CaseView a_case_view(std::vector<EventType> permitted) {
    CaseView view;
    view.summary.number = "123456789012";
    view.permitted = std::move(permitted);
    return view;
}

StaffPass a_lobby_manager() {
    PersonId person;
    person.bytes[0] = 9;
    return {person, "李晓雯", {Role::LobbyManager, Role::FirstHandler}};
}

} // namespace fengqiao::kiosk
