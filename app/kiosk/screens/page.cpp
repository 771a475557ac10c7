#include "app/kiosk/screens/page.h"

#include "app/kiosk/ui/tokens.h"

namespace fengqiao::kiosk {
namespace {

constexpr float highest_tile = 116.0F; // a taller one is only emptier

Language other_than(Language language) {
    switch (language) {
    case Language::Chinese: return Language::English;
    case Language::English: return Language::Chinese;
    }
    std::unreachable();
}

} // namespace

std::optional<Tap> action_of(ui::FrameTap tap, const Model& model) {
    switch (tap) {
    case ui::FrameTap::None: return std::nullopt;
    case ui::FrameTap::Back: return BackTapped{};
    case ui::FrameTap::CallStaff: return CallStaffTapped{};
    case ui::FrameTap::LargeType: return LargeTypeTapped{};
    case ui::FrameTap::Language: return LanguageTapped{other_than(model.comfort.language)};
    }
    std::unreachable();
}

Page open_page(ui::Ui& ui, const ui::FrameParts& parts, const Model& model) {
    const ui::Frame frame = ui.frame(parts);
    return {frame.room, action_of(frame.tap, model)};
}

std::vector<ui::RectMm> tile_places(const ui::Ui& ui, const ui::RectMm& room, std::size_t count) {
    const int columns = ui.portrait() ? 2 : 4;
    const int rows = (static_cast<int>(count) + columns - 1) / columns;
    ui::RectMm used = room;
    const float gaps = ui::tokens::gap * static_cast<float>(rows - 1);
    used.height = std::min(used.height, highest_tile * static_cast<float>(rows) + gaps);
    return used.grid(columns, rows, ui::tokens::gap);
}

std::optional<Tap> choose_tile(ui::Ui& ui, std::span<const ui::Tile> tiles, const ui::RectMm& room) {
    std::optional<Tap> action;
    const auto places = tile_places(ui, room, tiles.size());
    for (std::size_t place = 0; place < tiles.size(); ++place)
        if (ui.tile(tiles[place], places[place])) action = ChoiceTapped{place};
    return action;
}

const std::string& place_of(const Model& model) {
    return model.house->place.in(model.comfort.language);
}

} // namespace fengqiao::kiosk
