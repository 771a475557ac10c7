#include "tests/benchmarks/glass/scene.h"

#include "tests/benchmarks/glass/x_screen.h"
#include "tests/benchmarks/ground/process_readings.h"

#include <algorithm>
#include <thread>

namespace fengqiao::benchmarks {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds quiet{200}, patience{5000}, patience_to_start{60'000};
constexpr milliseconds between_presses{520}; // longer than the glass takes a press for an echo
constexpr int columns = 16, rows = 9;

std::vector<Cell> grid() {
    std::vector<Cell> cells;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            cells.push_back({column * screen_width / columns, row * screen_height / rows,
                             screen_width / columns, screen_height / rows});
    return cells;
}

std::vector<Pixels> see_all(Ruler& ruler, const std::vector<Cell>& cells) {
    std::vector<Pixels> seen;
    for (const Cell& cell : cells)
        seen.push_back(ruler.see(cell));
    return seen;
}

std::size_t differing(const Pixels& one, const Pixels& other) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < std::min(one.size(), other.size()); ++at)
        count += one[at] != other[at] ? 1 : 0;
    return count;
}

bool of_one_colour(const Pixels& pixels) {
    return std::ranges::adjacent_find(pixels, std::not_equal_to{}) == pixels.end();
}

bool inside(const Cell& cell, Spot spot) {
    return spot.x >= cell.x && spot.x < cell.x + cell.width && spot.y >= cell.y &&
           spot.y < cell.y + cell.height;
}

void pause() {
    std::this_thread::sleep_for(between_presses);
}

// The pictures of a rehearsal, cell by cell.
struct Views {
    std::vector<Pixels> doors, held, page;
};

std::optional<Cell> most(const std::vector<Cell>& cells,
                         const std::function<std::size_t(std::size_t)>& worth) {
    std::size_t best = 0, value = 0;
    for (std::size_t at = 0; at < cells.size(); ++at)
        if (const std::size_t here = worth(at); here > value) {
            best = at;
            value = here;
        }
    return value > 0 ? std::optional{cells[best]} : std::nullopt;
}

Result<Rehearsal> learnt(const std::vector<Cell>& cells, const Views& views, Spot door) {
    const auto pressed =
        most(cells, [&](std::size_t at) { return differing(views.doors[at], views.held[at]); });
    const auto page = most(cells, [&](std::size_t at) {
        return views.doors[at] == views.held[at] ? differing(views.doors[at], views.page[at]) : 0;
    });
    const auto words = most(cells, [&](std::size_t at) -> std::size_t {
        if (of_one_colour(views.doors[at])) return 0;
        return inside(cells[at], door) ? 2 : 1; // the door itself before anything else
    });
    if (!pressed || !page || !words)
        return trouble(TroubleKind::StoreBroken, "the program does not answer a press with another picture");
    return Rehearsal{*words, *pressed, *page};
}

constexpr Cell whole_screen{0, 0, screen_width, screen_height};

// Does it and waits for what it changes on the screen, then until nothing moves: on a busy machine a program
// may think about its answer for longer than any silence.
void answered(Ruler& ruler, milliseconds silence, const std::function<void()>& act) {
    const Pixels before = ruler.see(whole_screen);
    act();
    static_cast<void>(ruler.changed(whole_screen, before, patience));
    ruler.still(silence, patience);
}

// Each of them pressed, one after the other, and the page behind it waited for.
void walk(Ruler& ruler, const std::vector<Spot>& way) {
    for (const Spot spot : way) {
        ruler.point(spot);
        pause();
        answered(ruler, quiet, [&] { ruler.press(); });
        answered(ruler, milliseconds{600}, [&] { ruler.lift(); });
    }
}

// The finger leaves what it holds before it goes up: nothing is pressed.
void slide_off(Ruler& ruler) {
    ruler.still(quiet, patience);
    ruler.point({5, 5});
    ruler.lift();
    ruler.still(quiet, patience);
}

// The part of the screen that changes most while the key is held.
std::optional<Cell> where_it_shows(Ruler& ruler, Spot key) {
    const auto cells = grid();
    ruler.point(key);
    pause();
    const auto free = see_all(ruler, cells);
    answered(ruler, quiet, [&] { ruler.press(); });
    const auto held = see_all(ruler, cells);
    slide_off(ruler);
    return most(cells, [&](std::size_t at) { return differing(free[at], held[at]); });
}

} // namespace

Result<Rehearsal> rehearse(Ruler& ruler, const Performer& performer) {
    const auto cells = grid();
    ruler.point({5, 5});
    const auto program = performer.start();
    if (!ruler.changed(whole_screen, {}, patience_to_start))
        return trouble(TroubleKind::StoreBroken, performer.name + " drew nothing");
    ruler.still(milliseconds{3000}, patience_to_start);
    if (!program->lives()) return trouble(TroubleKind::StoreBroken, performer.name + " ended by itself");
    ruler.point(performer.door);
    ruler.still(milliseconds{1000}, patience);
    Views views{.doors = see_all(ruler, cells)};
    answered(ruler, quiet, [&] { ruler.press(); });
    views.held = see_all(ruler, cells);
    answered(ruler, milliseconds{1000}, [&] { ruler.lift(); });
    views.page = see_all(ruler, cells);
    return learnt(cells, views, performer.door);
}

std::unique_ptr<Child> start_once(Ruler& ruler, const Performer& performer, const Rehearsal& known,
                                  Performance& performance) {
    ruler.point({5, 5});
    ruler.still(quiet, patience);
    const auto began = Watch::now();
    auto program = performer.start();
    const auto until = began + patience_to_start;
    for (Pixels seen = ruler.see(known.words); Watch::now() < until;) {
        const auto left = std::chrono::ceil<milliseconds>(until - Watch::now());
        const auto at = ruler.changed(known.words, seen, left);
        if (!at) break;
        seen = ruler.see(known.words);
        if (of_one_colour(seen)) continue; // an empty window is no glass yet
        performance.cold_start.add(in_milliseconds(*at - began));
        ruler.still(milliseconds{1500}, patience);
        return program;
    }
    return nullptr;
}

Result<void> visit_once(Ruler& ruler, const Performer& performer, const Rehearsal& known,
                        Performance& performance) {
    for (const Spot spot : {performer.door, performer.back}) {
        ruler.point(spot);
        pause();
        const bool at_the_doors = spot.x == performer.door.x && spot.y == performer.door.y;
        const Pixels free = ruler.see(known.pressed);
        const auto down = ruler.press();
        if (at_the_doors) {
            const auto shown = ruler.changed(known.pressed, free, patience);
            if (!shown) return trouble(TroubleKind::StoreBroken, "a press was not answered");
            performance.press.add(in_milliseconds(*shown - down));
        }
        ruler.still(quiet, patience);
        const Pixels before = ruler.see(known.page);
        const auto up = ruler.lift();
        const auto shown = ruler.changed(known.page, before, patience);
        if (!shown) return trouble(TroubleKind::StoreBroken, "a page did not change");
        performance.page.add(in_milliseconds(*shown - up));
        const auto settled = std::max(*shown, ruler.still(quiet, patience));
        performance.page_settled.add(in_milliseconds(settled - up));
    }
    return {};
}

void rest(Child& program, std::chrono::seconds how_long, Performance& performance) {
    const auto family = family_of(program.id());
    const auto before = busy_time(family);
    const auto began = Watch::now();
    std::this_thread::sleep_for(how_long);
    const auto busy = std::chrono::duration<double>(busy_time(family) - before);
    performance.idle_percent = 100 * busy / std::chrono::duration<double>(Watch::now() - began);
    performance.idle_seconds = static_cast<std::size_t>(how_long.count());
    const MemoryReading memory = memory_of(family);
    performance.resident_mb = memory.resident_mb;
    performance.proportional_mb = memory.proportional_mb;
    performance.processes = family.size();
}

Result<void> scroll(Ruler& ruler, const Performer& performer, Child& program, std::chrono::seconds how_long,
                    Performance& performance) {
    walk(ruler, performer.to_long_page);
    constexpr Cell words{200, 200, 1500, 700};
    constexpr Spot low{960, 820};
    constexpr int stroke_steps = 45, step_px = 10; // three quarters of a second a stroke
    const Pixels before = ruler.see(words);
    const auto family = family_of(program.id());
    const auto busy_before = busy_time(family);
    const auto began = Watch::now();
    auto next = began;
    bool moved = false;
    for (int direction = -1; Watch::now() - began < how_long; direction = -direction) {
        Spot at = direction < 0 ? low : Spot{low.x, low.y - stroke_steps * step_px};
        ruler.point(at);
        ruler.press();
        for (int step = 0; step < stroke_steps; ++step) {
            at.y += direction * step_px;
            ruler.point(at);
            next += std::chrono::microseconds{16'667};
            std::this_thread::sleep_until(next);
        }
        if (direction < 0) moved = moved || ruler.see(words) != before;
        ruler.lift();
    }
    const auto busy = std::chrono::duration<double>(busy_time(family) - busy_before);
    performance.scroll_percent = 100 * busy / std::chrono::duration<double>(Watch::now() - began);
    performance.scroll_seconds = static_cast<std::size_t>(how_long.count());
    if (!moved) return trouble(TroubleKind::StoreBroken, performer.name + ": the long page did not move");
    return {};
}

Result<Series> hold(Ruler& ruler, const HeavyPage& page, std::size_t times) {
    ruler.point({5, 5});
    const auto program = page.start();
    if (!ruler.changed(whole_screen, {}, patience_to_start) || !program->lives())
        return trouble(TroubleKind::StoreBroken, "the program drew nothing in the largest type");
    ruler.still(milliseconds{3000}, patience_to_start);
    walk(ruler, page.way);
    const auto pressed = where_it_shows(ruler, page.key);
    if (!pressed) return trouble(TroubleKind::StoreBroken, "nothing of the heavy page answers a press");
    Series taken;
    for (std::size_t time = 0; time < times; ++time) {
        ruler.point(page.key);
        pause();
        const Pixels free = ruler.see(*pressed);
        const auto down = ruler.press();
        const auto shown = ruler.changed(*pressed, free, patience);
        if (!shown) return trouble(TroubleKind::StoreBroken, "a key that is held does not show it");
        taken.add(in_milliseconds(*shown - down));
        slide_off(ruler);
    }
    return taken;
}

} // namespace fengqiao::benchmarks
