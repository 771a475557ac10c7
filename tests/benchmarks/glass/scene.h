#pragma once

#include "tests/benchmarks/glass/ruler.h"
#include "tests/benchmarks/ground/child.h"
#include "tests/benchmarks/measure/figure.h"

#include <functional>

namespace fengqiao::benchmarks {

// A program on the display, and where on it a hand goes to the next page and back.
struct Performer {
    std::string name;
    std::function<std::unique_ptr<Child>()> start;
    Spot door;                      // at the doors: leads to the next page
    Spot back;                      // on the next page: leads to the doors
    std::vector<Spot> to_long_page; // pressed one after the other, from the doors
};

// A program, the way from its first page to one that costs it much, and what is held there.
struct HeavyPage {
    std::function<std::unique_ptr<Child>()> start;
    std::vector<Spot> way;
    Spot key;
};

// What one program did, all of it seen from outside.
struct Performance {
    Series cold_start;      // from its start to the first words of the doors
    Series press;           // from a press to the first frame that answers it
    Series page;            // from a lift to the first frame of the other page
    Series page_settled;    // from a lift to the last frame of the change
    double idle_percent{0}; // of one core, at the doors
    std::size_t idle_seconds{0};
    double scroll_percent{0}; // of one core, while a finger moves a long page
    std::size_t scroll_seconds{0};
    double resident_mb{0};
    std::optional<double> proportional_mb;
    std::size_t processes{0};
};

struct Rehearsal {
    Cell words;   // has nothing on it before the program starts, and more than one colour at the doors
    Cell pressed; // changes when the door is held
    Cell page;    // changes with the page and not when the door is held
};

// Starts the program once and learns where to look. StoreBroken: it does not come up, or does not change.
Result<Rehearsal> rehearse(Ruler& ruler, const Performer& performer);

// One start more, into performance.cold_start; the program is returned as it stands at the doors, or null
// when it did not come up.
std::unique_ptr<Child> start_once(Ruler& ruler, const Performer& performer, const Rehearsal& known,
                                  Performance& performance);

// One press, the page and the way back, by the program that stands at the doors.
Result<void> visit_once(Ruler& ruler, const Performer& performer, const Rehearsal& known,
                        Performance& performance);

// Rests at the doors that long, then weighs it.
void rest(Child& program, std::chrono::seconds how_long, Performance& performance);

// Goes to the long page and moves it up and down under a finger, sixty times a second, for that long.
// StoreBroken: nothing moved.
Result<void> scroll(Ruler& ruler, const Performer& performer, Child& program, std::chrono::seconds how_long,
                    Performance& performance);

// Goes to the page and presses the key that often, each time with a finger that slides off it: from the press
// to the first frame that shows it. StoreBroken: the program does not come up, or does not answer.
Result<Series> hold(Ruler& ruler, const HeavyPage& page, std::size_t times);

} // namespace fengqiao::benchmarks
