#include "app/kiosk/ui/ui.h"

#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/sheet.h"
#include "core/basics/check.h"

#include <algorithm>

namespace fengqiao::kiosk::ui {

Ui::Ui(const Look& look, Memory& memory, const TimeReading& now, int page)
    : sheet_(std::make_unique<Sheet>(look, memory, now, page)) {}
Ui::~Ui() {
    check(!sheet_->open_scroll, "every scroll area that is begun is ended");
}

RectMm Ui::screen() const {
    return sheet_->reach();
}
bool Ui::portrait() const {
    return stands_up() && !sheet_->low_reach();
}
bool Ui::stands_up() const {
    return sheet_->look.panel.portrait();
}
bool Ui::fewer_words() const {
    return sheet_->look.fewer_words;
}
const Locale& Ui::locale() const {
    return sheet_->look.locale;
}
std::string Ui::say(Msg message, std::initializer_list<Fill> fills) const {
    return locale().say(message, fills);
}
TimeReading Ui::now() const {
    return sheet_->now;
}

TextSize Ui::text_size() const {
    return sheet_->look.size;
}
Needed Ui::needed() const {
    return Needed{*sheet_};
}

Wish Ui::wish() const {
    Wish wish = sheet_->wish;
    const bool veiled = !sheet_->look.reduced_motion &&
                        sheet_->page_seconds() * 1000 < static_cast<float>(tokens::page_veil.count());
    wish.animating =
        wish.animating || veiled || sheet_->memory.motion.moving() || sheet_->memory.focus.waits();
    return wish;
}

void Ui::text(const Text& text, const RectMm& rect) {
    const bool fits =
        sheet_->words(text.words, {.style = text.style, .align = text.align, .lines = text.lines}, rect);
    const bool title = text.style == Style::Title || text.style == Style::Display;
    sheet_->record({.msg = text.id.message,
                    .index = text.id.index,
                    .rect = rect,
                    .kind = title ? PlacedKind::Title : PlacedKind::Text,
                    .text = text.words,
                    .whose = text.whose,
                    .fits = fits});
}

void Ui::label(Msg words, Style style, const RectMm& rect, Align align) {
    // Lines are set on whole pixels: two of them may be a little lower than twice one.
    const float rounded = sheet_->look.panel.to_mm(2);
    const int lines = std::max(1, static_cast<int>((rect.height + rounded) / sheet_->line(style)));
    text({.words = say(words), .style = style, .align = align, .lines = lines, .id = words}, rect);
}

float Ui::paragraph(const Text& text, const RectMm& rect) {
    const Paragraph set = sheet_->column(text.words, text.style, rect.width, text.align == Align::Left);
    const Side side = text.align == Align::Left     ? Side::Left
                      : text.align == Align::Centre ? Side::Centre
                                                    : Side::Right;
    draw_paragraph(sheet_->brush, set, sheet_->px(rect), side, sheet_->ink_of(text.style));
    const float height = sheet_->look.panel.to_mm(set.height());
    sheet_->record({.msg = text.id.message,
                    .index = text.id.index,
                    .rect = {rect.left, rect.top, rect.width, height},
                    .kind = PlacedKind::Text,
                    .text = text.words,
                    .whose = text.whose,
                    .fits = !set.overflows && (sheet_->view() || height <= rect.height + 0.5F)});
    return height;
}

float Ui::paragraph_height(const Text& text, float width) const {
    const Paragraph set = sheet_->column(text.words, text.style, width, text.align == Align::Left);
    return sheet_->look.panel.to_mm(set.height());
}

void Ui::text_lines(std::span<const std::string> lines, const RectMm& rect) {
    const float line_height = sheet_->line(Style::Tiny);
    RectMm rest = rect;
    for (const std::string& line : lines) {
        const RectMm box = rest.take_top(line_height);
        const bool fits = sheet_->words(line, {.style = Style::Tiny, .ink = sheet_->theme.text}, box) &&
                          (sheet_->view() || box.bottom() <= rect.bottom() + 0.5F);
        sheet_->record({.rect = box, .kind = PlacedKind::Text, .text = line, .fits = fits});
    }
}

} // namespace fengqiao::kiosk::ui
