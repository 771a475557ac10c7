#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/case_words.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/page.h"
#include "app/kiosk/screens/track_rate_staff.h"
#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float undo_height = 26.0F;
constexpr float undo_width_least = 110.0F;
constexpr float tight_undo = 20.0F;
constexpr float key_height_max = 150.0F; // lying

// What was complained of and what came of it.
struct Outcome {
    std::string matter, words;
};

Outcome outcome_of(const ui::Ui& ui, const TrackedCase& subject, const Model& model) {
    const Catalogue& catalogue = model.house->catalogue;
    const auto plain = [&](const std::string& code) {
        return catalogue.label(code, model.comfort.language, Formality::Plain);
    };
    return {ui.say(Msg::RateMatter, {{"business", plain(subject.business)}, {"cause", plain(subject.cause)}}),
            subject.outcome.empty() ? ui.say(Msg::RateOutcomeUntold)
                                    : ui.say(Msg::RateOutcome, {{"outcome", plain(subject.outcome)}})};
}

void draw_outcome(ui::Ui& ui, const Outcome& outcome, ui::RectMm& room, bool tight) {
    const float side = tight ? 6.0F : 14.0F, above = tight ? 1.5F : 7.0F;
    const float width = room.width - 2 * side;
    const Measured first = measured(ui, outcome.matter, ui::Style::Quiet, width),
                   second = measured(ui, outcome.words, ui::Style::Strong, width);
    const ui::RectMm card =
        room.take_top(first.height + second.height + 2 * above, tight ? 4.0F : ui::tokens::gap);
    ui.card(card);
    ui::RectMm inside = card.inset(side, above);
    ui.text({.words = outcome.matter, .style = ui::Style::Quiet, .lines = first.lines, .id = Msg::RateMatter},
            inside.take_top(first.height));
    ui.text(
        {.words = outcome.words, .style = ui::Style::Strong, .lines = second.lines, .id = Msg::RateOutcome},
        inside);
}

// On a low glass the hint gives way: the five keys must all be seen at once and be equal.
bool is_tight(const ui::Ui& ui, const RatingKeys& here) {
    return ui.screen().height < ui::tokens::low_glass && (here.subject || ui.text_size() >= TextSize::Large);
}

float share_left(const HeldKey& held, milliseconds now) {
    const auto whole = static_cast<float>(milliseconds{rating_hold}.count());
    return std::clamp(1 - static_cast<float>((now - held.since).count()) / whole, 0.0F, 1.0F);
}

} // namespace

// Five equal keys in their fixed order; nothing beside them that leads (DECISIONS 3).
std::optional<Tap> draw(ui::Ui& ui, const RatingKeys& here, const Model& model) {
    const Msg title = here.subject ? Msg::RateCaseTitle : Msg::RateServiceTitle;
    const bool tight = is_tight(ui, here);
    auto [room, action] = open_page(
        ui, {.title = title, .hint = tight || ui.fewer_words() ? "" : ui.say(Msg::RateKeysHint)}, model);
    const bool low_reach = ui.stands_up() && !ui.portrait();
    ui::RectMm above{room.left, ui.screen().top * 0.25F, room.width, ui.screen().top * 0.33F};
    if (here.subject)
        draw_outcome(ui, outcome_of(ui, *here.subject, model), low_reach ? above : room,
                     tight); // shortens it
    // The place of the ring is kept free, so that no key moves when one is pressed.
    const std::string free = ui.say(Msg::RateAwayFree);
    const float note = ui.needed().banner(free, room.width);
    const ui::RectMm below =
        room.take_bottom(tight ? tight_undo : std::max(undo_height, note), tight ? 4.0F : ui::tokens::gap);
    if (!ui.portrait()) room.height = std::min(room.height, key_height_max);
    const float gap = tight ? ui::tokens::small_gap : ui::tokens::gap;
    const bool in_rows = ui.portrait() || (low_reach && ui.text_size() == TextSize::Largest);
    const auto places = in_rows ? room.rows(5, gap) : room.columns(5, gap);
    for (std::size_t at = 0; at < satisfaction_keys.size(); ++at) {
        const Satisfaction level = satisfaction_keys[at];
        const ui::FaceKey key{.level = static_cast<int>(level),
                              .words = word_of(level),
                              .held = here.held && here.held->level == level};
        if (ui.face_key(key, places[at])) action = KeyTapped{level};
    }
    if (!here.held) {
        if (note <= below.height + 0.1F)
            ui.banner({.icon = ui::Icon::ShieldCheck, .text = free, .id = Msg::RateAwayFree}, below);
        return action;
    }
    const float undo_width =
        std::max(undo_width_least, ui.needed().width(ui.say(Msg::FrameUndo), ui::Style::Heading) + 50);
    const ui::RectMm ring = below.middle(undo_width, std::min(below.height, undo_height));
    if (ui.undo_ring(Msg::FrameUndo, share_left(*here.held, ui.now().since_boot), ring))
        action = UndoTapped{};
    return action;
}

} // namespace fengqiao::kiosk
