#include "app/kiosk/screens/article.h"

#include "app/kiosk/screens/measure.h"

#include <algorithm>
#include <array>

namespace fengqiao::kiosk {
namespace {

struct Named {
    std::string_view name;
    ui::Icon icon;
};
constexpr std::array pictures{
    Named{"bank", ui::Icon::Bank},
    Named{"wallet", ui::Icon::Wallet},
    Named{"card", ui::Icon::BankCard},
    Named{"coins", ui::Icon::Coins},
    Named{"wealth", ui::Icon::Wealth},
    Named{"loan", ui::Icon::Loan},
    Named{"insurance", ui::Icon::Insurance},
    Named{"phone", ui::Icon::PhoneCall},
    Named{"people", ui::Icon::People},
    Named{"person", ui::Icon::Person},
    Named{"calendar", ui::Icon::Calendar},
    Named{"clock", ui::Icon::Clock},
    Named{"note", ui::Icon::Note},
    Named{"receipt", ui::Icon::Receipt},
    Named{"letter", ui::Icon::Envelope},
    Named{"question", ui::Icon::Question},
    Named{"buildings", ui::Icon::Buildings},
    Named{"lock", ui::Icon::Lock},
    Named{"handshake", ui::Icon::Handshake},
    Named{"scales", ui::Icon::Scales},
    Named{"gavel", ui::Icon::Gavel},
    Named{"document", ui::Icon::Document},
    Named{"money", ui::Icon::Money},
    Named{"savings", ui::Icon::Savings},
    Named{"percent", ui::Icon::Percent},
    Named{"prohibit", ui::Icon::Prohibit},
    Named{"siren", ui::Icon::Siren},
    Named{"machine", ui::Icon::Machine},
    Named{"identity", ui::Icon::IdentityCard},
    Named{"hand", ui::Icon::Hand},
    Named{"heart", ui::Icon::Heart},
    Named{"first-aid", ui::Icon::FirstAid},
    Named{"map", ui::Icon::MapPin},
    Named{"shield", ui::Icon::ShieldCheck},
};

constexpr float heading_gap = 7.0F, paragraph_gap = 3.5F, facts_gap = 5.0F, picture_gap = 6.0F;
constexpr float picture_height_max = 96.0F, picture_share_max = 0.4F; // of the glass's height

std::vector<Fact> facts_of(const ContentPage& page, const Model& model) {
    std::vector<Fact> facts;
    if (page.venue) {
        facts.push_back({Msg::ServicesVenueAddress, said_here(page.venue->address, model)});
        facts.push_back({Msg::ServicesVenueHours, said_here(page.venue->hours, model)});
        facts.push_back({Msg::ServicesVenuePhone, page.venue->phone});
    }
    if (page.facility) {
        facts.push_back({Msg::ServicesFacilityPlace, said_here(page.facility->place, model)});
        facts.push_back({Msg::ServicesFacilityCount, std::to_string(page.facility->count)});
    }
    return facts;
}

Block facts_block(ui::Ui& ui, std::vector<Fact> facts) {
    return {.height = [&ui, facts](float width) { return facts_height(ui, facts, width); },
            .draw = [&ui, facts](ui::RectMm rect) { draw_facts(ui, facts, rect); },
            .gap_above = facts_gap};
}

// In the middle, as wide as the column where that leaves it low enough to read beside it.
Block picture_block(ui::Ui& ui, const ui::Picture& picture) {
    const float highest = std::min(picture_height_max, ui.screen().height * picture_share_max);
    const auto width_in = [picture, highest](float width) {
        return std::min(width,
                        highest * static_cast<float>(picture.width) / static_cast<float>(picture.height));
    };
    return {.height = [&ui, picture,
                       width_in](float width) { return ui.picture_height(picture, width_in(width)); },
            .draw =
                [&ui, picture, width_in](ui::RectMm rect) {
                    ui.picture(picture, rect.middle(width_in(rect.width), rect.height));
                },
            .gap_above = picture_gap};
}

void add_pictures(ui::Ui& ui, const ContentPage& page, const Model& model, std::size_t after,
                  std::vector<Block>& blocks) {
    for (const Illustration& illustration : page.illustrations)
        if (illustration.after == after) blocks.push_back(picture_block(ui, picture_of(illustration, model)));
}

} // namespace

ui::Icon picture_named(std::string_view name) {
    const auto* found = std::ranges::find(pictures, name, &Named::name);
    return found == pictures.end() ? ui::Icon::Document : found->icon;
}

std::string said_here(const Words& words, const Model& model) {
    return filled(words.in(model.comfort.language), {place_of(model), model.house->hotline});
}

ui::Picture picture_of(const Illustration& illustration, const Model& model) {
    return {.file = model.house->content.path_of(illustration.picture),
            .width = illustration.picture.width,
            .height = illustration.picture.height,
            .words = said_here(illustration.words, model)};
}

std::vector<Block> article_of(ui::Ui& ui, const ContentPage& page, const Model& model) {
    std::vector<Block> blocks{words_block(ui, said_here(page.summary, model), ui::Style::Quiet, 0)};
    if (auto facts = facts_of(page, model); !facts.empty()) blocks.push_back(facts_block(ui, facts));
    std::size_t parts = 0;
    add_pictures(ui, page, model, parts, blocks);
    for (const BodyPart& part : parts_of(said_here(page.body, model))) {
        if (part.heading)
            blocks.push_back(words_block(ui, part.text, ui::Style::Heading, heading_gap));
        else
            blocks.push_back(paragraph_block(ui, part.text, paragraph_gap));
        add_pictures(ui, page, model, ++parts, blocks);
    }
    blocks.push_back(words_block(ui, ui.say(Msg::ServicesVersion, {{"version", page.version}}),
                                 ui::Style::Tiny, heading_gap, Msg::ServicesVersion));
    return blocks;
}

FacilityStand stand_of(const ContentPage& page, const HallState& hall) {
    if (!page.facility || !page.facility->working) return {Msg::ServicesFacilityBroken, ui::Signal::Warning};
    if (!page.facility->lent) return {Msg::ServicesFacilityHere, ui::Signal::Good};
    const auto loan = std::ranges::find(hall.loans, page.id, &LoanStand::item);
    if (loan != hall.loans.end() && loan->out >= page.facility->count)
        return {Msg::ServicesFacilityAllOut, ui::Signal::Warning};
    return {Msg::ServicesFacilityLent, ui::Signal::Good};
}

} // namespace fengqiao::kiosk
