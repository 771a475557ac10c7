#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"

#include <algorithm>

namespace fengqiao::kiosk {

std::optional<Tap> draw(ui::Ui& ui, const ChooseRequest& here, const Model& model) {
    Page page = open_question(ui,
                              {.title = Msg::ComplaintAskRequest,
                               .hint = ui.fewer_words() ? "" : ui.say(Msg::ComplaintAskRequestHint)},
                              Question::Request, here, model);
    std::vector<ui::Tile> tiles;
    for (const Entry* request : model.house->catalogue.glass_requests(model.house->kind))
        tiles.push_back({.id = {Msg::ComplaintRequest, static_cast<int>(tiles.size())},
                         .text = request->plain.in(model.comfort.language),
                         .icon = icon_of_request(request->code),
                         .selected = std::ranges::count(here.draft.matter.requests, request->code) > 0});
    const auto chosen = choose_tile(ui, tiles, page.room);
    return chosen ? chosen : page.action;
}

} // namespace fengqiao::kiosk
