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
    std::optional<Spot> find(Msg message, int index = 0) {
        for (int frames = 0; frames < 3; ++frames) // sizes are known one frame late
            glass_.draw([&] {
                static_cast<void>(kiosk_->frame(start_.now()));
                return display::FrameWish{};
            });
        for (const kiosk::ui::Placed& placed : kiosk_->placed())
            if (placed.msg == message && placed.index == index && placed.pressable) {
                const auto middle = placed.visible.centre();
                return Spot{static_cast<int>(panel_.to_px(middle.x)),
                            static_cast<int>(panel_.to_px(middle.y))};
            }
        return std::nullopt;
    }
    void tell(const kiosk::Tap& tap) { kiosk_->tell(tap, start_.now()); }

private:
    kiosk::Start& start_;
    kiosk::ui::Panel panel_;
    display::Glass glass_{screen_width, screen_height};
    std::unique_ptr<kiosk::Kiosk> kiosk_;
};

// The doors of page.html.
constexpr Spot browser_door{350, 620}, browser_back{150, 80}, browser_services{350, 980};

// A page of content that is longer than the glass.
constexpr kiosk::StationPage long_page_list = kiosk::StationPage::Learning;
constexpr int long_page_row = 0;

std::string file_url(const std::filesystem::path& file) {
    return "file://" + file.string();
}

std::function<std::unique_ptr<Child>()> kiosk_by(const Branch& branch, const std::string& config) {
    return [config, said = branch.folder() / "kiosk.said"] {
        return std::make_unique<Child>(std::vector<std::string>{FENGQIAO_KIOSK, "--config", config}, said);
    };
}

} // namespace

Result<Performer> kiosk_performer(Branch& branch) {
    const auto start = branch.open();
    if (!start) return std::unexpected(start.error());
    Sketch sketch{**start};
    const auto door = sketch.find(Msg::HomeComplaint);
    const auto services = sketch.find(Msg::ServicesDoor);
    sketch.tell(kiosk::DoorTapped{kiosk::Door::Complain});
    const auto back = sketch.find(Msg::FrameBack);
    sketch.tell(kiosk::LeaveTapped{});
    sketch.tell(kiosk::DoorTapped{kiosk::Door::Services});
    const auto list = sketch.find(Msg::ServicesPlace, static_cast<int>(long_page_list));
    sketch.tell(kiosk::StationTapped{long_page_list});
    const auto page = sketch.find(Msg::ServicesPage, long_page_row);
    if (!door || !back || !services || !list || !page)
        return trouble(TroubleKind::NotFound, "a door or the way back is not where it is looked for");
    return Performer{.name = "fengqiao-kiosk",
                     .start = kiosk_by(branch, branch.config_file()),
                     .door = *door,
                     .back = *back,
                     .to_long_page = {*services, *list, *page}};
}

Result<HeavyPage> heaviest_page(Branch& branch) {
    const auto config = branch.write_largest();
    if (!config) return std::unexpected(config.error());
    const auto start = branch.open(*config);
    if (!start) return std::unexpected(start.error());
    Sketch sketch{**start};
    HeavyPage page{.start = kiosk_by(branch, *config), .way = {}, .key = {}};
    constexpr auto list = kiosk::StationPage::Improvement;
    constexpr auto by_pinyin = kiosk::WritingDoor::Pinyin;
    struct Step {
        Msg message;
        int index;
        kiosk::Tap tap;
    };
    for (const Step& step :
         {Step{Msg::ServicesDoor, 0, kiosk::DoorTapped{kiosk::Door::Services}},
          Step{Msg::ServicesPlace, static_cast<int>(list), kiosk::StationTapped{list}},
          Step{Msg::OpinionSuggestion, 0, kiosk::ChoiceTapped{0}},
          Step{Msg::WriteDoor, static_cast<int>(by_pinyin), kiosk::WritingDoorTapped{by_pinyin}}}) {
        const auto spot = sketch.find(step.message, step.index);
        if (!spot)
            return trouble(TroubleKind::NotFound,
                           "the way to the writing desk is not where it is looked for");
        page.way.push_back(*spot);
        sketch.tell(step.tap);
    }
    const auto key = sketch.find(Msg::WriteLetter, 'g');
    if (!key) return trouble(TroubleKind::NotFound, "the writing desk has no letters");
    page.key = *key;
    return page;
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
                     .back = browser_back,
                     .to_long_page = {browser_services}};
}

} // namespace fengqiao::benchmarks
