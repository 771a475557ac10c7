#include "app/kiosk/screens/article.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float card_padding = 12.0F, line_gap = 4.0F;
constexpr float picture_lying = 70.0F, picture_upright = 90.0F, picture_least = 24.0F, picture_gap = 14.0F;
constexpr float hair = 0.05F;            // what reckoning with proportions may cost
constexpr float photograph_share = 0.4F; // of the width, lying

// The words of a page in the sizes tried one after the other, the largest first. What would be said aloud
// gives way first, and the summary before the title does.
struct Sizes {
    ui::Style title;
    std::optional<ui::Style> summary;
    bool speech{false};
};
constexpr std::array sizes{Sizes{ui::Style::Display, ui::Style::Heading, true},
                           Sizes{ui::Style::Title, ui::Style::Heading, true},
                           Sizes{ui::Style::Display, ui::Style::Heading},
                           Sizes{ui::Style::Title, ui::Style::Heading},
                           Sizes{ui::Style::Title, ui::Style::Body},
                           Sizes{ui::Style::Heading, ui::Style::Body},
                           Sizes{ui::Style::Title, std::nullopt},
                           Sizes{ui::Style::Heading, std::nullopt},
                           Sizes{ui::Style::Strong, std::nullopt}};

std::vector<Said> said_of(const ContentPage& page, const Model& model, const Sizes& size) {
    std::vector<Said> said{{said_here(page.title, model), size.title, no_msg, ui::Whose::House}};
    if (size.summary)
        said.push_back({said_here(page.summary, model), *size.summary, no_msg, ui::Whose::House});
    if (size.speech)
        said.push_back({said_here(page.speech, model), ui::Style::Quiet, no_msg, ui::Whose::House});
    return said;
}

float words_height(const ui::Ui& ui, const std::vector<Said>& said, float width) {
    float height = line_gap * static_cast<float>(said.size() - 1);
    for (const Said& one : said)
        height += measured(ui, one.words, one.style, width).height;
    return height;
}

std::vector<Said> largest_that_fits(const ui::Ui& ui, const ContentPage& page, const Model& model,
                                    const ui::RectMm& room) {
    for (const Sizes& size : sizes) {
        auto said = said_of(page, model, size);
        if (words_height(ui, said, room.width) <= room.height) return said;
    }
    return said_of(page, model, sizes.back());
}

void draw_words(ui::Ui& ui, const std::vector<Said>& said, ui::RectMm room, ui::Align align) {
    room = room.middle(room.width, std::min(room.height, words_height(ui, said, room.width)));
    for (const Said& one : said) {
        const Measured set = measured(ui, one.words, one.style, room.width);
        ui.text(
            {.words = one.words, .style = one.style, .align = align, .lines = set.lines, .whose = one.whose},
            room.take_top(set.height, line_gap));
    }
}

Accent accent_of(const ContentPage& page) {
    return page.kind == ContentKind::Education ? Accent::Blue : Accent::Orange;
}

// The page's first picture, where it has one: else the sign it is known by.
std::optional<ui::Picture> first_picture(const ContentPage& page, const Model& model) {
    if (page.illustrations.empty()) return std::nullopt;
    return picture_of(page.illustrations.front(), model);
}

// Where the picture is lost and even its words are too long for the place, the page's sign stands there.
void draw_picture(ui::Ui& ui, const ContentPage& page, const Model& model, const ui::RectMm& place) {
    if (const auto picture = first_picture(page, model)) {
        const float height = std::min(place.height, place.width * static_cast<float>(picture->height) /
                                                        static_cast<float>(picture->width));
        const float width = height * static_cast<float>(picture->width) / static_cast<float>(picture->height);
        const float needed = ui.picture_height(*picture, width);
        if (needed <= place.height + hair)
            return ui.picture(*picture, place.middle(width, std::max(height, needed)));
    }
    const float size = std::min(place.width, place.height);
    ui.icon(picture_named(page.picture), accent_of(page), place.middle(size, size));
}

void draw_lying(ui::Ui& ui, const ContentPage& page, const Model& model, ui::RectMm inside) {
    const float picture = page.illustrations.empty()
                              ? std::min({picture_lying, inside.height, inside.width * 0.22F})
                              : inside.width * photograph_share;
    if (picture >= picture_least) draw_picture(ui, page, model, inside.take_left(picture, picture_gap));
    draw_words(ui, largest_that_fits(ui, page, model, inside), inside, ui::Align::Left);
}

// The picture above the words, both in the middle.
void draw_upright(ui::Ui& ui, const ContentPage& page, const Model& model, ui::RectMm inside) {
    const float picture = std::min(picture_upright, inside.height * 0.4F);
    ui::RectMm below = inside;
    below.take_top(picture, picture_gap);
    const auto said = largest_that_fits(ui, page, model, below);
    const float words = words_height(ui, said, below.width);
    inside = inside.middle(inside.width, std::min(inside.height, picture + picture_gap + words));
    draw_picture(ui, page, model, inside.take_top(picture, picture_gap));
    draw_words(ui, said, inside, ui::Align::Centre);
}

} // namespace

std::optional<Tap> draw_welfare(ui::Ui& ui, const WelfareShown& here, const ContentPage& page,
                                const Model& model) {
    const ui::Frame frame = ui.home(
        {.place = place_of(model),
         .greeting = Msg::WelfareTouch,
         .invitation = Msg::WelfareDoors,
         .footer = {.icon = ui::Icon::Heart, .note = Msg::WelfareNote, .hotline = model.house->hotline},
         .language = false});
    ui.card(frame.room);
    const bool low = frame.room.height < 110;
    ui::RectMm inside = frame.room.inset(card_padding, low ? 5.0F : card_padding);
    const float width = std::min(inside.width, 110.0F);
    const float height = std::max(ui::tokens::target_primary, buttons_height(ui, {Msg::WelfareLook}, width));
    const ui::RectMm foot = inside.take_bottom(height, low ? 3.0F : ui::tokens::gap);
    ui.portrait() ? draw_upright(ui, page, model, inside) : draw_lying(ui, page, model, inside);
    const ui::Button look{.id = {Msg::WelfareLook, static_cast<int>(here.turn)},
                          .text = ui.say(Msg::WelfareLook),
                          .icon = low ? std::nullopt : std::optional{ui::Icon::Document}};
    ui::RectMm place = foot;
    place = ui.portrait() ? foot.middle(width, height) : place.take_right(width);
    if (ui.button(look, place)) return WelfareTapped{};
    return std::nullopt;
}

} // namespace fengqiao::kiosk
