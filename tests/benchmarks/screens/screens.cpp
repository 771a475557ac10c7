#include "app/kiosk/screens/screens.h"
#include "tests/benchmarks/screens/screen_figures.h"
#include "tests/kiosk/samples/desk_pages.h"
#include "tests/kiosk/samples/station_pages.h"
#include "tests/kiosk/ui/ui_glass.h"

namespace fengqiao::benchmarks {
namespace {

using kiosk::Model;
using kiosk::testing::SampleScreen;

constexpr double frame_limit = 8, press_limit = 10;
constexpr int frames_coming = 14, frames_held = 8, frames_moving = 20, frames_rolling = 24;
constexpr float step_mm = 4;

std::vector<SampleScreen> every_page() {
    auto pages = kiosk::testing::complaint_screens();
    for (auto& page : kiosk::testing::desk_pages())
        pages.push_back(std::move(page));
    for (auto& page : kiosk::testing::station_pages())
        pages.push_back(std::move(page));
    return pages;
}

// What the frames of one page took, in milliseconds of the processor.
struct Taken {
    Series moving; // all of them
    Series answer; // the one that shows a press
};

// A glass in memory on which pages move as on a real one.
class MovingGlass {
public:
    explicit MovingGlass(TextSize size) : glass_(kiosk::ui::Panel{21.5, 1920, 1080}, "zh-CN") {
        glass_.size = size;
    }

    // Once unmeasured, so that its letters are there, as they are after the first visitor of a day.
    Taken play(const Model& model) {
        static_cast<void>(play_once(model));
        return play_once(model);
    }

private:
    Taken play_once(const Model& model) {
        Taken taken;
        Model shown = model;
        shown.comfort.size = glass_.size;
        taken.moving.add(busy_milliseconds_of([&] {
            glass_.show(++page_, [&shown](kiosk::ui::Ui& ui) {
                static_cast<void>(draw(ui, shown, {ui.now().since_boot, ui.now().wall}));
            });
        }));
        frames(taken.moving, frames_coming);
        press_what_answers(taken);
        roll(taken.moving);
        return taken;
    }

    void frames(Series& into, int count) {
        for (int frame = 0; frame < count; ++frame)
            into.add(busy_milliseconds_of([&] { glass_.frames(1); }));
    }

    [[nodiscard]] kiosk::ui::PointPx px(kiosk::ui::PointMm at) const {
        return {glass_.panel().to_px(at.x), glass_.panel().to_px(at.y)};
    }

    // Whatever is largest of what can be pressed; the finger then slides off it.
    void press_what_answers(Taken& taken) {
        const kiosk::ui::Placed* largest = nullptr;
        const auto area = [](const kiosk::ui::Placed& one) { return one.visible.width * one.visible.height; };
        for (const auto& one : glass_.placed())
            if (one.pressable && one.enabled && (!largest || area(one) > area(*largest))) largest = &one;
        if (!largest) return;
        const auto at = px(largest->visible.centre());
        glass_.glass().press(at.x, at.y);
        Series answered;
        frames(answered, 1);
        taken.answer.add(answered.median());
        taken.moving.add(answered.median());
        frames(taken.moving, frames_held);
        glass_.glass().lift(-1, -1);
        frames(taken.moving, frames_held);
    }

    // A finger takes the middle of the page up and lets it roll on.
    void roll(Series& into) {
        const auto& screen = glass_.panel();
        kiosk::ui::PointMm at{screen.rect().width * 0.5F, screen.rect().height * 0.7F};
        glass_.glass().press(px(at).x, px(at).y);
        for (int frame = 0; frame < frames_moving; ++frame) {
            at.y -= step_mm;
            glass_.glass().move(px(at).x, px(at).y);
            frames(into, 1);
        }
        glass_.glass().lift(px(at).x, px(at).y);
        frames(into, frames_rolling);
    }

    kiosk::ui::testing::UiGlass glass_;
    int page_{0};
};

// Of all pages in one size: every frame, and the page that was worst by the tail of its frames.
struct Size {
    const char* name;
    TextSize size;
};

void merge(Series& into, const Series& from) {
    for (int percent = 1; percent <= 100; ++percent)
        into.add(from.percentile(percent));
}

Figures figures_of(const Size& size, std::size_t pages_max) {
    MovingGlass glass{size.size};
    Series all, worst, heaviest_answer;
    std::string worst_name, heaviest_name;
    std::size_t pages = 0;
    for (const SampleScreen& page : every_page()) {
        if (pages++ == pages_max) break;
        const Taken taken = glass.play(page.model);
        merge(all, taken.moving);
        if (taken.moving.percentile(95) > worst.percentile(95)) {
            worst = taken.moving;
            worst_name = page.name;
        }
        if (taken.answer.median() > heaviest_answer.median()) {
            heaviest_answer = taken.answer;
            heaviest_name = page.name;
        }
    }
    const std::string type = std::string{", "} + size.name + " type";
    Figure every = figure_of("screens", "a frame of any page while it moves" + type, all);
    every.target = Target{Target::Of::P99, frame_limit};
    every.note = "processor time; " + std::to_string(pages) + " pages";
    Figure one = figure_of("screens", "a frame of the worst page" + type, worst);
    one.target = Target{Target::Of::P99, frame_limit};
    one.note = worst_name;
    Figure answer =
        figure_of("screens", "the frame that shows a press, heaviest page" + type, heaviest_answer);
    answer.target = Target{Target::Of::Median, press_limit};
    answer.note = heaviest_name;
    return {every, one, answer};
}

} // namespace

Result<Figures> screen_figures(const std::filesystem::path&, Effort effort) {
    Figures figures;
    for (const Size& size : {Size{"standard", TextSize::Standard}, Size{"largest", TextSize::Largest}})
        for (Figure& figure : figures_of(size, effort.of(10'000, 3)))
            figures.push_back(std::move(figure));
    return figures;
}

} // namespace fengqiao::benchmarks
