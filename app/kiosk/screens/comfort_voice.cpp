#include "app/kiosk/screens/comfort_voice.h"

#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float label_gap = 3.0F;
constexpr int stand_lines_max = 3;

// Less, how much it is, more: one row, or the words above the two buttons where they are wide.
struct Stepper {
    Msg stand, less, more;
    int now, total;

    [[nodiscard]] std::string words(const ui::Ui& ui) const {
        return ui.say(stand, {{"now", now}, {"total", total}});
    }
};

struct StepperPlan {
    bool stacked{};
    float words{}, buttons{}, height{};
};

float third(float width) {
    return (width - 2 * ui::tokens::small_gap) / 3;
}

StepperPlan plan_of(const ui::Ui& ui, const Stepper& stepper, float width) {
    const auto words = [&](float column) {
        return measured(ui, stepper.words(ui), ui::Style::Strong, column);
    };
    StepperPlan plan;
    plan.buttons = buttons_height(ui, {stepper.less, stepper.more}, third(width));
    plan.words = words(third(width)).height;
    plan.stacked = words(third(width)).lines > 2 || plan.buttons > 2 * ui::tokens::target_primary;
    plan.height = std::max(plan.words, plan.buttons);
    if (!plan.stacked) return plan;
    plan.words = words(width).height;
    plan.buttons = buttons_height(ui, {stepper.less, stepper.more}, (width - ui::tokens::small_gap) / 2);
    plan.height = plan.words + label_gap + plan.buttons;
    return plan;
}

// -1, 0 or 1: where it was tapped.
int draw_stepper(ui::Ui& ui, const Stepper& stepper, ui::RectMm rect) {
    const StepperPlan plan = plan_of(ui, stepper, rect.width);
    ui::RectMm words = rect.middle(rect.width, plan.height), less, more;
    if (plan.stacked) {
        const auto both = words.take_bottom(plan.buttons, label_gap).columns(2, ui::tokens::small_gap);
        less = both[0];
        more = both[1];
    } else {
        less =
            words.take_left(third(rect.width), ui::tokens::small_gap).middle(third(rect.width), plan.buttons);
        more = words.take_right(third(rect.width), ui::tokens::small_gap)
                   .middle(third(rect.width), plan.buttons);
    }
    ui.text({.words = stepper.words(ui),
             .style = ui::Style::Strong,
             .align = ui::Align::Centre,
             .lines = stand_lines_max,
             .id = stepper.stand,
             .whose = ui::Whose::House},
            words);
    const auto button = [&](Msg message, bool enabled, const ui::RectMm& place) {
        return ui.button({.id = message, .text = ui.say(message), .enabled = enabled}, place);
    };
    if (button(stepper.less, stepper.now > 1, less)) return -1;
    return button(stepper.more, stepper.now < stepper.total, more) ? 1 : 0;
}

Stepper volume_of(const Comfort& comfort) {
    return {Msg::VoiceVolume, Msg::VoiceSofter, Msg::VoiceLouder, comfort.volume, volume_steps};
}
Stepper speed_of(const Comfort& comfort) {
    return {Msg::VoiceSpeed, Msg::VoiceSlower, Msg::VoiceFaster, comfort.speed, speed_steps};
}

ui::Tile every_page(const ui::Ui& ui, bool chosen) {
    return {.id = Msg::VoiceEveryPage,
            .text = ui.say(Msg::VoiceEveryPage),
            .icon = ui::Icon::Speaker,
            .selected = chosen};
}

// Offered to who wears headphones; to others it is said that they could.
ui::Tile picture_tile(const ui::Ui& ui) {
    return {.id = Msg::VoicePictureOff,
            .text = ui.say(Msg::VoicePictureOff),
            .detail = ui.say(Msg::VoicePictureOffDetail),
            .icon = ui::Icon::Headset};
}

float picture_height(const ui::Ui& ui, const Model& model, float width) {
    if (model.surroundings.headphones) return ui.needed().tile(picture_tile(ui), width);
    return measured(ui, ui.say(Msg::VoicePictureHint), ui::Style::Quiet, width).height;
}

std::optional<Tap> draw_picture_choice(ui::Ui& ui, const Model& model, const ui::RectMm& rect) {
    if (model.surroundings.headphones) {
        if (ui.tile(picture_tile(ui), rect)) return PictureTapped{};
        return std::nullopt;
    }
    ui.label(Msg::VoicePictureHint, ui::Style::Quiet, rect);
    return std::nullopt;
}

// Lying all three in one row, or the two steppers in one, as long as that leaves room for the words.
struct Plan {
    int columns{1};
    float tile{}, volume{}, speed{}, height{};
};

float column_of(float width, int columns) {
    return (width - ui::tokens::gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
}

Plan plan_of(const ui::Ui& ui, float width) {
    const Stepper volume = volume_of({}), speed = speed_of({});
    Plan plan{.columns = ui.portrait() ? 1 : 3};
    const auto stacked = [&](int columns) {
        const float each = column_of(width, columns);
        return plan_of(ui, volume, each).stacked || plan_of(ui, speed, each).stacked;
    };
    while (plan.columns > 1 && stacked(plan.columns))
        --plan.columns;
    const float each = column_of(width, plan.columns);
    plan.volume = plan_of(ui, volume, each).height;
    plan.speed = plan_of(ui, speed, each).height;
    plan.tile = std::max(ui.needed().tile(every_page(ui, true), plan.columns == 3 ? each : width),
                         ui::tokens::target_primary + 2);
    const float both = std::max(plan.volume, plan.speed);
    const float rows = plan.columns == 3   ? std::max(plan.tile, both)
                       : plan.columns == 2 ? plan.tile + ui::tokens::gap + both
                                           : plan.tile + plan.volume + plan.speed + 2 * ui::tokens::gap;
    plan.height = ui.needed().line(ui::Style::Quiet) + label_gap + rows;
    return plan;
}

// Where each of the three stands below the label.
struct Places {
    ui::RectMm tile, volume, speed;
};
Places places_of(const Plan& plan, ui::RectMm rect) {
    const float both = std::max(plan.volume, plan.speed);
    if (plan.columns == 3) {
        rect.height = std::max(plan.tile, both);
        const auto all = rect.columns(3, ui::tokens::gap);
        return {all[0], all[1], all[2]};
    }
    Places places{.tile = rect.take_top(plan.tile, ui::tokens::gap), .volume = {}, .speed = {}};
    if (plan.columns == 2) {
        rect.height = both;
        const auto two = rect.columns(2, ui::tokens::gap);
        return {places.tile, two[0], two[1]};
    }
    places.volume = rect.take_top(plan.volume, ui::tokens::gap);
    places.speed = rect.take_top(plan.speed);
    return places;
}

} // namespace

float voice_height(const ui::Ui& ui, const Model& model, float width) {
    const float voice = plan_of(ui, width).height;
    if (staff_are_in(model) || model.surroundings.speech == SpeakerState::NoSound) return voice;
    return voice + ui::tokens::gap + picture_height(ui, model, width);
}

std::optional<Tap> draw_voice(ui::Ui& ui, const Model& model, ui::RectMm rect) {
    std::optional<Tap> action;
    if (staff_are_in(model)) return action;
    const float label = ui.needed().line(ui::Style::Quiet);
    ui.label(Msg::VoiceLabel, ui::Style::Quiet, rect.take_top(label, label_gap));
    if (model.surroundings.speech == SpeakerState::NoSound) {
        const std::string words = ui.say(Msg::VoiceNoSound);
        ui.banner({.text = words, .id = Msg::VoiceNoSound},
                  rect.take_top(ui.needed().banner(words, rect.width)));
        return action;
    }
    const Comfort& comfort = model.comfort;
    const Places places = places_of(plan_of(ui, rect.width), rect);
    if (ui.tile(every_page(ui, comfort.read_aloud), places.tile)) action = EveryPageTapped{};
    if (const int step = draw_stepper(ui, volume_of(comfort), places.volume); step != 0)
        action = VolumeTapped{comfort.volume + step};
    if (const int step = draw_stepper(ui, speed_of(comfort), places.speed); step != 0)
        action = SpeedTapped{comfort.speed + step};
    rect.take_top(plan_of(ui, rect.width).height - label - label_gap, ui::tokens::gap);
    rect.height = picture_height(ui, model, rect.width);
    const auto picture = draw_picture_choice(ui, model, rect);
    return picture ? picture : action;
}

} // namespace fengqiao::kiosk
