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
constexpr float folded_door_max = 19.0F; // a higher chip sets short words larger than long ones
constexpr float word_padding = 6.0F;
constexpr float tick_width = 14.0F;                        // beside the words of a chosen chip
constexpr float button_words = 14.0F, button_above = 5.0F; // around the words of a button
constexpr float narrow_lines = 32.0F; // of body type: less wide, within low reach, two columns are too narrow
constexpr int shown_lines = 5;        // of what is being written, in low reach

struct Offered {
    WritingDoor door;
    std::string words;
};

std::string voice_words(const ui::Ui& ui, const std::vector<Attachment>& made) {
    if (made.empty()) return ui.say(Msg::WriteVoice);
    if (folds(ui)) return ui.say(Msg::WriteVoiceRecorded);
    const auto length = spoken_length(ui.locale(), std::chrono::milliseconds{made.front().milliseconds});
    return ui.say(Msg::WriteVoiceDone, {{"length", length}});
}

// What happened may be told aloud; a name or an opinion is written.
std::vector<Offered> offered_doors(const ui::Ui& ui, const Model& model, const WritingPage& page) {
    const bool brief = folds(ui);
    std::vector<Offered> offered{
        {WritingDoor::Ready, ui.say(brief ? page.ready_door_short : page.ready_door)}};
    if (const auto* story = std::get_if<SayMore>(&model.stage))
        offered.push_back({WritingDoor::Voice, voice_words(ui, story->draft.attachments)});
    offered.push_back({WritingDoor::Hand, ui.say(brief ? Msg::WriteHandShort : Msg::WriteHand)});
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

std::optional<Tap> draw_doors(ui::Ui& ui, const Model& model, const std::vector<Offered>& doors,
                              std::span<const ui::RectMm> places) {
    std::optional<Tap> tapped;
    for (std::size_t at = 0; at < doors.size(); ++at) {
        const ui::Chip chip{.id = {Msg::WriteDoor, static_cast<int>(doors[at].door)},
                            .text = doors[at].words,
                            .selected = doors[at].door == model.writing_door};
        if (ui.chip(chip, places[at])) tapped = WritingDoorTapped{doors[at].door};
    }
    return tapped;
}

void draw_warning(ui::Ui& ui, const WritingPage& page, ui::RectMm& room) {
    if (!page.warning) return;
    const std::string words = ui.say(*page.warning);
    ui.banner({.icon = ui::Icon::Warning, .text = words, .signal = ui::Signal::Warning, .id = *page.warning},
              room.take_top(ui.needed().banner(words, room.width), ui::tokens::small_gap));
}

using Buttons = std::initializer_list<Msg>;

WritingDoors open_wide(ui::Ui& ui, const WritingPage& page, const Model& model, Buttons buttons) {
    auto [room, action] = open_page(ui, page.frame, model);
    draw_warning(ui, page, room);
    const auto doors = offered_doors(ui, model, page);
    const auto places = ui.portrait() ? places_above(ui, doors, room) : places_beside(ui, doors, room);
    WritingDoors drawn{.action = action, .room = places.room};
    const int count = static_cast<int>(buttons.size());
    ui::RectMm below = places.below;
    if (count > 0 && ui.portrait()) {
        const float height = buttons_height(ui, buttons, (room.width - ui::tokens::gap) / 2);
        drawn.buttons = drawn.room.take_bottom(height, ui::tokens::gap).columns(count, ui::tokens::gap);
    } else if (count > 0) {
        const float each = std::max(main_button, buttons_height(ui, buttons, below.width));
        const float height = static_cast<float>(count) * (each + ui::tokens::gap) - ui::tokens::gap;
        drawn.buttons = below.take_bottom(height).rows(count, ui::tokens::gap);
    }
    if (const auto tapped = draw_doors(ui, model, doors, places.doors)) drawn.action = tapped;
    return drawn;
}

float folded_width(const ui::Ui& ui, const std::vector<Offered>& doors, Buttons buttons) {
    float width = 0;
    for (const Offered& door : doors)
        width = std::max(width, ui.needed().narrow_chip_width(door.words));
    for (const Msg button : buttons)
        width = std::max(width, ui.needed().width(ui.say(button), ui::Style::Strong) + button_words);
    return width;
}

// Doors and buttons in a column from the bar to the foot of the glass, in the same place whatever is open;
// the title beside them, and only where nothing is written: the empty text asks for itself.
WritingDoors open_folded(ui::Ui& ui, WritingPage page, const Model& model, Buttons buttons) {
    const bool ready = model.writing_door == WritingDoor::Ready;
    page.frame.folded = true;
    page.frame.shown =
        ready ? page.shown : ui.needed().text_area(shown_lines) + 2 * line_height(ui, ui::Style::Strong);
    const ui::Frame frame = open_frame(ui, page.frame, model);
    WritingDoors drawn{
        .action = action_of(frame.tap, model), .room = frame.room, .folded = true, .shown = frame.shown};
    const auto doors = offered_doors(ui, model, page);
    ui::RectMm column = drawn.room.take_left(folded_width(ui, doors, buttons),
                                             ui.stands_up() ? ui::tokens::small_gap : ui::tokens::gap);
    if (buttons.size() > 0) {
        const auto count = static_cast<float>(buttons.size());
        const float each =
            std::max(ui::tokens::target_primary, line_height(ui, ui::Style::Strong) + button_above);
        const float height = count * (each + ui::tokens::small_gap) - ui::tokens::small_gap;
        drawn.buttons = column.take_bottom(height, ui::tokens::gap)
                            .rows(static_cast<int>(buttons.size()), ui::tokens::small_gap);
    }
    const auto count = static_cast<float>(doors.size());
    column.height =
        std::min(column.height, count * (folded_door_max + ui::tokens::small_gap) - ui::tokens::small_gap);
    const auto places = column.rows(static_cast<int>(doors.size()), ui::tokens::small_gap);
    if (const auto tapped = draw_doors(ui, model, doors, places)) drawn.action = tapped;
    if (!ready) return drawn;
    if (drawn.shown.height <= 0 && !ui.stands_up()) drawn.room = ui.title(page.frame, drawn.room);
    draw_warning(ui, page, drawn.room);
    return drawn;
}

} // namespace

bool folds(const ui::Ui& ui) {
    if (ui.portrait()) return false;
    const float width = ui.screen().width - 2 * ui::tokens::margin;
    const bool narrow = ui.stands_up() && width < narrow_lines * line_height(ui, ui::Style::Body);
    return narrow || ui.screen().height < ui::tokens::low_glass;
}

WritingDoors open_writing(ui::Ui& ui, const WritingPage& page, const Model& model,
                          std::initializer_list<Msg> buttons) {
    return folds(ui) ? open_folded(ui, page, model, buttons) : open_wide(ui, page, model, buttons);
}

} // namespace fengqiao::kiosk
