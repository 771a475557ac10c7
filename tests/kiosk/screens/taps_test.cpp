#include "tests/kiosk/samples/sample_model.h"
#include "tests/kiosk/samples/screen_glass.h"

#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/screens.h"
#include "tests/kiosk/flow/visit.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk::testing {
namespace {

using ui::testing::UiGlass;

// A customer in front of the glass: every tap is judged by the flow and shown again.
class Customer {
public:
    Customer() : glass_(UiGlass::Mount::Landscape, Language::Chinese) { glass_.show(visit_.model()); }

    Customer& taps(ui::Id id) {
        const auto action = glass_.tap(id);
        REQUIRE(action.has_value());
        visit_.tap(*action);
        glass_.show(visit_.model());
        return *this;
    }
    Customer& types(std::string_view digits) {
        for (const char digit : digits)
            taps({Msg::PadDigit, digit - '0'});
        return *this;
    }
    Customer& hears(const Action& answer) {
        visit_.hear(answer);
        glass_.show(visit_.model());
        return *this;
    }
    Customer& waits(milliseconds time) {
        visit_.wait(time);
        glass_.show(visit_.model());
        return *this;
    }
    // The whole of the seed's complaint, up to the page that checks it.
    Customer& tells_everything() {
        taps(Msg::HomeComplaint).taps({Msg::ComplaintBusiness, 4}).taps({Msg::ComplaintCause, 0});
        taps({Msg::ComplaintWhen, 1}).taps({Msg::ComplaintRequest, 2});
        taps({Msg::ComplaintWords, 0}).taps(Msg::ComplaintContinue).types("13800138000");
        return taps({Msg::ComplaintSurname, 2}).taps(Msg::ComplaintMadam);
    }
    [[nodiscard]] bool reads(std::string_view words) const {
        return std::ranges::any_of(glass_.placed(),
                                   [&](const ui::Placed& one) { return one.text.contains(words); });
    }
    [[nodiscard]] const Visit& visit() const { return visit_; }

private:
    Visit visit_;
    ScreenGlass glass_;
};

template <class Wanted> bool answers(ScreenGlass& glass, ui::Id id) {
    const auto action = glass.tap(id);
    return action && std::holds_alternative<Wanted>(*action);
}

Stage a_receipt() {
    return an_elders_receipt(PaperState::Printed);
}

} // namespace

TEST_CASE("an elder complains by tapping alone, and what is sent is what was tapped") {
    Customer customer;
    customer.tells_everything().taps(Msg::ComplaintSend);
    const auto* keep = customer.visit().effect<KeepComplaint>();
    REQUIRE(keep);
    CHECK(keep->complaint.matter().business == "B0503");
    CHECK(keep->complaint.matter().phrases == std::vector<std::string>{"PTB050101"});
    CHECK(keep->complaint.phone()->digits() == "13800138000");
    CHECK(keep->complaint.name().surname == "张");
    customer.hears(ComplaintKept{an_elders_filing(), {}, {}}).taps(Msg::ReceiptPageTaken);
    customer.taps(Msg::ThanksDone);
    CHECK(customer.visit().stands_at<Attract>());
}

TEST_CASE("before it is sent, the complaint is read back as it will be kept") {
    Customer customer;
    customer.tells_everything();
    CHECK(customer.reads("我在示例银行枫桥支行办理理财时，遇到了到期自动续期的问题，发生在本周。"));
    CHECK(customer.reads("138 0013 8000"));
    CHECK(customer.reads("张女士"));
}

TEST_CASE("every answer on the review leads to the page that changes it") {
    Customer customer;
    customer.tells_everything();
    customer.taps(Msg::ComplaintWhen).taps({Msg::ComplaintWhen, 0});
    CHECK(customer.visit().here<Review>().draft.matter.occurred == Occurred::Today);
    customer.taps(Msg::ComplaintRequest).taps({Msg::ComplaintRequest, 1});
    CHECK(customer.visit().here<Review>().draft.matter.requests == std::vector<std::string>{"R01"});
    customer.taps(Msg::ComplaintWords).taps(Msg::ComplaintSkip);
    CHECK(customer.visit().here<Review>().draft.matter.phrases.empty());
    customer.taps(Msg::ComplaintName).taps({Msg::ComplaintSurname, 0});
    CHECK(customer.visit().here<Review>().draft.name.surname == "王");
    customer.taps(Msg::ComplaintPhone).taps(Msg::PadDelete).types("9");
    CHECK(customer.visit().here<Review>().draft.phone == "13800138009");
    customer.taps(Msg::ComplaintCause).taps({Msg::ComplaintCause, 1});
    CHECK(customer.visit().here<Review>().draft.matter.choice == "TB0502");
    customer.taps(Msg::ComplaintBusiness);
    CHECK(customer.visit().stands_at<ChooseBusiness>());
}

TEST_CASE("who comes back to a whole number goes on with it") {
    Customer customer;
    customer.tells_everything().taps(Msg::FrameBack).taps(Msg::FrameBack);
    REQUIRE(customer.visit().stands_at<EnterPhone>());
    customer.taps(Msg::ComplaintContinue);
    CHECK(customer.visit().stands_at<ChooseName>());
}

TEST_CASE("a surname from a later page and one that is not listed can both be given") {
    Customer customer;
    customer.tells_everything().taps(Msg::ComplaintName).taps(Msg::ComplaintMoreSurnames);
    customer.taps({Msg::ComplaintSurname, 18});
    CHECK(customer.visit().here<Review>().draft.name.surname == "高");
    customer.taps(Msg::ComplaintName).taps(Msg::ComplaintOtherSurname);
    CHECK(customer.visit().here<Review>().draft.name.other_surname);
}

TEST_CASE("the consequence of staying anonymous stands beside its button") {
    Customer customer;
    customer.tells_everything().taps(Msg::ComplaintPhone);
    CHECK(customer.reads("我们没法联系您"));
    customer.taps(Msg::ComplaintAnonymous);
    CHECK(customer.reads("匿名，不留电话和姓名"));
    CHECK_FALSE(customer.reads("张女士"));
}

TEST_CASE("what stands in the way is said above and at its own row, with the number of places") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    Review review{Filling{an_elders_draft()}, {Problem::PhoneWrong}, false};
    glass.show(model_at(review));
    const auto says = [&](std::string_view words) {
        return std::ranges::count_if(glass.placed(),
                                     [&](const ui::Placed& one) { return one.text.contains(words); });
    };
    CHECK(says("有一个地方需要修改") == 1);
    CHECK(says("手机号不对，请再看一下") == 2);
    review.problems.push_back(Problem::RequestMissing);
    glass.show(model_at(review));
    CHECK(says("有 2 个地方需要修改") == 1);
    CHECK(says("请选您希望怎么解决") == 1);
}

TEST_CASE("a receipt that was not printed is never said to be") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    for (const PaperState paper : {PaperState::Printing, PaperState::NoPaper, PaperState::PrinterGone}) {
        glass.show(model_at(an_elders_receipt(paper)));
        for (const ui::Placed& one : glass.placed())
            CHECK_FALSE(one.text.contains("已打印"));
    }
    CHECK(answers<PrintAgainTapped>(glass, Msg::ReceiptPagePrintAgain));
}

TEST_CASE("the receipt says what is already true and what is promised, each with its time") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    glass.show(model_at(a_receipt()));
    const auto reads = [&](std::string_view words) {
        return std::ranges::any_of(glass.placed(),
                                   [&](const ui::Placed& one) { return one.text.contains(words); });
    };
    CHECK(reads("4829 1033 7715"));
    CHECK(reads("已保存在本机\n11月23日 09:35"));
    CHECK(reads("总部会收到\n最晚 11月24日 星期二 06:00"));
    CHECK(reads("答复您"));
    CHECK(reads("最晚 12月8日 星期二"));
    CHECK(reads("李晓雯"));
}

TEST_CASE("the three doors lead where they say") {
    ScreenGlass glass(UiGlass::Mount::Portrait, Language::English);
    const auto leads_to = [&](Msg message) {
        glass.show(model_at(Attract{}));
        const auto action = glass.tap(message);
        REQUIRE(action);
        return std::get<DoorTapped>(*action).door;
    };
    CHECK(leads_to(Msg::HomeComplaint) == Door::Complain);
    CHECK(leads_to(Msg::HomeProgress) == Door::Track);
    CHECK(leads_to(Msg::HomeRate) == Door::Rate);
}

TEST_CASE("help, comfort and language are in reach on every page that waits for the customer") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    const std::vector<Stage> pages{
        Attract{},    ChooseBusiness{}, ChooseCause{Filling{an_elders_draft()}},
        ChooseWhen{}, ChooseRequest{},  SayMore{Filling{an_elders_draft()}},
        EnterPhone{}, ChooseName{},     Review{Filling{an_elders_draft()}, {}, false},
        a_receipt()};
    for (const Stage& page : pages) {
        glass.show(model_at(page));
        CHECK(answers<CallStaffTapped>(glass, Msg::FrameCallStaff));
        CHECK(answers<ComfortTapped>(glass, Msg::FrameComfort));
        CHECK(answers<LanguageTapped>(glass, Msg::FrameLanguage));
    }
}

TEST_CASE("size, colours and the elder mode are each one tap, and the answers are still there") {
    Customer customer;
    customer.tells_everything().taps(Msg::FrameComfort);
    customer.taps({Msg::ComfortSize, 3});
    CHECK(customer.visit().model().comfort.size == TextSize::Largest);
    customer.taps({Msg::ComfortTheme, 1});
    CHECK(customer.visit().model().comfort.theme == ThemeKind::High);
    customer.taps({Msg::ComfortSize, 1}).taps(Msg::ComfortElder);
    CHECK(customer.visit().model().comfort.size == TextSize::Large);
    CHECK(customer.visit().model().comfort.unhurried);
    customer.taps(Msg::ComfortDone);
    CHECK(customer.reads("张女士"));
}

TEST_CASE("on the comfort page each size and each colour that is chosen carries a mark of its own") {
    ScreenGlass glass(UiGlass::Mount::Landscape, Language::Chinese);
    Model model = model_at(ChooseComfort{});
    model.beneath = Stage{Attract{}};
    glass.show(model);
    const auto chosen = [&](Msg message) {
        return std::ranges::count_if(
            glass.placed(), [&](const ui::Placed& one) { return one.msg == message && one.selected; });
    };
    CHECK(chosen(Msg::ComfortSize) == 1);
    CHECK(chosen(Msg::ComfortTheme) == 1);
    CHECK(chosen(Msg::ComfortElder) == 0);
}

TEST_CASE("the alert covers everything the customer wrote") {
    Customer customer;
    customer.tells_everything();
    REQUIRE(customer.reads("张女士"));
    customer.waits(journey_idle);
    CHECK(customer.reads("请问您还在吗？"));
    CHECK_FALSE(customer.reads("张女士"));
    CHECK_FALSE(customer.reads("138"));
    customer.taps(Msg::IdleStillHere);
    CHECK(customer.reads("张女士"));
}

TEST_CASE("leaving at the alert clears the answers") {
    Customer customer;
    customer.tells_everything().waits(journey_idle).taps(Msg::IdleLeave);
    CHECK(customer.visit().stands_at<Attract>());
}

TEST_CASE("the alert counts down in whole seconds and is drawn anew for each") {
    Model model = model_at(ChooseWhen{});
    model.alert = IdleAlert{milliseconds{10'000}};
    CHECK(picture_holds_for(model, {milliseconds{10'000}, {}}) == milliseconds{1'000});
    CHECK(picture_holds_for(model, {milliseconds{10'400}, {}}) == milliseconds{600});
    CHECK(picture_holds_for(model, {milliseconds{40'000}, {}}) == std::nullopt);
    model.alert.reset();
    CHECK(picture_holds_for(model, {milliseconds{10'000}, {}}) == std::nullopt);
}

TEST_CASE("who calls a person is told that the answers are kept, and goes on with them") {
    Customer customer;
    customer.tells_everything().taps(Msg::FrameCallStaff);
    CHECK(customer.reads("您填的内容还在"));
    customer.taps(Msg::CallingBack);
    CHECK(customer.visit().stands_at<Review>());
}

TEST_CASE("the doors say what does not work just now, and nothing when everything does") {
    Customer customer;
    CHECK_FALSE(customer.reads("照样可以提交"));
    customer.hears(LineChanged{false});
    CHECK(customer.reads("投诉照样可以提交"));
    customer.hears(LineChanged{true}).hears(Printed{trouble(TroubleKind::PaperOut, "no paper")});
    CHECK(customer.reads("打印机没有纸了"));
    customer.hears(Printed{});
    CHECK_FALSE(customer.reads("打印机"));
}

TEST_CASE("a finger that rests in the corner brings staff in, wherever the customer stands") {
    UiGlass glass(UiGlass::Mount::Landscape, "zh-CN");
    glass.reduced_motion = true;
    std::optional<Tap> answered;
    const Model model = model_at(ChooseWhen{});
    glass.show(1, [&](ui::Ui& ui) {
        if (auto action = draw(ui, model, {})) answered = action;
    });
    glass.press_at({4, glass.panel().rect().height - 4});
    for (int frame = 0; frame < 240 && !answered; ++frame)
        glass.frames(1);
    REQUIRE(answered);
    CHECK(std::holds_alternative<CornerHeld>(*answered));
}

} // namespace fengqiao::kiosk::testing
