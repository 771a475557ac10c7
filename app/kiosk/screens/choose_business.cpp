#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"

namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const ChooseBusiness& here, const Model& model) {
    Page page = open_question(ui,
                              {.title = Msg::ComplaintAskBusiness,
                               .hint = ui.fewer_words() ? "" : ui.say(Msg::ComplaintAskBusinessHint)},
                              Question::Business, here, model);
    const Language language = model.comfort.language;
    std::vector<ui::Tile> tiles;
    for (const fengqiao::Tile& tile : model.house->catalogue.tiles(model.house->kind))
        tiles.push_back({.id = {Msg::ComplaintBusiness, static_cast<int>(tiles.size())},
                         .text = tile.title.in(language),
                         .detail = tile.example.in(language),
                         .icon = icon_of_tile(tile.code),
                         .selected = tile.code == here.draft.matter.tile});
    const auto chosen = choose_tile(ui, tiles, page.room);
    return chosen ? chosen : page.action;
}

} // namespace fengqiao::kiosk
