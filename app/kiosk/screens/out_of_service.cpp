#include "app/kiosk/screens/complaint_screens.h"

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
    ui.bare_page();
    ui::RectMm room = ui.screen().middle(ui.screen().width - 40, 206);
    ui.icon(ui::Icon::Wrench, Accent::Red, room.take_top(76, 12));
    ui.label(Msg::OutOfServiceTitle, ui::Style::Display, room.take_top(30, 1), ui::Align::Centre);
    ui.text({.words = ui.say(Msg::OutOfServiceDesk, {{"hotline", model.house->hotline}}),
             .style = ui::Style::Heading,
             .align = ui::Align::Centre,
             .lines = 2,
             .id = Msg::OutOfServiceDesk},
            room.take_top(30, 2));
    ui.label(Msg::OutOfServiceNotKept, ui::Style::Body, room.take_top(20, 4), ui::Align::Centre);
    ui.label(words_of(here.reason), ui::Style::Tiny, room.take_top(18), ui::Align::Centre);
    return std::nullopt;
}

} // namespace fengqiao::kiosk
