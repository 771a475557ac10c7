#include "app/kiosk/ui/sheet.h"

#include "core/basics/utf8.h"

namespace fengqiao::kiosk::ui {

// It stands beside the whole name, which is what is recorded and read aloud.
void Ui::person(std::string_view family_name, Accent accent, const RectMm& square) {
    Sheet& sheet = *sheet_;
    const AccentColours& colours = sheet.theme.accents[static_cast<std::size_t>(accent)];
    sheet.shadow_below(square, square.width / 2, Depth::Low, Ink(colours.deep, 0.30F));
    sheet.brush.disc(sheet.px(square.centre()), sheet.px(square.width / 2),
                     {colours.bright, colours.deep, {1, 1}});
    const bool two = length_in_code_points(family_name) > 1;
    const float em = square.width * (two ? 0.36F : 0.56F);
    const Setting setting{Weight::Bold, sheet.px(em), sheet.px(square.width * 2), 1, false};
    const Paragraph letters = set_paragraph(sheet.look.typeface, family_name, setting);
    RectPx column = sheet.px(square);
    column.top = column.centre().y - letters.height() / 2;
    draw_paragraph(sheet.brush, letters, column, Side::Centre, sheet.theme.card);
}

} // namespace fengqiao::kiosk::ui
