#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/writing_desk.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

// Where the doors to writing stand, and what is left for the desk behind them.
namespace fengqiao::kiosk {
namespace {

constexpr float doors_width = 84.0F; // lying: a column at the left
constexpr float door_height_max = 30.0F;
constexpr float lying_height_min =
    154.0F; // below it doors, buttons and a keyboard have no room beside each other
constexpr float low_reach_width_min = 300.0F; // an upright glass is narrow; at the standard size of type
constexpr float standard_line = 9.36F;
constexpr float word_padding = 6.0F;
constexpr float tick_width = 14.0F; // beside the words of a chosen chip

struct Offered {
    WritingDoor door;
    std::string words;
};

// What happened may be told aloud; a name or an opinion is written.
std::vector<Offered> offered_doors(const ui::Ui& ui, const Model& model, Msg ready) {
    std::vector<Offered> offered{{WritingDoor::Ready, ui.say(ready)}};
    if (const auto* story = std::get_if<SayMore>(&model.stage)) {
        const auto& made = story->draft.attachments;
        const auto length =
            made.empty() ? ""
                         : spoken_length(ui.locale(), std::chrono::milliseconds{made.front().milliseconds});
        offered.push_back({WritingDoor::Voice, made.empty()
                                                   ? ui.say(Msg::WriteVoice)
                                                   : ui.say(Msg::WriteVoiceDone, {{"length", length}})});
    }
    offered.push_back({WritingDoor::Hand, ui.say(Msg::WriteHand)});
    offered.push_back({WritingDoor::Pinyin, ui.say(Msg::WritePinyin)});
    offered.push_back({WritingDoor::Keys, ui.say(Msg::WriteKeys)});
    return offered;
}

struct DoorPlaces {
    std::vector<ui::RectMm> doors;
    ui::RectMm below; // what is left under the doors, lying
    ui::RectMm room;  // for the desk
};

// Upright: in one line, or in more where the words are wide.
DoorPlaces places_above(const ui::Ui& ui, const std::vector<Offered>& doors, ui::RectMm room) {
    const int count = static_cast<int>(doors.size());
    const auto highest = [&](int columns) {
        const float width = (room.width - ui::tokens::small_gap * static_cast<float>(columns - 1)) /
                            static_cast<float>(columns);
        float height = 0;
        for (const Offered& door : doors)
            height = std::max(height, ui.needed().chip(door.words, width));
        return height;
    };
    int columns = count;
    while (columns > 2 && highest(columns) >= 2 * ui::tokens::target_primary)
        columns = (columns + 1) / 2;
    const int rows = (count + columns - 1) / columns;
    const float height =
        static_cast<float>(rows) * (highest(columns) + ui::tokens::small_gap) - ui::tokens::small_gap;
    return {room.take_top(height, ui::tokens::gap).grid(columns, rows, ui::tokens::small_gap), {}, room};
}

// Lying: in a column at the left, as wide as the widest of their words.
DoorPlaces places_beside(const ui::Ui& ui, const std::vector<Offered>& doors, ui::RectMm room) {
    float width = doors_width;
    for (const Offered& door : doors)
        width =
            std::max(width, ui.needed().width(door.words, ui::Style::Body) + 2 * word_padding + tick_width);
    ui::RectMm column = room.take_left(width, 2 * ui::tokens::gap);
    const auto count = static_cast<float>(doors.size());
    const float height = std::min(column.height - 2 * main_button - 2 * ui::tokens::gap,
                                  count * (door_height_max + ui::tokens::small_gap));
    const ui::RectMm places = column.take_top(height, ui::tokens::gap);
    return {places.rows(static_cast<int>(doors.size()), ui::tokens::small_gap), column, room};
}

} // namespace

WritingDoors draw_writing_doors(ui::Ui& ui, const Model& model, Msg ready_door, ui::RectMm room,
                                std::initializer_list<Msg> buttons) {
    const auto doors = offered_doors(ui, model, ready_door);
    WritingDoors drawn{.door = model.writing_door};
    const int button_count = static_cast<int>(buttons.size());
    const float width_min =
        ui.stands_up()
            ? low_reach_width_min * std::max(1.0F, ui.needed().line(ui::Style::Body) / standard_line)
            : 0;
    if (!ui.portrait() && (room.height < lying_height_min || room.width < width_min)) {
        drawn.door = WritingDoor::Ready;
        if (button_count > 0) {
            const float height = buttons_height(ui, buttons, (room.width - ui::tokens::gap) / 2);
            drawn.buttons = room.take_bottom(height, ui::tokens::gap).columns(button_count, ui::tokens::gap);
        }
        drawn.room = room;
        return drawn;
    }
    const auto places = ui.portrait() ? places_above(ui, doors, room) : places_beside(ui, doors, room);
    ui::RectMm below = places.below;
    drawn.room = places.room;
    if (button_count > 0 && ui.portrait()) {
        const float height = buttons_height(ui, buttons, (room.width - ui::tokens::gap) / 2);
        drawn.buttons =
            drawn.room.take_bottom(height, ui::tokens::gap).columns(button_count, ui::tokens::gap);
    } else if (button_count > 0) {
        const float each = std::max(main_button, buttons_height(ui, buttons, below.width));
        const float height = static_cast<float>(button_count) * (each + ui::tokens::gap) - ui::tokens::gap;
        drawn.buttons = below.take_bottom(height).rows(button_count, ui::tokens::gap);
    }
    for (std::size_t at = 0; at < doors.size(); ++at) {
        const ui::Chip chip{.id = {Msg::WriteDoor, static_cast<int>(doors[at].door)},
                            .text = doors[at].words,
                            .selected = doors[at].door == model.writing_door};
        if (ui.chip(chip, places.doors[at])) drawn.action = WritingDoorTapped{doors[at].door};
    }
    return drawn;
}

} // namespace fengqiao::kiosk
