#include "app/kiosk/screens/duty.h"

#include "app/kiosk/ui/needed.h"
#include "app/kiosk/ui/tokens.h"
#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr float row_least = 13.0F, row_gap = 2.0F;
constexpr float after_picture = 3.0F, after_label = 3.0F, between = 10.0F;
constexpr float phone_share = 0.62F; // of the row's height
constexpr float hair = 1.0F;         // what rounding to pixels may cost a line of words

// 欧阳 of 欧阳海, 周 of 周立新: two characters only where the list of surnames says so.
std::string family_name(const std::string& name, const Catalogue& catalogue) {
    std::string longest;
    for (const Surname& one : catalogue.surnames())
        if (name.starts_with(one.text) && one.text.size() > longest.size()) longest = one.text;
    if (longest.empty()) append_utf8(longest, code_points(name).front());
    return longest;
}

} // namespace

DutyStrip::DutyStrip(const ui::Ui& ui, const Model& model, float width)
    : row_height_(std::max(row_least, ui.needed().line(ui::Style::Strong) + 2)) {
    const HallState& hall = model.surroundings.hall;
    add_person(ui, model, Msg::HomeDutyHead, hall.head);
    add_person(ui, model, Msg::HomeDutyHandler, hall.handler);
    persons_ = pieces_.size();
    const std::string& phone = model.house->branch_phone;
    if (persons_ > 0 && !phone.empty())
        pieces_.push_back({.name = phone, .name_width = ui.needed().width(phone, ui::Style::Strong) + hair});
    float left = 0;
    for (const Piece& piece : pieces_) {
        const float wanted = width_of(piece);
        if (lines_.empty() || wanted + between > left) {
            lines_.emplace_back();
            left = width - wanted;
        } else {
            left -= wanted + between;
        }
        lines_.back().push_back(piece);
    }
}

ui::Person person_of(const OnDuty& person, Accent accent, const Model& model) {
    const PictureFile* portrait = model.house->content.portrait_of(person.staff_number);
    return {.family_name = family_name(person.name, model.house->catalogue),
            .accent = accent,
            .portrait = portrait ? model.house->content.path_of(*portrait) : std::string{}};
}

void DutyStrip::add_person(const ui::Ui& ui, const Model& model, Msg label, const OnDuty& person) {
    if (person.name.empty()) return;
    const Accent accent = label == Msg::HomeDutyHead ? Accent::Blue : Accent::Green;
    Piece piece{.person = person_of(person, accent, model),
                .label = ui.say(label),
                .name = person.name,
                .message = label};
    piece.label_width = ui.needed().width(piece.label, ui::Style::Quiet) + hair;
    piece.name_width = ui.needed().width(piece.name, ui::Style::Strong) + hair;
    pieces_.push_back(std::move(piece));
}

float DutyStrip::width_of(const Piece& piece) const {
    const float picture = !piece.person ? row_height_ * phone_share : row_height_;
    const float label = piece.label.empty() ? 0 : piece.label_width + after_label;
    return picture + after_picture + label + piece.name_width;
}

float DutyStrip::height() const {
    return static_cast<float>(lines_.size()) * (row_height_ + row_gap) - row_gap;
}

void DutyStrip::draw(ui::Ui& ui, ui::RectMm room) const {
    for (const auto& line : lines_) {
        ui::RectMm row = room.take_top(row_height_, row_gap);
        for (const Piece& piece : line)
            draw_piece(ui, piece, row.take_left(width_of(piece), between));
    }
}

void DutyStrip::draw_piece(ui::Ui& ui, const Piece& piece, ui::RectMm place) const {
    if (!piece.person) {
        const float size = place.height * phone_share;
        ui.icon(ui::Icon::Phone, Accent::Teal, place.take_left(size, after_picture).middle(size, size));
    } else {
        ui.person(*piece.person, place.take_left(place.height, after_picture));
        ui.text({.words = piece.label, .style = ui::Style::Quiet, .id = piece.message},
                place.take_left(piece.label_width, after_label));
    }
    ui.text({.words = piece.name, .style = ui::Style::Strong, .whose = ui::Whose::House}, place);
}

} // namespace fengqiao::kiosk
