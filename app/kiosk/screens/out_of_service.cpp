#include "app/kiosk/screens/complaint_screens.h"
#include "app/kiosk/screens/measure.h"

namespace fengqiao::kiosk {
namespace {

Msg words_of(OutOfServiceReason reason) {
    switch (reason) {
    case OutOfServiceReason::StoreBroken: return Msg::OutOfServiceStoreBroken;
    case OutOfServiceReason::DiskFull: return Msg::OutOfServiceDiskFull;
    }
    std::unreachable();
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const OutOfService& here, const Model& model) {
    const auto [room, action] = open_bare_page(ui, model, ui.screen().inset(20, 12));
    const Msg reason = words_of(here.reason);
    draw_notice(ui,
                {.said = {{ui.say(Msg::OutOfServiceTitle), ui::Style::Display, Msg::OutOfServiceTitle},
                          {ui.say(Msg::OutOfServiceDesk, {{"hotline", model.house->hotline}}),
                           ui::Style::Heading, Msg::OutOfServiceDesk, ui::Whose::House},
                          {ui.say(Msg::OutOfServiceNotKept), ui::Style::Body, Msg::OutOfServiceNotKept},
                          {ui.say(reason), ui::Style::Tiny, reason}},
                 .picture = [&](ui::RectMm place) { ui.icon(ui::Icon::Wrench, Accent::Red, place); }},
                room);
    return action;
}

} // namespace fengqiao::kiosk
