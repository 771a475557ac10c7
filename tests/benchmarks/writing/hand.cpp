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

constexpr Disturbance as_it_is{"as it is"};
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

// The first, the first five and the nine of what was written.
Figures place_rows(const std::string& whose, const Found& found) {
    return {place_row(whose + ": the first", found.first, found),
            place_row(whose + ": among the first five", found.five, found),
            place_row(whose + ": among the nine", found.nine, found)};
}

// Reads what was drawn, and keeps how long that took.
class Timed {
public:
    explicit Timed(HandReader& reader) : reader_{reader} {}

    Result<std::vector<std::string>> read(const std::vector<InkStroke>& drawn) {
        Result<std::vector<std::string>> texts;
        times_.add(
            milliseconds_of([&] { busy_.add(busy_milliseconds_of([&] { texts = reader_.read(drawn); })); }));
        return texts;
    }

    [[nodiscard]] Figures rows() const {
        Figure time =
            figure_of("writing", "handwriting: the strokes of a character to its candidates", times_);
        time.target = Target{Target::Of::P99, read_limit};
        Figure processor = figure_of("writing", "handwriting: processor time of the same", busy_);
        processor.note = "what is left of the time when others want the processor";
        return {time, processor};
    }

private:
    HandReader& reader_;
    Series times_, busy_;
};

Result<std::vector<Model>> some_models(const std::filesystem::path& file, Effort effort) {
    auto models = read_models(content_of(file), file.filename().string());
    if (!models) return models;
    models->resize(std::min(models->size(), effort.of(models->size(), 3)));
    if (models->empty()) return trouble(TroubleKind::BadFile, file.string() + ": no strokes");
    return models;
}

Result<Figures> real_rows(Timed& timed, const std::filesystem::path& file, Effort effort) {
    const auto models = some_models(file, effort);
    if (!models) return std::unexpected(models.error());
    SeededRandom random{seed};
    Found found;
    for (const Model& model : *models) {
        const auto texts = timed.read(disturbed(model.strokes, as_it_is, random));
        if (!texts) return std::unexpected(texts.error());
        found.count(*texts, model.text);
    }
    Figures rows = place_rows("handwriting, real hands", found);
    rows.back().target = Target{Target::Of::Median, nine_limit, true};
    rows.back().note = "hands that wrote for the Japanese trainer's set; the reader was trained on others";
    return rows;
}

Result<Figures> disturbed_rows(Timed& timed, const std::filesystem::path& file, Effort effort) {
    const auto models = some_models(file, effort);
    if (!models) return std::unexpected(models.error());
    SeededRandom random{seed};
    std::vector<Found> found(disturbances.size());
    for (const Model& model : *models)
        for (std::size_t kind = 0; kind < disturbances.size(); ++kind) {
            const auto texts = timed.read(disturbed(model.strokes, disturbances[kind], random));
            if (!texts) return std::unexpected(texts.error());
            found[kind].count(*texts, model.text);
        }
    Found all;
    std::string each;
    for (std::size_t at = 0; at < found.size(); ++at) {
        all.add(found[at]);
        each += (at == 0 ? "" : ", ") + std::string{disturbances[at].name} + " " +
                std::to_string(std::lround(percent(found[at].nine, found[at].of)));
    }
    Figures rows = place_rows("handwriting, disturbed medians of a font", all);
    rows.back().note = "no real hands: " + each;
    return rows;
}

} // namespace

Result<Figures> hand_figures(HandReader& reader, const std::filesystem::path& folder, Effort effort) {
    Timed timed{reader};
    const auto real = real_rows(timed, folder / "hands.txt", effort);
    if (!real) return real;
    const auto disturbed = disturbed_rows(timed, folder / "strokes.txt", effort);
    if (!disturbed) return disturbed;
    Figures figures = timed.rows();
    figures.insert(figures.end(), real->begin(), real->end());
    figures.insert(figures.end(), disturbed->begin(), disturbed->end());
    return figures;
}

} // namespace fengqiao::benchmarks
