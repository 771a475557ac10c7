#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float leave_width_least = 110.0F;
constexpr float row_height_least = 28.0F;
constexpr float beside_words = 30.0F; // padding and arrow of a row

// The first of these that stands on one line, the last in any case.
std::string that_fits(const ui::Ui& ui, std::initializer_list<std::string> candidates, float width) {
    for (const std::string& words : candidates)
        if (measured(ui, words, ui::Style::Tiny, width).lines == 1) return words;
    return std::data(candidates)[candidates.size() - 1];
}

std::string stand_of(const ui::Ui& ui, const CaseSummary& summary) {
    std::string stand = ui.say(Msg::StaffCaseStand, {{"state", ui.say(short_word(summary.state))},
                                                     {"level", ui.say(word_of(summary.level))}});
    return summary.pending ? ui.say(Msg::StaffPending, {{"stand", stand}}) : stand;
}

ui::ListRow row_of(const ui::Ui& ui, const CaseSummary& summary, const Model& model, float width) {
    const Catalogue& catalogue = model.house->catalogue;
    const auto plain = [&](const std::string& code) {
        return catalogue.label(code, model.comfort.language, Formality::Plain);
    };
    // A case that nobody owes an answer any more is not due.
    DueWords due{ui.say(short_word(summary.state)), ui::Signal::Neutral};
    if (is_open(summary.state)) due = due_words(ui, summary.due);
    const float room = width - ui.chip_width(due.text) - beside_words;
    const std::string business = plain(summary.business), stand = stand_of(ui, summary);
    const std::string about =
        ui.say(Msg::StaffCaseLine, {{"business", business}, {"cause", plain(summary.cause)}});
    return {.id = Msg::StaffCase,
            .title = grouped_number(summary.number) + "  " + summary.masked_name,
            .detail = that_fits(ui, {stand + " · " + about, stand + " · " + business, stand}, room),
            .badge = due.text,
            .signal = summary.overdue ? ui::Signal::Danger : due.signal};
}

std::optional<Tap> draw_list(ui::Ui& ui, const StaffCases& here, const Model& model, const ui::RectMm& room) {
    std::optional<Tap> action;
    ui::RectMm list = ui.begin_scroll(Msg::StaffCaseList, room);
    const float begin = list.top;
    for (std::size_t place = 0; place < here.cases.size(); ++place) {
        ui::ListRow row = row_of(ui, here.cases[place], model, list.width);
        row.id.index = static_cast<int>(place);
        const float height = std::max(row_height_least, ui.needed().list_row(row, list.width));
        if (ui.list_row(row, list.take_top(height, ui::tokens::small_gap))) action = ChoiceTapped{place};
    }
    ui.end_scroll(list.top - begin);
    return action;
}

// Something between this terminal and headquarters that a telephone call mends, over everything else.
void draw_line_alarm(ui::Ui& ui, const Model& model, ui::RectMm& room) {
    if (!model.surroundings.line_alarm) return;
    const SyncAlarm alarm = *model.surroundings.line_alarm;
    const Msg message = alarm == SyncAlarm::Revoked ? Msg::StaffSwitchedOff : Msg::StaffLineAlarm;
    const std::string words = ui.say(message, {{"code", std::string{operator_code(alarm)}}});
    ui.banner({.icon = ui::Icon::Info, .text = words, .signal = ui::Signal::Warning, .id = message},
              room.take_top(ui.needed().banner(words, room.width), ui::tokens::gap));
}

Msg reprint_words(std::optional<PaperState> reprint) {
    if (!reprint) return Msg::PaperReprintLast;
    switch (*reprint) {
    case PaperState::Printing: return Msg::PaperReprinting;
    case PaperState::Printed: return Msg::PaperReprinted;
    case PaperState::NoPaper: return Msg::PaperReprintNoPaper;
    case PaperState::PrinterGone: return Msg::PaperReprintNoPrinter;
    }
    std::unreachable();
}

std::optional<Tap> draw_reprint(ui::Ui& ui, const StaffCases& here, const ui::RectMm& rect) {
    const bool pressed = ui.button({.id = Msg::PaperReprintLast,
                                    .text = ui.say(reprint_words(here.reprint)),
                                    .icon = ui::Icon::Printer,
                                    .enabled = here.reprint != PaperState::Printing},
                                   rect);
    return pressed ? std::optional<Tap>{PrintAgainTapped{}} : std::nullopt;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const StaffCases& here, const Model& model) {
    auto [room, action] = open_page(ui,
                                    {.title = Msg::StaffCasesTitle,
                                     .hint = ui.say(Msg::StaffCasesHint, {{"name", here.pass.name}}),
                                     .back = false,
                                     .call_staff = false},
                                    model);
    const float half = (room.width - ui::tokens::gap) / 2;
    const float wished =
        std::max(leave_width_least, ui.needed().width(ui.say(Msg::StaffLeave), ui::Style::Strong) + 40);
    const float width = std::min(half, wished);
    ui::RectMm below =
        room.take_bottom(buttons_height(ui, {Msg::StaffLeave, Msg::LoansDoor}, width - 12), ui::tokens::gap);
    // Beside them where three have room, above them elsewhere.
    const std::string again = ui.say(reprint_words(here.reprint));
    const float between = below.width - 2 * (width + ui::tokens::gap);
    const bool beside = between >= ui.needed().width(again, ui::Style::Strong) + 40;
    ui::RectMm reprint{};
    if (model.last_receipt && !beside)
        reprint =
            room.take_bottom(buttons_height(ui, {reprint_words(here.reprint)}, room.width), ui::tokens::gap);
    if (ui.button({.id = Msg::StaffLeave, .text = ui.say(Msg::StaffLeave), .icon = ui::Icon::SignOut},
                  below.take_right(width)))
        action = StaffLeaveTapped{};
    if (ui.button({.id = Msg::LoansDoor, .text = ui.say(Msg::LoansDoor), .icon = ui::Icon::Hand},
                  below.take_left(width)))
        action = StationTapped{StationPage::Loans};
    if (model.last_receipt) {
        if (beside) reprint = below.middle(between, below.height);
        if (const auto pressed = draw_reprint(ui, here, reprint)) action = pressed;
    }
    draw_line_alarm(ui, model, room);
    if (here.loading) {
        ui.busy(Msg::StaffLoading, room);
    } else if (here.cases.empty()) {
        ui.text({.words = ui.say(Msg::StaffNoCases),
                 .style = ui::Style::Heading,
                 .align = ui::Align::Centre,
                 .lines = 2,
                 .id = Msg::StaffNoCases},
                room.middle(room.width, 2 * line_height(ui, ui::Style::Heading)));
    } else if (const auto tapped = draw_list(ui, here, model, room)) {
        action = tapped;
    }
    return action;
}

} // namespace fengqiao::kiosk
