#pragma once

#include "core/basics/result.h"
#include "core/writing/hand_reader.h"
#include "core/writing/pinyin_reader.h"
#include "tests/benchmarks/measure/figure.h"

#include <filesystem>
#include <memory>

namespace fengqiao::benchmarks {

// How well and how fast what a customer writes is read, and what both readers weigh.
Result<Figures> writing_figures(const std::filesystem::path& ground, Effort effort);

// Its parts: each takes a reader that is open.
Result<Figures> pinyin_figures(PinyinReader& reader, const std::filesystem::path& phrases, Effort effort);
// Reads hands.txt and strokes.txt of `folder`.
Result<Figures> hand_figures(HandReader& reader, const std::filesystem::path& folder, Effort effort);

} // namespace fengqiao::benchmarks
