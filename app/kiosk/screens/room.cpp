#include "app/kiosk/screens/room.h"

#include "app/kiosk/screens/page.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float hair = 0.1F;
constexpr float strip = 40.0F; // what 更多 and 向上 may take of the width

float total(const Columns& columns, std::size_t things, float gap) {
    const auto count = static_cast<std::size_t>(columns.count);
    const auto rows = static_cast<float>((things + count - 1) / count);
    return rows * columns.row_height + (rows - 1) * gap;
}

Columns with(const GridWish& wish, int count, float width) {
    const float each = (width - wish.gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    Columns columns{.count = count};
    for (std::size_t at = 0; at < wish.things; ++at)
        columns.row_height = std::max(columns.row_height, wish.needed(at, each));
    return columns;
}

} // namespace

void draw_in(ui::Ui& ui, ui::Id id, const ui::RectMm& room, const Content& content, Place place,
             ui::Backdrop backdrop) {
    const float height = content.height(room.width);
    if (height <= room.height + hair) {
        ui::RectMm rect = room;
        if (place == Place::Middle) rect.top += std::max(0.0F, (room.height - height) / 2);
        rect.height = height;
        return content.draw(rect);
    }
    ui::RectMm rect = ui.begin_scroll(id, room, backdrop);
    rect.height = content.height(rect.width);
    content.draw(rect);
    ui.end_scroll(rect.height);
}

Columns columns_for(const ui::Ui&, const GridWish& wish, const ui::RectMm& room) {
    for (const int count : wish.counts) {
        Columns columns = with(wish, count, room.width);
        if (total(columns, wish.things, wish.gap) > room.height + hair) continue;
        const auto rows =
            (wish.things + static_cast<std::size_t>(count) - 1) / static_cast<std::size_t>(count);
        const float share =
            (room.height - wish.gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
        columns.row_height = std::max(columns.row_height, std::min(share, wish.highest));
        return columns;
    }
    Columns best;
    float least = ui::never_enough * 100;
    for (const int count : wish.counts) {
        Columns columns = with(wish, count, room.width - strip);
        const float height = total(columns, wish.things, wish.gap);
        if (height >= least) continue;
        least = height;
        best = columns;
    }
    best.scrolls = true;
    return best;
}

void draw_grid(ui::Ui& ui, ui::Id id, const GridWish& wish, const ui::RectMm& room,
               const std::function<void(std::size_t at, ui::RectMm place)>& draw) {
    const Columns columns = columns_for(ui, wish, room);
    const auto count = static_cast<std::size_t>(columns.count);
    const auto rows = static_cast<int>((wish.things + count - 1) / count);
    ui::RectMm used = columns.scrolls ? ui.begin_scroll(id, room) : room;
    used.height = total(columns, wish.things, wish.gap);
    const auto places = used.grid(columns.count, rows, wish.gap);
    for (std::size_t at = 0; at < wish.things; ++at)
        draw(at, places[at]);
    if (columns.scrolls) ui.end_scroll(used.height);
}

float buttons_height(const ui::Ui& ui, std::initializer_list<Msg> words, float width_of_each) {
    float height = main_button;
    for (const Msg one : words)
        height = std::max(height, ui.needed().button(ui.say(one), width_of_each));
    return height;
}

} // namespace fengqiao::kiosk
