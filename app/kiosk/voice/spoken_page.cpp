#include "app/kiosk/voice/spoken_page.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace fengqiao::kiosk {
namespace {

using ui::Placed;
using ui::PlacedKind;

std::optional<PartKind> part_of(const Placed& placed) {
    switch (placed.kind) {
    case PlacedKind::Title: return PartKind::Title;
    case PlacedKind::Text:
    case PlacedKind::Number:
    case PlacedKind::Illustration:
    case PlacedKind::Banner: return PartKind::Words;
    case PlacedKind::Door:
    case PlacedKind::Tile:
    case PlacedKind::Chip:
    case PlacedKind::Face:
    case PlacedKind::ListRow: return PartKind::Choice;
    case PlacedKind::Button: return PartKind::Action;
    case PlacedKind::Key: return PartKind::Keypad;
    case PlacedKind::Field: return PartKind::Field;
    case PlacedKind::Picture:
    case PlacedKind::Corner: return std::nullopt;
    }
    std::unreachable();
}

bool is_of_the_glass(Msg choice) {
    return choice == Msg::ComfortSize || choice == Msg::ComfortTheme || choice == Msg::ComfortElder ||
           choice == Msg::VoiceEveryPage || choice == Msg::WriteDoor;
}

bool is_warning(const Placed& placed) {
    return placed.kind == PlacedKind::Banner && placed.whose == ui::Whose::House;
}

} // namespace

std::vector<PagePart> spoken_parts(const std::vector<Placed>& placed, bool privately) {
    std::vector<PagePart> parts;
    for (const Placed& one : placed) {
        const auto kind = part_of(one);
        const bool of_the_voice = one.msg == Msg::VoiceRead;
        if (!kind || of_the_voice || (one.pressable && !one.enabled)) continue;
        parts.push_back({.kind = *kind,
                         .words = one.text,
                         .personal = one.whose != ui::Whose::House,
                         .selected = one.selected && (privately || is_of_the_glass(one.msg))});
    }
    return parts;
}

std::vector<PagePart> parts_in_focus(const std::vector<Placed>& placed, ui::Id id, bool privately) {
    std::vector<PagePart> parts;
    const auto thing = std::ranges::find_if(placed, [&](const Placed& one) {
        return one.pressable && one.msg == id.message && one.index == id.index;
    });
    if (thing == placed.end()) return parts;
    const auto say = [&](const Placed& one, bool selected) {
        const bool key = thing->kind == PlacedKind::Key;
        parts.push_back({.kind = key && !privately ? PartKind::Keypad : PartKind::Action,
                         .words = one.text,
                         .personal = key || one.whose != ui::Whose::House,
                         .selected = selected && (privately || is_of_the_glass(one.msg))});
    };
    if (!thing->text.empty()) say(*thing, thing->selected);
    for (const Placed& one : placed)
        if (!one.pressable && one.kind == PlacedKind::Text && thing->rect.contains(one.rect.centre()))
            say(one, thing->selected && thing->text.empty());
    return parts;
}

PageKey key_of(const std::vector<Placed>& placed, int page) {
    PageKey key{std::to_string(page), ""};
    for (const Placed& one : placed) {
        const bool tells_pages_apart = one.kind == PlacedKind::Title || one.kind == PlacedKind::Tile ||
                                       one.kind == PlacedKind::Door || one.kind == PlacedKind::Face;
        if (tells_pages_apart && one.whose == ui::Whose::House) key.page += "\n" + one.text;
        if (is_warning(one)) key.warnings += one.text + "\n";
    }
    return key;
}

} // namespace fengqiao::kiosk
