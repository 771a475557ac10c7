#include "app/kiosk/ui/sheet.h"

#include "core/basics/utf8.h"

#include <algorithm>
#include <cmath>

// Pictures of the content, and the faces of who is on duty.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float words_padding = 6.0F;
constexpr int words_lines_max = 12;
constexpr float dimmed = 0.35F; // what a photograph loses where light hurts

PictureWish wish_of(const Sheet& sheet, const std::string& file, const RectMm& rect, float radius) {
    return {.file = file,
            .width = std::max(1, static_cast<int>(std::lround(sheet.px(rect.width)))),
            .height = std::max(1, static_cast<int>(std::lround(sheet.px(rect.height)))),
            .radius = static_cast<int>(sheet.px(radius))};
}

// Its pixels on whole pixels of the glass, one to one.
PictureState draw_picture(Sheet& sheet, const PictureWish& wish, const RectMm& rect) {
    const auto found = sheet.memory.pictures.find(wish, sheet.look.pictures);
    if (found.state == PictureState::Waits) sheet.wish.animating = true; // until it is made: a few frames
    if (found.state != PictureState::Ready) return found.state;
    const RectPx place = sheet.px(rect);
    sheet.brush.picture(*found.texture, {place.left, place.top});
    if (sheet.theme.kind == ThemeKind::Low) {
        const auto width = static_cast<float>(wish.width), height = static_cast<float>(wish.height);
        const float left = std::floor(place.left + 0.5F), top = std::floor(place.top + 0.5F);
        sheet.brush.rounded({left, top, left + width, top + height}, static_cast<float>(wish.radius),
                            Ink(sheet.theme.card, dimmed));
    }
    return found.state;
}

} // namespace

float Ui::picture_height(const Picture& picture, float width) const {
    const float drawn = width * static_cast<float>(picture.height) / static_cast<float>(picture.width);
    const bool broken = !sheet_->look.pictures || sheet_->memory.pictures.is_broken(picture.file);
    if (!broken) return drawn;
    const float words =
        sheet_->stand(picture.words, {.style = Style::Quiet}, width - 2 * words_padding).height;
    return words + 2 * words_padding;
}

void Ui::picture(const Picture& picture, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const auto state = draw_picture(sheet, wish_of(sheet, picture.file, rect, tokens::radius_small), rect);
    bool fits = true;
    if (state != PictureState::Ready)
        sheet.brush.rounded(sheet.px(rect), sheet.px(tokens::radius_small), Ink(sheet.theme.card_tint));
    if (state == PictureState::Broken)
        fits = sheet.words(picture.words,
                           {.style = Style::Quiet, .align = Align::Centre, .lines = words_lines_max},
                           rect.inset(words_padding));
    sheet.record({.rect = rect,
                  .kind = PlacedKind::Illustration,
                  .text = picture.words,
                  .whose = Whose::House,
                  .fits = fits});
}

// It stands beside the whole name, which is what is recorded and read aloud.
void Ui::person(const Person& person, const RectMm& square) {
    Sheet& sheet = *sheet_;
    const AccentColours& colours = sheet.theme.accents[static_cast<std::size_t>(person.accent)];
    sheet.shadow_below(square, square.width / 2, Depth::Low, Ink(colours.deep, 0.30F));
    if (!person.portrait.empty()) {
        const auto wish = wish_of(sheet, person.portrait, square, square.width / 2);
        if (draw_picture(sheet, wish, square) == PictureState::Ready) return;
    }
    sheet.brush.disc(sheet.px(square.centre()), sheet.px(square.width / 2),
                     {colours.bright, colours.deep, {1, 1}});
    const bool two = length_in_code_points(person.family_name) > 1;
    const float em = square.width * (two ? 0.36F : 0.56F);
    const Setting setting{Weight::Bold, sheet.px(em), sheet.px(square.width * 2), 1, false};
    const Paragraph letters = set_paragraph(sheet.look.typeface, person.family_name, setting);
    RectPx column = sheet.px(square);
    column.top = column.centre().y - letters.height() / 2;
    draw_paragraph(sheet.brush, letters, column, Side::Centre, sheet.theme.card);
}

} // namespace fengqiao::kiosk::ui
