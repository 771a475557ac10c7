#include "app/kiosk/screens/article.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float button_width_max = 150.0F;

// What can be done with the page beside reading it.
struct Offer {
    Msg words;
    ui::Icon icon{};
    Tap tap;
};
std::optional<Offer> offer_of(const ContentPage& page, const Model& model) {
    if (!page.quiz.empty()) return Offer{Msg::ServicesStartQuiz, ui::Icon::Question, ContinueTapped{}};
    const bool lent = page.facility && page.facility->lent &&
                      stand_of(page, model.surroundings.hall).words == Msg::ServicesFacilityLent;
    if (lent) return Offer{Msg::ServicesAskLoan, ui::Icon::Hand, AskLoanTapped{}};
    return std::nullopt;
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const PageShownHere& here, const Model& model) {
    const ContentPage* page = model.house->content.find(here.page);
    if (!page) return open_page(ui, {.title = Msg::ServicesEmpty}, model).action;
    auto [room, action] =
        open_page(ui, {.title = Msg::ServicesPage, .title_text = said_here(page->title, model)}, model);
    if (const auto offer = offer_of(*page, model)) {
        const float width = std::min(room.width, button_width_max);
        const float height = buttons_height(ui, {offer->words}, width);
        ui::RectMm foot = room.take_bottom(height, ui::tokens::gap);
        if (ui.button({.id = offer->words,
                       .text = ui.say(offer->words),
                       .tone = ui::Tone::Primary,
                       .icon = offer->icon},
                      foot.middle(width, height)))
            action = offer->tap;
    }
    draw_stack_card(ui, {Msg::ServicesPage, 1000}, room, article_of(ui, *page, model), article_width_max);
    return action;
}

std::optional<Tap> draw(ui::Ui& ui, const PrivacyShown&, const Model& model) {
    const ContentPage* page = model.house->content.first(ContentKind::Privacy, day_in_china(ui.now().wall));
    auto [room, action] = open_page(ui, {.title = Msg::ServicesPrivacy}, model);
    const float width = std::min(room.width, button_width_max);
    const float height = buttons_height(ui, {Msg::ServicesReadOn}, width);
    ui::RectMm foot = room.take_bottom(height, ui::tokens::gap);
    if (ui.button(Msg::ServicesReadOn, ui::Tone::Primary, foot.middle(width, height)))
        action = ContinueTapped{};
    if (page)
        draw_stack_card(ui, {Msg::ServicesPage, 1000}, room, article_of(ui, *page, model), article_width_max);
    return action;
}

} // namespace fengqiao::kiosk
