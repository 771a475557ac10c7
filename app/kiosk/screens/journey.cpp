#include "app/kiosk/screens/journey.h"

#include "app/kiosk/screens/measure.h"
#include "core/complaint/sentence.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

struct Picture {
    std::string_view code;
    ui::Icon icon;
};

// A code that a newer catalogue brings has words all the same, only not a picture of its own.
template <std::size_t count>
ui::Icon picture_of(const std::array<Picture, count>& pictures, std::string_view code) {
    const auto* found = std::ranges::find(pictures, code, &Picture::code);
    return found == pictures.end() ? ui::Icon::Other : found->icon;
}

constexpr std::array business_pictures{
    Picture{"TB01", ui::Icon::Savings},   Picture{"TB02", ui::Icon::Loan},
    Picture{"TB03", ui::Icon::BankCard},  Picture{"TB04", ui::Icon::Transfer},
    Picture{"TB05", ui::Icon::Wealth},    Picture{"TB06", ui::Icon::Insurance},
    Picture{"TB07", ui::Icon::PhoneCall}, Picture{"TB08", ui::Icon::Bank},
    Picture{"TN01", ui::Icon::Car},       Picture{"TN02", ui::Icon::House},
    Picture{"TN03", ui::Icon::Loan},      Picture{"TN04", ui::Icon::FirstAid},
    Picture{"TN05", ui::Icon::Person},    Picture{"TN06", ui::Icon::Coins},
    Picture{"TN07", ui::Icon::Heart},     Picture{"TN08", ui::Icon::Insurance},
};
constexpr std::array cause_pictures{
    Picture{"C01", ui::Icon::People},       Picture{"C02", ui::Icon::Machine},
    Picture{"C03", ui::Icon::Document},     Picture{"C04", ui::Icon::Bell},
    Picture{"C05", ui::Icon::Question},     Picture{"C06", ui::Icon::Paperclip},
    Picture{"C07", ui::Icon::Percent},      Picture{"C08", ui::Icon::Coins},
    Picture{"C09", ui::Icon::Note},         Picture{"C10", ui::Icon::ShieldWarning},
    Picture{"C11", ui::Icon::IdentityCard}, Picture{"C12", ui::Icon::PhoneCall},
};
constexpr std::array request_pictures{
    Picture{"R01", ui::Icon::Money},     Picture{"R02", ui::Icon::Pencil},
    Picture{"R03", ui::Icon::Search},    Picture{"R04", ui::Icon::Prohibit},
    Picture{"R05", ui::Icon::Chats},     Picture{"R06", ui::Icon::Scales},
    Picture{"R07", ui::Icon::Undo},      Picture{"R08", ui::Icon::Handshake},
    Picture{"R09", ui::Icon::Briefcase},
};

} // namespace

ui::FrameParts as_question(ui::FrameParts parts, Question question, const Filling& here) {
    if (!here.from_review)
        parts.step = ui::Step{static_cast<int>(question), static_cast<int>(Question::Contact)};
    return parts;
}

Page open_question(ui::Ui& ui, ui::FrameParts parts, Question question, const Filling& here,
                   const Model& model) {
    return open_page(ui, as_question(std::move(parts), question, here), model);
}

ui::Icon icon_of_tile(std::string_view tile) {
    return picture_of(business_pictures, tile);
}
ui::Icon icon_of_cause(std::string_view cause) {
    return picture_of(cause_pictures, cause);
}
ui::Icon icon_of_request(std::string_view request) {
    return picture_of(request_pictures, request);
}

namespace {

constexpr float told_side = 9.0F, told_above = 6.0F, told_label_gap = 2.0F;

float label_height(const ui::Ui& ui, float inside) {
    return ui.needed().words(ui.say(Msg::ComplaintWillSay), ui::Style::Quiet, inside);
}

std::string told_of(const Draft& draft, const Model& model) {
    return sentence(draft.matter, draft.party,
                    {model.house->catalogue, model.house->place, model.comfort.language});
}

} // namespace

void draw_told(ui::Ui& ui, const Draft& draft, const Model& model, const ui::RectMm& rect) {
    ui.card(rect);
    ui::RectMm inside = rect.inset(told_side, told_above);
    ui.label(Msg::ComplaintWillSay, ui::Style::Quiet,
             inside.take_top(label_height(ui, inside.width), told_label_gap));
    const ui::RectMm text = ui.begin_scroll(Msg::ComplaintWillSay, inside, ui::Backdrop::Card);
    ui.end_scroll(ui.paragraph({.words = told_of(draft, model)}, text));
}

float told_needed(const ui::Ui& ui, const Draft& draft, const Model& model, float width) {
    return 2 * told_above + label_height(ui, width - 2 * told_side) + told_label_gap +
           ui.paragraph_height({.words = told_of(draft, model)}, width - 2 * told_side);
}

void draw_told_whole(ui::Ui& ui, const Draft& draft, const Model& model, const ui::RectMm& rect) {
    ui.card(rect);
    ui::RectMm inside = rect.inset(told_side, told_above);
    ui.label(Msg::ComplaintWillSay, ui::Style::Quiet,
             inside.take_top(label_height(ui, inside.width), told_label_gap));
    ui.paragraph({.words = told_of(draft, model)}, inside);
}

} // namespace fengqiao::kiosk
