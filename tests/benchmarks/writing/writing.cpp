#include "platform/writing/handwriting/handwriting.h"
#include "platform/writing/pinyin/pinyin.h"
#include "tests/benchmarks/ground/process_readings.h"
#include "tests/benchmarks/writing/writing_figures.h"

#include <malloc.h>
#include <unistd.h>

namespace fengqiao::benchmarks {
namespace {

constexpr double hand_memory_limit = 90;

double resident_now() {
    malloc_trim(0); // what other figures gave back would hide what is taken now
    return memory_of({getpid()}).resident_mb;
}

Figure added(std::string name, double megabytes) {
    return {.group = "writing",
            .name = std::move(name),
            .unit = Unit::Megabytes,
            .count = 1,
            .median = std::max(0.0, megabytes),
            .note = "resident (RSS), after all that was measured"};
}

// Opens a reader, which stays, takes its figures, and says how long opening took.
template <class Reader, class Open, class Take>
Result<Figures> figures_of(const std::string& what, Reader& reader, Open open, Take take) {
    Series opening;
    opening.add(milliseconds_of([&] { reader = open(); }));
    if (!reader) return std::unexpected(reader.error());
    auto figures = take(**reader);
    if (!figures) return figures;
    figures->push_back(figure_of("writing", what + ": opening it, on the worker", opening));
    return figures;
}

} // namespace

Result<Figures> writing_figures(const std::filesystem::path&, Effort effort) {
    const std::filesystem::path source{FENGQIAO_SOURCE};
    const auto here = source / "tests/benchmarks/writing";
    Result<std::unique_ptr<PinyinReader>> pinyin;
    Result<std::unique_ptr<HandReader>> hand;
    const double at_first = resident_now();
    auto figures = figures_of(
        "pinyin", pinyin,
        [&] { return writing::open_pinyin_reader(writing::installed_pinyin_files(source / "assets")); },
        [&](PinyinReader& reader) { return pinyin_figures(reader, here / "phrases.zh-CN.txt", effort); });
    if (!figures) return figures;
    const double with_pinyin = resident_now();
    auto more = figures_of(
        "handwriting", hand, [] { return writing::open_hand_reader(writing::installed_hand_files()); },
        [&](HandReader& reader) { return hand_figures(reader, here, effort); });
    if (!more) return more;
    const double with_both = resident_now();
    figures->insert(figures->end(), more->begin(), more->end());
    figures->push_back(added("pinyin: memory it adds", with_pinyin - at_first));
    figures->push_back(added("handwriting: memory it adds", with_both - with_pinyin));
    figures->back().target = Target{Target::Of::Median, hand_memory_limit};
    figures->push_back(added("both: memory they add", with_both - at_first));
    return figures;
}

} // namespace fengqiao::benchmarks
