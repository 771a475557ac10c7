#pragma once

#include "app/kiosk/kiosk.h"
#include "platform/display/glass/glass.h"
#include "tests/kiosk/visitors/answering_world.h"
#include "tests/kiosk/visitors/glass_heap.h"
#include "tests/support/fake_speaker.h"

#include <set>

namespace fengqiao::kiosk {

// Customer after customer at one glass, each doing whatever comes to a hand that knows nothing: tapping what
// stands there, drawing, scrolling, waiting, walking away.
class RandomVisitor {
public:
    explicit RandomVisitor(std::uint64_t seed);
    ~RandomVisitor();
    RandomVisitor(const RandomVisitor&) = delete;
    RandomVisitor& operator=(const RandomVisitor&) = delete;

    // One thing; then the glass is drawn until it has answered.
    void act();

    [[nodiscard]] bool at_the_doors() const { return std::holds_alternative<Attract>(model().stage); }
    [[nodiscard]] const Model& model() const { return kiosk_->model(); }
    // What this visitor has typed, written or was read as, longer than five bytes.
    [[nodiscard]] const std::set<std::string>& words() const { return words_; }
    // Where one of the words still stands: empty when nowhere.
    [[nodiscard]] std::string trace() const;
    // One of the words, when it was said aloud to everybody in the branch; empty when none was.
    [[nodiscard]] std::string said_aloud() const;
    [[nodiscard]] bool is_spoken_to() const { return speaker_.speaks; }
    void next_visitor() {
        words_.clear();
        speaker_.said.clear();
    }
    // Staff, a call for a person or the comfort page have just given the doors back to whoever stood there
    // before.
    [[nodiscard]] bool given_back() const { return was_set_aside_ && at_the_doors(); }
    void leave_the_doors_alone(); // as long as they wait for nobody

private:
    void tap();
    void draw_stroke(ui::RectMm field); // by value: what is placed is placed anew in every frame
    void drag();
    void press_keys();
    void wait(milliseconds time);
    void frames(int count);
    void note_words();
    void keep(std::string word);
    ui::PointMm somewhere(ui::RectMm rect);

    GlassHeap heap_;
    SeededRandom random_;
    Inbox inbox_;
    AnsweringWorld world_{inbox_, random_};
    Moment now_;
    testing::FakeSpeaker speaker_;
    testing::FakePrivateOutput no_headphones_;
    std::unique_ptr<display::Glass> glass_;
    std::unique_ptr<Kiosk> kiosk_;
    std::set<std::string> words_;
    bool was_set_aside_{false};
};

} // namespace fengqiao::kiosk
