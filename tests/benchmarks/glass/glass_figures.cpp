#include "tests/benchmarks/glass/glass_figures.h"

#include "tests/benchmarks/glass/performers.h"
#include "tests/benchmarks/glass/x_screen.h"
#include "tests/benchmarks/ground/counter.h"

namespace fengqiao::benchmarks {
namespace {

constexpr double press_limit = 10, press_p99_limit = 33, page_p99_limit = 100;
constexpr double idle_limit = 0.3, start_limit = 600, memory_limit = 100;
constexpr std::chrono::minutes patience{10};

struct Part {
    Performer performer;
    Rehearsal known;
    Performance done;
};

// Starts and visits, turn about between the programs, so that a slow minute is slow for both.
Result<void> perform(Ruler& ruler, std::vector<Part>& parts, Effort effort) {
    for (Part& part : parts) {
        const auto known = rehearse(ruler, part.performer);
        if (!known) return std::unexpected(known.error());
        part.known = *known;
    }
    const std::size_t starts = effort.of(5, 1), visits = effort.of(12, 1);
    for (std::size_t start = 0; start < starts; ++start) {
        for (std::size_t turn = 0; turn < parts.size(); ++turn) {
            Part& part = parts[(start + turn) % parts.size()];
            const auto program = start_once(ruler, part.performer, part.known, part.done);
            if (!program)
                return trouble(TroubleKind::StoreBroken, part.performer.name + " did not come up again");
            for (std::size_t visit = 0; visit < visits; ++visit)
                if (auto done = visit_once(ruler, part.performer, part.known, part.done); !done) return done;
            if (start + 1 < starts) continue;
            rest(*program, std::chrono::seconds{effort.of(20, 1)}, part.done);
            const std::chrono::seconds moving{effort.of(9, 2)};
            if (auto done = scroll(ruler, part.performer, *program, moving, part.done); !done) return done;
        }
    }
    return {};
}

Figure single(std::string name, Unit unit, std::size_t count, double value) {
    return {.group = "glass", .name = std::move(name), .unit = unit, .count = count, .median = value};
}

// One program's rows, without targets and peers.
Figures rows_of(const Part& part) {
    const Performance& done = part.done;
    const std::string who = ": " + part.performer.name;
    Figures rows{
        figure_of("glass", "press to the first frame that answers it" + who, done.press),
        figure_of("glass", "lift to the first frame of the other page" + who, done.page),
        figure_of("glass", "lift to the last frame of the change" + who, done.page_settled),
        figure_of("glass", "cold start to the first words" + who, done.cold_start),
        single("processor at the doors, of one core" + who, Unit::Percent, done.idle_seconds,
               done.idle_percent),
        single("resident (RSS) after the visits" + who, Unit::Megabytes, done.processes, done.resident_mb),
        single("processor while a long page moves under a finger, of one core" + who, Unit::Percent,
               done.scroll_seconds, done.scroll_percent)};
    rows[4].note = rows[6].note = "n is seconds";
    rows[5].note = "n is processes";
    if (done.proportional_mb) {
        rows.push_back(single("proportional (PSS) after the visits" + who, Unit::Megabytes, done.processes,
                              *done.proportional_mb));
        rows.back().note = "n is processes";
    }
    return rows;
}

// Pressed on the page that has most to draw, in the largest type.
Result<Figure> heavy_figure(Ruler& ruler, Branch& branch, Effort effort) {
    const auto page = heaviest_page(branch);
    if (!page) return std::unexpected(page.error());
    const auto taken = hold(ruler, *page, effort.of(40, 2));
    if (!taken) return std::unexpected(taken.error());
    Figure figure =
        figure_of("glass", "press to the first frame, writing by pinyin in the largest type", *taken);
    figure.target = Target{Target::Of::Median, press_limit};
    return figure;
}

void aim(Figures& ours, std::size_t events) {
    ours[0].target = Target{Target::Of::Median, press_limit};
    Figure tail = ours[0];
    ours[1].target = Target{Target::Of::P99, page_p99_limit};
    ours[3].target = Target{Target::Of::Median, start_limit};
    ours[3].note = std::to_string(events) + " events in the journal";
    ours[4].target = Target{Target::Of::Median, idle_limit};
    ours[5].target = Target{Target::Of::Median, memory_limit};
    tail.name += " (its tail)";
    tail.target = Target{Target::Of::P99, press_p99_limit};
    ours.insert(ours.begin() + 1, tail);
}

void compare(Figures& ours, const Figures& theirs) {
    for (Figure& figure : ours)
        for (const Figure& other : theirs) {
            const auto what = figure.name.substr(0, figure.name.rfind(": "));
            if (other.name.starts_with(what + ": ") && other.median > 0)
                figure.peer = Peer{"Chromium kiosk", figure.median / other.median};
        }
}

} // namespace

Result<Figures> glass_figures(const std::filesystem::path& ground, Effort effort) {
    const auto branch = Branch::found(ground);
    if (!branch) return std::unexpected(branch.error());
    const std::size_t events = effort.of(10'000, 100);
    {
        const auto counter = Counter::open((*branch)->config());
        if (!counter) return std::unexpected(counter.error());
        if (auto filled = (*counter)->fill(events); !filled) return std::unexpected(filled.error());
    }
    if (auto passed = (*branch)->pass(patience); !passed) return std::unexpected(passed.error());
    const auto ours = kiosk_performer(**branch);
    if (!ours) return std::unexpected(ours.error());
    const auto screen = XScreen::open(ground);
    if (!screen) return std::unexpected(screen.error());
    const auto ruler = Ruler::open((*screen)->name());
    if (!ruler) return std::unexpected(ruler.error());
    std::vector<Part> parts{{*ours, {}, {}}};
    if (const auto browser = browser_performer((*branch)->folder())) parts.push_back({*browser, {}, {}});
    if (auto done = perform(**ruler, parts, effort); !done) return std::unexpected(done.error());
    Figures figures = rows_of(parts[0]);
    aim(figures, events);
    const auto heavy = heavy_figure(**ruler, **branch, effort);
    if (!heavy) return std::unexpected(heavy.error());
    figures.push_back(*heavy);
    if (parts.size() == 1) {
        figures.push_back(not_measured("glass", "Chromium is not installed: the peer's rows are missing"));
        return figures;
    }
    const Figures theirs = rows_of(parts[1]);
    compare(figures, theirs);
    figures.insert(figures.end(), theirs.begin(), theirs.end());
    return figures;
}

} // namespace fengqiao::benchmarks
