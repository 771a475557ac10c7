#include "tests/benchmarks/ground/folder.h"
#include "tests/benchmarks/writing/disturbed.h"
#include "tests/benchmarks/writing/writing_figures.h"
#include "tests/support/seeded_random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fengqiao::benchmarks {
namespace {

constexpr double read_limit = 50, nine_limit = 92;
constexpr std::uint64_t seed = 20'261'126;

constexpr Disturbance light{"light", 0.02F, 0.04F, 3, 5, 0.005F};

constexpr Disturbance lightly(const char* name, float joined, float swapped, float missing, bool shuffled) {
    Disturbance by = light;
    by.name = name;
    by.joined = joined;
    by.swapped = swapped;
    by.missing = missing;
    by.shuffled = shuffled;
    return by;
}

constexpr std::array disturbances{
    light,
    Disturbance{"heavy", 0.05F, 0.10F, 8, 8, 0.01F},
    lightly("two strokes in the other order", 0, 1, 0, false),
    lightly("one in seven joined", 0.15F, 0, 0, false),
    lightly("two in five joined", 0.40F, 0, 0, false),
    lightly("a stroke missing", 0, 0, 1, false),
    lightly("any order", 0, 0, 0, true),
};

// How often the character that was meant stood at a place or before it.
struct Found {
    std::size_t of{0}, first{0}, five{0}, nine{0};

    void count(const std::vector<std::string>& texts, const std::string& meant) {
        const auto place = std::ranges::find(texts, meant) - texts.begin();
        const bool there = place < std::ssize(texts);
        ++of;
        first += there && place < 1 ? 1 : 0;
        five += there && place < 5 ? 1 : 0;
        nine += there ? 1 : 0;
    }
    void add(const Found& other) {
        of += other.of;
        first += other.first;
        five += other.five;
        nine += other.nine;
    }
};

double percent(std::size_t part, std::size_t of) {
    return 100 * static_cast<double>(part) / static_cast<double>(of);
}

Figure place_row(std::string name, std::size_t part, const Found& found) {
    return {.group = "writing",
            .name = std::move(name),
            .unit = Unit::Percent,
            .count = found.of,
            .median = percent(part, found.of)};
}

Figures rows_of(const Series& times, const Series& busy, const std::vector<Found>& by_disturbance) {
    Found all;
    std::string each;
    for (std::size_t at = 0; at < by_disturbance.size(); ++at) {
        const Found& found = by_disturbance[at];
        all.add(found);
        each += (at == 0 ? "" : ", ") + std::string{disturbances[at].name} + " " +
                std::to_string(std::lround(percent(found.nine, found.of)));
    }
    Figure time = figure_of("writing", "handwriting: the strokes of a character to its candidates", times);
    time.target = Target{Target::Of::P99, read_limit};
    Figure nine = place_row("handwriting: among the nine", all.nine, all);
    nine.target = Target{Target::Of::Median, nine_limit, true};
    nine.note = "disturbed medians of a font, not real hands: " + each;
    Figure processor = figure_of("writing", "handwriting: processor time of the same", busy);
    processor.note = "what is left of the time when others want the processor";
    return {time, processor, place_row("handwriting: the first", all.first, all),
            place_row("handwriting: among the first five", all.five, all), nine};
}

} // namespace

Result<Figures> hand_figures(HandReader& reader, const std::filesystem::path& strokes, Effort effort) {
    auto models = read_models(content_of(strokes), strokes.filename().string());
    if (!models) return std::unexpected(models.error());
    models->resize(std::min(models->size(), effort.of(models->size(), 3)));
    if (models->empty()) return trouble(TroubleKind::BadFile, strokes.string() + ": no strokes");
    SeededRandom random{seed};
    Series times, busy;
    std::vector<Found> found(disturbances.size());
    for (const Model& model : *models)
        for (std::size_t kind = 0; kind < disturbances.size(); ++kind) {
            const auto drawn = disturbed(model.strokes, disturbances[kind], random);
            Result<std::vector<std::string>> texts;
            times.add(milliseconds_of(
                [&] { busy.add(busy_milliseconds_of([&] { texts = reader.read(drawn); })); }));
            if (!texts) return std::unexpected(texts.error());
            found[kind].count(*texts, model.text);
        }
    return rows_of(times, busy, found);
}

} // namespace fengqiao::benchmarks
