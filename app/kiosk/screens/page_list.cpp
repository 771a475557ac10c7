#include "app/kiosk/flow/services_flow.h"
#include "app/kiosk/screens/article.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float row_height_least = 28.0F, list_width_max = 420.0F;

Msg title_of(StationPage list) {
    switch (list) {
    case StationPage::Policies: return Msg::ServicesListPolicies;
    case StationPage::Learning: return Msg::ServicesListLearning;
    case StationPage::Resolution: return Msg::ServicesListResolution;
    case StationPage::Welfare: return Msg::ServicesListWelfare;
    case StationPage::Facilities: return Msg::ServicesListFacilities;
    case StationPage::Channels: return Msg::ServicesListChannels;
    case StationPage::Notes: return Msg::ServicesWall;
    case StationPage::Privacy: return Msg::ServicesPrivacy;
    case StationPage::Services:
    case StationPage::Improvement:
    case StationPage::Wall:
    case StationPage::Loans: return Msg::ServicesTitle;
    }
    std::unreachable();
}

ui::ListRow row_of(const ui::Ui& ui, const ContentPage& page, const Model& model) {
    ui::ListRow row{.id = Msg::ServicesPage,
                    .title = said_here(page.title, model),
                    .detail = said_here(page.summary, model)};
    if (page.venue) row.detail += " · " + said_here(page.venue->hours, model);
    if (!page.facility) return row;
    const FacilityStand stand = stand_of(page, model.surroundings.hall);
    row.badge = ui.say(stand.words);
    row.signal = stand.signal;
    return row;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const PageList& here, const Model& model) {
    auto [room, action] = open_page(ui, {.title = title_of(here.list)}, model);
    const auto pages = pages_of(*model.house, here.list, ui.now().wall);
    if (pages.empty()) {
        ui.label(Msg::ServicesEmpty, ui::Style::Heading, room, ui::Align::Centre);
        return action;
    }
    constexpr std::array two{2, 1};
    constexpr std::array one{1};
    std::vector<ui::ListRow> rows;
    for (const ContentPage* page : pages) {
        rows.push_back(row_of(ui, *page, model));
        rows.back().id.index = static_cast<int>(rows.size()) - 1;
    }
    const GridWish wish{.things = rows.size(),
                        .counts = ui.stands_up() ? std::span<const int>{one} : std::span<const int>{two},
                        .gap = ui::tokens::small_gap,
                        .highest = 44,
                        .needed = [&](std::size_t at, float width) {
                            return std::max(row_height_least, ui.needed().list_row(rows[at], width));
                        }};
    draw_grid(ui, {Msg::ServicesPage, 1000}, wish, room, [&](std::size_t at, ui::RectMm place) {
        if (ui.list_row(rows[at], place)) action = ChoiceTapped{at};
    });
    return action;
}

} // namespace fengqiao::kiosk
