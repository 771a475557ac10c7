#include "app/kiosk/ui/giving.h"
#include "app/kiosk/ui/sheet.h"

#include <algorithm>
#include <optional>

// The doors of a page: what somebody came for.
namespace fengqiao::kiosk::ui {
namespace {

constexpr float words_gap = 2.0F;
constexpr float forward_width = 14.0F;

void draw_forward(Sheet& sheet, PointMm centre, Colour colour) {
    const Colour sign = sheet.has_edges() ? sheet.theme.text : mixed(colour, sheet.theme.text, 0.35F);
    sheet.brush.disc(sheet.px(centre), sheet.px(7), {Ink(colour, 0.12F), Ink(colour, 0.12F)});
    sheet.brush.chevron(sheet.px(centre), sheet.px(2.6F), 1, sign);
}

struct DoorWords {
    std::string title, detail;
};
struct WordsPlan {
    WordsLook title, detail;
    Sheet::Stand title_stand, detail_stand;
    float height{};
    bool fits{};
    bool with_detail{true};
};

WordsPlan plan_words(const Sheet& sheet, const DoorWords& words, Style title, Style detail, float width) {
    WordsPlan plan{.title = {.style = title, .scale = title == Style::Display ? 0.86F : 1.0F},
                   .detail = {.style = detail, .ink = sheet.theme.text_quiet, .weight = Weight::Regular}};
    plan.title_stand = sheet.stand(words.title, plan.title, width);
    plan.detail_stand = sheet.stand(words.detail, plan.detail, width);
    plan.title.lines = plan.title_stand.lines;
    plan.detail.lines = plan.detail_stand.lines;
    plan.height = plan.title_stand.height + words_gap + plan.detail_stand.height;
    plan.fits =
        plan.title_stand.fits && plan.detail_stand.fits && plan.title.lines <= 2 && plan.detail.lines <= 2;
    return plan;
}

WordsPlan title_alone(const Sheet& sheet, const DoorWords& words, Style title, float width) {
    WordsPlan plan = plan_words(sheet, words, title, Style::Quiet, width);
    plan.with_detail = false;
    plan.height = plan.title_stand.height;
    plan.fits = plan.title_stand.fits && plan.title.lines <= 2;
    return plan;
}

// The largest words that stand in the room as they are. Before the title gets smaller than a heading, the
// detail gives way: it says more, but not what the door is.
std::optional<WordsPlan> words_that_fit(const Sheet& sheet, const DoorWords& words, bool large,
                                        const RectMm& room) {
    const auto good = [&](const WordsPlan& plan) { return plan.fits && plan.height <= room.height + 0.1F; };
    const bool detailed = !words.detail.empty();
    if (large && !detailed)
        if (auto plan = title_alone(sheet, words, Style::Display, room.width); good(plan)) return plan;
    if (large && detailed)
        if (auto plan = plan_words(sheet, words, Style::Display, Style::Heading, room.width); good(plan))
            return plan;
    for (const Style title : {Style::Title, Style::Heading})
        if (auto plan = plan_words(sheet, words, title, Style::Quiet, room.width); detailed && good(plan))
            return plan;
    for (const Style title : {Style::Title, Style::Heading, Style::Strong})
        if (auto plan = title_alone(sheet, words, title, room.width); good(plan)) return plan;
    return std::nullopt;
}

// How the parts of a door stand: picture above and words at the foot, or side by side.
struct DoorPlan {
    RectMm picture, room;
    std::optional<PointMm> forward;
    bool at_foot{};
};

DoorPlan tall_plan(const RectMm& rect, bool large) {
    const RectMm inside = rect.inset(large ? 12.0F : 9.0F);
    const float size = std::clamp(rect.height * 0.30F, 20.0F, 46.0F);
    DoorPlan plan{.picture = {inside.left, inside.top, size, size}, .room = inside, .at_foot = true};
    plan.room.take_top(size, 4);
    plan.forward = PointMm{inside.right() - 7, inside.top + size / 2};
    return plan;
}

DoorPlan wide_plan(const RectMm& rect, bool with_forward) {
    RectMm inside = rect.inset(std::min(12.0F, rect.height * 0.14F + 3), std::min(12.0F, rect.height * 0.1F));
    const float size = std::min({inside.height, 52.0F, inside.width * 0.24F});
    DoorPlan plan{};
    plan.picture = inside.take_left(size, std::min(12.0F, size * 0.24F)).middle(size, size);
    if (with_forward) plan.forward = inside.take_right(forward_width, 4).centre();
    plan.room = inside;
    return plan;
}

// For large type on a small glass: the words get nearly all of it.
DoorPlan narrow_plan(const RectMm& rect) {
    RectMm inside = rect.inset(6, 4);
    const float size = std::min(inside.height, inside.width * 0.2F);
    DoorPlan plan{};
    plan.picture = inside.take_left(size, 4).middle(size, size);
    plan.room = inside;
    return plan;
}

std::vector<DoorPlan> plans_for(const RectMm& rect) {
    const bool wide = rect.width > 2.2F * rect.height, large = wide || rect.height > 100;
    std::vector<DoorPlan> plans;
    if (!wide) plans.push_back(tall_plan(rect, large));
    plans.push_back(wide_plan(rect, wide || rect.width > 130));
    plans.push_back(wide_plan(rect, false));
    plans.push_back(narrow_plan(rect));
    return plans;
}

bool draw_words(Sheet& sheet, const DoorWords& words, const WordsPlan& plan, RectMm room, bool at_foot) {
    if (!at_foot) room = room.middle(room.width, std::min(room.height, plan.height));
    bool fits = true;
    if (plan.with_detail)
        fits = sheet.words(words.detail, plan.detail, room.take_bottom(plan.detail_stand.height, words_gap));
    return sheet.words(words.title, plan.title,
                       room.take_bottom(std::min(room.height, plan.title_stand.height))) &&
           fits;
}

struct Drawn {
    bool fits{}, with_detail{};
};

std::string detail_of(const Sheet& sheet, const Door& door) {
    return door.detail == no_msg ? std::string{} : sheet.look.locale.say(door.detail);
}

Drawn draw_door(Sheet& sheet, const Door& door, const RectMm& rect, float depth) {
    const Colour accent = sheet.theme.accents[static_cast<std::size_t>(door.accent)].deep;
    const bool large = rect.width > 2.2F * rect.height || rect.height > 100;
    sheet.surface(rect, {.fill = {sheet.theme.card,
                                  mixed(sheet.theme.card, accent, (large ? 0.06F : 0.0F) + 0.05F * depth)},
                         .radius = tokens::radius,
                         .shadow = Depth::High,
                         .shadow_opacity = 0.20F + 0.08F * depth});
    const DoorWords words{sheet.look.locale.say(door.title), detail_of(sheet, door)};
    const auto plans = plans_for(rect);
    DoorPlan plan = plans.back();
    std::optional<WordsPlan> set;
    // First a plan that keeps the detail, then any in which the title stands.
    for (const bool needs_detail : {true, false})
        for (const DoorPlan& one : plans) {
            if (set) break;
            set = words_that_fit(sheet, words, large, one.room);
            if (set && needs_detail && !set->with_detail) set.reset();
            if (set) plan = one;
        }
    if (!set) set = title_alone(sheet, words, Style::Strong, plan.room.width);
    sheet.accent_icon(door.icon, door.accent, plan.picture);
    if (plan.forward) draw_forward(sheet, *plan.forward, accent);
    return {draw_words(sheet, words, *set, plan.room, plan.at_foot), set->with_detail};
}

} // namespace

bool Ui::door(const Door& door, const RectMm& rect) {
    Sheet& sheet = *sheet_;
    const Press press = sheet.press({door.title, rect}, true);
    Drawn drawn;
    {
        const Giving giving(sheet, rect, press.depth);
        drawn = draw_door(sheet, door, rect, press.depth);
    }
    sheet.record({.msg = door.title,
                  .rect = rect,
                  .kind = PlacedKind::Door,
                  .primary = true,
                  .pressable = true,
                  .text = drawn.with_detail ? say(door.title) + "\n" + say(door.detail) : say(door.title),
                  .fits = drawn.fits});
    return press.tapped;
}

} // namespace fengqiao::kiosk::ui
