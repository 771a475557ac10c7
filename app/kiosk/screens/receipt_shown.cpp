#include "app/kiosk/screens/complaint_screens.h"

#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

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

// Number and code: with them the customer finds the complaint again.
void draw_number(ui::Ui& ui, const ReceiptShown& here, const Model& model, ui::RectMm rect) {
    const float line = model.comfort.large_type ? 13.0F : 10.0F;
    ui.label(Msg::ReceiptPageNumber, ui::Style::Quiet, rect.take_top(line, 2));
    ui.big_number(here.filed.number, rect.take_top(32, 4));
    const bool anonymous = !here.filed.pick_up_code.empty();
    const Msg use = anonymous ? Msg::ReceiptPagePickUpUse : Msg::ReceiptPageNumberUse;
    if (anonymous) {
        ui::RectMm row = rect.take_top(line * 1.5F, 2);
        ui.label(Msg::ReceiptPagePickUp, ui::Style::Quiet, row.take_left(row.width * 0.4F, 3));
        ui.text({.words = here.filed.pick_up_code, .style = ui::Style::Title}, row);
    }
    ui.label(use, ui::Style::Quiet, rect.take_top(2 * line, 5));
    if (here.code.size == 0) return;
    ui.qr({here.code.size, here.code.dark}, rect);
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
    ui::RectMm rest = rect;
    rest.take_top(ui.timeline(promises, rest), 2);
    if (here.filed.handler_name.empty()) return;
    ui::RectMm handler = rest.take_top(model.comfort.large_type ? 16.0F : 13.0F);
    ui.icon(ui::Icon::Person, Accent::Teal, handler.take_left(handler.height, 4));
    ui.text({.words = ui.say(Msg::ReceiptPageHandler, {{"name", here.filed.handler_name}}),
             .style = ui::Style::Strong,
             .id = Msg::ReceiptPageHandler},
            handler);
}

} // namespace

std::optional<Action> draw(ui::Ui& ui, const ReceiptShown& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::ReceiptPageTitle, .back = false}, model);
    const auto pressed = draw_buttons(ui, here, room.take_bottom(main_button, ui::tokens::gap));
    draw_paper(ui, here.paper, room.take_bottom(model.comfort.large_type ? 30.0F : 22.0F, ui::tokens::gap));
    ui.card(room);
    ui::RectMm inside = room.inset(10, 8);
    const ui::RectMm number =
        ui.portrait() ? inside.take_top(inside.height * 0.62F, 8) : inside.take_left(inside.width * 0.5F, 14);
    draw_number(ui, here, model, number);
    draw_promises(ui, here, model, inside);
    return pressed ? pressed : action;
}

} // namespace fengqiao::kiosk
