#pragma once

#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/ui.h"

#include <functional>
#include <span>

namespace fengqiao::kiosk {

// Something whose height depends on its width and on the size of type that was chosen.
struct Content {
    std::function<float(float width)> height;
    std::function<void(ui::RectMm rect)> draw; // from the top of `rect`
};

enum class Place { Top, Middle };

// Draws it into the room where it fits, and as a part that scrolls, with 更多 and 向上, where it does not.
void draw_in(ui::Ui& ui, ui::Id id, const ui::RectMm& room, const Content& content, Place place = Place::Top,
             ui::Backdrop backdrop = ui::Backdrop::Page);

// Equal things in columns, read line by line: as many columns as let all of it be seen, tried in the order
// given; else the count with which there is least to scroll.
struct Columns {
    int count{1};
    float row_height{}; // at least what every thing needs
    bool scrolls{};
};
struct GridWish {
    std::size_t things{};
    std::span<const int> counts;
    float gap{};
    float highest{}; // of a row: a higher one is only emptier
    std::function<float(std::size_t at, float width)> needed;
};
Columns columns_for(const ui::Ui& ui, const GridWish& wish, const ui::RectMm& room);
void draw_grid(ui::Ui& ui, ui::Id id, const GridWish& wish, const ui::RectMm& room,
               const std::function<void(std::size_t at, ui::RectMm place)>& draw);

// As high as the tallest of these buttons needs to be when they share the width.
float buttons_height(const ui::Ui& ui, std::initializer_list<Msg> words, float width_of_each);

} // namespace fengqiao::kiosk
