#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"

#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

// The next end of the nightly pass after it was filed.
std::string headquarters_by(const ui::Ui& ui, const Filed& filed, const std::string& nightly_time) {
    Day day = day_in_china(filed.at);
    if (time_of_day(filed.at) >= nightly_time) day += days{1};
    return short_date(ui.locale(), day) + " " + nightly_time;
}

void draw_paper(ui::Ui& ui, PaperState paper, const ui::RectMm& rect) {
    struct Said {
        Msg words;
        ui::Signal signal;
        ui::Icon icon;
    };
    const Said said = [&]() -> Said {
        switch (paper) {
        case PaperState::Printing: return {Msg::ReceiptPagePrinting, ui::Signal::Neutral, ui::Icon::Printer};
        case PaperState::Printed: return {Msg::ReceiptPagePrinted, ui::Signal::Good, ui::Icon::Receipt};
        case PaperState::NoPaper: return {Msg::ReceiptPageNoPaper, ui::Signal::Warning, ui::Icon::Warning};
        case PaperState::PrinterGone:
            return {Msg::ReceiptPageNoPrinter, ui::Signal::Warning, ui::Icon::Warning};
        }
        std::unreachable();
    }();
    ui.banner({.icon = said.icon, .text = ui.say(said.words), .signal = said.signal, .id = said.words}, rect);
}

std::optional<Action> draw_buttons(ui::Ui& ui, const ReceiptShown& here, const ui::RectMm& rect) {
    std::optional<Action> action;
    const auto places = rect.columns(2, ui::tokens::gap);
    if (ui.button({.id = Msg::ReceiptPagePrintAgain,
                   .text = ui.say(Msg::ReceiptPagePrintAgain),
                   .tone = ui::Tone::Plain,
                   .icon = ui::Icon::Printer,
                   .enabled = here.paper != PaperState::Printing},
                  places[0]))
        action = PrintAgainTapped{};
    if (ui.button(Msg::ReceiptPageTaken, ui::Tone::Primary, places[1])) action = TakenTapped{};
    return action;
}

float number_height(const ui::Ui& ui, const ReceiptShown& here) {
    const float pick_up = here.filed.pick_up_code.empty() ? 0 : line_height(ui, ui::Style::Title) + 1;
    return 3 * line_height(ui, ui::Style::Quiet) + 42 + pick_up;
}

float promises_height(const ui::Ui& ui) {
    return 3 * (line_height(ui, ui::Style::Strong) + line_height(ui, ui::Style::Tiny) + 5);
}

// With number and code the customer finds the complaint again.
void draw_number(ui::Ui& ui, const ReceiptShown& here, ui::RectMm rect) {
    const float line = line_height(ui, ui::Style::Quiet);
    ui.label(Msg::ReceiptPageNumber, ui::Style::Quiet, rect.take_top(line, 2));
    ui.big_number(here.filed.number, rect.take_top(32, 4));
    const bool anonymous = !here.filed.pick_up_code.empty();
    if (anonymous) {
        ui::RectMm row = rect.take_top(line_height(ui, ui::Style::Title), 1);
        ui.label(Msg::ReceiptPagePickUp, ui::Style::Quiet, row.take_left(row.width * 0.45F, 3));
        ui.text({.words = here.filed.pick_up_code, .style = ui::Style::Title, .id = Msg::ReceiptPagePickUp},
                row);
    }
    ui.label(anonymous ? Msg::ReceiptPagePickUpUse : Msg::ReceiptPageNumberUse, ui::Style::Quiet,
             rect.take_top(2 * line));
}

void draw_handler(ui::Ui& ui, const Filed& filed, ui::RectMm rect) {
    if (filed.handler_name.empty()) return;
    ui::RectMm row = rect.take_top(14);
    ui.icon(ui::Icon::Person, Accent::Teal, row.take_left(14, 4));
    ui.text({.words = ui.say(Msg::ReceiptPageHandler, {{"name", filed.handler_name}}),
             .style = ui::Style::Strong,
             .id = Msg::ReceiptPageHandler},
            row);
}

// What has happened, what will, and by when.
void draw_promises(ui::Ui& ui, const ReceiptShown& here, const Model& model, const ui::RectMm& rect) {
    const std::array promises{
        ui::TimelineEntry{ui.say(Msg::ReceiptPageSaved), date_and_time(ui.locale(), here.filed.at),
                          ui::EntryState::Done},
        ui::TimelineEntry{ui.say(Msg::ReceiptPageHeadquarters),
                          ui.say(Msg::ReceiptPageHeadquartersBy,
                                 {{"time", headquarters_by(ui, here.filed, model.house->nightly_time)}}),
                          ui::EntryState::Now},
        ui::TimelineEntry{
            ui.say(Msg::ReceiptPageAnswer),
            ui.say(Msg::ReceiptPageAnswerBy, {{"date", short_date(ui.locale(), here.filed.due)}}),
            ui::EntryState::Later}};
    ui.timeline(promises, rect);
}

void draw_code(ui::Ui& ui, const CodeModules& code, const ui::RectMm& rect) {
    if (code.size > 0) ui.qr({code.size, code.dark}, rect);
}

// Lying: number, promises and code side by side. Upright: the code between the two.
void draw_receipt(ui::Ui& ui, const ReceiptShown& here, const Model& model, const ui::RectMm& rect) {
    constexpr float handler = 14.0F;
    ui.card(rect);
    ui::RectMm inside = rect.inset(10, 8);
    const float number = number_height(ui, here), promises = promises_height(ui);
    if (!ui.portrait()) {
        draw_code(ui, here.code, inside.take_right(std::min(inside.height, 112.0F), 8));
        const ui::RectMm left = inside.take_left(inside.width * 0.58F, 12);
        ui::RectMm column = left.middle(left.width, std::min(left.height, number + 3 + handler));
        draw_number(ui, here, column.take_top(number, 3));
        draw_handler(ui, here.filed, column);
        draw_promises(ui, here, model, inside.middle(inside.width, promises));
        return;
    }
    draw_number(ui, here, inside.take_top(number));
    draw_handler(ui, here.filed, inside.take_bottom(handler, 4));
    draw_promises(ui, here, model, inside.take_bottom(promises, 6));
    draw_code(ui, here.code, inside);
}

// The state of the paper beside the buttons that have to do with it.
std::optional<Action> draw_foot(ui::Ui& ui, const ReceiptShown& here, ui::RectMm& room) {
    const float banner = 2 * line_height(ui, ui::Style::Body) + 3;
    if (ui.portrait()) {
        const auto pressed = draw_buttons(ui, here, room.take_bottom(main_button, ui::tokens::gap));
        draw_paper(ui, here.paper, room.take_bottom(banner, ui::tokens::gap));
        return pressed;
    }
    ui::RectMm foot = room.take_bottom(std::max(main_button, banner), ui::tokens::gap);
    draw_paper(ui, here.paper, foot.take_left(foot.width * 0.42F, ui::tokens::gap));
    return draw_buttons(ui, here, foot);
}

} // namespace

std::optional<Action> draw(ui::Ui& ui, const ReceiptShown& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::ReceiptPageTitle, .back = false}, model);
    const auto pressed = draw_foot(ui, here, room);
    draw_receipt(ui, here, model, room);
    return pressed ? pressed : action;
}

} // namespace fengqiao::kiosk
