#include "app/kiosk/ui/paragraph.h"

#include "app/kiosk/ui/wide_letters.h"
#include "core/basics/utf8.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::kiosk::ui {
namespace {

constexpr float stretch_max = 0.5F; // of an em between two letters; beyond it a line stays ragged
constexpr float shrink_step = 0.95F;

class Setter {
public:
    Setter(const Typeface& typeface, std::string_view words, const Setting& setting)
        : letters_(code_points(words)),
          rules_(typeface.text_rules()),
          setting_(setting),
          baked_(typeface.font(setting.weight)->GetFontBaked(line_box(setting.em))) {}

    Paragraph set() {
        Paragraph made{
            {}, setting_.weight, setting_.em, std::round(setting_.em * setting_.line_height), false};
        for (std::size_t from = 0; from < letters_.size();) {
            const Span span = next_line(from);
            made.overflows = made.overflows || span.overflows;
            made.lines.push_back(line(from, span));
            from = span.next;
        }
        return made;
    }

private:
    struct Span {
        std::size_t to{}, next{}; // letters of the line end before `to`; the next begins at `next`
        bool last{};              // of its paragraph: not stretched
        bool overflows{};
    };

    // What no font holds stands in a box as wide as an ideograph.
    [[nodiscard]] bool is_known(std::size_t at) const {
        const char32_t letter = letters_[at];
        return letter < 0x7F || baked_->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr;
    }
    float advance(std::size_t at) const {
        return is_known(at) ? baked_->GetCharAdvance(static_cast<ImWchar>(letters_[at])) : setting_.em;
    }

    // As many letters as the column holds, back to where a line may end.
    Span next_line(std::size_t from) {
        float used = 0;
        std::size_t at = from;
        for (; at < letters_.size() && letters_[at] != U'\n'; ++at) {
            used += advance(at);
            if (used > setting_.width + 0.5F && at > from && letters_[at] != U' ') break;
        }
        if (at >= letters_.size()) return {at, at, true, used > setting_.width + 0.5F && at == from + 1};
        if (letters_[at] == U'\n') return {at, at + 1, true, false};
        const std::size_t parted = last_line_end(at);
        if (parted > from) return {parted, parted, false, false};
        return {at, at, false, true};
    }

    // The last place up to `most` where a line may end. Most texts fit a line and never ask.
    std::size_t last_line_end(std::size_t most) {
        if (line_ends_.empty())
            line_ends_ = rules_.line_ends(std::u32string_view{letters_.data(), letters_.size()});
        const auto after = std::ranges::upper_bound(line_ends_, most);
        return after == line_ends_.begin() ? 0 : *std::prev(after);
    }

    SetLine line(std::size_t from, const Span& span) const {
        std::size_t to = span.to;
        while (to > from && letters_[to - 1] == U' ')
            --to;
        SetLine made{.from = from, .next = span.next};
        for (std::size_t at = from; at < to; ++at) {
            made.letters.push_back({letters_[at], made.width, is_known(at)});
            made.width += advance(at);
        }
        if (setting_.justified && !span.last) stretch(made);
        return made;
    }

    void stretch(SetLine& line) const {
        const auto is_gap = [&](std::size_t at) {
            const char32_t before = line.letters[at - 1].letter;
            return is_wide(before) || is_wide(line.letters[at].letter) || before == U' ';
        };
        int gaps = 0;
        for (std::size_t at = 1; at < line.letters.size(); ++at)
            gaps += is_gap(at) ? 1 : 0;
        if (gaps == 0) return;
        const float each = (setting_.width - line.width) / static_cast<float>(gaps);
        if (each > setting_.em * stretch_max || each < 0) return;
        float moved = 0;
        for (std::size_t at = 1; at < line.letters.size(); ++at) {
            if (is_gap(at)) moved += each;
            line.letters[at].x += moved;
        }
        line.width = setting_.width;
    }

    std::vector<char32_t> letters_;
    const TextRules& rules_;
    std::vector<std::size_t> line_ends_; // when they are asked for
    const Setting& setting_;
    ImFontBaked* baked_;
};

} // namespace

float Paragraph::width() const {
    float widest = 0;
    for (const SetLine& line : lines)
        widest = std::max(widest, line.width);
    return widest;
}

Paragraph set_paragraph(const Typeface& typeface, std::string_view words, const Setting& setting) {
    return Setter(typeface, words, setting).set();
}

Fitted fit_words(const Typeface& typeface, std::string_view words, const Setting& wanted, const Room& room) {
    Setting setting = wanted;
    setting.width = room.width;
    while (true) {
        Paragraph paragraph = set_paragraph(typeface, words, setting);
        const bool fits = !paragraph.overflows &&
                          static_cast<int>(paragraph.lines.size()) <= room.lines_max &&
                          static_cast<float>(paragraph.lines.size() - (paragraph.lines.empty() ? 0 : 1)) *
                                      paragraph.line_height +
                                  setting.em <=
                              room.height + 0.5F;
        if (fits || setting.em <= room.em_min) return {std::move(paragraph), fits};
        setting.em = std::max(setting.em * shrink_step, room.em_min);
    }
}

void draw_paragraph(Brush& brush, const Paragraph& paragraph, const RectPx& column, Side side, Ink ink) {
    const float share = side == Side::Left ? 0.0F : side == Side::Centre ? 0.5F : 1.0F;
    float middle = column.top + paragraph.line_height / 2;
    for (const SetLine& line : paragraph.lines) {
        const float left = std::floor(column.left + (column.width() - line.width) * share);
        for (const SetLetter& letter : line.letters) {
            if (!letter.known) {
                brush.code_box(paragraph.em, {left + letter.x, middle - paragraph.em / 2}, letter.letter,
                               ink);
                continue;
            }
            brush.letter(paragraph.weight, paragraph.em,
                         {left + letter.x, middle - line_box(paragraph.em) / 2}, letter.letter, ink);
        }
        middle += paragraph.line_height;
    }
}

} // namespace fengqiao::kiosk::ui
