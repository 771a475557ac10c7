#include "tests/kiosk/ui/sample_pages.h"

#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk::ui::testing {
namespace {

bool chinese(const Ui& ui) {
    return ui.locale().code() == "zh-CN";
}
std::string either(const Ui& ui, const char* zh, const char* en) {
    return chinese(ui) ? zh : en;
}
FrameParts question(const Ui& ui, const char* zh, const char* en) {
    return {.title = Msg::FrameStep, .title_text = either(ui, zh, en)};
}

void doors(Ui& ui) {
    const Frame frame =
        ui.home({.place = either(ui, "示例银行中关村支行", "Example Bank Zhongguancun Branch"),
                 .greeting = Msg::HomeGreeting,
                 .invitation = Msg::HomeInvitation,
                 .footer = {.note = Msg::HomePrivacy, .hotline = "95000"}});
    const auto places = ui.portrait() ? frame.room.rows(3, tokens::gap) : frame.room.columns(3, tokens::gap);
    ui.door({Icon::Complaint, Msg::HomeComplaint, Msg::HomeComplaintDetail, Accent::Orange}, places[0]);
    ui.door({Icon::Progress, Msg::HomeProgress, Msg::HomeProgressDetail, Accent::Blue}, places[1]);
    ui.door({Icon::Rate, Msg::HomeRate, Msg::HomeRateDetail, Accent::Green}, places[2]);
}

void tiles(Ui& ui) {
    FrameParts parts = question(ui, "您要投诉哪项业务？", "Which service is it about?");
    parts.hint = either(ui, "选最接近的一项", "Choose the closest one");
    parts.step = Step{1, 6};
    const Frame frame = ui.frame(parts);
    struct Choice {
        Icon icon;
        const char *zh, *en;
    };
    const std::array<Choice, 8> choices{{{Icon::Savings, "存款取款", "Savings"},
                                         {Icon::BankCard, "银行卡", "Bank card"},
                                         {Icon::Loan, "贷款", "Loan"},
                                         {Icon::Wealth, "理财产品", "Wealth product"},
                                         {Icon::Transfer, "转账汇款", "Transfer"},
                                         {Icon::MobilePhone, "手机银行", "Mobile banking"},
                                         {Icon::Person, "服务态度", "Staff and service"},
                                         {Icon::Other, "其他", "Something else"}}};
    const auto cells =
        ui.portrait() ? frame.room.grid(2, 4, tokens::gap) : frame.room.grid(4, 2, tokens::gap);
    for (int i = 0; i < 8; ++i) {
        const Choice& choice = choices.at(static_cast<std::size_t>(i));
        ui.tile({.id = {Msg::FrameChange, i},
                 .text = either(ui, choice.zh, choice.en),
                 .icon = choice.icon,
                 .selected = i == 3},
                cells[static_cast<std::size_t>(i)]);
    }
}

void draw_pad(Ui& ui, const RectMm& rect) {
    const auto cells = rect.grid(3, 4, tokens::small_gap);
    for (int i = 0; i < 9; ++i)
        ui.key({.id = {Msg::PadDigit, i + 1}, .text = std::to_string(i + 1)},
               cells[static_cast<std::size_t>(i)]);
    ui.key({.id = Msg::PadClear, .text = ui.say(Msg::PadClear)}, cells[9]);
    ui.key({.id = {Msg::PadDigit, 0}, .text = "0"}, cells[10]);
    ui.key({.id = Msg::PadDelete, .text = ui.say(Msg::PadDelete), .icon = Icon::Backspace}, cells[11]);
}

void contact(Ui& ui) {
    FrameParts parts = question(ui, "怎么联系您？", "How do we reach you?");
    parts.step = Step{5, 6};
    RectMm room = ui.frame(parts).room;
    ui.phone_field("1380013", room.take_top(26, tokens::gap));
    ui.banner({.text = either(ui, "号码只用于告诉您办理结果", "Used only to tell you the outcome")},
              room.take_bottom(20, tokens::gap));
    RectMm side =
        ui.portrait() ? room.take_top(70, tokens::gap) : room.take_right(room.width * 0.45F, tokens::gap);
    const std::array<const char*, 12> names{"王", "李", "张", "刘", "陈", "杨",
                                            "赵", "黄", "周", "吴", "徐", "其他"};
    const auto cells = side.grid(ui.portrait() ? 6 : 4, ui.portrait() ? 2 : 3, tokens::small_gap);
    for (int i = 0; i < 12; ++i)
        ui.chip(
            {.id = {Msg::FrameUndo, i}, .text = names.at(static_cast<std::size_t>(i)), .selected = i == 2},
            cells[static_cast<std::size_t>(i)]);
    draw_pad(ui, room);
}

void review(Ui& ui) {
    FrameParts parts = question(ui, "请核对后提交投诉", "Check your answers, then file");
    parts.step = Step{6, 6};
    RectMm room = ui.frame(parts).room;
    RectMm actions = room.take_bottom(24, tokens::gap);
    ui.button({.id = {Msg::FrameStep, 1},
               .text = either(ui, "提交投诉", "File the complaint"),
               .tone = Tone::Primary,
               .icon = Icon::CheckCircle},
              actions.take_right(std::min(130.0F, actions.width * 0.55F), tokens::gap));
    ui.button({.id = {Msg::FrameStep, 2}, .text = either(ui, "不提交", "Do not file"), .tone = Tone::Plain},
              actions.take_right(70));
    ui.card(room);
    RectMm list = room.inset(10, 5);
    const std::array<std::pair<const char*, const char*>, 5> values{
        {{"理财产品", "Wealth product"},
         {"到期自动续投，没有告诉我", "It was renewed without telling me"},
         {"本周，在本网点", "This week, at this branch"},
         {"退还本金和收益", "Return the money and the gain"},
         {"张女士 138 0013 8000", "Ms Zhang 138 0013 8000"}}};
    for (int i = 0; i < 5; ++i) {
        const auto& value = values.at(static_cast<std::size_t>(i));
        ui.answer_row({.label = Msg::HomeComplaint,
                       .value = either(ui, value.first, value.second),
                       .change = Msg::FrameChange,
                       .index = i},
                      list.take_top(std::min(30.0F, (room.height - 10) / 5)));
    }
}

QrModules pattern() {
    QrModules modules{33, std::vector<bool>(33 * 33)};
    for (int i = 0; i < 33 * 33; ++i)
        modules.dark[static_cast<std::size_t>(i)] = (i * 7919 ^ i / 33 * 104729) % 5 < 2;
    return modules;
}

void receipt(Ui& ui) {
    FrameParts parts = question(ui, "已收到您的投诉", "Your complaint is filed");
    parts.back = false;
    RectMm room = ui.frame(parts).room;
    RectMm lower = room.take_bottom(24, tokens::gap);
    ui.button({.id = {Msg::FrameStep, 1}, .text = either(ui, "我已拿到", "I have it"), .tone = Tone::Primary},
              lower.middle(120, 24));
    ui.card(room);
    RectMm inside = room.inset(12, 10);
    RectMm code = ui.portrait() ? inside.take_bottom(90, 6).middle(90, 90) : inside.take_right(92, 12);
    ui.qr(pattern(), code);
    ui.text({.words = either(ui, "投诉编号", "Complaint number"), .style = Style::Quiet},
            inside.take_top(10, 2));
    ui.big_number("482910337715", inside.take_top(32, 8));
    const std::array entries{
        TimelineEntry{either(ui, "已保存在本机", "Saved on this terminal"), "11月23日 09:35",
                      EntryState::Done},
        TimelineEntry{either(ui, "总部收到", "Headquarters receives it"),
                      either(ui, "明早六点前", "by 6 in the morning"), EntryState::Now},
        TimelineEntry{either(ui, "12月8日前给您答复", "Answered by 8 Dec"), {}, EntryState::Later}};
    inside.take_top(ui.timeline(entries, inside), 3);
}

void rate(Ui& ui) {
    RectMm room = ui.frame(question(ui, "您对处理结果满意吗？", "Are you satisfied with the outcome?")).room;
    ui.banner({.text = either(ui, "已退还本金五万元和利息，九月三日到账",
                              "The money and interest were paid back on 3 Sep")},
              room.take_top(22, tokens::gap));
    const RectMm undo = room.take_bottom(24, tokens::gap).middle(90, 24);
    const std::array words{Msg::FaceVeryGood, Msg::FaceGood, Msg::FaceFair, Msg::FaceBad, Msg::FaceVeryBad};
    const auto cells = ui.portrait() ? room.rows(5, tokens::gap) : room.columns(5, tokens::gap);
    for (int i = 0; i < 5; ++i)
        ui.face_key({.level = 5 - i, .words = words.at(static_cast<std::size_t>(i)), .held = i == 1},
                    cells[static_cast<std::size_t>(i)]);
    ui.undo_ring(Msg::FrameUndo, 0.7F, undo);
}

void staff_list(Ui& ui) {
    RectMm room = ui.frame(question(ui, "本网点的投诉", "Complaints of this branch")).room;
    const float height = 30;
    RectMm list = ui.begin_scroll(Msg::FrameStep, room);
    for (int i = 0; i < 12; ++i) {
        const Signal signal = i == 0 ? Signal::Danger : i < 3 ? Signal::Warning : Signal::Good;
        const std::string badge = i == 0  ? either(ui, "今天到期", "Due today")
                                  : i < 3 ? either(ui, "还有 3 天", "3 days left")
                                          : either(ui, "还有 12 天", "12 days left");
        ui.list_row({.id = {Msg::FrameStep, 10 + i},
                     .title = "4829 1033 77" + std::to_string(10 + i),
                     .detail = either(ui, "理财产品 · 待核实", "Wealth product · to be verified"),
                     .badge = badge,
                     .signal = signal},
                    list.take_top(height, tokens::small_gap));
    }
    ui.end_scroll(12 * height + 11 * tokens::small_gap);
}

void alert(Ui& ui) {
    ui.bare_page();
    RectMm room = ui.screen().inset(30, 24);
    ui.text({.words = either(ui, "您还在吗？", "Are you still there?"),
             .style = Style::Display,
             .align = Align::Centre},
            room.take_top(24, 2));
    ui.text({.words = either(ui, "不继续的话，填的内容会清除", "If not, what you entered is cleared"),
             .style = Style::Body,
             .align = Align::Centre},
            room.take_top(12, 8));
    RectMm actions = room.take_bottom(30, 12);
    const auto both = actions.middle(std::min(actions.width, 240.0F), 30).columns(2, tokens::gap);
    ui.button(
        {.id = {Msg::FrameStep, 1}, .text = either(ui, "我还在", "I am still here"), .tone = Tone::Primary},
        both[0]);
    ui.button(
        {.id = {Msg::FrameStep, 2}, .text = either(ui, "结束并清除", "End and clear"), .tone = Tone::Plain},
        both[1]);
    ui.countdown(24, 30, room);
}

void thanks(Ui& ui) {
    ui.bare_page();
    RectMm room = ui.screen().inset(30, ui.portrait() ? 90.0F : 24.0F);
    ui.success_tick(room.take_top(125, 4));
    ui.text(
        {.words = either(ui, "感谢您的评价", "Thank you"), .style = Style::Display, .align = Align::Centre},
        room.take_top(24, 2));
    ui.text({.words = either(ui, "我们会认真对待每一条意见", "Every word of yours counts"),
             .style = Style::Quiet,
             .align = Align::Centre},
            room.take_top(12, 10));
    ui.button({.id = {Msg::FrameStep, 1}, .text = either(ui, "完成", "Done"), .tone = Tone::Primary},
              room.take_top(24).middle(95, 24));
}

void article(Ui& ui) {
    const RectMm room = ui.frame(question(ui, "投诉办理须知", "How complaints are handled")).room;
    ui.card(room);
    RectMm view = ui.begin_scroll({Msg::FrameStep, 1}, room.inset(14, 6), Backdrop::Card);
    const float begin = view.top;
    for (int i = 0; i < 8; ++i) {
        ui.text({.words = either(ui, "一、适用范围", "1. Scope"), .style = Style::Heading},
                view.take_top(14, 2));
        view.take_top(
            ui.paragraph(
                {.words = either(
                     ui,
                     "本次调整适用于在我行各营业网点、手机银行（APP）、网上银行等渠道办理的人民币个人存款业务"
                     "。客户可通过“产品查询”栏目查看最新利率，或拨打客服热线 95000 "
                     "咨询。办理业务时，请携带本人有效身份证件；代办业务的，还应出示代办人身份证件。姓名含生"
                     "僻字的，如“㛃”“䶮”“𠮷”，同样可以办理。",
                     "This notice applies to personal deposits in our branches, in the mobile application "
                     "and on the web. The current rates are found under Products, or by calling 95000. "
                     "Please bring a valid identity document; who acts for another brings both.")},
                view),
            6);
    }
    ui.end_scroll(view.top - begin);
}

void kit(Ui& ui) {
    RectMm room = ui.frame(question(ui, "按钮、徽标与等待", "Buttons, badges, waiting")).room;
    const auto buttons = room.take_top(24, tokens::gap).columns(ui.portrait() ? 3 : 5, tokens::gap);
    const std::array tones{Tone::Primary, Tone::Plain, Tone::Quiet, Tone::Danger, Tone::Primary};
    for (std::size_t i = 0; i < buttons.size(); ++i)
        ui.button({.id = {Msg::FrameStep, static_cast<int>(i)},
                   .text = either(ui, "继续", "Continue"),
                   .tone = tones[i],
                   .enabled = i != 4},
                  buttons[i]);
    ui.pin_dots(4, 6, room.take_top(16, tokens::gap));
    ui.code_field("13", 4, room.take_top(24, tokens::gap));
    ui.number_field("48291033", room.take_top(24, tokens::gap));
    RectMm badges = room.take_top(13, tokens::gap);
    ui.badge(either(ui, "已解决", "Solved"), Signal::Good, badges.take_left(46, 5));
    ui.badge(either(ui, "快到期", "Due soon"), Signal::Warning, badges.take_left(46, 5));
    ui.badge(either(ui, "已超期", "Overdue"), Signal::Danger, badges.take_left(46, 5));
    ui.badge(either(ui, "已撤回", "Withdrawn"), Signal::Neutral, badges.take_left(50, 5));
    ui.banner({.icon = Icon::Warning,
               .text = either(ui, "打印机缺纸，请用手机拍下二维码", "No paper: please photograph the code"),
               .signal = Signal::Warning},
              room.take_top(20, tokens::gap));
    ui.busy(Msg::FrameMoreBelow, room);
    ui.corner_hold(Corner::LeftBottom, std::chrono::seconds{3});
}

void slip(Ui& ui) {
    RectMm room = ui.frame(question(ui, "凭条", "Receipt")).room;
    RectMm side = ui.portrait() ? room.take_top(90, tokens::gap) : room.take_left(150, tokens::gap);
    ui.icon(Icon::Receipt, Accent::Teal, side.take_top(40, tokens::gap));
    ui.label(Msg::HomeComplaintDetail, Style::Strong, side.take_top(12, 2), Align::Centre);
    ui.progress({2, 6}, side.take_top(12, 2));
    ui.card(room);
    RectMm lines = room.inset(12, 10);
    ui.text({.words = either(ui, "投诉受理凭条", "Complaint receipt"),
             .style = Style::Heading,
             .align = Align::Centre},
            lines.take_top(14));
    ui.divider(lines.take_top(6));
    const std::array printed{either(ui, "受理网点：中关村支行", "Branch: Zhongguancun"),
                             either(ui, "投诉编号：4829 1033 7715", "Number: 4829 1033 7715"),
                             either(ui, "答复期限：2026年12月8日", "Answer by: 8 Dec 2026")};
    ui.text_lines(printed, lines);
}

} // namespace

const std::vector<SamplePage>& sample_pages() {
    static const std::vector<SamplePage> pages{
        {"doors", doors},           {"tiles", tiles},     {"contact", contact},
        {"review", review},         {"receipt", receipt}, {"rate", rate},
        {"staff-list", staff_list}, {"alert", alert},     {"thanks", thanks},
        {"article", article},       {"kit", kit},         {"slip", slip}};
    return pages;
}

} // namespace fengqiao::kiosk::ui::testing
