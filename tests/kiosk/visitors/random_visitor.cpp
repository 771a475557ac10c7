#include "tests/kiosk/visitors/random_visitor.h"

#include "app/kiosk/flow/session.h"
#include "core/basics/check.h"
#include "core/basics/utf8.h"
#include "tests/kiosk/flow/visit.h"
#include "tests/kiosk/visitors/furnished.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr int width = 960, height = 540; // millimetres decide where things are; fewer pixels are drawn sooner
constexpr std::size_t word_bytes_min = 6;

// As letters are held while they are set into lines and while they are written.
std::string wide(std::string_view words) {
    std::string bytes;
    for (const char32_t letter : code_points(words))
        bytes.append(reinterpret_cast<const char*>(&letter), sizeof letter);
    return bytes;
}

void add_desk(std::vector<std::string>& words, const Writing& writing) {
    words.push_back(writing.text.text());
    words.push_back(writing.pinyin.question.letters);
    for (const PinyinCandidate& candidate : writing.pinyin.answer.candidates)
        words.push_back(candidate.text);
}

void add_draft(std::vector<std::string>& words, const Draft& draft) {
    words.push_back(draft.phone);
    words.push_back(draft.matter.words);
    words.push_back(draft.name.surname + draft.name.given);
    for (const Attachment& one : draft.attachments)
        words.emplace_back(text_of(one.media));
}

std::vector<std::string> words_in(const Stage& stage) {
    std::vector<std::string> words;
    std::visit(
        [&words](const auto& here) {
            if constexpr (requires { here.draft; }) add_draft(words, here.draft);
            if constexpr (requires { here.writing; }) add_desk(words, here.writing);
            if constexpr (requires { here.written; }) add_desk(words, here.written.writing);
            if constexpr (requires { here.over; })
                std::visit(
                    [&words](const auto& page) {
                        if constexpr (requires { page.draft; }) add_draft(words, page.draft);
                    },
                    here.over);
        },
        stage);
    return words;
}

} // namespace

RandomVisitor::RandomVisitor(std::uint64_t seed)
    : random_{seed}, now_{.steady = milliseconds{1'000'000}, .wall = instant_from(1'795'397'700'000)} {
    const ui::Panel panel{21.5, width, height};
    glass_ = std::make_unique<display::Glass>(width, height);
    glass_->choose();
    kiosk_ =
        std::make_unique<Kiosk>(fresh_model(Visit{}.model().house, now_), furnishing(panel), world_, inbox_);
    kiosk_->give_voice(speaker_, no_headphones_);
    inbox_.put(SpeechChanged{SpeakerState::Silent});
    frames(3);
}

RandomVisitor::~RandomVisitor() {
    kiosk_.reset();
    glass_.reset();
}

void RandomVisitor::act() {
    const auto& placed = kiosk_->placed();
    const auto field = std::ranges::find(placed, Msg::WriteInkHint, &ui::Placed::msg);
    const std::uint64_t choice = random_.below(100);
    was_set_aside_ = model().set_aside || model().beneath;
    if (choice < 12 && field != placed.end())
        draw_stroke(field->rect);
    else if (choice < 4)
        wait(milliseconds{random_.below(20'000)});
    else if (choice < 5)
        wait(milliseconds{400'000}); // walks away
    else if (choice < 10)
        drag();
    else if (choice < 11)
        kiosk_->tell(CornerHeld{}, now_);
    else if (choice < 22)
        press_keys();
    else
        tap();
    frames(1);
    note_words();
}

void RandomVisitor::leave_the_doors_alone() {
    wait(doors_idle + milliseconds{100});
    frames(3);
}

void RandomVisitor::tap() {
    std::vector<ui::RectMm> targets;
    for (const ui::Placed& one : kiosk_->placed())
        if (one.pressable && one.enabled) targets.push_back(common(one.rect, one.visible));
    if (targets.empty()) return wait(milliseconds{3'000});
    const ui::PointMm at = targets[random_.below(targets.size())].centre();
    const ui::Panel& panel = kiosk_->panel();
    glass_->press(panel.to_px(at.x), panel.to_px(at.y));
    frames(1);
    glass_->lift(panel.to_px(at.x), panel.to_px(at.y));
    frames(1);
    wait(milliseconds{600}); // longer than an echo of the same press is passed over
}

// Of a keypad: a few that move, and one that does something.
void RandomVisitor::press_keys() {
    constexpr std::uint64_t moving = 6, all = 11;
    for (std::uint64_t moves = 1 + random_.below(4); moves > 0; --moves) {
        kiosk_->press_key(static_cast<PadKey>(random_.below(moving)), now_);
        frames(2);
    }
    kiosk_->press_key(static_cast<PadKey>(moving + random_.below(all - moving)), now_);
    frames(3);
    wait(milliseconds{600});
}

ui::PointMm RandomVisitor::somewhere(ui::RectMm rect) {
    const auto share = [this] { return static_cast<float>(random_.below(1000)) / 1000; };
    return {rect.left + rect.width * share(), rect.top + rect.height * share()};
}

void RandomVisitor::draw_stroke(ui::RectMm field) {
    const ui::Panel& panel = kiosk_->panel();
    ui::PointMm at = somewhere(field);
    glass_->press(panel.to_px(at.x), panel.to_px(at.y));
    frames(1);
    for (int step = 0; step < 4; ++step) {
        at = somewhere(field);
        glass_->move(panel.to_px(at.x), panel.to_px(at.y));
        frames(1);
    }
    glass_->lift(panel.to_px(at.x), panel.to_px(at.y));
    frames(1);
}

void RandomVisitor::drag() {
    draw_stroke(kiosk_->panel().rect());
}

void RandomVisitor::wait(milliseconds time) {
    const milliseconds end = now_.steady + time;
    for (constexpr milliseconds stride{30'000}; now_.steady + stride < end;) {
        now_.steady += stride;
        now_.wall += stride;
        kiosk_->catch_up(now_);
    }
    now_.wall += end - now_.steady;
    now_.steady = end;
    kiosk_->catch_up(now_);
}

void RandomVisitor::frames(int count) {
    for (int frame = 0; frame < count; ++frame) {
        now_.steady += milliseconds{16};
        now_.wall += milliseconds{16};
        glass_->draw([this] {
            const FrameWish wish = kiosk_->frame(now_);
            return display::FrameWish{wish.animating, std::nullopt};
        });
    }
}

// Of a word that grew letter by letter its beginning is enough: where that does not stand, no more of it
// does.
void RandomVisitor::keep(std::string word) {
    const auto begins_it = [&word](const std::string& known) { return word.starts_with(known); };
    if (std::ranges::none_of(words_, begins_it)) words_.insert(std::move(word));
}

void RandomVisitor::note_words() {
    const auto note = [this](const Stage& stage) {
        for (std::string& word : words_in(stage))
            if (word.size() >= word_bytes_min) keep(std::move(word));
    };
    note(model().stage);
    if (model().set_aside) note(*model().set_aside);
    if (model().beneath) note(*model().beneath);
}

// A family name of two characters is also among those that the glass offers to everybody.
std::string RandomVisitor::said_aloud() const {
    constexpr std::size_t own_words_min = 9; // bytes
    for (const std::string& word : words_)
        for (const Utterance& utterance : speaker_.said)
            for (const Sentence& one : utterance.sentences)
                if (word.size() >= own_words_min && (one.personal || one.words.contains(word))) return word;
    return {};
}

std::string RandomVisitor::trace() const {
    for (const std::string& word : words_) {
        for (const ui::Placed& one : kiosk_->placed())
            if (one.text.contains(word)) return "'" + word + "' stands on the glass";
        if (heap_.holds(word)) return "the drawing library holds '" + word + "'";
        if (heap_.holds(wide(word)))
            return "the drawing library holds '" + word + "', each letter four bytes wide";
    }
    return {};
}

} // namespace fengqiao::kiosk
