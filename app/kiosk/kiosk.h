#pragma once

#include "app/kiosk/effects/effect_runner.h"
#include "app/kiosk/effects/inbox.h"
#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"
#include "app/kiosk/voice/page_voice.h"

namespace fengqiao::kiosk {

// What the glass is drawn with, beside the model. Made after the display, whose context holds the letters.
struct Furnishing {
    ui::Panel panel;
    ThemeSet themes;
    Locale chinese, english;
    ui::Typeface typeface;
    bool reduced_motion{false};
    ui::PictureSource* pictures{nullptr}; // outlives the glass; without one their words are shown
};

using FrameWish = ui::Wish; // wake_in counts from the frame's own moment

// The glass: one frame after the other. What came in, what time it is, draw, what was tapped. It runs on the
// thread that owns the display, and the moments it is told never go back.
class Kiosk {
public:
    Kiosk(Model model, Furnishing furnishing, EffectRunner& effects, Inbox& inbox);
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;

    // From now on it can be heard, as soon as the inbox says in which state the speaker is. Both outlive
    // this.
    void give_voice(Speaker& speaker, const PrivateOutput& private_output);

    // Something happened: decides, and asks the world for what was decided. Needs no display.
    void tell(const Action& action, Moment now);
    // A scanner read this; whatever is no paper of ours is gone when this returns.
    void scan(std::string_view text, Moment now);
    // A key of a keypad or a switch: acts in the next frames, as a finger on the thing in focus would.
    void press_key(PadKey key, Moment now);
    // Takes the answers that have come and lets time do its part. Needs no display; every frame begins with
    // it.
    void catch_up(Moment now);
    // Draws one frame, between the display's begin and end of a frame, and applies what was tapped in it.
    FrameWish frame(Moment now);

    [[nodiscard]] const Model& model() const { return *model_; }
    // What stood on the glass in the last frame.
    [[nodiscard]] const std::vector<ui::Placed>& placed() const { return memory_.placed; }
    [[nodiscard]] const ui::Panel& panel() const { return furnishing_.panel; }
    // On what keys stand.
    [[nodiscard]] std::optional<ui::Id> in_focus() const { return memory_.focus.at(); }
    // An effect is not answered yet.
    [[nodiscard]] bool busy() const { return unanswered_ > 0; }

private:
    [[nodiscard]] std::vector<Effect> decide(const Action& action, Moment now);
    [[nodiscard]] std::optional<Tap> draw(Moment now);
    [[nodiscard]] const Locale& locale() const;
    [[nodiscard]] int page() const;
    void hush_when_touched();
    void notice_headphones(Moment now);
    bool touch_wakes(Moment now);
    [[nodiscard]] bool is_on_welfare_button() const;

    std::unique_ptr<Model> model_; // another one after every visit
    Furnishing furnishing_;
    EffectRunner& effects_;
    Inbox& inbox_;
    ui::Memory memory_;
    ui::Wish wish_;
    std::optional<PageVoice> voice_;
    std::size_t unanswered_{0};
};

} // namespace fengqiao::kiosk
