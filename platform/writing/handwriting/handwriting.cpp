#include "platform/writing/handwriting/handwriting.h"

#include "platform/writing/ink/ink.h"
#include "platform/writing/shape/shape.h"
#include "platform/writing/strokes/strokes.h"

#include <algorithm>
#include <exception>
#include <functional>

namespace fengqiao::writing {
namespace {

// The pictures the shape is read from, side in pixels and pen: what is lost in one is often seen in the
// other.
struct View {
    int side;
    float pen_radius;
};
constexpr View views[]{{40, 1.2F}, {64, 2.4F}};

// What a voice is worth. Those who agree are believed before anybody else.
constexpr float shape_worth = 1.0F;
constexpr float stroke_worth = 1.05F; // of the best; the second has half of it, the third a third

struct Voted {
    std::string text;
    float worth{};
};

void vote(std::vector<Voted>& for_texts, const std::string& text, float worth) {
    const auto known = std::ranges::find(for_texts, text, &Voted::text);
    if (known == for_texts.end()) {
        for_texts.push_back({text, worth});
    } else {
        known->worth += worth;
    }
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
    std::vector<std::string> merged(const std::vector<InkStroke>& drawn) {
        std::vector<Voted> voted;
        for (const View& view : views) {
            const auto shapes = shape_.read(picture_of(drawn, view.side, view.pen_radius));
            if (!shapes.empty()) vote(voted, shapes.front(), shape_worth);
        }
        float place = 1;
        for (const std::string& text : strokes_.read(drawn))
            vote(voted, text, stroke_worth / place++);
        std::ranges::stable_sort(voted, std::greater{}, &Voted::worth);
        std::vector<std::string> texts;
        for (Voted& each : voted)
            if (texts.size() < hand_candidates_max) texts.push_back(std::move(each.text));
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
