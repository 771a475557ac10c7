#pragma once

#include "app/kiosk/kiosk.h"
#include "app/kiosk/robot/script.h"

#include <functional>
#include <map>

namespace fengqiao::kiosk::robot {

// The glass a robot touches: in memory, with time that only the robot moves.
class PlayedGlass {
public:
    virtual ~PlayedGlass() = default;
    // Draws one frame of the kiosk at that moment, so much time after the last.
    virtual FrameWish draw(Moment now, milliseconds passed) = 0;
    virtual void press(ui::PointMm at) = 0;
    virtual void move(ui::PointMm at) = 0;
    virtual void lift(ui::PointMm at) = 0;
    virtual Result<void> save(const std::string& name) = 0; // NAME.png in the pictures' folder
};

// Complaint numbers by the names a script gave them.
using Numbers = std::map<std::string, std::string, std::less<>>;

// Plays a visit as a customer would, one thing after the other, and looks at what the glass says.
class Player {
public:
    struct Hands {
        Kiosk& kiosk;
        PlayedGlass& glass;
        std::function<Result<void>()> sync;        // a full pass to headquarters, to its end
        std::function<void(milliseconds)> speak{}; // into the microphone, where there is one
    };

    Player(Hands hands, Moment begin, Numbers numbers)
        : use_{std::move(hands)}, now_{begin}, numbers_{std::move(numbers)} {}

    // The first line that does not work ends the visit: `name:line: what was wanted and what is there`. Says
    // keys of messages only, never what stands on the glass.
    Result<void> play(std::string_view name, const std::vector<Line>& script);

    [[nodiscard]] const Numbers& numbers() const { return numbers_; }

private:
    Result<void> carry_out(const Command& command);
    Result<void> tap(const std::function<bool(const ui::Placed&)>& wanted);
    Result<void> tap_with(const std::string& text);
    Result<void> tap_digits(const std::string& digits);
    Result<void> tap_letters(const std::string& letters);
    Result<void> press_key(PadKey key);
    // By the switch that goes on alone, at most once round the ring.
    Result<void> key_to(const std::function<bool(const ui::Placed&)>& wanted);
    Result<void> key_digits(const std::string& digits);
    Result<void> draw_stroke(const DrawStroke& stroke);
    // The number behind $NAME; anything else is itself.
    [[nodiscard]] Result<std::string> meant_by(const std::string& text) const;
    Result<void> scan(const std::string& text);
    Result<void> speak(milliseconds time);
    Result<void> choose(const kiosk::Tap& wanted);
    Result<void> hold_corner();
    Result<void> remember(const std::string& name);
    Result<void> expect_text(const std::string& text) const;
    Result<void> settle();
    FrameWish draw(milliseconds passed);
    void wait(milliseconds time);
    [[nodiscard]] const ui::Placed* find(const std::function<bool(const ui::Placed&)>& wanted) const;
    [[nodiscard]] std::string what_is_there() const;

    Hands use_;
    Moment now_;
    Numbers numbers_;
};

// "attract", "choose-business" …: how scripts call the stages.
std::string_view stage_name(const Stage& stage);

} // namespace fengqiao::kiosk::robot
