#include "app/kiosk/screens/duty.h"
#include "app/kiosk/screens/measure.h"
#include "app/kiosk/screens/stack.h"
#include "app/kiosk/screens/station_screens.h"
#include "app/kiosk/ui/tokens.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

constexpr float highest_tile = 84.0F, card_padding = 8.0F, duty_picture = 18.0F, face_gap = 4.0F;

struct Offer {
    StationPage page{};
    Msg title, detail;
    ui::Icon icon{};
};
constexpr std::array offers{
    Offer{StationPage::Policies, Msg::ServicesPolicies, Msg::ServicesPoliciesDetail, ui::Icon::Document},
    Offer{StationPage::Learning, Msg::ServicesLearning, Msg::ServicesLearningDetail, ui::Icon::ShieldCheck},
    Offer{StationPage::Wall, Msg::ServicesWall, Msg::ServicesWallDetail, ui::Icon::Progress},
    Offer{StationPage::Resolution, Msg::ServicesResolution, Msg::ServicesResolutionDetail,
          ui::Icon::Handshake},
    Offer{StationPage::Improvement, Msg::ServicesImprovement, Msg::ServicesImprovementDetail, ui::Icon::Note},
    Offer{StationPage::Welfare, Msg::ServicesWelfare, Msg::ServicesWelfareDetail, ui::Icon::Heart},
    Offer{StationPage::Facilities, Msg::ServicesFacilities, Msg::ServicesFacilitiesDetail,
          ui::Icon::FirstAid},
    Offer{StationPage::Privacy, Msg::ServicesPrivacy, Msg::ServicesPrivacyDetail, ui::Icon::Lock},
};

ui::Tile tile_of(const ui::Ui& ui, const Offer& offer) {
    return {.id = {Msg::ServicesPlace, static_cast<int>(offer.page)},
            .text = ui.say(offer.title),
            .detail = ui.say(offer.detail),
            .icon = offer.icon};
}

// The "1": who answers for this place today, by name, and the line that is never closed.
std::vector<std::string> duty_lines(const ui::Ui& ui, const Model& model) {
    const HallState& hall = model.surroundings.hall;
    std::vector<std::string> lines;
    if (!hall.head.name.empty()) lines.push_back(ui.say(Msg::ServicesHead, {{"name", hall.head.name}}));
    if (!hall.handler.name.empty())
        lines.push_back(ui.say(Msg::ServicesHandler, {{"name", hall.handler.name}}));
    const std::string& phone = model.house->branch_phone;
    if (!lines.empty() && !phone.empty()) lines.back() += "　" + phone;
    return lines;
}

// Beside the words: the faces of those who have one among the pages, else the sign of people.
std::vector<ui::Person> faces_of(const Model& model) {
    const HallState& hall = model.surroundings.hall;
    std::vector<ui::Person> faces;
    for (const auto& [person, accent] :
         {std::pair{&hall.head, Accent::Blue}, std::pair{&hall.handler, Accent::Green}})
        if (!person->name.empty()) faces.push_back(person_of(*person, accent, model));
    const bool anybody =
        std::ranges::any_of(faces, [](const ui::Person& one) { return !one.portrait.empty(); });
    return anybody ? faces : std::vector<ui::Person>{};
}

Block duty_block(ui::Ui& ui, const Model& model) {
    std::vector<Said> said{{ui.say(Msg::ServicesOnDuty), ui::Style::Quiet, Msg::ServicesOnDuty}};
    for (const std::string& line : duty_lines(ui, model))
        said.push_back({line, ui::Style::Strong});
    const auto words_height = [&ui, said](float width) {
        float height = 0;
        for (const Said& one : said)
            height += measured(ui, one.words, one.style, width).height;
        return height;
    };
    const auto faces = faces_of(model);
    const auto pictures = static_cast<float>(std::max<std::size_t>(1, faces.size()));
    const float beside_words = pictures * (duty_picture + face_gap) - face_gap + card_padding;
    const auto beside = [=](float width) { return width - 2 * card_padding - beside_words; };
    return {.height =
                [=](float width) {
                    return std::max(words_height(beside(width)), duty_picture) + 2 * card_padding;
                },
            .draw =
                [=, &ui](ui::RectMm rect) {
                    ui.card(rect);
                    ui::RectMm inside = rect.inset(card_padding);
                    ui::RectMm left = inside.take_left(beside_words);
                    if (faces.empty())
                        ui.icon(ui::Icon::People, Accent::Blue,
                                left.take_left(duty_picture).middle(duty_picture, duty_picture));
                    for (const ui::Person& face : faces)
                        ui.person(face,
                                  left.take_left(duty_picture, face_gap).middle(duty_picture, duty_picture));
                    for (const Said& one : said) {
                        const Measured set = measured(ui, one.words, one.style, inside.width);
                        ui.text({.words = one.words, .style = one.style, .lines = set.lines, .id = one.id},
                                inside.take_top(set.height));
                    }
                },
            .gap_above = ui::tokens::gap};
}

// Tiles as a block of the page, in as many columns as the words allow.
Block tiles_block(ui::Ui& ui, std::optional<Tap>& action, float height_left) {
    const auto columns = [&ui](float width) {
        for (const int count : {4, 2, 1}) {
            if (ui.portrait() && count == 4) continue;
            const float each =
                (width - ui::tokens::gap * static_cast<float>(count - 1)) / static_cast<float>(count);
            float needed = 0;
            for (const Offer& offer : offers)
                needed = std::max(needed, ui.needed().tile(tile_of(ui, offer), each));
            if (needed < ui::never_enough && (needed < 90 || count == 1)) return std::pair{count, needed};
        }
        return std::pair{1, ui::tokens::target_primary};
    };
    const auto rows_of = [](int count) { return (static_cast<int>(offers.size()) + count - 1) / count; };
    const auto row_height = [=](float width) {
        const auto [count, needed] = columns(width);
        const auto rows = static_cast<float>(rows_of(count));
        const float share = (height_left - ui::tokens::gap * (rows - 1)) / rows;
        return std::max(needed, std::min(share, highest_tile));
    };
    return {.height =
                [=](float width) {
                    const auto rows = static_cast<float>(rows_of(columns(width).first));
                    return rows * row_height(width) + ui::tokens::gap * (rows - 1);
                },
            .draw =
                [=, &ui, &action](ui::RectMm rect) {
                    const int count = columns(rect.width).first;
                    const auto places = rect.grid(count, rows_of(count), ui::tokens::gap);
                    for (std::size_t at = 0; at < offers.size(); ++at)
                        if (ui.tile(tile_of(ui, offers[at]), places[at]))
                            action = StationTapped{offers[at].page};
                }};
}

} // namespace

std::optional<Tap> draw(ui::Ui& ui, const Services&, const Model& model) {
    auto [room, action] = open_page(ui, {.title = Msg::ServicesTitle}, model);
    std::optional<Tap> chosen;
    const float fraud = buttons_height(ui, {Msg::FraudDoor}, std::min(room.width, 120.0F));
    ui::RectMm foot = room.take_bottom(fraud, ui::tokens::gap);
    if (ui.button({.id = Msg::FraudDoor,
                   .text = ui.say(Msg::FraudDoor),
                   .tone = ui::Tone::Danger,
                   .icon = ui::Icon::Siren},
                  foot.take_right(std::min(room.width, 120.0F))))
        chosen = DoorTapped{Door::Fraud};
    std::vector<Block> blocks;
    const Block duty = duty_block(ui, model);
    const bool anybody = !duty_lines(ui, model).empty();
    const float left = room.height - (anybody ? duty.height(room.width) + ui::tokens::gap : 0);
    blocks.push_back(tiles_block(ui, chosen, left));
    if (anybody) blocks.push_back(duty);
    draw_stack(ui, Msg::ServicesPlace, room, blocks);
    return chosen ? chosen : action;
}

} // namespace fengqiao::kiosk
