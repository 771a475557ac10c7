#include "app/kiosk/command_line.h"
#include "app/kiosk/preview/preview.h"
#include "app/kiosk/robot/play.h"
#include "app/kiosk/start.h"
#include "app/kiosk/start/enrol.h"
#include "platform/display/window/window.h"
#include "platform/log/file_log.h"
#include "platform/settings/settings.h"
#include "platform/system/durable_file.h"
#include "platform/system/no_core_dump.h"
#include "platform/system/stop_signals.h"
#include "platform/system/system_clock.h"

#include <cstdio>
#include <sys/stat.h>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

constexpr std::chrono::minutes pass_limit{5};

int told(const Trouble& trouble) {
    std::fprintf(stderr, "fengqiao-kiosk: %s\n", trouble.text.c_str());
    return 1;
}

int enrol(const KioskConfig& config, const std::string& code) {
    const auto place = enrol_terminal(config, code);
    if (!place) return told(place.error());
    std::printf("This terminal now belongs to %s.\n", place->branch.name.zh.c_str());
    return 0;
}

display::FrameWish asked_of_the_window(const FrameWish& wish) {
    display::FrameWish asked{.animating = wish.animating};
    if (wish.wake_in) asked.wake_at = std::chrono::steady_clock::now() + *wish.wake_in;
    return asked;
}

// Nobody is in a visit, and nothing of one is under way.
bool at_the_doors(const Kiosk& kiosk) {
    return std::holds_alternative<Attract>(kiosk.model().stage) && !kiosk.busy();
}

// Until somebody wishes it to stop, or the terminal has to begin anew at another branch.
int show(Start& start, bool in_a_window, system::StopSignals& signals) {
    const PanelConfig& mounted = start.config().panel;
    const auto window = display::Window::open({.title = "枫桥",
                                               .fullscreen = !in_a_window,
                                               .width = mounted.width_px * 2 / 3,
                                               .height = mounted.height_px * 2 / 3});
    if (!window) return told(window.error());
    display::Window& glass = **window;
    const ui::Panel panel{mounted.diagonal_inches, glass.width(), glass.height()};
    const auto kiosk = start.furnish(panel, start.now());
    if (!kiosk) return told(kiosk.error());
    start.give_voice(**kiosk);
    start.inbox().wake_by([&] { glass.wake(); });
    signals.listen([&] { glass.wake(); });
    glass.hear_scans([&](std::string_view text) { (*kiosk)->scan(text, start.now()); });
    glass.hear_keys([&](PadKey key) { (*kiosk)->press_key(key, start.now()); });
    glass.run([&] { return asked_of_the_window((*kiosk)->frame(start.now())); },
              [&] {
                  const bool leaves = start.line().moved() && at_the_doors(**kiosk);
                  return !signals.stop_wished() && !leaves;
              });
    glass.hear_scans({});
    glass.hear_keys({});
    signals.listen_no_more();
    start.inbox().wake_by({});
    return glass.failure() ? told(*glass.failure()) : 0;
}

// A terminal at its branch, and after it was assigned to another one at that.
int stand(const KioskConfig& config, ServiceLog& log, bool in_a_window, system::StopSignals& signals) {
    for (;;) {
        const auto start = Start::open(config, log);
        if (!start) return told(start.error());
        const int code = show(**start, in_a_window, signals);
        if (code != 0 || signals.stop_wished() || !(*start)->line().moved()) return code;
    }
}

int preview(const KioskConfig& config, const ContentPreview& wish) {
    const auto clock = system::SystemClock::of_this_machine();
    if (!clock) return told(clock.error());
    const auto done = preview::preview_content(config, {wish.content, wish.pictures, clock->now()});
    if (!done) return told(done.error());
    for (const std::string& fault : done->faults)
        std::fprintf(stderr, "fengqiao-kiosk: %s\n", fault.c_str());
    std::printf("%zu pictures, %zu faults\n", done->pictures, done->faults.size());
    return done->faults.empty() ? 0 : 1;
}

int work(const CommandLine& wish, const KioskConfig& config, system::StopSignals& signals) {
    const bool opens_the_glass = !wish.enrol && !wish.sync_now && !wish.play && !wish.preview;
    if (!opens_the_glass) system::StopSignals::leave_to_the_system();
    if (wish.enrol) return enrol(config, *wish.enrol);
    if (wish.preview) return preview(config, *wish.preview);
    if (auto made = system::ensure_folder(config.data_folder); !made) return told(made.error());
    const auto log = log::FileLog::open(std::filesystem::path{config.data_folder} / "kiosk.log");
    if (!log) return told(log.error());
    if (opens_the_glass) return stand(config, **log, wish.window, signals);
    const auto start = Start::open(config, **log);
    if (!start) return told(start.error());
    if (wish.sync_now) {
        const auto passed = (*start)->line().pass_now(pass_limit);
        return passed ? 0 : told(passed.error());
    }
    return robot::play({.script = wish.play->script,
                        .pictures = wish.play->pictures,
                        .numbers = wish.play->numbers,
                        .width = wish.width.value_or(config.panel.width_px),
                        .height = wish.height.value_or(config.panel.height_px)},
                       **start);
}

} // namespace

int main(int count, char** words) {
    system::forbid_core_dumps();
    umask(077); // logs, receipts and pictures are their owner's alone
    const auto wish = read_command_line(count, words);
    if (!wish) return wish.error();
    system::StopSignals signals; // before any thread
    const auto config = settings::load_config(wish->config.string());
    if (!config) return told(config.error());
    return work(*wish, *config, signals);
}
