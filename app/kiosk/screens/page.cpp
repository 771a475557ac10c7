#include "app/kiosk/screens/page.h"

#include "app/kiosk/screens/room.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float highest_tile = 116.0F;        // a taller one is only emptier
constexpr float voice_button_padding = 34.0F; // picture and edges beside its words
constexpr int tile_area = 1000;               // the part that scrolls, told from the tiles in it

Language other_than(Language language) {
    switch (language) {
    case Language::Chinese: return Language::English;
    case Language::English: return Language::Chinese;
    }
    std::unreachable();
}

} // namespace

std::optional<Tap> action_of(ui::FrameTap tap, const Model& model) {
    switch (tap) {
    case ui::FrameTap::None: return std::nullopt;
    case ui::FrameTap::Back: return BackTapped{};
    case ui::FrameTap::CallStaff: return CallStaffTapped{};
    case ui::FrameTap::Voice: return ReadAloudTapped{};
    case ui::FrameTap::Comfort: return ComfortTapped{};
    case ui::FrameTap::Language: return LanguageTapped{other_than(model.comfort.language)};
    }
    std::unreachable();
}

ui::VoiceButton voice_button(const Model& model) {
    if (staff_are_in(model)) return ui::VoiceButton::None;
    switch (model.surroundings.speech) {
    case SpeakerState::NoSound: return ui::VoiceButton::None;
    case SpeakerState::Silent: return ui::VoiceButton::Read;
    case SpeakerState::Speaking: return ui::VoiceButton::Stop;
    }
    std::unreachable();
}

namespace {

// In the largest type a low glass, and a keyboard on one that lies, take all the height there is.
bool needs_all_height(const ui::Ui& ui, const Model& model) {
    if (ui.portrait() || ui.text_size() != TextSize::Largest) return false;
    if (ui.screen().height < ui::tokens::low_glass) return true;
    const bool writes = std::holds_alternative<SayMore>(model.stage) ||
                        std::holds_alternative<ChooseName>(model.stage) ||
                        std::holds_alternative<WriteOpinion>(model.stage) ||
                        std::holds_alternative<RatingReasons>(model.stage);
    return writes && model.writing_door != WritingDoor::Ready;
}

} // namespace

ui::Frame open_frame(ui::Ui& ui, ui::FrameParts parts, const Model& model) {
    if (!model.house->hotline.empty() && !needs_all_height(ui, model))
        parts.line = ui.say(Msg::ServicesLine, {{"hotline", model.house->hotline}});
    parts.voice = voice_button(model);
    return ui.frame(parts);
}

Page open_page(ui::Ui& ui, ui::FrameParts parts, const Model& model) {
    const ui::Frame frame = open_frame(ui, std::move(parts), model);
    return {frame.room, action_of(frame.tap, model)};
}

Page open_bare_page(ui::Ui& ui, const Model& model, ui::RectMm room) {
    ui.bare_page();
    const ui::VoiceButton voice = voice_button(model);
    if (voice == ui::VoiceButton::None) return {room, std::nullopt};
    const bool stops = voice == ui::VoiceButton::Stop;
    const ui::Button button{.id = Msg::VoiceRead,
                            .text = ui.say(stops ? Msg::VoiceStop : Msg::VoiceRead),
                            .icon = stops ? ui::Icon::Stop : ui::Icon::Speaker};
    const float width = ui.needed().width(button.text, ui::Style::Heading) + voice_button_padding;
    ui::RectMm bar = room.take_top(ui::tokens::target_primary, ui::tokens::small_gap);
    if (ui.button(button, bar.take_right(std::min(width, bar.width)))) return {room, ReadAloudTapped{}};
    return {room, std::nullopt};
}

namespace {

// What the house offers is its own, whichever of it a customer takes.
template <class Offer> Offer of_the_house(Offer offer) {
    offer.whose = ui::Whose::House;
    return offer;
}

} // namespace

std::optional<Tap> choose_tile(ui::Ui& ui, std::span<const ui::Tile> tiles, const ui::RectMm& room) {
    constexpr std::array lying{4, 2, 1};
    constexpr std::array upright{2, 1};
    std::optional<Tap> action;
    if (tiles.empty()) return action;
    const GridWish wish{
        .things = tiles.size(),
        .counts = ui.portrait() ? std::span<const int>{upright} : std::span<const int>{lying},
        .gap = ui::tokens::gap,
        .highest = highest_tile,
        .needed = [&](std::size_t at, float width) { return ui.needed().tile(tiles[at], width); }};
    draw_grid(ui, {tiles.front().id.message, tile_area}, wish, room, [&](std::size_t at, ui::RectMm place) {
        if (ui.tile(of_the_house(tiles[at]), place)) action = ChoiceTapped{at};
    });
    return action;
}

std::optional<Tap> choose_chip(ui::Ui& ui, std::span<const ui::Chip> chips, std::span<const int> columns,
                               const ui::RectMm& room, float highest) {
    std::optional<Tap> action;
    if (chips.empty()) return action;
    const GridWish wish{
        .things = chips.size(),
        .counts = columns,
        .gap = ui::tokens::small_gap,
        .highest = highest,
        .needed = [&](std::size_t at, float width) { return ui.needed().chip(chips[at].text, width); }};
    draw_grid(ui, {chips.front().id.message, tile_area}, wish, room, [&](std::size_t at, ui::RectMm place) {
        if (ui.chip(of_the_house(chips[at]), place)) action = ChoiceTapped{at};
    });
    return action;
}

const std::string& place_of(const Model& model) {
    return model.house->place.in(model.comfort.language);
}

} // namespace fengqiao::kiosk
