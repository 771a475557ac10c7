#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/stack.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float picture = 24.0F, line_gap = 5.0F;

struct Line {
    Msg name;
    std::string number;
};

// A number that is called from one's own telephone: large, with whose it is before it.
Block number_block(ui::Ui& ui, const Line& line, float gap_above) {
    const std::string words = ui.say(line.name) + "　" + line.number;
    return words_block(ui, words, ui::Style::Heading, gap_above, line.name);
}

} // namespace

// Nothing is asked and nothing is kept: staff have been called, and the numbers stand there.
std::optional<Tap> draw_fraud(ui::Ui& ui, const Model& model) {
    auto [room, action] = open_bare_page(ui, model, ui.screen().inset(14, 10));
    const float width = std::min(room.width, 140.0F);
    const float button = buttons_height(ui, {Msg::FraudBack}, width);
    const ui::RectMm foot = room.take_bottom(button, ui::tokens::gap);
    std::vector<Block> blocks;
    blocks.push_back({.height = [](float) { return picture; },
                      .draw =
                          [&ui](ui::RectMm rect) {
                              ui.icon(ui::Icon::Siren, Accent::Red, {rect.left, rect.top, picture, picture});
                          }});
    blocks.push_back(words_block(ui, ui.say(Msg::FraudTitle), ui::Style::Display, line_gap, Msg::FraudTitle));
    blocks.push_back(banner_block(ui,
                                  {.icon = ui::Icon::Hand,
                                   .text = ui.say(Msg::FraudStaffCome),
                                   .signal = ui::Signal::Good,
                                   .id = Msg::FraudStaffCome},
                                  line_gap));
    for (const Msg advice : {Msg::FraudOne, Msg::FraudTwo, Msg::FraudThree})
        blocks.push_back(words_block(ui, "· " + ui.say(advice), ui::Style::Strong, 2, advice));
    const std::array lines{Line{Msg::FraudPolice, ui.say(Msg::FraudPoliceNumber)},
                           Line{Msg::FraudLine, ui.say(Msg::FraudLineNumber)},
                           Line{Msg::FraudOurs, model.house->hotline}};
    for (const Line& line : lines)
        blocks.push_back(number_block(ui, line, line_gap));
    draw_stack_card(ui, Msg::FraudTitle, room, blocks, 330);
    if (ui.button(Msg::FraudBack, ui::Tone::Plain, foot.middle(width, button))) action = BackTapped{};
    return action;
}

} // namespace fengqiao::kiosk
