#include "platform/writing/handwriting/handwriting.h"

#include "platform/writing/ink/ink.h"
#include "platform/writing/shape/shape.h"
#include "platform/writing/strokes/strokes.h"

#include <algorithm>
#include <exception>

namespace fengqiao::writing {
namespace {

// Of the picture the shape is read from: measured, smaller blurs and larger only takes longer.
constexpr int picture_side = 64;
constexpr float pen_radius = 1.6F;

void add(std::vector<std::string>& to, const std::string& text) {
    if (to.size() < hand_candidates_max && std::ranges::find(to, text) == to.end()) to.push_back(text);
}

class TwoReaders : public HandReader {
public:
    TwoReaders(StrokeReader strokes, ShapeReader shape)
        : strokes_{std::move(strokes)}, shape_{std::move(shape)} {}

    Result<std::vector<std::string>> read(const std::vector<InkStroke>& strokes) override {
        if (const auto checked = check_strokes(strokes); !checked) return std::unexpected(checked.error());
        const auto drawn = centred(strokes);
        if (drawn.empty()) return std::vector<std::string>{};
        try {
            return merged(drawn);
        } catch (const std::exception&) {
            return trouble(TroubleKind::BadInput, "handwriting: these strokes cannot be read");
        }
    }

private:
    // The best by its shape, then what the strokes say.
    std::vector<std::string> merged(const std::vector<InkStroke>& drawn) {
        std::vector<std::string> texts;
        const auto shapes = shape_.read(picture_of(drawn, picture_side, pen_radius));
        if (!shapes.empty()) add(texts, shapes.front());
        for (const std::string& text : strokes_.read(drawn))
            add(texts, text);
        return texts;
    }

    StrokeReader strokes_;
    ShapeReader shape_;
};

} // namespace

HandFiles installed_hand_files() {
    return {installed_stroke_model(), installed_shape_folder()};
}

Result<std::unique_ptr<HandReader>> open_hand_reader(const HandFiles& files) {
    auto strokes = StrokeReader::open(files.stroke_model);
    if (!strokes) return std::unexpected(strokes.error());
    auto shape = ShapeReader::open(files.shape_folder);
    if (!shape) return std::unexpected(shape.error());
    return std::make_unique<TwoReaders>(std::move(*strokes), std::move(*shape));
}

} // namespace fengqiao::writing
