#pragma once

#include "app/kiosk/screens/page.h"

#include <optional>

namespace fengqiao::kiosk {

// Who answers for the place, to be drawn beside their name.
ui::Person person_of(const OnDuty& person, Accent accent, const Model& model);

// The station's "1" at the doors: who answers for this place today, by name, and the branch's telephone. As
// many lines as the words need; it gives way to the doors, and is whole on the services page, one tap away.
class DutyStrip {
public:
    DutyStrip(const ui::Ui& ui, const Model& model, float width);

    [[nodiscard]] bool names_somebody() const { return persons_ > 0; }
    [[nodiscard]] float height() const;
    void draw(ui::Ui& ui, ui::RectMm room) const;

private:
    // A person with what they are, or the telephone.
    struct Piece {
        std::optional<ui::Person> person{}; // none: the telephone
        std::string label{}, name{};
        Msg message{no_msg};
        float label_width{}, name_width{};
    };
    [[nodiscard]] float width_of(const Piece& piece) const;
    void add_person(const ui::Ui& ui, const Model& model, Msg label, const OnDuty& person);
    void draw_piece(ui::Ui& ui, const Piece& piece, ui::RectMm place) const;

    float row_height_{};
    std::size_t persons_{0};
    std::vector<std::vector<Piece>> lines_;
    std::vector<Piece> pieces_;
};

} // namespace fengqiao::kiosk
