#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/receipt_code.h"

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

std::optional<Tap> draw_buttons(ui::Ui& ui, const ReceiptShown& here, const ui::RectMm& rect) {
    std::optional<Tap> action;
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

constexpr float picture = 22.0F; // of a fact
constexpr float part_gap = 6.0F;

float number_height(const ui::Ui& ui, const ReceiptShown& here) {
    const float pick_up = here.filed.pick_up_code.empty() ? 0 : line_height(ui, ui::Style::Title) + 1;
    return 2 * line_height(ui, ui::Style::Quiet) + 42 + pick_up;
}

// With number and code the customer finds the complaint again.
void draw_number(ui::Ui& ui, const ReceiptShown& here, ui::RectMm rect) {
    const float line = line_height(ui, ui::Style::Quiet);
    ui.label(Msg::ReceiptPageNumber, ui::Style::Quiet, rect.take_top(line, 2));
    ui.big_number(here.filed.number, rect.take_top(36, 3));
    const bool anonymous = !here.filed.pick_up_code.empty();
    if (anonymous) {
        ui::RectMm row = rect.take_top(line_height(ui, ui::Style::Title), 1);
        ui.label(Msg::ReceiptPagePickUp, ui::Style::Quiet, row.take_left(row.width * 0.45F, 3));
        ui.text({.words = here.filed.pick_up_code, .style = ui::Style::Title, .id = Msg::ReceiptPagePickUp},
                row);
    }
    ui.label(anonymous ? Msg::ReceiptPagePickUpUse : Msg::ReceiptPageNumberUse, ui::Style::Quiet,
             rect.take_top(line));
}

// What has happened, and what happens next by itself.
std::array<ui::TimelineEntry, 2> promises_of(const ui::Ui& ui, const ReceiptShown& here, const Model& model) {
    return {ui::TimelineEntry{ui.say(Msg::ReceiptPageSaved), date_and_time(ui.locale(), here.filed.at),
                              ui::EntryState::Done},
            ui::TimelineEntry{ui.say(Msg::ReceiptPageHeadquarters),
                              ui.say(Msg::ReceiptPageHeadquartersBy,
                                     {{"time", headquarters_by(ui, here.filed, model.house->nightly_time)}}),
                              ui::EntryState::Now}};
}

float promises_height(const ui::Ui& ui) {
    return 2 * (line_height(ui, ui::Style::Strong) + line_height(ui, ui::Style::Tiny) + 5);
}

float answer_height(const ui::Ui& ui) {
    return std::max(picture, line_height(ui, ui::Style::Quiet) + line_height(ui, ui::Style::Heading));
}

// By which day the customer has an answer, and from whom.
void draw_answer(ui::Ui& ui, const Filed& filed, ui::RectMm rect) {
    ui::RectMm due = rect.take_top(answer_height(ui), part_gap);
    ui.icon(ui::Icon::CalendarCheck, Accent::Blue, due.take_left(picture, 6));
    const float label = line_height(ui, ui::Style::Quiet), date = line_height(ui, ui::Style::Heading);
    ui::RectMm words = due.middle(due.width, label + date);
    ui.label(Msg::ReceiptPageAnswer, ui::Style::Quiet, words.take_top(label));
    ui.text({.words = ui.say(Msg::ReceiptPageAnswerBy, {{"date", short_date(ui.locale(), filed.due)}}),
             .style = ui::Style::Heading,
             .id = Msg::ReceiptPageAnswerBy},
            words);
    if (filed.handler_name.empty()) return;
    ui::RectMm handler = rect.take_top(picture);
    ui.icon(ui::Icon::Person, Accent::Teal, handler.take_left(picture, 6));
    ui.text({.words = ui.say(Msg::ReceiptPageHandler, {{"name", filed.handler_name}}),
             .style = ui::Style::Strong,
             .id = Msg::ReceiptPageHandler},
            handler);
}

void draw_code(ui::Ui& ui, const CodeModules& code, const ui::RectMm& rect) {
    if (code.size > 0) ui.qr({code.size, code.dark}, rect);
}

void draw_rule(ui::Ui& ui, ui::RectMm& rest) {
    ui.divider(rest.take_top(2 * part_gap));
}

// Lying: the code stands beside everything else. Upright: between the number and what is promised.
void draw_receipt(ui::Ui& ui, const ReceiptShown& here, const Model& model, const ui::RectMm& rect) {
    ui.card(rect);
    ui::RectMm inside = rect.inset(12, 8);
    const float number = number_height(ui, here), promises = promises_height(ui),
                answer = answer_height(ui) + part_gap + picture;
    if (!ui.portrait()) {
        draw_code(ui, here.code, inside.take_right(std::min(inside.height, 126.0F), 12));
        const float lower = std::max(promises, answer);
        ui::RectMm column = inside.middle(inside.width, number + 2 * part_gap + lower);
        draw_number(ui, here, column.take_top(number));
        draw_rule(ui, column);
        const auto halves = column.columns(2, 8);
        ui.timeline(promises_of(ui, here, model), halves[0]);
        draw_answer(ui, here.filed, halves[1]);
        return;
    }
    draw_number(ui, here, inside.take_top(number));
    draw_rule(ui, inside);
    draw_answer(ui, here.filed, inside.take_bottom(answer, part_gap));
    ui.timeline(promises_of(ui, here, model), inside.take_bottom(promises, 2));
    draw_code(ui, here.code, inside);
}

// The state of the paper beside the buttons that have to do with it.
std::optional<Tap> draw_foot(ui::Ui& ui, const ReceiptShown& here, ui::RectMm& room) {
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

std::optional<Tap> draw(ui::Ui& ui, const ReceiptShown& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::ReceiptPageTitle, .back = false}, model);
    const auto pressed = draw_foot(ui, here, room);
    const bool no_paper = here.paper == PaperState::NoPaper || here.paper == PaperState::PrinterGone;
    if (no_paper)
        draw_receipt_code(ui, here, room);
    else
        draw_receipt(ui, here, model, room);
    return pressed ? pressed : action;
}

} // namespace fengqiao::kiosk
