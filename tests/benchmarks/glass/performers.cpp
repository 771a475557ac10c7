#include "tests/benchmarks/glass/performers.h"

#include "core/basics/check.h"
#include "platform/display/glass/glass.h"
#include "tests/benchmarks/glass/x_screen.h"

#include <thread>

namespace fengqiao::benchmarks {
namespace {

// A glass that is looked at instead of shown.
class Sketch {
public:
    explicit Sketch(kiosk::Start& start) : start_{start}, panel_{21.5, screen_width, screen_height} {
        auto kiosk = start.furnish(panel_, start.now());
        check(kiosk.has_value(), "the glass is furnished");
        kiosk_ = std::move(*kiosk);
    }

    // The middle of what bears this message; nullopt when it is not on the glass.
    std::optional<Spot> find(Msg message) {
        for (int frames = 0; frames < 3; ++frames) // sizes are known one frame late
            glass_.draw([&] {
                static_cast<void>(kiosk_->frame(start_.now()));
                return display::FrameWish{};
            });
        for (const kiosk::ui::Placed& placed : kiosk_->placed())
            if (placed.msg == message && placed.pressable) {
                const auto middle = placed.visible.centre();
                return Spot{static_cast<int>(panel_.to_px(middle.x)),
                            static_cast<int>(panel_.to_px(middle.y))};
            }
        return std::nullopt;
    }
    void go_through_the_first_door() { kiosk_->tell(kiosk::DoorTapped{kiosk::Door::Complain}, start_.now()); }

private:
    kiosk::Start& start_;
    kiosk::ui::Panel panel_;
    display::Glass glass_{screen_width, screen_height};
    std::unique_ptr<kiosk::Kiosk> kiosk_;
};

// The doors of page.html.
constexpr Spot browser_door{350, 620}, browser_back{150, 80};

std::string file_url(const std::filesystem::path& file) {
    return "file://" + file.string();
}

} // namespace

Result<Performer> kiosk_performer(Branch& branch) {
    const auto start = branch.open();
    if (!start) return std::unexpected(start.error());
    Sketch sketch{**start};
    const auto door = sketch.find(Msg::HomeComplaint);
    sketch.go_through_the_first_door();
    const auto back = sketch.find(Msg::FrameBack);
    if (!door || !back)
        return trouble(TroubleKind::NotFound, "the doors or the way back are not where they are looked for");
    const std::string config = branch.config_file();
    const auto said = branch.folder() / "kiosk.said";
    return Performer{.name = "fengqiao-kiosk",
                     .start =
                         [config, said] {
                             return std::make_unique<Child>(
                                 std::vector<std::string>{FENGQIAO_KIOSK, "--config", config}, said);
                         },
                     .door = *door,
                     .back = *back};
}

std::optional<Performer> browser_performer(const std::filesystem::path& folder) {
    const std::filesystem::path program = "/usr/bin/chromium";
    if (!std::filesystem::exists(program)) return std::nullopt;
    std::vector<std::string> words{program,
                                   "--kiosk",
                                   "--no-sandbox",
                                   "--disable-gpu",
                                   "--disable-background-networking",
                                   "--disable-component-update",
                                   "--disable-sync",
                                   "--no-first-run",
                                   "--no-default-browser-check",
                                   "--password-store=basic",
                                   "--window-position=0,0",
                                   "--window-size=" + std::to_string(screen_width) + "," +
                                       std::to_string(screen_height),
                                   "--user-data-dir=" + (folder / "profile").string(),
                                   file_url(FENGQIAO_SOURCE "/tests/benchmarks/glass/page.html")};
    const auto said = folder / "browser.said";
    return Performer{.name = "Chromium kiosk",
                     .start = [words, said] { return std::make_unique<Child>(words, said); },
                     .door = browser_door,
                     .back = browser_back};
}

} // namespace fengqiao::benchmarks
