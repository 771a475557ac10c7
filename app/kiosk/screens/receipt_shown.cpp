#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/room.h"

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

struct PaperWords {
    Msg words;
    ui::Signal signal;
    ui::Icon icon;
};

PaperWords said_of(PaperState paper) {
    switch (paper) {
    case PaperState::Printing: return {Msg::ReceiptPagePrinting, ui::Signal::Neutral, ui::Icon::Printer};
    case PaperState::Printed: return {Msg::ReceiptPagePrinted, ui::Signal::Good, ui::Icon::Receipt};
    case PaperState::NoPaper: return {Msg::ReceiptPageNoPaper, ui::Signal::Warning, ui::Icon::Warning};
    case PaperState::PrinterGone: return {Msg::ReceiptPageNoPrinter, ui::Signal::Warning, ui::Icon::Warning};
    }
    std::unreachable();
}

bool failed(PaperState paper) {
    return paper == PaperState::NoPaper || paper == PaperState::PrinterGone;
}

// Without paper it is the picture of the code that somebody goes home with.
Msg taken_words(PaperState paper) {
    return failed(paper) ? Msg::ReceiptPagePhotographed : Msg::ReceiptPageTaken;
}

void draw_paper(ui::Ui& ui, PaperState paper, const ui::RectMm& rect) {
    const PaperWords said = said_of(paper);
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
    if (ui.button(
            {.id = Msg::ReceiptPageTaken, .text = ui.say(taken_words(here.paper)), .tone = ui::Tone::Primary},
            places[1]))
        action = TakenTapped{};
    return action;
}

constexpr float picture = 22.0F; // of a fact
constexpr float part_gap = 6.0F;
constexpr float number_card = 36.0F, number_card_low = 27.0F;
constexpr float code_least = 70.0F; // what a phone reads from where somebody stands

// The parts of the receipt and how high each must be, one for drawing and for measuring.
class Parts {
public:
    Parts(ui::Ui& ui, const ReceiptShown& here, const Model& model) : ui_(ui), here_(here), model_(model) {}

    [[nodiscard]] float number_height(float width) const {
        const float pick_up = anonymous() ? ui_.needed().line(ui::Style::Title) + 1 : 0;
        return ui_.needed().line(ui::Style::Quiet) + 2 + card_height() + 3 + pick_up +
               measured(ui_, ui_.say(use()), ui::Style::Quiet, width).height;
    }
    // With number and code the customer finds the complaint again.
    void draw_number(ui::RectMm rect) {
        ui_.label(Msg::ReceiptPageNumber, ui::Style::Quiet,
                  rect.take_top(ui_.needed().line(ui::Style::Quiet), 2));
        ui_.big_number(here_.filed.number, rect.take_top(card_height(), 3));
        if (anonymous()) draw_pick_up(rect.take_top(ui_.needed().line(ui::Style::Title), 1));
        const Measured means = measured(ui_, ui_.say(use()), ui::Style::Quiet, rect.width);
        ui_.text({.words = ui_.say(use()), .style = ui::Style::Quiet, .lines = means.lines, .id = use()},
                 rect.take_top(means.height));
    }

    // What has happened, and what happens next by itself.
    [[nodiscard]] float promises_height(float width) const {
        return ui_.needed().timeline(promises(), width);
    }
    void draw_promises(const ui::RectMm& rect) { ui_.timeline(promises(), rect); }

    // By which day the customer has an answer, and from whom.
    [[nodiscard]] float answer_height(float width) const {
        const float handler = handler_words().empty() ? 0 : part_gap + handler_height(width);
        return due_height(width) + handler;
    }
    // A day whose last sign falls onto a line of its own is read twice.
    [[nodiscard]] bool day_fits(float width) const {
        return measured(ui_, by(), ui::Style::Heading, beside_picture(width)).lines == 1;
    }
    void draw_answer(ui::RectMm rect) {
        ui::RectMm due = rect.take_top(due_height(rect.width), part_gap);
        ui_.icon(ui::Icon::CalendarCheck, Accent::Blue,
                 due.take_left(picture, part_gap).middle(picture, picture));
        const float label = label_height(rect.width);
        const Measured date = measured(ui_, by(), ui::Style::Heading, due.width);
        ui::RectMm words = due.middle(due.width, label + date.height);
        ui_.label(Msg::ReceiptPageAnswer, ui::Style::Quiet, words.take_top(label));
        ui_.text({.words = by(),
                  .style = ui::Style::Heading,
                  .lines = date.lines,
                  .id = Msg::ReceiptPageAnswerBy,
                  .whose = ui::Whose::House},
                 words);
        const std::string who = handler_words();
        if (who.empty()) return;
        ui::RectMm handler = rect.take_top(handler_height(rect.width));
        ui_.icon(ui::Icon::Person, Accent::Teal,
                 handler.take_left(picture, part_gap).middle(picture, picture));
        ui_.text({.words = who,
                  .style = ui::Style::Strong,
                  .lines = measured(ui_, who, ui::Style::Strong, handler.width).lines,
                  .id = Msg::ReceiptPageHandler,
                  .whose = ui::Whose::House},
                 handler);
    }

private:
    // On a low glass in large type the number must still be seen whole before anything scrolls.
    [[nodiscard]] float card_height() const {
        const bool low = ui_.screen().height < ui::tokens::low_glass && ui_.text_size() >= TextSize::Large;
        return low ? number_card_low : number_card;
    }
    [[nodiscard]] bool anonymous() const { return !here_.filed.pick_up_code.empty(); }
    [[nodiscard]] Msg use() const {
        return anonymous() ? Msg::ReceiptPagePickUpUse : Msg::ReceiptPageNumberUse;
    }
    void draw_pick_up(ui::RectMm row) {
        const float label = ui_.needed().width(ui_.say(Msg::ReceiptPagePickUp), ui::Style::Quiet) + 6;
        ui_.label(Msg::ReceiptPagePickUp, ui::Style::Quiet, row.take_left(label, 3));
        ui_.text({.words = here_.filed.pick_up_code, .style = ui::Style::Title, .id = Msg::ReceiptPagePickUp},
                 row);
    }
    [[nodiscard]] std::array<ui::TimelineEntry, 2> promises() const {
        return {ui::TimelineEntry{ui_.say(Msg::ReceiptPageSaved), date_and_time(ui_.locale(), here_.filed.at),
                                  ui::EntryState::Done, ui::Whose::House},
                ui::TimelineEntry{
                    ui_.say(Msg::ReceiptPageHeadquarters),
                    ui_.say(Msg::ReceiptPageHeadquartersBy,
                            {{"time", headquarters_by(ui_, here_.filed, model_.house->nightly_time)}}),
                    ui::EntryState::Now, ui::Whose::House}};
    }
    [[nodiscard]] std::string by() const {
        return ui_.say(Msg::ReceiptPageAnswerBy, {{"date", short_date(ui_.locale(), here_.filed.due)}});
    }
    [[nodiscard]] std::string handler_words() const {
        return here_.filed.handler_name.empty()
                   ? ""
                   : ui_.say(Msg::ReceiptPageHandler, {{"name", here_.filed.handler_name}});
    }
    [[nodiscard]] float beside_picture(float width) const { return width - picture - part_gap; }
    [[nodiscard]] float due_height(float width) const {
        return std::max(picture, label_height(width) +
                                     ui_.needed().words(by(), ui::Style::Heading, beside_picture(width)));
    }
    [[nodiscard]] float label_height(float width) const {
        return measured(ui_, ui_.say(Msg::ReceiptPageAnswer), ui::Style::Quiet, beside_picture(width)).height;
    }
    [[nodiscard]] float handler_height(float width) const {
        return std::max(picture,
                        ui_.needed().words(handler_words(), ui::Style::Strong, beside_picture(width)));
    }

    ui::Ui& ui_;
    const ReceiptShown& here_;
    const Model& model_;
};

void draw_code(ui::Ui& ui, const CodeModules& code, const ui::RectMm& rect) {
    if (code.size > 0) ui.qr({code.size, code.dark}, rect);
}

// Number, a line, and below it what happens and the answer: beside each other where there is room. What
// became of the paper stands among them only where the foot has no room for it.
void draw_words(ui::Ui& ui, Parts& parts, const ui::RectMm& room, std::optional<PaperState> paper = {}) {
    constexpr float half_least = 92.0F, between = 8.0F;
    const auto beside = [&](float width) {
        const float half = (width - between) / 2;
        return half >= half_least * ui.needed().line(ui::Style::Body) / 9.36F && parts.day_fits(half);
    };
    const auto lower = [&](float width) {
        const float half = (width - between) / 2;
        return beside(width) ? std::max(parts.promises_height(half), parts.answer_height(half))
                             : parts.promises_height(width) + part_gap + parts.answer_height(width);
    };
    const auto paper_height = [&](float width) {
        return paper ? part_gap + ui.needed().banner(ui.say(said_of(*paper).words), width) : 0;
    };
    draw_in(ui, Msg::ReceiptPageNumber, room,
            {.height =
                 [&](float width) {
                     return parts.number_height(width) + paper_height(width) + 2 * part_gap + lower(width);
                 },
             .draw =
                 [&](ui::RectMm rest) {
                     parts.draw_number(rest.take_top(parts.number_height(rest.width)));
                     ui::RectMm said = rest.take_top(paper_height(rest.width));
                     if (paper) draw_paper(ui, *paper, said.take_bottom(said.height - part_gap));
                     ui.divider(rest.take_top(2 * part_gap));
                     if (beside(rest.width)) {
                         const auto halves = rest.columns(2, between);
                         parts.draw_promises(halves[0]);
                         return parts.draw_answer(halves[1]);
                     }
                     parts.draw_promises(rest.take_top(parts.promises_height(rest.width), part_gap));
                     parts.draw_answer(rest);
                 }},
            Place::Middle, ui::Backdrop::Card);
}

// In low reach nothing of the code needs a hand: it stands above the question, and is large there.
bool stands_above(const ui::Ui& ui) {
    return ui.stands_up() && !ui.portrait();
}
void draw_code_above(ui::Ui& ui, const CodeModules& code) {
    constexpr float share = 0.58F; // the rest is the question's
    const ui::RectMm reach = ui.screen();
    const ui::RectMm above{0, 0, reach.width, reach.top * share};
    const float side = above.height - ui::tokens::margin;
    const ui::RectMm card = above.middle(side, side);
    ui.card(card);
    draw_code(ui, code, card.inset(4));
}

// Lying: the code stands beside everything else. Upright: between the number and what is promised, or, where
// large type leaves it no room there, at the foot.
void draw_receipt(ui::Ui& ui, const ReceiptShown& here, const Model& model, const ui::RectMm& rect) {
    Parts parts{ui, here, model};
    ui.card(rect);
    ui::RectMm inside = rect.inset(12, std::min(8.0F, rect.height * 0.06F));
    if (stands_above(ui)) {
        draw_code_above(ui, here.code);
        return draw_words(ui, parts, inside);
    }
    if (!ui.portrait()) {
        const float code = std::min({inside.height, 126.0F, inside.width * 0.36F});
        draw_code(ui, here.code, inside.take_right(code, 12));
        return draw_words(ui, parts, inside);
    }
    const float number = parts.number_height(inside.width), answer = parts.answer_height(inside.width),
                promises = parts.promises_height(inside.width);
    const float code = inside.height - number - answer - promises - 3 * part_gap;
    if (code < code_least) {
        draw_code(ui, here.code, inside.take_bottom(code_least, part_gap));
        return draw_words(ui, parts, inside);
    }
    parts.draw_number(inside.take_top(number));
    ui.divider(inside.take_top(2 * part_gap));
    parts.draw_answer(inside.take_bottom(answer, part_gap));
    parts.draw_promises(inside.take_bottom(promises));
    draw_code(ui, here.code, inside);
}

// Where no paper came out the code is as large as the glass allows, for the customer's camera: it brings its
// own white border. The words take what is left.
void draw_large_code(ui::Ui& ui, const ReceiptShown& here, const Model& model, const ui::RectMm& rect,
                     std::optional<PaperState> paper) {
    Parts parts{ui, here, model};
    ui.card(rect);
    constexpr float edge = 2.0F, side = 12.0F;
    ui::RectMm inside = rect.inset(edge);
    if (stands_above(ui))
        draw_code_above(ui, here.code);
    else if (ui.portrait())
        draw_code(ui, here.code, inside.take_bottom(std::min(inside.width, inside.height * 0.57F)));
    else
        draw_code(ui, here.code, inside.take_right(std::min(inside.height, inside.width * 0.5F)));
    draw_words(ui, parts, inside.inset(side - edge, std::min(6.0F, rect.height * 0.04F)), paper);
}

// The state of the paper stands beside the buttons that have to do with it, or above them.
bool paper_fits_beside(const ui::Ui& ui, PaperState paper, float width) {
    return !ui.portrait() && ui.needed().banner(ui.say(said_of(paper).words), width) <= 30.0F;
}

float foot_buttons_height(const ui::Ui& ui, PaperState paper, float width) {
    const float half = (width - ui::tokens::gap) / 2;
    return buttons_height(ui, {Msg::ReceiptPagePrintAgain, taken_words(paper)}, half);
}

std::optional<Tap> draw_foot(ui::Ui& ui, const ReceiptShown& here, ui::RectMm& room, bool with_paper) {
    const float beside = room.width * 0.42F;
    if (with_paper && paper_fits_beside(ui, here.paper, beside)) {
        const float banner = ui.needed().banner(ui.say(said_of(here.paper).words), beside);
        const float button = foot_buttons_height(ui, here.paper, room.width - beside - ui::tokens::gap);
        ui::RectMm foot = room.take_bottom(std::max(button, banner), ui::tokens::gap);
        draw_paper(ui, here.paper, foot.take_left(beside, ui::tokens::gap));
        return draw_buttons(ui, here, foot);
    }
    const float button = foot_buttons_height(ui, here.paper, room.width);
    const auto pressed = draw_buttons(ui, here, room.take_bottom(button, ui::tokens::gap));
    if (!with_paper) return pressed;
    const float banner = ui.needed().banner(ui.say(said_of(here.paper).words), room.width);
    draw_paper(ui, here.paper, room.take_bottom(banner, ui::tokens::gap));
    return pressed;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const ReceiptShown& here, const Model& model) {
    auto [room, action] = open_page(
        ui,
        {.title = failed(here.paper) ? Msg::ReceiptPageTitleNoPaper : Msg::ReceiptPageTitle, .back = false},
        model);
    const bool no_paper = failed(here.paper);
    // A code that has to be photographed takes the room that a banner would.
    const bool at_foot = !no_paper || ui.portrait() || paper_fits_beside(ui, here.paper, room.width * 0.42F);
    const auto pressed = draw_foot(ui, here, room, at_foot);
    if (no_paper)
        draw_large_code(ui, here, model, room, at_foot ? std::nullopt : std::optional{here.paper});
    else
        draw_receipt(ui, here, model, room);
    return pressed ? pressed : action;
}

} // namespace fengqiao::kiosk
