#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/sheet.h"

#include <algorithm>

// The surroundings of every page: bar, title, help.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float bar_button = tokens::target_primary;
constexpr float row_gap = 5.0F; // between the two rows of a bar that does not fit into one
constexpr float icon_em = 8.6F;
constexpr float pill_padding = 6.5F;
constexpr int title_lines_max = 4;
constexpr float folded_margin = 5.0F; // below a page that needs every millimetre

struct Pill {
    Id id;
    std::string text;
    std::optional<Icon> icon{};
    bool leads_back{false};
};

float pill_width(const Sheet& sheet, const Pill& pill) {
    const float picture = pill.icon || pill.leads_back ? icon_em + 3 : 0;
    return sheet.words_width(pill.text, Style::Body) + picture + 2 * pill_padding;
}

bool draw_pill(Sheet& sheet, const Pill& pill, const RectMm& rect) {
    const Press press = sheet.press({pill.id, rect}, true);
    bool fits = false;
    {
        const Giving giving(sheet, rect, press.depth);
        const Colour fill = mixed(sheet.theme.card_quiet, sheet.theme.card_tint, press.depth);
        sheet.surface(rect, {.fill = {fill, fill}, .radius = rect.height / 2});
        RectMm inside = rect.inset(pill_padding, 0);
        if (pill.leads_back)
            sheet.brush.chevron(sheet.px(inside.take_left(icon_em - 2, 3).centre()), sheet.px(2.8F), -1,
                                sheet.theme.text);
        if (pill.icon)
            sheet.brush.icon(*pill.icon, sheet.px(inside.take_left(icon_em, 3).centre()), sheet.px(icon_em),
                             sheet.theme.brand);
        fits = sheet.words(pill.text, {}, inside.inset(-1, 0));
    }
    sheet.record({.msg = pill.id.message,
                  .rect = rect,
                  .kind = PlacedKind::Button,
                  .primary = true,
                  .pressable = true,
                  .text = pill.text,
                  .fits = fits});
    return press.tapped;
}

struct Bar {
    std::optional<Pill> back{}, voice{}, comfort{}, call_staff{};
    float language{}; // width of the switch; 0: none

    [[nodiscard]] float width(const Sheet& sheet) const {
        float all = language;
        for (const auto* pill : {&back, &voice, &comfort, &call_staff})
            if (*pill) all += pill_width(sheet, **pill) + tokens::small_gap;
        return all;
    }
};

Bar bar_of(const Sheet& sheet, const FrameParts& parts) {
    const Locale& locale = sheet.look.locale;
    Bar bar;
    if (parts.back) bar.back = Pill{Msg::FrameBack, locale.say(Msg::FrameBack), {}, true};
    if (parts.voice == VoiceButton::Read)
        bar.voice = Pill{Msg::VoiceRead, locale.say(Msg::VoiceRead), Icon::Speaker};
    if (parts.voice == VoiceButton::Stop)
        bar.voice = Pill{Msg::VoiceRead, locale.say(Msg::VoiceStop), Icon::Stop};
    if (parts.comfort) bar.comfort = Pill{Msg::FrameComfort, locale.say(Msg::FrameComfort), Icon::LargeType};
    if (parts.call_staff)
        bar.call_staff = Pill{Msg::FrameCallStaff, locale.say(Msg::FrameCallStaff), Icon::Headset};
    if (parts.language) bar.language = sheet.switch_width();
    return bar;
}

// Pictures give way before the bar becomes two rows: words stay.
void take_pictures(Bar& bar) {
    for (auto* pill : {&bar.voice, &bar.comfort, &bar.call_staff})
        if (*pill) (*pill)->icon.reset();
}

// At a large type a narrow glass has two rows: the call for a person and the voice get the second one.
bool two_rows(const Sheet& sheet, const Bar& bar, float screen_width) {
    return (bar.call_staff || bar.voice) && bar.width(sheet) > screen_width - 2 * tokens::margin;
}

FrameTap draw_bar(Sheet& sheet, const Bar& parts, const RectMm& whole, bool rows) {
    sheet.brush.fill(sheet.px(whole), sheet.theme.card);
    sheet.brush.fill(sheet.px(RectMm{0, whole.bottom() - tokens::hairline, whole.width, tokens::hairline}),
                     sheet.theme.line);
    const ThemeColours& theme = sheet.theme;
    RectMm bar = whole.inset(tokens::margin, (tokens::bar - bar_button) / 2);
    RectMm second = rows ? bar.take_bottom(bar_button, row_gap) : RectMm{};
    FrameTap tap = FrameTap::None;
    if (parts.back &&
        draw_pill(sheet, *parts.back, bar.take_left(pill_width(sheet, *parts.back), tokens::small_gap)))
        tap = FrameTap::Back;
    if (parts.language > 0 &&
        sheet.language_switch({theme.card_quiet, theme.card, theme.brand, theme.text_quiet},
                              bar.take_right(parts.language, tokens::small_gap)))
        tap = FrameTap::Language;
    if (parts.comfort && draw_pill(sheet, *parts.comfort,
                                   bar.take_right(pill_width(sheet, *parts.comfort), tokens::small_gap)))
        tap = FrameTap::Comfort;
    RectMm& room = rows ? second : bar;
    if (parts.voice &&
        draw_pill(sheet, *parts.voice, room.take_right(pill_width(sheet, *parts.voice), tokens::small_gap)))
        tap = FrameTap::Voice;
    if (!parts.call_staff) return tap;
    const float width = std::min(pill_width(sheet, *parts.call_staff), room.width);
    const float left =
        std::clamp((whole.width - width) / 2, room.left, std::max(room.left, room.right() - width));
    if (draw_pill(sheet, *parts.call_staff, {left, room.top, width, room.height})) tap = FrameTap::CallStaff;
    return tap;
}

// "第2步，共6步": at the right end of a line that has room for it, else on a line of its own.
void draw_step(Sheet& sheet, const std::string& words, const RectMm& place) {
    const bool fits = sheet.words(words, {.style = Style::Quiet, .align = Align::Right}, place);
    sheet.record({.msg = Msg::FrameStep,
                  .rect = place,
                  .kind = PlacedKind::Text,
                  .text = words,
                  .whose = Whose::House,
                  .fits = fits});
}

// How question, hint and step share the width.
struct TitlePlan {
    std::string title, step;
    float step_width{};
    bool beside_title{}, beside_hint{}; // where the step stands; else on a line of its own
    Sheet::Stand title_stand, hint_stand;

    [[nodiscard]] bool on_its_own() const { return !step.empty() && !beside_title && !beside_hint; }
    [[nodiscard]] float hint_width(float width) const {
        return width - (!step.empty() && beside_hint ? step_width + 4 : 0);
    }
    [[nodiscard]] float height(const Sheet& sheet) const {
        const float hint = hint_stand.height > 0 ? hint_stand.height + 1 : 0;
        return title_stand.height + hint + (on_its_own() ? sheet.line(Style::Quiet) : 0);
    }
};

TitlePlan title_plan(const Sheet& sheet, const FrameParts& parts, float width) {
    TitlePlan plan;
    plan.title = parts.title_text.empty() ? sheet.look.locale.say(parts.title) : parts.title_text;
    if (parts.step)
        plan.step =
            sheet.look.locale.say(Msg::FrameStep, {{"now", parts.step->now}, {"total", parts.step->total}});
    plan.step_width = plan.step.empty() ? 0 : sheet.words_width(plan.step, Style::Quiet) + 2;
    plan.beside_title = sheet.words_width(plan.title, Style::Title) + plan.step_width + 6 <= width;
    plan.beside_hint = !plan.beside_title && !parts.hint.empty() &&
                       sheet.words_width(parts.hint, Style::Quiet) + plan.step_width + 6 <= width;
    plan.title_stand =
        sheet.stand(plan.title, {.style = Style::Title}, width - (plan.beside_title ? plan.step_width : 0));
    if (!parts.hint.empty())
        plan.hint_stand = sheet.stand(parts.hint, {.style = Style::Quiet}, plan.hint_width(width));
    return plan;
}

void draw_hint(Sheet& sheet, const FrameParts& parts, const TitlePlan& plan, RectMm& room) {
    RectMm place = room.take_top(plan.hint_stand.height, tokens::gap);
    place.width = plan.hint_width(room.width);
    const bool fits = sheet.words(parts.hint, {.style = Style::Quiet, .lines = plan.hint_stand.lines}, place);
    sheet.record({.rect = place,
                  .kind = PlacedKind::Text,
                  .text = parts.hint,
                  .whose = parts.hint_whose,
                  .fits = fits});
}

// Question, hint and step below the bar; returns what is left.
RectMm draw_title(Sheet& sheet, const FrameParts& parts, RectMm room) {
    const TitlePlan plan = title_plan(sheet, parts, room.width);
    if (plan.on_its_own()) draw_step(sheet, plan.step, room.take_top(sheet.line(Style::Quiet)));
    RectMm head = room.take_top(plan.title_stand.height, parts.hint.empty() ? tokens::gap : 1);
    if (!plan.step.empty() && plan.beside_title)
        draw_step(sheet, plan.step, head.take_right(plan.step_width));
    const bool fits = sheet.words(
        plan.title, {.style = Style::Title, .lines = std::min(plan.title_stand.lines, title_lines_max)},
        head);
    sheet.record(
        {.msg = parts.title, .rect = head, .kind = PlacedKind::Title, .text = plan.title, .fits = fits});
    if (parts.hint.empty()) return room;
    const RectMm line{room.left, room.top, room.width, sheet.line(Style::Quiet)};
    if (!plan.step.empty() && plan.beside_hint)
        draw_step(sheet, plan.step, {line.right() - plan.step_width, line.top, plan.step_width, line.height});
    draw_hint(sheet, parts, plan, room);
    return room;
}

// In the margin below the page, which is as high as these words need.
float line_height(const Sheet& sheet, const FrameParts& parts) {
    if (parts.line.empty()) return parts.folded ? folded_margin : tokens::margin;
    return std::max(tokens::margin, sheet.line(Style::Tiny) + 2);
}

void draw_line(Sheet& sheet, const FrameParts& parts, const RectMm& whole, float height) {
    if (parts.line.empty()) return;
    const float words = sheet.line(Style::Tiny);
    RectMm place{tokens::margin, whole.bottom() - (height + words) / 2, whole.width - 2 * tokens::margin,
                 words};
    sheet.brush.icon(Icon::Phone, sheet.px(place.take_right(words, 0).centre()), sheet.px(words * 0.62F),
                     sheet.theme.brand);
    place = place.inset(1, 0);
    const bool fits = sheet.words(parts.line, {.style = Style::Tiny, .align = Align::Right}, place);
    const float width = std::min(place.width, sheet.words_width(parts.line, Style::Tiny) + 1);
    sheet.record({.msg = Msg::ServicesLine,
                  .rect = place.take_right(width),
                  .kind = PlacedKind::Text,
                  .text = parts.line,
                  .fits = fits});
}

// Low reach: the question stands above what can be pressed, then what is only looked at, then the telephone.
RectMm draw_above(Sheet& sheet, const FrameParts& parts, const RectMm& reach) {
    const RectMm above{0, 0, reach.width, reach.top};
    const float line = parts.line.empty() ? tokens::margin : line_height(sheet, parts);
    const float width = reach.width - 2 * tokens::margin;
    draw_line(sheet, parts, above, line);
    const float height = title_plan(sheet, parts, width).height(sheet);
    const float foot = above.height - line - (parts.shown > 0 ? 0 : tokens::gap);
    const float most = foot - tokens::margin - height - tokens::gap;
    const float shown = std::min(parts.shown, most);
    const float between = parts.shown > 0 ? tokens::gap : 0;
    draw_title(sheet, parts, {tokens::margin, foot - shown - between - height, width, height});
    return {tokens::margin, foot - shown, width, shown};
}

} // namespace

Frame Ui::frame(const FrameParts& parts) {
    sheet_->ground();
    const RectMm whole = screen();
    Bar bar = bar_of(*sheet_, parts);
    if (two_rows(*sheet_, bar, whole.width)) take_pictures(bar);
    const bool rows = two_rows(*sheet_, bar, whole.width);
    const float height = rows ? tokens::bar + bar_button + row_gap : tokens::bar;
    const FrameTap tap = draw_bar(*sheet_, bar, {0, whole.top, whole.width, height}, rows);
    // A low glass gives the page what it can.
    const float above = whole.height < tokens::low_glass ? 4.0F : 7.0F;
    RectMm room{tokens::margin, whole.top + height + above, whole.width - 2 * tokens::margin,
                whole.height - height - above};
    if (sheet_->low_reach()) {
        const RectMm shown = draw_above(*sheet_, parts, whole);
        room.height -= parts.folded ? folded_margin : tokens::margin;
        return {tap, room, shown};
    }
    const float below = line_height(*sheet_, parts);
    draw_line(*sheet_, parts, whole, below);
    room.height -= below;
    return {tap, parts.folded ? room : draw_title(*sheet_, parts, room), {}};
}

RectMm Ui::title(const FrameParts& parts, RectMm room) {
    return draw_title(*sheet_, parts, room);
}

void Ui::bare_page() {
    sheet_->ground();
}

} // namespace fengqiao::kiosk::ui
