#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"

namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const ChooseCause& here, const Model& model) {
    const Language language = model.comfort.language;
    const fengqiao::Tile* business = model.house->catalogue.find_tile(here.draft.matter.tile);
    ui::FrameParts parts{.title = Msg::ComplaintAskCause};
    if (business && !ui.fewer_words())
        parts.hint = ui.say(Msg::ComplaintAskCauseHint, {{"business", business->title.in(language)}});
    Page page = open_question(ui, parts, Question::Cause, here, model);
    if (!business) return page.action;
    std::vector<ui::Tile> tiles;
    for (const Choice& choice : business->choices)
        tiles.push_back({.id = {Msg::ComplaintCause, static_cast<int>(tiles.size())},
                         .text = choice.title.in(language),
                         .icon = icon_of_cause(choice.cause),
                         .selected = choice.code == here.draft.matter.choice});
    const auto chosen = choose_tile(ui, tiles, page.room);
    return chosen ? chosen : page.action;
}

} // namespace fengqiao::kiosk
