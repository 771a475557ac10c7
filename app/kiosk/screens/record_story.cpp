#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/journey.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/ui/tokens.h"
#include "core/text/format.h"

#include <algorithm>

// 说话: one big key, how loud it is, and what can be done with what was said.
namespace fengqiao::kiosk {
namespace {

using Doing = RecordStory::Doing;

constexpr float meter_share = 0.42F; // of the height that is left above the keys
constexpr float meter_max = 60.0F, meter_width_max = 260.0F, meter_least = 14.0F;

struct BigKey {
    ui::Button button;
    Tap tap;
};

std::string length_words(const ui::Ui& ui, milliseconds length) {
    return spoken_length(ui.locale(), length);
}

bool records(const RecordStory& here) {
    return here.doing == Doing::Beginning || here.doing == Doing::Recording || here.doing == Doing::Ending;
}

milliseconds length_of(const RecordStory& here) {
    return milliseconds{here.draft.attachments.front().milliseconds};
}

std::vector<BigKey> keys_of(const ui::Ui& ui, const RecordStory& here) {
    std::vector<BigKey> keys;
    const auto add = [&](Msg words, ui::Icon icon, ui::Tone tone, Tap tap, bool enabled = true) {
        keys.push_back({{.id = words, .text = ui.say(words), .tone = tone, .icon = icon, .enabled = enabled},
                        std::move(tap)});
    };
    if (records(here)) {
        add(Msg::RecordStop, ui::Icon::Stop, ui::Tone::Primary, RecordTapped{},
            here.doing == Doing::Recording);
        return keys;
    }
    const bool ready = here.readiness == RecorderReadiness::Ready && here.doing != Doing::Asking;
    if (here.draft.attachments.empty()) {
        if (here.readiness == RecorderReadiness::Ready)
            add(Msg::RecordStart, ui::Icon::Microphone, ui::Tone::Primary, RecordTapped{}, ready);
        else
            add(Msg::RecordOtherDoors, ui::Icon::Pencil, ui::Tone::Primary, ContinueTapped{});
        return keys;
    }
    const bool plays = here.doing == Doing::Playing;
    add(Msg::RecordThrowAway, ui::Icon::Trash, ui::Tone::Plain, ThrowAwayTapped{});
    add(Msg::RecordAgain, ui::Icon::Microphone, ui::Tone::Plain, RecordTapped{}, ready);
    add(plays ? Msg::RecordPlayStop : Msg::RecordPlay, plays ? ui::Icon::Stop : ui::Icon::Play,
        ui::Tone::Plain, PlayTapped{});
    add(Msg::RecordKeep, ui::Icon::CheckCircle, ui::Tone::Primary, ContinueTapped{});
    return keys;
}

// In one row, or in two where their words are long.
std::optional<Tap> draw_keys(ui::Ui& ui, const std::vector<BigKey>& keys, ui::RectMm& room) {
    const int count = static_cast<int>(keys.size());
    const auto row_height = [&](int columns) {
        const float width =
            (room.width - ui::tokens::gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        float height = main_button;
        for (const BigKey& key : keys)
            height = std::max(height, ui.needed().button(key.button.text, width));
        return height;
    };
    const bool one_row = count == 1 || row_height(count) < 2 * ui::tokens::target_primary;
    const int columns = one_row ? count : count / 2, rows = count / columns;
    const float height = static_cast<float>(rows) * (row_height(columns) + ui::tokens::gap) - ui::tokens::gap;
    const auto places = room.take_bottom(height, ui::tokens::gap).grid(columns, rows, ui::tokens::gap);
    std::optional<Tap> tapped;
    for (std::size_t at = 0; at < keys.size(); ++at)
        if (ui.button(keys[at].button, places[at])) tapped = keys[at].tap;
    return tapped;
}

Said said(const ui::Ui& ui, Msg words, ui::Style style) {
    return {ui.say(words), style, words};
}

std::vector<Said> while_recording(const ui::Ui& ui, const RecordStory& here) {
    const milliseconds left = std::max(milliseconds{0}, recording_limit - here.sound.at);
    std::vector<Said> lines{{ui.say(Msg::RecordLeft, {{"length", length_words(ui, left)}}), ui::Style::Title,
                             Msg::RecordLeft, ui::Whose::House}};
    lines.push_back(here.sound.quiet >= quiet_limit ? said(ui, Msg::RecordHearsNothing, ui::Style::Strong)
                                                    : said(ui, Msg::RecordSpeakNow, ui::Style::Body));
    return lines;
}

std::vector<Said> why_not(const ui::Ui& ui, RecorderReadiness readiness) {
    const Msg why = readiness == RecorderReadiness::NoRoom ? Msg::RecordNoRoom : Msg::RecordNoMicrophone;
    return {said(ui, why, ui::Style::Strong), said(ui, Msg::RecordOtherDoorsHint, ui::Style::Body)};
}

std::vector<Said> lines_of(const ui::Ui& ui, const RecordStory& here) {
    if (records(here)) return while_recording(ui, here);
    std::vector<Said> lines;
    if (!here.draft.attachments.empty()) {
        const bool plays = here.doing == Doing::Playing;
        const std::string whole = length_words(ui, length_of(here));
        const std::string words =
            plays ? ui.say(Msg::RecordPlaying, {{"at", length_words(ui, here.sound.at)}, {"length", whole}})
                  : ui.say(Msg::RecordDone, {{"length", whole}});
        lines.push_back(
            {words, ui::Style::Title, plays ? Msg::RecordPlaying : Msg::RecordDone, ui::Whose::Customer});
        lines.push_back(here.failed ? said(ui, Msg::RecordFailed, ui::Style::Strong)
                                    : said(ui, Msg::RecordPlayHint, ui::Style::Body));
        return lines;
    }
    if (here.readiness != RecorderReadiness::Ready) return why_not(ui, here.readiness);
    lines.push_back(here.failed ? said(ui, Msg::RecordFailed, ui::Style::Strong)
                                : said(ui, Msg::RecordHint, ui::Style::Strong));
    lines.push_back(said(ui, Msg::RecordPrivacy, ui::Style::Body));
    return lines;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const RecordStory& here, const Model& model) {
    auto [room, action] = open_question(ui, {.title = Msg::RecordTitle}, Question::Words, here, model);
    const auto tapped = draw_keys(ui, keys_of(ui, here), room);
    if (tapped) action = tapped;
    const auto lines = lines_of(ui, here);
    if (records(here)) {
        const float needed = said_height(ui, lines, room.width);
        const float height =
            std::clamp(room.height - needed - ui::tokens::gap, meter_least,
                       std::min(meter_max, std::max(meter_least, room.height * meter_share)));
        const ui::RectMm meter = room.take_top(height, ui::tokens::gap);
        ui.level_meter(here.sound.level, meter.middle(std::min(meter.width, meter_width_max), height));
        draw_in(ui, Msg::RecordTitle, room,
                {.height = [&](float width) { return said_height(ui, lines, width); },
                 .draw = [&](ui::RectMm rect) { draw_said(ui, lines, rect); }});
        return action;
    }
    const ui::Icon icon =
        here.readiness == RecorderReadiness::Ready ? ui::Icon::Microphone : ui::Icon::MicrophoneOff;
    draw_notice(ui,
                {.said = lines,
                 .picture = [&](ui::RectMm rect) { ui.icon(icon, Accent::Blue, rect); },
                 .picture_max = 40},
                room);
    return action;
}

} // namespace fengqiao::kiosk
