#include "app/kiosk/robot/player.h"

#include "core/basics/match.h"
#include "core/text/format.h"

#include <algorithm>
#include <thread>

namespace fengqiao::kiosk::robot {
namespace {

using std::chrono::steady_clock;

constexpr milliseconds frame_time{16};
constexpr milliseconds after_a_tap{600}; // longer than the glass ignores an echo of the same press
constexpr milliseconds corner_limit{6000};
constexpr seconds answer_limit{30}; // real time: disk, paper and Argon2id are real
constexpr int frames_max = 1200;
constexpr int scrolls_max = 24;
constexpr int ring_max = 120; // more than any page has things to press

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<StageKinds>> stage_names{"attract",
                                                                                    "choose-business",
                                                                                    "choose-cause",
                                                                                    "choose-when",
                                                                                    "choose-request",
                                                                                    "say-more",
                                                                                    "enter-phone",
                                                                                    "choose-name",
                                                                                    "review",
                                                                                    "saving-complaint",
                                                                                    "receipt-shown",
                                                                                    "thanks",
                                                                                    "track-number",
                                                                                    "track-tail",
                                                                                    "looking",
                                                                                    "not-found-shown",
                                                                                    "track-shown",
                                                                                    "saving-withdrawal",
                                                                                    "choose-rating-subject",
                                                                                    "look-away",
                                                                                    "rating-keys",
                                                                                    "rating-reasons",
                                                                                    "saving-rating",
                                                                                    "staff-sign-in",
                                                                                    "staff-cases",
                                                                                    "staff-case",
                                                                                    "staff-act",
                                                                                    "calling-staff",
                                                                                    "choose-comfort",
                                                                                    "out-of-service",
                                                                                    "services",
                                                                                    "page-list",
                                                                                    "page-shown",
                                                                                    "quiz",
                                                                                    "improvement",
                                                                                    "write-opinion",
                                                                                    "saving-opinion",
                                                                                    "process-wall",
                                                                                    "privacy-shown",
                                                                                    "staff-loans",
                                                                                    "record-story",
                                                                                    "for-whom",
                                                                                    "apply-for-mediation",
                                                                                    "saving-mediation"};

std::unexpected<Trouble> failed(std::string text) {
    return trouble(TroubleKind::BadInput, std::move(text));
}

bool can_be_touched(const ui::Placed& placed) {
    return placed.visible.width >= placed.rect.width / 2 && placed.visible.height >= placed.rect.height / 2;
}

} // namespace

std::string_view stage_name(const Stage& stage) {
    return stage_names[stage.index()];
}

Result<void> Player::play(std::string_view name, const std::vector<Line>& script) {
    if (auto settled = settle(); !settled) return settled;
    for (const auto& line : script) {
        const auto done = carry_out(line.command);
        if (done) continue;
        return trouble(done.error().kind,
                       std::string{name} + ":" + std::to_string(line.number) + ": " + done.error().text);
    }
    return {};
}

Result<void> Player::carry_out(const Command& command) {
    return std::visit(Match{
                          [&](const Tap& line) -> Result<void> {
                              const auto message = msg_named(line.key);
                              if (!message)
                                  return failed("'" + line.key + "' is no key of assets/locales/zh-CN.toml");
                              return tap([&](const ui::Placed& placed) {
                                  return placed.msg == *message && placed.index == line.index;
                              });
                          },
                          [&](const TapText& line) {
                              return tap([&](const ui::Placed& placed) { return placed.text == line.text; });
                          },
                          [&](const TapWith& line) { return tap_with(line.text); },
                          [&](const Digits& line) { return tap_digits(line.digits); },
                          [&](const Letters& line) { return tap_letters(line.letters); },
                          [&](const DrawStroke& line) { return draw_stroke(line); },
                          [&](const Scan& line) { return scan(line.text); },
                          [&](const Speak& line) { return speak(line.time); },
                          [&](const ChooseSize& line) { return choose(TextSizeTapped{line.size}); },
                          [&](const ChooseTheme& line) { return choose(ThemeTapped{line.theme}); },
                          [&](const PressKey& line) { return press_key(line.key); },
                          [&](const KeyTo& line) -> Result<void> {
                              const auto message = msg_named(line.key);
                              if (!message)
                                  return failed("'" + line.key + "' is no key of assets/locales/zh-CN.toml");
                              return key_to([&](const ui::Placed& placed) {
                                  return placed.msg == *message && placed.index == line.index;
                              });
                          },
                          [&](const KeyToText& line) {
                              return key_to(
                                  [&](const ui::Placed& placed) { return placed.text == line.text; });
                          },
                          [&](const KeyDigits& line) { return key_digits(line.digits); },
                          [&](const Wait& line) -> Result<void> {
                              wait(line.time);
                              return settle();
                          },
                          [&](const TakePicture& line) { return use_.glass.save(line.name); },
                          [&](const ExpectStage& line) -> Result<void> {
                              const auto here = stage_name(use_.kiosk.model().stage);
                              if (here == line.stage) return {};
                              return failed("wanted the stage '" + line.stage + "', the glass stands at '" +
                                            std::string{here} + "'");
                          },
                          [&](const ExpectText& line) { return expect_text(line.text); },
                          [&](const HoldCorner&) { return hold_corner(); },
                          [&](const Remember& line) { return remember(line.name); },
                          [&](const Sync&) -> Result<void> {
                              if (auto synced = use_.sync(); !synced) return synced;
                              return settle();
                          },
                      },
                      command);
}

Result<void> Player::tap(const std::function<bool(const ui::Placed&)>& wanted) {
    const auto more_below = [](const ui::Placed& placed) { return placed.msg == Msg::FrameMoreBelow; };
    const ui::Placed* target = find(wanted);
    for (int tries = 0; target && !can_be_touched(*target) && tries < scrolls_max; ++tries) {
        const ui::Placed* more = find(more_below);
        if (!more) break;
        const auto at = more->visible.centre();
        use_.glass.press(at);
        draw(frame_time);
        use_.glass.lift(at);
        wait(after_a_tap);
        if (auto settled = settle(); !settled) return settled;
        target = find(wanted);
    }
    if (!target) return failed("it is not on the glass to be tapped; there is: " + what_is_there());
    if (!target->enabled) return failed("it cannot be pressed now; there is: " + what_is_there());
    const auto at = common(target->rect, target->visible).centre();
    use_.glass.press(at);
    draw(frame_time);
    draw(frame_time);
    use_.glass.lift(at);
    draw(frame_time);
    if (auto settled = settle(); !settled) return settled;
    wait(after_a_tap);
    return settle();
}

Result<std::string> Player::meant_by(const std::string& text) const {
    if (!text.starts_with('$')) return text;
    const auto known = numbers_.find(std::string_view{text}.substr(1));
    if (known == numbers_.end()) return failed("no number was remembered as '" + text.substr(1) + "'");
    return known->second;
}

Result<void> Player::tap_with(const std::string& text) {
    const auto meant = meant_by(text);
    if (!meant) return std::unexpected(meant.error());
    const auto grouped = grouped_number(*meant);
    return tap([&](const ui::Placed& placed) {
        return placed.text.contains(*meant) || (text.starts_with('$') && placed.text.contains(grouped));
    });
}

Result<void> Player::tap_digits(const std::string& digits) {
    const auto wanted = meant_by(digits);
    if (!wanted) return std::unexpected(wanted.error());
    for (const char digit : *wanted) {
        const auto tapped = tap([&](const ui::Placed& placed) {
            return placed.msg == Msg::PadDigit && placed.index == digit - '0';
        });
        if (!tapped) return tapped;
    }
    return {};
}

Result<void> Player::tap_letters(const std::string& letters) {
    for (const char letter : letters) {
        const auto tapped = tap([&](const ui::Placed& placed) {
            return placed.msg == Msg::WriteLetter && placed.index == letter;
        });
        if (!tapped) return tapped;
    }
    return {};
}

Result<void> Player::press_key(PadKey key) {
    use_.kiosk.press_key(key, now_);
    draw(frame_time);
    if (auto settled = settle(); !settled) return settled;
    if (key == PadKey::Next || key == PadKey::Previous) return {};
    wait(after_a_tap);
    return settle();
}

Result<void> Player::key_to(const std::function<bool(const ui::Placed&)>& wanted) {
    for (int presses = 0; presses <= ring_max; ++presses) {
        const auto at = use_.kiosk.in_focus();
        const ui::Placed* there = find([&](const ui::Placed& one) {
            return at && one.msg == at->message && one.index == at->index && wanted(one);
        });
        if (there) return {};
        if (auto pressed = press_key(PadKey::Next); !pressed) return pressed;
    }
    return failed("the switch that goes on does not reach it; there is: " + what_is_there());
}

Result<void> Player::key_digits(const std::string& digits) {
    const auto meant = meant_by(digits);
    if (!meant) return std::unexpected(meant.error());
    for (const char digit : *meant) {
        const auto there = key_to(
            [&](const ui::Placed& one) { return one.msg == Msg::PadDigit && one.index == digit - '0'; });
        if (!there) return there;
        if (auto pressed = press_key(PadKey::Select); !pressed) return pressed;
    }
    return {};
}

// From corner to corner in steps as short as those of a quick finger.
Result<void> Player::draw_stroke(const DrawStroke& stroke) {
    constexpr int steps = 8;
    const auto& placed = use_.kiosk.placed();
    const auto field = std::ranges::find(placed, Msg::WriteInkHint, &ui::Placed::msg);
    if (field == placed.end()) return failed("there is no field to draw on; there is: " + what_is_there());
    const ui::RectMm rect = field->rect;
    const auto at = [&rect](float x, float y) {
        return ui::PointMm{rect.left + x * (rect.width - 0.1F), rect.top + y * (rect.height - 0.1F)};
    };
    auto [x, y] = stroke.points.front();
    use_.glass.press(at(x, y));
    draw(frame_time);
    for (const auto& [to_x, to_y] : stroke.points) {
        for (int step = 1; step <= steps; ++step) {
            const float part = static_cast<float>(step) / steps;
            use_.glass.move(at(x + (to_x - x) * part, y + (to_y - y) * part));
            draw(frame_time);
        }
        x = to_x;
        y = to_y;
    }
    use_.glass.lift(at(x, y));
    draw(frame_time);
    return settle();
}

// As if it were tapped on the comfort page, which is opened and closed for it.
Result<void> Player::choose(const kiosk::Tap& wanted) {
    use_.kiosk.tell(kiosk::Tap{ComfortTapped{}}, now_);
    if (!std::holds_alternative<ChooseComfort>(use_.kiosk.model().stage))
        return failed("size and colours cannot be chosen " + what_is_there());
    use_.kiosk.tell(wanted, now_);
    use_.kiosk.tell(kiosk::Tap{ContinueTapped{}}, now_);
    return settle();
}

Result<void> Player::hold_corner() {
    const auto& placed = use_.kiosk.placed();
    const auto corner =
        std::ranges::find(placed, ui::PlacedKind::Corner, &ui::Placed::kind); // invisible, but there
    if (corner == placed.end())
        return failed("no staff corner is on the glass; there is: " + what_is_there());
    const auto at = corner->rect.centre();
    const auto before = use_.kiosk.model().stage.index();
    use_.glass.press(at);
    for (milliseconds held{0}; held < corner_limit && use_.kiosk.model().stage.index() == before;
         held += frame_time)
        draw(frame_time);
    use_.glass.lift(at);
    wait(after_a_tap);
    if (use_.kiosk.model().stage.index() == before) return failed("the staff corner did not open staff mode");
    return settle();
}

Result<void> Player::scan(const std::string& text) {
    const auto meant = meant_by(text);
    if (!meant) return std::unexpected(meant.error());
    use_.kiosk.scan(*meant, now_);
    return settle();
}

// As long as it takes the recorder to hear it, which is none of the customer's time.
Result<void> Player::speak(milliseconds time) {
    const auto recorded = [this]() -> const RecordStory* {
        const auto* here = std::get_if<RecordStory>(&use_.kiosk.model().stage);
        return here && here->doing == RecordStory::Doing::Recording ? here : nullptr;
    };
    if (!use_.speak || !recorded()) return failed("nothing is being recorded " + what_is_there());
    const milliseconds wanted = recorded()->sound.at + time;
    use_.speak(time);
    const auto until = steady_clock::now() + answer_limit;
    while (recorded() && recorded()->sound.at < wanted) {
        if (steady_clock::now() > until) return failed("the microphone did not hear what was spoken");
        std::this_thread::sleep_for(milliseconds{5});
        draw(frame_time);
        now_.steady -= frame_time;
        now_.wall -= frame_time;
    }
    return settle();
}

Result<void> Player::remember(const std::string& name) {
    const auto* receipt = std::get_if<ReceiptShown>(&use_.kiosk.model().stage);
    if (!receipt) return failed("there is no receipt whose number could be remembered");
    numbers_.insert_or_assign(name, receipt->filed.number);
    numbers_.insert_or_assign(name + "-code", receipt->receipt.code_text);
    return {};
}

Result<void> Player::expect_text(const std::string& text) const {
    const auto says_it = [&](const ui::Placed& placed) {
        return placed.text.find(text) != std::string::npos;
    };
    if (std::ranges::any_of(use_.kiosk.placed(), says_it)) return {};
    return failed("the expected words are not on the glass at '" +
                  std::string{stage_name(use_.kiosk.model().stage)} + "'");
}

Result<void> Player::settle() {
    const auto until = steady_clock::now() + answer_limit;
    int still = 0;
    for (int frames = 0; still < 3;) {
        const auto wish = draw(frame_time);
        if (use_.kiosk.busy()) {
            if (steady_clock::now() > until) return failed("the store or the printer did not answer in time");
            std::this_thread::sleep_for(milliseconds{2});
            now_.steady -= frame_time; // waiting for the disk takes none of the customer's time
            now_.wall -= frame_time;
            still = 0;
            continue;
        }
        still = wish.animating ? 0 : still + 1;
        if (++frames > frames_max) return failed("the glass does not come to rest");
    }
    return {};
}

FrameWish Player::draw(milliseconds passed) {
    now_.steady += passed;
    now_.wall += passed;
    return use_.glass.draw(now_, passed);
}

void Player::wait(milliseconds time) {
    constexpr milliseconds stride{100};
    for (; time > stride; time -= stride)
        draw(stride);
    draw(time);
}

const ui::Placed* Player::find(const std::function<bool(const ui::Placed&)>& wanted) const {
    const auto& placed = use_.kiosk.placed();
    const auto at =
        std::ranges::find_if(placed, [&](const ui::Placed& one) { return one.pressable && wanted(one); });
    return at == placed.end() ? nullptr : &*at;
}

std::string Player::what_is_there() const {
    std::string keys{"at '" + std::string{stage_name(use_.kiosk.model().stage)} + "'"};
    for (const auto& placed : use_.kiosk.placed()) {
        if (!placed.pressable) continue;
        keys += " " + std::string{name_of(placed.msg)};
        if (placed.index != 0) keys += "#" + std::to_string(placed.index);
    }
    return keys;
}

} // namespace fengqiao::kiosk::robot
