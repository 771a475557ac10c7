#include "tests/benchmarks/all_figures.h"

#include "tests/benchmarks/glass/glass_figures.h"
#include "tests/benchmarks/parts/part_figures.h"
#include "tests/benchmarks/screens/screen_figures.h"
#include "tests/benchmarks/store/store_figures.h"
#include "tests/benchmarks/writing/writing_figures.h"

namespace fengqiao::benchmarks {
namespace {

constexpr Subject subjects[]{{"filing", filing_figures},     {"glass", glass_figures},
                             {"memory", memory_figures},     {"exchange", exchange_figures},
                             {"ingest", ingest_figures},     {"statistics", statistics_figures},
                             {"painting", painting_figures}, {"screens", screen_figures},
                             {"parts", part_figures},        {"writing", writing_figures}};

} // namespace

std::span<const Subject> all_subjects() {
    return subjects;
}

} // namespace fengqiao::benchmarks
