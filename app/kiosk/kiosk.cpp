#include "app/kiosk/kiosk.h"

#include "app/kiosk/flow/welfare_flow.h"
#include "app/kiosk/screens/screens.h"
#include "core/basics/check.h"
#include "core/basics/wipe.h"
#include "core/receipt/scanned.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

std::optional<milliseconds> sooner(std::optional<milliseconds> one, std::optional<milliseconds> other) {
    if (!one || !other) return one ? one : other;
    return std::min(*one, *other);
}

constexpr milliseconds headphones_every{500};

// What the inbox brings answers an effect, except what store, line, voice and microphone say of themselves.
bool answers_an_effect(const Action& action) {
    return !std::holds_alternative<StoreFailed>(action) && !std::holds_alternative<LineChanged>(action) &&
           !std::holds_alternative<ContentArrived>(action) &&
           !std::holds_alternative<SpeechChanged>(action) && !std::holds_alternative<SoundNoticed>(action);
}

} // namespace

Kiosk::Kiosk(Model model, Furnishing furnishing, EffectRunner& effects, Inbox& inbox)
    : model_{std::make_unique<Model>(std::move(model))},
      furnishing_{std::move(furnishing)},
      effects_{effects},
      inbox_{inbox} {
    for (Effect& question : first_questions(*model_->house)) {
        ++unanswered_;
        effects_.perform(std::move(question));
    }
}

// On a piece of stack of its own, which can be wiped when it has returned.
[[gnu::noinline]] std::vector<Effect> Kiosk::decide(const Action& action, Moment now) {
    Step step = update(std::move(*model_), action, now);
    *model_ = std::move(step.model);
    return std::move(step.effects);
}

void Kiosk::tell(const Action& action, Moment now) {
    const bool was_at_the_doors = std::holds_alternative<Attract>(model_->stage);
    std::vector<Effect> effects = decide(action, now);
    // The visit is over: what the last page showed is forgotten with it, and so are the letters that the
    // stages before have left where they stood. The heap wipes what is given back.
    if (!was_at_the_doors && std::holds_alternative<Attract>(model_->stage)) {
        memory_.forget();
        if (voice_) voice_->forget();
        model_ = std::make_unique<Model>(std::move(*model_));
        wipe_unused_stack();
    }
    for (Effect& effect : effects) {
        ++unanswered_;
        effects_.perform(std::move(effect));
    }
}

void Kiosk::scan(std::string_view text, Moment now) {
    tell(Scanned{number_scanned(text)}, now);
}

void Kiosk::press_key(PadKey key, Moment now) {
    if (key == PadKey::Picture) return tell(Tap{PictureTapped{}}, now);
    // The first key only brings the doors: nothing of the page that showed itself is gone to.
    if (!shows_welfare(*model_)) memory_.focus.press(key);
    tell(KeyPressed{}, now);
}

void Kiosk::catch_up(Moment now) {
    for (const Action& answer : inbox_.take()) {
        if (answers_an_effect(answer)) {
            check(unanswered_ > 0, "only what was asked is answered");
            --unanswered_;
        }
        tell(answer, now);
    }
    const auto due = next_deadline(*model_);
    if (!due || *due > now.steady) return;
    tell(Tick{}, now);
    // Whoever pressed keys at the doors and left leaves no ring there.
    if (std::holds_alternative<Attract>(model_->stage)) memory_.focus.leave();
}

FrameWish Kiosk::frame(Moment now) {
    catch_up(now);
    notice_headphones(now);
    FrameWish wish;
    const int page_drawn = page();
    const auto tapped = draw(now);
    hush_when_touched();
    if (!tapped) wish.animating = touch_wakes(now);
    if (tapped) {
        if (voice_) voice_->hush();
        tell(*tapped, now);
        wish.animating = true; // what the tap did is not drawn yet
    } else if (voice_) {
        voice_->follow(*model_, memory_, locale(), page());
    }
    wish.animating = wish.animating || wish_.animating || page() != page_drawn;
    wish.wake_in = sooner(wish_.wake_in, picture_holds_for(*model_, now));
    const bool asks_for_headphones =
        model_->comfort.picture_off || std::holds_alternative<ChooseComfort>(model_->stage);
    if (voice_ && asks_for_headphones) wish.wake_in = sooner(wish.wake_in, headphones_every);
    if (const auto due = next_deadline(*model_))
        wish.wake_in = sooner(wish.wake_in, std::max(milliseconds{0}, *due - now.steady));
    return wish;
}

std::optional<Tap> Kiosk::draw(Moment now) {
    const ui::Look look{.panel = furnishing_.panel,
                        .themes = furnishing_.themes,
                        .theme = model_->comfort.theme,
                        .locale = locale(),
                        .typeface = furnishing_.typeface,
                        .size = model_->comfort.size,
                        .reduced_motion = furnishing_.reduced_motion,
                        .low_reach = model_->comfort.low_reach,
                        .fewer_words = model_->comfort.unhurried,
                        .picture_off = model_->comfort.picture_off,
                        .pictures = furnishing_.pictures};
    ui::Ui ui{look, memory_, TimeReading{.wall = now.wall, .since_boot = now.steady}, page()};
    auto tapped = kiosk::draw(ui, *model_, now);
    wish_ = ui.wish();
    return tapped;
}

void Kiosk::give_voice(Speaker& speaker, const PrivateOutput& private_output) {
    voice_.emplace(speaker, private_output);
}

// While the picture is off, and where that is offered, somebody asks often enough.
void Kiosk::notice_headphones(Moment now) {
    if (!voice_) return;
    const bool plugged_in = voice_->is_private();
    if (plugged_in != model_->surroundings.headphones) tell(HeadphonesChanged{plugged_in}, now);
}

// A finger on the dark glass brings the picture back, and one on a page that shows itself the doors. It
// presses nothing that nobody saw or meant: of such a page only its one button is pressed, and a finger that
// slides off that wanted something else.
bool Kiosk::touch_wakes(Moment now) {
    const ui::Touch& touch = memory_.touch;
    const bool dark = model_->comfort.picture_off, welfare = shows_welfare(*model_);
    const bool came = touch.came_down_now() && (dark || (welfare && !is_on_welfare_button()));
    const bool slid_off = welfare && touch.went_up_now();
    if (!came && !slid_off) return false;
    memory_.touch.cancel();
    tell(GlassTouched{}, now);
    return true;
}

bool Kiosk::is_on_welfare_button() const {
    return std::ranges::any_of(memory_.placed, [&](const ui::Placed& one) {
        return one.msg == Msg::WelfareLook && memory_.touch.held({one.msg, one.index});
    });
}

// Whoever touches the glass wants to be heard; the voice's own button stops it when the finger goes up.
void Kiosk::hush_when_touched() {
    if (!voice_ || !memory_.touch.came_down_now()) return;
    const ui::Placed* button = memory_.find(Msg::VoiceRead);
    if (!button || !button->rect.contains(memory_.touch.pointer().at)) voice_->hush();
}

const Locale& Kiosk::locale() const {
    return model_->comfort.language == Language::Chinese ? furnishing_.chinese : furnishing_.english;
}

// Every stage is a page, and so are the alert that lies over one and what the glass shows by itself.
int Kiosk::page() const {
    constexpr int alert_page = static_cast<int>(std::variant_size_v<StageKinds>);
    if (shows_welfare(*model_)) return alert_page + 1;
    return model_->alert ? alert_page : static_cast<int>(model_->stage.index());
}

} // namespace fengqiao::kiosk
