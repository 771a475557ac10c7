#include "app/kiosk/screens/keyboard.h"

#include "app/kiosk/ui/needed.h"
#include "core/basics/utf8.h"

#include <cctype>

namespace fengqiao::kiosk {
namespace {

using namespace std::string_view_literals;

constexpr float widest_key = 46.0F;

// One key of a row: a letter that is written, or something else that is done.
struct Cap {
    char32_t letter{};
    std::optional<Msg> act{};
    float share{1}; // of a letter's width
};
using Row = std::vector<Cap>;

Row letters(std::u32string_view row, bool capitals) {
    Row caps;
    for (const char32_t letter : row)
        caps.push_back({capitals && letter < 0x80
                            ? static_cast<char32_t>(std::toupper(static_cast<int>(letter)))
                            : letter});
    return caps;
}

Cap act(Msg words, float share) {
    return {.act = words, .share = share};
}

// The signs left and right of the space: of sentences, or the dot that stands in names.
std::pair<std::u32string_view, std::u32string_view> signs_of(const KeyboardWish& wish) {
    if (!wish.lines) return {wish.chinese_signs ? U""sv : U"."sv, U"·"sv};
    return wish.chinese_signs ? std::pair{U"，。"sv, U"？！"sv} : std::pair{U".,"sv, U"·@"sv};
}

Row last_row(const KeyboardWish& wish) {
    Row row{act(Msg::WriteUndo, wish.brief ? 1 : 1.5F)};
    const auto add = [&row](const Row& caps) { row.insert(row.end(), caps.begin(), caps.end()); };
    const auto [left, right] = signs_of(wish);
    add(letters(left, false));
    row.push_back(act(Msg::WriteSpace, wish.brief ? 3.5F : 2.5F));
    add(letters(right, false));
    if (wish.lines) row.push_back(act(Msg::WriteNewLine, wish.brief ? 1.5F : 2));
    return row;
}

std::vector<Row> rows_of(const KeyboardWish& wish) {
    std::vector<Row> rows;
    if (wish.digits) rows.push_back(letters(U"1234567890"sv, false));
    rows.push_back(letters(U"qwertyuiop"sv, wish.capitals));
    rows.push_back(letters(U"asdfghjkl"sv, wish.capitals));
    Row third;
    if (wish.capital_key) third.push_back(act(Msg::WriteCapitals, 1.5F));
    for (const Cap& cap : letters(wish.capital_key ? U"zxcvbnm"sv : U"'zxcvbnm"sv, wish.capitals))
        third.push_back(cap);
    third.push_back(act(Msg::PadDelete, 1.5F));
    rows.push_back(std::move(third));
    rows.push_back(last_row(wish));
    return rows;
}

std::optional<Tap> tap_of(Msg act) {
    if (act == Msg::WriteUndo) return UndoTapped{};
    if (act == Msg::WriteSpace) return LetterTapped{U' '};
    if (act == Msg::WriteNewLine) return LetterTapped{U'\n'};
    if (act == Msg::WriteCapitals) return CapitalsTapped{};
    return EraseTapped{};
}

// Shift and Enter have their words where these fit.
std::optional<ui::Icon> picture_of(const ui::Ui& ui, Msg act, float width) {
    constexpr float sides = 4.5F;
    const bool fits = ui.needed().width(ui.say(act), ui::Style::Strong) <= width - sides;
    if (act == Msg::WriteCapitals && !fits) return ui::Icon::PassUp;
    if (act == Msg::WriteNewLine && !fits) return ui::Icon::NewLine;
    if (act == Msg::WriteUndo) return ui::Icon::Undo;
    if (act == Msg::PadDelete) return ui::Icon::Backspace;
    return std::nullopt;
}

std::optional<Tap> draw_cap(ui::Ui& ui, const Cap& cap, const ui::RectMm& rect) {
    if (cap.act) {
        const ui::Key key{
            .id = *cap.act, .text = ui.say(*cap.act), .icon = picture_of(ui, *cap.act, rect.width)};
        return ui.key(key, rect) ? tap_of(*cap.act) : std::nullopt;
    }
    std::string text;
    append_utf8(text, cap.letter);
    const ui::Key key{.id = {Msg::WriteLetter, static_cast<int>(cap.letter)}, .text = text};
    if (!ui.key(key, rect)) return std::nullopt;
    return LetterTapped{cap.letter};
}

} // namespace

int keyboard_rows(const KeyboardWish& wish) {
    return wish.digits ? 5 : 4;
}

std::optional<Tap> draw_keyboard(ui::Ui& ui, const KeyboardWish& wish, const ui::RectMm& rect) {
    std::optional<Tap> tapped;
    const auto rows = rows_of(wish);
    const float unit = std::min(widest_key, (rect.width - 9 * wish.gap) / 10); // ten letters in a row
    auto places = rect.rows(static_cast<int>(rows.size()), wish.gap);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        float width = wish.gap * static_cast<float>(rows[row].size() - 1);
        for (const Cap& cap : rows[row])
            width += cap.share * unit;
        ui::RectMm place = places[row].middle(width, places[row].height);
        for (const Cap& cap : rows[row])
            if (const auto tap = draw_cap(ui, cap, place.take_left(cap.share * unit, wish.gap))) tapped = tap;
    }
    return tapped;
}

} // namespace fengqiao::kiosk
