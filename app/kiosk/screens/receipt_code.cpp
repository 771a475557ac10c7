#include "app/kiosk/screens/receipt_code.h"

#include "app/kiosk/screens/measure.h"

#include <algorithm>

namespace fengqiao::kiosk {

void draw_receipt_code(ui::Ui& ui, const ReceiptShown& here, const ui::RectMm& rect) {
    ui.card(rect);
    ui::RectMm inside = rect.inset(8, 6);
    const bool anonymous = !here.filed.pick_up_code.empty();
    const float line = line_height(ui, ui::Style::Quiet), pick_up = line_height(ui, ui::Style::Title);
    const float words = line + 2 + 36 + (anonymous ? 3 + pick_up : 0);
    if (here.code.size > 0) {
        const bool beside = !ui.portrait();
        const auto square = beside ? inside.take_right(std::min(inside.height, inside.width * 0.6F), 10)
                                   : inside.take_bottom(std::min(inside.width, inside.height - words - 6), 6);
        ui.qr({here.code.size, here.code.dark}, square);
    }
    ui::RectMm column = inside.middle(inside.width, words);
    ui.label(Msg::ReceiptPageNumber, ui::Style::Quiet, column.take_top(line, 2));
    ui.big_number(here.filed.number, column.take_top(36, 3));
    if (!anonymous) return;
    ui.label(Msg::ReceiptPagePickUp, ui::Style::Quiet, column.take_left(column.width * 0.45F, 3));
    ui.text({.words = here.filed.pick_up_code, .style = ui::Style::Title, .id = Msg::ReceiptPagePickUp},
            column);
}

} // namespace fengqiao::kiosk
