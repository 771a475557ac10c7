#include "tests/kiosk/samples/sample_model.h"

#include "tests/kiosk/flow/visit.h"
#include "tests/kiosk/samples/writing_samples.h"

namespace fengqiao::kiosk::testing {
namespace {

// A square that looks like a code: what it says is read by no test here.
CodeModules a_code() {
    constexpr int size = 29;
    CodeModules code{size, std::vector<bool>(static_cast<std::size_t>(size) * size)};
    const auto finder = [](int column, int row) {
        const int ring = std::max(std::abs(column - 3), std::abs(row - 3));
        return ring != 2 && ring <= 3;
    };
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column) {
            const int right = size - 1 - column, low = size - 1 - row;
            bool dark = (column * 7919 ^ row * 104729 ^ column * row * 31) % 5 < 2;
            if (column < 8 && row < 8) dark = finder(column, row);
            if (right < 8 && row < 8) dark = finder(right, row);
            if (column < 8 && low < 8) dark = finder(column, low);
            code.dark[static_cast<std::size_t>(row * size + column)] = dark;
        }
    return code;
}

constexpr std::int64_t monday_morning = 1'795'397'700'000; // 2026-11-23 09:35 in China

Draft with_phone(std::string digits) {
    Draft draft = an_elders_draft();
    draft.phone = std::move(digits);
    draft.name = {};
    return draft;
}

ChooseName surnames_page(std::size_t page, Name name) {
    Filling filling{an_elders_draft(), false, page};
    filling.draft.name = std::move(name);
    return {std::move(filling)};
}

Review a_review(std::vector<Problem> problems, bool not_kept) {
    return {Filling{an_elders_draft()}, std::move(problems), not_kept};
}

Review an_anonymous_review() {
    Review review = a_review({}, false);
    review.draft.anonymous = true;
    review.draft.phone.clear();
    review.draft.name = {};
    return review;
}

Filling brought_by(Party party) {
    Filling filling{an_elders_draft()};
    filling.draft.party = std::move(party);
    return filling;
}

void add_parties(std::vector<SampleScreen>& screens) {
    const Party agent{.capacity = Capacity::Agent, .members = 1, .representatives = {}};
    const Party heir{.capacity = Capacity::Heir, .members = 1, .representatives = {}};
    const Party group{.capacity = Capacity::Group, .members = 12, .representatives = {}};
    screens.push_back({"for-whom", model_at(ForWhom{brought_by({}), {}})});
    screens.push_back({"for-whom-agent", model_at(ForWhom{brought_by(agent), {}})});
    screens.push_back({"for-whom-heir", model_at(ForWhom{brought_by(heir), {}})});
    screens.push_back({"for-whom-group", model_at(ForWhom{brought_by(group), {}})});
    Filling filling = brought_by(agent);
    filling.draft.phone = "1380013";
    screens.push_back({"enter-phone-agent", model_at(EnterPhone{filling})});
    screens.push_back({"review-agent", model_at(Review{brought_by(agent), {}, false})});
}

ReceiptShown an_anonymous_receipt() {
    ReceiptShown receipt = an_elders_receipt(PaperState::NoPaper);
    receipt.filed.pick_up_code = "4817";
    return receipt;
}

void add_questions(std::vector<SampleScreen>& screens) {
    const Filling fresh{};
    const Filling whole{an_elders_draft(), true};
    Filling no_words{an_elders_draft()};
    no_words.draft.matter.phrases.clear();
    screens.push_back({"choose-business", model_at(ChooseBusiness{fresh})});
    screens.push_back({"choose-business-again", model_at(ChooseBusiness{whole})});
    screens.push_back({"choose-cause", model_at(ChooseCause{Filling{an_elders_draft()}})});
    screens.push_back({"choose-when", model_at(ChooseWhen{Filling{an_elders_draft()}})});
    screens.push_back({"choose-request", model_at(ChooseRequest{no_words})});
    screens.push_back({"say-more", model_at(SayMore{no_words})});
    screens.push_back({"say-more-chosen", model_at(SayMore{Filling{an_elders_draft()}})});
    screens.push_back({"enter-phone", model_at(EnterPhone{Filling{with_phone("1380013")}})});
    screens.push_back({"enter-phone-wrong", model_at(EnterPhone{Filling{with_phone("02800138000")}, true})});
    screens.push_back({"enter-phone-whole", model_at(EnterPhone{Filling{with_phone("13800138000")}})});
    screens.push_back({"choose-name", model_at(surnames_page(0, {}))});
    screens.push_back({"choose-name-page-2", model_at(surnames_page(1, {.title = Title::Madam}))});
    screens.push_back({"choose-name-last-page", model_at(surnames_page(5, {.other_surname = true}))});
}

} // namespace

Model model_at(Stage stage) {
    Model model = Visit{}.model();
    model.stage = std::move(stage);
    model.surroundings.speech = SpeakerState::Silent;
    return model;
}

Draft an_elders_draft() {
    Draft draft;
    draft.matter.tile = "TB05";
    draft.matter.choice = "TB0501";
    draft.matter.business = "B0503";
    draft.matter.cause = "C05";
    draft.matter.requests = {"R07"};
    draft.matter.occurred = Occurred::ThisWeek;
    draft.matter.phrases = {"PTB050101", "PTB050102", "PC0507"};
    draft.name = {.surname = "张", .title = Title::Madam};
    draft.phone = "13800138000";
    return draft;
}

Filed an_elders_filing() {
    return {.number = "482910337715",
            .receipt_code = "7H2MQ9XK4T",
            .at = instant_from(monday_morning),
            .due = day_in_china(instant_from(monday_morning)) + days{15},
            .handler_name = "李晓雯"};
}

ReceiptShown an_elders_receipt(PaperState paper) {
    return {an_elders_filing(), Receipt{.number = "482910337715"}, a_code(), paper};
}

std::vector<SampleScreen> complaint_screens() {
    std::vector<SampleScreen> screens{{"attract", model_at(Attract{})}};
    Model degraded = model_at(Attract{});
    degraded.surroundings.paper = Surroundings::Paper::Out;
    degraded.surroundings.line_up = false;
    screens.push_back({"attract-degraded", degraded});
    add_questions(screens);
    add_writing(screens);
    add_parties(screens);
    screens.push_back({"review", model_at(a_review({}, false))});
    screens.push_back(
        {"review-problem", model_at(a_review({Problem::PhoneWrong, Problem::RequestMissing}, false))});
    screens.push_back({"review-not-kept", model_at(a_review({}, true))});
    screens.push_back({"review-anonymous", model_at(an_anonymous_review())});
    screens.push_back({"saving-complaint", model_at(SavingComplaint{})});
    screens.push_back({"receipt-shown", model_at(an_elders_receipt(PaperState::Printed))});
    screens.push_back({"receipt-shown-printing", model_at(an_elders_receipt(PaperState::Printing))});
    screens.push_back({"receipt-shown-no-paper", model_at(an_elders_receipt(PaperState::NoPaper))});
    screens.push_back({"receipt-shown-no-printer", model_at(an_elders_receipt(PaperState::PrinterGone))});
    screens.push_back({"receipt-shown-anonymous", model_at(an_anonymous_receipt())});
    screens.push_back(
        {"thanks-complaint",
         model_at(
             Thanks{ThanksFor::Complaint, {}, JustFiled{an_elders_filing().at, an_elders_filing().due}})});
    screens.push_back({"thanks-rating", model_at(Thanks{ThanksFor::Rating})});
    screens.push_back({"thanks-low-rating", model_at(Thanks{ThanksFor::LowRating})});
    screens.push_back({"thanks-withdrawal", model_at(Thanks{ThanksFor::Withdrawal})});
    Model alerted = model_at(a_review({}, false));
    alerted.alert = IdleAlert{milliseconds{54'000}};
    screens.push_back({"idle-alert", alerted});
    Model called = model_at(CallingStaff{});
    called.set_aside = Stage{a_review({}, false)};
    screens.push_back({"calling-staff", called});
    Model comfortable = model_at(ChooseComfort{});
    comfortable.beneath = Stage{a_review({}, false)};
    screens.push_back({"choose-comfort", comfortable});
    Model listening = comfortable;
    listening.surroundings.headphones = true;
    listening.surroundings.speech = SpeakerState::Silent;
    screens.push_back({"choose-comfort-headphones", listening});
    comfortable.comfort.unhurried = true;
    comfortable.comfort.read_aloud = true;
    comfortable.comfort.volume = volume_steps;
    comfortable.surroundings.speech = SpeakerState::Speaking;
    screens.push_back({"choose-comfort-elder", comfortable});
    comfortable.surroundings.speech = SpeakerState::NoSound;
    screens.push_back({"choose-comfort-without-sound", comfortable});
    screens.push_back({"out-of-service", model_at(OutOfService{OutOfServiceReason::DiskFull})});
    return screens;
}

} // namespace fengqiao::kiosk::testing
