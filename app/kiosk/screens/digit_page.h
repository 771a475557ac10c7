#pragma once

#include "app/kiosk/flow/action.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// A page on which only digits are entered: the field and what helps beside the pad, or above it when upright.
struct DigitPlaces {
    ui::RectMm field, note, pad;
};
DigitPlaces digit_places(const ui::Ui& ui, ui::RectMm room);

// One to nine, nought and the key that takes the last one back.
std::optional<Tap> draw_pad(ui::Ui& ui, const ui::RectMm& rect);

// A card with a picture and one or two sentences: where the digits are found.
struct Advice {
    ui::Icon icon{};
    Msg heading, line;
};
void draw_advice(ui::Ui& ui, const Advice& advice, const ui::RectMm& rect);

} // namespace fengqiao::kiosk
