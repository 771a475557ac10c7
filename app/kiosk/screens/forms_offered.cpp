#include "app/kiosk/screens/forms_offered.h"

#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

ui::Tile tile_of(const ui::Ui& ui, FormKind kind, const TrackedCase& found) {
    switch (kind) {
    case FormKind::Reexamination:
        return {.id = {Msg::FormsPageReexamination},
                .text = ui.say(Msg::FormsPageReexamination),
                .detail = ui.say(Msg::FormsPageReexaminationDetail,
                                 {{"date", short_date(ui.locale(), *found.remedies.reexamination_until)}}),
                .icon = ui::Icon::Receipt};
    case FormKind::Mediation:
        return {.id = {Msg::FormsPageMediation},
                .text = ui.say(Msg::FormsPageMediation),
                .detail = ui.say(Msg::FormsPageMediationDetail),
                .icon = ui::Icon::People};
    }
    std::unreachable();
}

// The same without paper.
ui::Tile here_tile(const ui::Ui& ui) {
    return {.id = {Msg::FormsPageMediationHere},
            .text = ui.say(Msg::FormsPageMediationHere),
            .detail = ui.say(Msg::FormsPageMediationHereDetail),
            .icon = ui::Icon::Handshake};
}

struct PaperWords {
    Msg words;
    ui::Signal signal;
    ui::Icon icon;
};

PaperWords said_of(PaperState paper) {
    switch (paper) {
    case PaperState::Printing: return {Msg::FormsPagePrinting, ui::Signal::Neutral, ui::Icon::Printer};
    case PaperState::Printed: return {Msg::FormsPagePrinted, ui::Signal::Good, ui::Icon::Receipt};
    case PaperState::NoPaper: return {Msg::FormsPageNoPaper, ui::Signal::Warning, ui::Icon::Warning};
    case PaperState::PrinterGone: return {Msg::FormsPageNoPrinter, ui::Signal::Warning, ui::Icon::Warning};
    }
    std::unreachable();
}

void draw_paper(ui::Ui& ui, PaperState paper, ui::RectMm& room) {
    const PaperWords said = said_of(paper);
    const std::string words = ui.say(said.words);
    ui.banner(
        {.icon = said.icon, .text = words, .signal = said.signal, .id = said.words},
        room.take_bottom(std::max(main_button, ui.needed().banner(words, room.width)), ui::tokens::gap));
}

} // namespace

std::optional<Tap> draw_forms(ui::Ui& ui, const TrackedCase& found, const FormsOffered& forms,
                              const Model& model) {
    auto [room, action] =
        open_page(ui, {.title = Msg::FormsPageTitle, .hint = ui.say(Msg::FormsPageHint)}, model);
    if (forms.asked) draw_paper(ui, forms.paper, room);
    std::vector<ui::Tile> tiles;
    std::vector<std::size_t> places; // of the kinds that are open
    for (std::size_t at = 0; at < form_kinds.size(); ++at) {
        if (!is_open_to(form_kinds[at], found.remedies)) continue;
        tiles.push_back(tile_of(ui, form_kinds[at], found));
        tiles.back().enabled = !forms.asked || forms.paper != PaperState::Printing;
        places.push_back(at);
    }
    const std::size_t printed = tiles.size();
    if (found.mediation_open) {
        tiles.push_back(here_tile(ui));
        tiles.back().enabled = !forms.asked || forms.paper != PaperState::Printing;
    }
    const auto chosen = choose_tile(ui, tiles, room);
    if (!chosen) return action;
    if (std::get<ChoiceTapped>(*chosen).place >= printed) return MediationTapped{};
    return ChoiceTapped{places[std::get<ChoiceTapped>(*chosen).place]};
}

} // namespace fengqiao::kiosk
