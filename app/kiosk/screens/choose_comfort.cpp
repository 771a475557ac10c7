#include "app/kiosk/screens/comfort_voice.h"
#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float highest_sample = 62.0F;
constexpr float sample_least = 26.0F;
constexpr float label_gap = 3.0F;

constexpr std::array size_words{Msg::ComfortSmall, Msg::ComfortStandard, Msg::ComfortLarge,
                                Msg::ComfortLargest};
constexpr std::array theme_words{std::pair{ThemeKind::Usual, Msg::ComfortDay},
                                 std::pair{ThemeKind::High, Msg::ComfortHigh},
                                 std::pair{ThemeKind::Low, Msg::ComfortLow}};

// The elder mode; on a glass that stands upright also whether what is pressed lies low.
std::vector<ui::Tile> modes_of(const ui::Ui& ui, const Comfort& comfort) {
    std::vector<ui::Tile> modes{{.id = Msg::ComfortElder,
                                 .text = ui.say(Msg::ComfortElder),
                                 .detail = ui.say(Msg::ComfortElderDetail),
                                 .icon = ui::Icon::Heart,
                                 .selected = comfort.unhurried}};
    if (ui.stands_up())
        modes.push_back({.id = Msg::ComfortLowReach,
                         .text = ui.say(Msg::ComfortLowReach),
                         .detail = ui.say(Msg::ComfortLowReachDetail),
                         .icon = ui::Icon::Hand,
                         .selected = comfort.low_reach});
    return modes;
}

std::optional<Tap> draw_modes(ui::Ui& ui, const Comfort& comfort, const std::vector<ui::RectMm>& places) {
    std::optional<Tap> action;
    const auto modes = modes_of(ui, comfort);
    for (std::size_t at = 0; at < modes.size(); ++at)
        if (ui.tile(modes[at], places[at])) action = at == 0 ? Tap{ElderModeTapped{}} : Tap{LowReachTapped{}};
    return action;
}

// The sizes in one row, each in its own size; the colours, and the elder mode, in the next.
struct Plan {
    int sizes{4}, colours{3}, modes{1}; // columns
    int mode_count{1};
    bool elder_beside{}; // the elder mode at the end of the colours' row
    float sample{}, swatch{}, elder{};
    float height{};
};

int rows_of(int things, int columns) {
    return (things + columns - 1) / columns;
}

float rows_height(int rows, float each) {
    return static_cast<float>(rows) * each + static_cast<float>(rows - 1) * ui::tokens::gap;
}

float column_width(float width, int columns) {
    return (width - ui::tokens::gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
}

Plan plan_of(const ui::Ui& ui, const Model& model, float width) {
    Plan plan;
    const ui::Needed needed = ui.needed();
    plan.elder_beside = !ui.stands_up();
    float widest = 0; // of a swatch's words
    for (const auto& [theme, words] : theme_words)
        widest = std::max(widest, needed.width(ui.say(words), ui::Style::Strong) + 34);
    if (plan.elder_beside && column_width(width, 4) < widest) plan.elder_beside = false;
    if (column_width(width, plan.elder_beside ? 4 : 3) < widest) plan.colours = 1;
    const float largest = needed.sample_width(ui.say(Msg::ComfortLargest), TextSize::Largest);
    if (column_width(width, 4) < largest) plan.sizes = 2;
    plan.sample = sample_least;
    plan.swatch = sample_least + 4;
    const auto modes = modes_of(ui, model.comfort);
    const auto high = [&](int columns) {
        float height = 0;
        for (const ui::Tile& mode : modes)
            height = std::max(height, needed.tile(mode, column_width(width, columns)));
        return height;
    };
    plan.modes = plan.mode_count = static_cast<int>(modes.size());
    if (!plan.elder_beside && high(plan.modes) > 2 * high(1)) plan.modes = 1;
    plan.elder = high(plan.elder_beside ? 4 : plan.modes);
    const int mode_rows = rows_of(plan.mode_count, plan.modes);
    if (plan.elder_beside) plan.swatch = std::max(plan.swatch, plan.elder);
    const float label = needed.line(ui::Style::Quiet) + label_gap;
    plan.height = 2 * label + rows_height(rows_of(4, plan.sizes), plan.sample) + ui::tokens::gap +
                  rows_height(rows_of(3, plan.colours), plan.swatch);
    if (!plan.elder_beside) plan.height += ui::tokens::gap + rows_height(mode_rows, plan.elder);
    plan.height += ui::tokens::gap + voice_height(ui, model, width);
    return plan;
}

// What is left over makes the samples higher, up to what they can use.
void spread(Plan& plan, float room) {
    const int mode_rows = plan.elder_beside ? 0 : rows_of(plan.mode_count, plan.modes);
    const int rows = rows_of(4, plan.sizes) + rows_of(3, plan.colours) + mode_rows;
    const float each =
        std::clamp((room - plan.height) / static_cast<float>(rows), 0.0F, highest_sample - sample_least);
    plan.sample += each;
    plan.swatch += each;
    if (!plan.elder_beside) plan.elder += each;
    plan.height += each * static_cast<float>(rows);
}

std::optional<Tap> draw_sizes(ui::Ui& ui, const Comfort& comfort, const Plan& plan, const ui::RectMm& rect) {
    std::optional<Tap> action;
    const auto places = rect.grid(plan.sizes, rows_of(4, plan.sizes), ui::tokens::gap);
    for (std::size_t at = 0; at < text_sizes.size(); ++at)
        if (ui.size_sample({.id = {Msg::ComfortSize, static_cast<int>(at)},
                            .text = ui.say(size_words[at]),
                            .size = text_sizes[at],
                            .selected = comfort.size == text_sizes[at]},
                           places[at]))
            action = TextSizeTapped{text_sizes[at]};
    return action;
}

std::optional<Tap> draw_colours(ui::Ui& ui, const Comfort& comfort, const Plan& plan, ui::RectMm rect) {
    std::optional<Tap> action;
    const int columns = plan.elder_beside ? 4 : plan.colours;
    const auto places = rect.grid(columns, rows_of(plan.elder_beside ? 4 : 3, columns), ui::tokens::gap);
    for (std::size_t at = 0; at < theme_words.size(); ++at)
        if (ui.theme_swatch({.id = {Msg::ComfortTheme, static_cast<int>(at)},
                             .text = ui.say(theme_words[at].second),
                             .theme = theme_words[at].first,
                             .selected = comfort.theme == theme_words[at].first},
                            places[at]))
            action = ThemeTapped{theme_words[at].first};
    if (!plan.elder_beside) return action;
    const auto mode = draw_modes(ui, comfort, {places[3]});
    return mode ? mode : action;
}

std::optional<Tap> draw_choices(ui::Ui& ui, const Model& model, const Plan& plan, ui::RectMm rest) {
    const Comfort& comfort = model.comfort;
    std::optional<Tap> action;
    const float label = ui.needed().line(ui::Style::Quiet);
    ui.label(Msg::ComfortSize, ui::Style::Quiet, rest.take_top(label, label_gap));
    const ui::RectMm sizes = rest.take_top(rows_height(rows_of(4, plan.sizes), plan.sample), ui::tokens::gap);
    if (const auto tapped = draw_sizes(ui, comfort, plan, sizes)) action = tapped;
    ui.label(Msg::ComfortTheme, ui::Style::Quiet, rest.take_top(label, label_gap));
    const ui::RectMm colours =
        rest.take_top(rows_height(rows_of(3, plan.colours), plan.swatch), ui::tokens::gap);
    if (const auto tapped = draw_colours(ui, comfort, plan, colours)) action = tapped;
    if (!plan.elder_beside) {
        const int rows = rows_of(plan.mode_count, plan.modes);
        const ui::RectMm modes = rest.take_top(rows_height(rows, plan.elder), ui::tokens::gap);
        if (const auto tapped = draw_modes(ui, comfort, modes.grid(plan.modes, rows, ui::tokens::gap)))
            action = tapped;
    }
    const auto voice = draw_voice(ui, model, rest);
    return voice ? voice : action;
}

} // namespace

// One calm page for everything that makes the glass easier to read and to hear; what is tapped is seen at
// once.
std::optional<Tap> draw(ui::Ui& ui, const ChooseComfort&, const Model& model) {
    auto [room, action] = open_page(ui,
                                    {.title = Msg::ComfortTitle,
                                     .hint = ui.fewer_words() ? "" : ui.say(Msg::ComfortHint),
                                     .call_staff = !staff_are_in(model),
                                     .comfort = false},
                                    model);
    const float width = std::min(room.width, 180.0F);
    const float button = buttons_height(ui, {Msg::ComfortDone}, width);
    const ui::RectMm done = room.take_bottom(button, ui::tokens::gap).middle(width, button);
    const auto planned = [&](float of_width) { return plan_of(ui, model, of_width); };
    draw_in(ui, {Msg::ComfortSize, 100}, room,
            {.height =
                 [&](float of_width) {
                     Plan plan = planned(of_width);
                     spread(plan, room.height);
                     return plan.height;
                 },
             .draw =
                 [&](ui::RectMm rect) {
                     Plan plan = planned(rect.width);
                     spread(plan, room.height);
                     if (const auto tapped = draw_choices(ui, model, plan, rect)) action = tapped;
                 }});
    if (ui.button(Msg::ComfortDone, ui::Tone::Primary, done)) action = ContinueTapped{};
    return action;
}

} // namespace fengqiao::kiosk
