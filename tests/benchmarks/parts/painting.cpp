#include "core/basics/check.h"
#include "platform/display/glass/glass.h"
#include "platform/display/painter/painter.h"
#include "tests/benchmarks/ground/branch.h"
#include "tests/benchmarks/parts/part_figures.h"

#include "imgui.h"

namespace fengqiao::benchmarks {
namespace {

constexpr int width = 1920, height = 1080;

// The doors on the glass in memory, with a second painter that is timed alone on every frame.
class Doors {
public:
    explicit Doors(kiosk::Start& start) : start_{start} {
        auto kiosk = start.furnish(kiosk::ui::Panel{21.5, width, height}, start.now());
        check(kiosk.has_value(), "the glass is furnished");
        kiosk_ = std::move(*kiosk);
        for (int frames = 0; frames < 60; ++frames) // the letters have to be drawn once
            frame();
    }

    // How long it took to lay a frame out and paint what changed.
    double frame() {
        return milliseconds_of([&] {
            glass_.draw([&] {
                static_cast<void>(kiosk_->frame(start_.now()));
                return display::FrameWish{};
            });
        });
    }
    double paint() {
        return milliseconds_of([&] { changed_ = &painter_.paint(*ImGui::GetDrawData(), picture_.canvas()); });
    }
    double paint_whole() {
        painter_.forget();
        return paint();
    }
    [[nodiscard]] bool painted() const { return changed_ != nullptr && !changed_->empty(); }

    void press() { glass_.press(width / 6.0F, height * 0.6F); }
    void lift() { glass_.lift(-1, -1); } // slid off: no door opens

private:
    kiosk::Start& start_;
    display::Glass glass_{width, height};
    std::unique_ptr<kiosk::Kiosk> kiosk_;
    display::Painter painter_;
    display::Picture picture_{width, height, std::vector<std::uint32_t>(std::size_t{width} * height)};
    const std::vector<display::Box>* changed_{nullptr};
};

} // namespace

Result<Figures> painting_figures(const std::filesystem::path& ground, Effort effort) {
    const auto branch = Branch::found(ground);
    if (!branch) return std::unexpected(branch.error());
    const auto start = (*branch)->open();
    if (!start) return std::unexpected(start.error());
    Doors doors{**start};
    Series whole, same, pressed, frames;
    doors.paint_whole();
    for (std::size_t round = 0; round < effort.of(100, 2); ++round) {
        whole.add(doors.paint_whole());
        same.add(doors.paint());
        doors.press();
        for (int frame = 0; frame < 8; ++frame) {
            frames.add(doors.frame());
            const double taken = doors.paint();
            if (doors.painted()) pressed.add(taken);
        }
        doors.lift();
        for (int frame = 0; frame < 12; ++frame)
            doors.frame();
        doors.paint();
    }
    Figure full = figure_of("painting", "the doors, every tile", whole);
    Figure changed = figure_of("painting", "a door being pressed, changed tiles", pressed);
    changed.peer = Peer{"every tile", ratio(pressed, whole)};
    Figure still = figure_of("painting", "the same frame again, nothing painted", same);
    still.peer = Peer{"every tile", ratio(same, whole)};
    return Figures{full, changed, still,
                   figure_of("painting", "a frame from layout to pixels while a door is pressed", frames)};
}

} // namespace fengqiao::benchmarks
