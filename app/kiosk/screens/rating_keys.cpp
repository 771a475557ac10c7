#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float undo_height = 26.0F;
constexpr float undo_width = 110.0F;
constexpr float key_height_max = 150.0F; // lying

// What was complained of and what came of it, in two lines.
void draw_outcome(ui::Ui& ui, const TrackedCase& subject, const Model& model, ui::RectMm& room) {
    const Catalogue& catalogue = model.house->catalogue;
    const auto plain = [&](const std::string& code) {
        return catalogue.label(code, model.comfort.language, Formality::Plain);
    };
    const std::string matter =
        ui.say(Msg::RateMatter, {{"business", plain(subject.business)}, {"cause", plain(subject.cause)}});
    const std::string outcome = subject.outcome.empty()
                                    ? ui.say(Msg::RateOutcomeUntold)
                                    : ui.say(Msg::RateOutcome, {{"outcome", plain(subject.outcome)}});
    const float width = room.width - 28;
    const Measured first = measured(ui, matter, ui::Style::Body, width),
                   second = measured(ui, outcome, ui::Style::Strong, width);
    const ui::RectMm card = room.take_top(first.height + second.height + 14, ui::tokens::gap);
    ui.card(card);
    ui::RectMm inside = card.inset(14, 7);
    ui.text({.words = matter, .style = ui::Style::Quiet, .lines = first.lines, .id = Msg::RateMatter},
            inside.take_top(first.height));
    ui.text({.words = outcome, .style = ui::Style::Strong, .lines = second.lines, .id = Msg::RateOutcome},
            inside);
}

float share_left(const HeldKey& held, milliseconds now) {
    const auto whole = static_cast<float>(milliseconds{rating_hold}.count());
    return std::clamp(1 - static_cast<float>((now - held.since).count()) / whole, 0.0F, 1.0F);
}

} // namespace

// Five equal keys in their fixed order; nothing beside them that leads (DECISIONS 3).
std::optional<Tap> draw(ui::Ui& ui, const RatingKeys& here, const Model& model) {
    const Msg title = here.subject ? Msg::RateCaseTitle : Msg::RateServiceTitle;
    auto [room, action] = open_page(ui, {.title = title, .hint = ui.say(Msg::RateKeysHint)}, model);
    if (here.subject) draw_outcome(ui, *here.subject, model, room);
    // The place of the ring is kept free, so that no key moves when one is pressed.
    const ui::RectMm below = room.take_bottom(undo_height, ui::tokens::gap);
    if (!ui.portrait()) room.height = std::min(room.height, key_height_max);
    const auto places = ui.portrait() ? room.rows(5, ui::tokens::gap) : room.columns(5, ui::tokens::gap);
    for (std::size_t at = 0; at < satisfaction_keys.size(); ++at) {
        const Satisfaction level = satisfaction_keys[at];
        const ui::FaceKey key{.level = static_cast<int>(level),
                              .words = word_of(level),
                              .held = here.held && here.held->level == level};
        if (ui.face_key(key, places[at])) action = KeyTapped{level};
    }
    if (!here.held) {
        ui.banner({.icon = ui::Icon::ShieldCheck, .text = ui.say(Msg::RateAwayFree), .id = Msg::RateAwayFree},
                  below);
        return action;
    }
    const ui::RectMm ring = below.middle(undo_width, undo_height);
    if (ui.undo_ring(Msg::FrameUndo, share_left(*here.held, ui.now().since_boot), ring))
        action = UndoTapped{};
    return action;
}

} // namespace fengqiao::kiosk
