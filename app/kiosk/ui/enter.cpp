#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/sheet.h"
#include "core/text/format.h"

#include <algorithm>

// Number pad and the fields that show what was typed. They keep nothing: the stage does.
namespace fengqiao::kiosk::ui {
namespace {

struct Slots {
    std::size_t count, first_group, group; // 11 digits as 3-4-4
};
constexpr Slots phone_slots{11, 3, 4};
constexpr Slots number_slots{12, 4, 4}; // both have two gaps
constexpr float slot_em_share = 0.66F;  // a slot is this wide, in em
constexpr float group_gap_share = 0.55F;
constexpr float narrow_key = 20.0F;

bool opens_group(const Slots& slots, std::size_t at) {
    return at >= slots.first_group && (at - slots.first_group) % slots.group == 0;
}

void draw_field_card(Sheet& sheet, const RectMm& rect, bool waiting) {
    sheet.surface(rect, {.fill = {sheet.theme.card, sheet.theme.card},
                         .radius = tokens::radius_small,
                         .shadow = Depth::Low,
                         .shadow_opacity = 0.12F});
    sheet.brush.outline(sheet.px(rect), sheet.px(tokens::radius_small),
                        waiting ? sheet.theme.brand : sheet.theme.line, sheet.px(tokens::outline));
}

// As large as the field allows, up to what a display shows.
float slot_em(const Sheet& sheet, const Slots& slots, const RectMm& rect) {
    const float units = static_cast<float>(slots.count) * slot_em_share + 2 * group_gap_share;
    return std::min(
        {std::max(15.0F, sheet.em(Style::Title)), rect.height * 0.62F, (rect.width - 10) / units});
}

// Digits are read as well as typed: they never get smaller than the smallest words.
bool slots_fit(const Sheet& sheet, const Slots& slots, const RectMm& rect) {
    return slot_em(sheet, slots, rect) >= sheet.em(Style::Tiny) - 0.01F;
}

// Digits in their groups; empty places show a dash, the next one the caret.
void draw_slots(Sheet& sheet, std::string_view digits, const Slots& slots, const RectMm& rect) {
    draw_field_card(sheet, rect, digits.size() < slots.count);
    const float units = static_cast<float>(slots.count) * slot_em_share + 2 * group_gap_share;
    const float em = slot_em(sheet, slots, rect);
    float left = rect.left + (rect.width - em * units) / 2;
    for (std::size_t at = 0; at < slots.count; ++at) {
        if (opens_group(slots, at)) left += em * group_gap_share;
        const RectMm slot{left, rect.top, em * slot_em_share, rect.height};
        if (at < digits.size()) {
            const Setting setting{Weight::Bold, sheet.px(em), sheet.px(slot.width * 2), 1, false};
            const Paragraph digit = set_paragraph(sheet.look.typeface, digits.substr(at, 1), setting);
            RectPx column = sheet.px(slot);
            column.top = column.centre().y - digit.height() / 2;
            draw_paragraph(sheet.brush, digit, column, Side::Centre, sheet.theme.text);
        } else if (at == digits.size()) {
            sheet.brush.rounded(
                sheet.px(RectMm{left + slot.width * 0.1F, rect.centre().y - em * 0.5F, 0.9F, em}),
                sheet.px(0.45F), Ink(sheet.theme.brand));
        } else {
            sheet.brush.rounded(sheet.px(RectMm{left + slot.width * 0.16F, rect.centre().y + em * 0.32F,
                                                slot.width * 0.68F, 0.8F}),
                                sheet.px(0.4F), Ink(sheet.theme.text_quiet, 0.4F));
        }
        left += slot.width;
    }
}

} // namespace

bool Ui::key(const Key& key, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({key.id, rect, tokens::same_key_pause}, key.enabled);
    const bool digit = !key.icon && key.text.size() == 1;
    bool fits = true;
    {
        const Giving giving(sheet, rect, press.depth);
        const Colour rest = digit ? sheet.theme.card : sheet.theme.card_quiet;
        const Colour fill = mixed(rest, sheet.theme.brand, digit ? press.depth : press.depth * 0.2F);
        sheet.surface(rect, {.fill = {fill, fill},
                             .radius = tokens::radius_small,
                             .shadow = Depth::Low,
                             .shadow_opacity = digit ? 0.18F : 0.08F});
        const Colour usual = key.enabled ? sheet.theme.text : sheet.theme.text_quiet;
        const Ink ink = digit ? mixed(usual, sheet.theme.on_brand, press.depth) : usual;
        if (key.icon)
            sheet.brush.icon(*key.icon, sheet.px(rect.centre()), sheet.px(12), ink);
        else {
            const RectMm inside = rect.inset(rect.width < narrow_key ? 1 : 2, 0);
            const WordsLook plain{.align = Align::Centre, .ink = ink};
            const WordsLook look =
                digit ? sheet.fitted(key.text, plain, {Style::Title, Style::Heading, Style::Strong}, inside)
                      : sheet.fitted(key.text, plain, {Style::Strong}, inside);
            fits = sheet.words(key.text, look, inside);
        }
    }
    sheet.record({.msg = key.id.message,
                  .index = key.id.index,
                  .rect = rect,
                  .kind = PlacedKind::Key,
                  .enabled = key.enabled,
                  .pressable = true,
                  .text = key.text,
                  .fits = fits});
    return press.tapped;
}

void Ui::phone_field(std::string_view digits, const RectMm& rect) {
    draw_slots(*sheet_, digits, phone_slots, rect);
    sheet_->record({.rect = rect,
                    .kind = PlacedKind::Field,
                    .text = grouped_phone(digits),
                    .fits = digits.size() <= phone_slots.count && slots_fit(*sheet_, phone_slots, rect)});
}

void Ui::number_field(std::string_view digits, const RectMm& rect) {
    draw_slots(*sheet_, digits, number_slots, rect);
    sheet_->record({.rect = rect,
                    .kind = PlacedKind::Field,
                    .text = grouped_number(digits),
                    .fits = digits.size() <= number_slots.count && slots_fit(*sheet_, number_slots, rect)});
}

void Ui::code_field(std::string_view digits, int length, const RectMm& rect) {
    const float side =
        std::min(rect.height, (rect.width - 4 * static_cast<float>(length - 1)) / static_cast<float>(length));
    const RectMm row =
        rect.middle(side * static_cast<float>(length) + 4 * static_cast<float>(length - 1), side);
    std::size_t at = 0;
    bool fits = digits.size() <= static_cast<std::size_t>(length);
    for (const RectMm& box : row.columns(length, 4)) {
        draw_field_card(*sheet_, box, at == digits.size());
        if (at < digits.size())
            fits =
                sheet_->words(digits.substr(at, 1), {.style = Style::Title, .align = Align::Centre}, box) &&
                fits;
        ++at;
    }
    sheet_->record({.rect = row, .kind = PlacedKind::Field, .text = std::string(digits), .fits = fits});
}

void Ui::pin_dots(int filled, int length, const RectMm& rect) {
    constexpr float pitch = 15.0F;
    const RectMm row = rect.middle(pitch * static_cast<float>(length), std::min(rect.height, 14.0F));
    int at = 0;
    for (const RectMm& cell : row.columns(length, 0)) {
        const PointPx centre = sheet_->px(cell.centre());
        if (at < filled)
            sheet_->brush.disc(centre, sheet_->px(3.2F), {sheet_->theme.brand_bright, sheet_->theme.brand});
        else
            sheet_->brush.ring(centre, sheet_->px(2.9F), sheet_->px(0.7F), 1, sheet_->theme.text_quiet);
        ++at;
    }
    sheet_->record(
        {.rect = row, .kind = PlacedKind::Field, .text = std::string(static_cast<std::size_t>(filled), '*')});
}

} // namespace fengqiao::kiosk::ui
