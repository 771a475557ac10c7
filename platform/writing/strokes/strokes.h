#pragma once

#include "core/writing/hand_reader.h"

#include <filesystem>
#include <memory>

namespace zinnia {
class Recognizer;
}

namespace fengqiao::writing {

// Knows characters by the order and direction of their strokes (zinnia). It only reads its model.
class StrokeReader {
public:
    // BadFile when the model is missing or damaged.
    static Result<StrokeReader> open(const std::filesystem::path& model);
    StrokeReader(StrokeReader&&) noexcept;
    StrokeReader& operator=(StrokeReader&&) noexcept;
    ~StrokeReader();

    // Of centred strokes; best first, at most hand_candidates_max.
    [[nodiscard]] std::vector<std::string> read(const std::vector<InkStroke>& strokes) const;

private:
    explicit StrokeReader(std::unique_ptr<zinnia::Recognizer> recognizer);

    std::unique_ptr<zinnia::Recognizer> recognizer_;
};

// Where the build found Debian's model.
std::filesystem::path installed_stroke_model();

} // namespace fengqiao::writing
