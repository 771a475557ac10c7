#include "platform/writing/strokes/strokes.h"

#include <zinnia.h>

#include <cmath>

namespace fengqiao::writing {
namespace {

constexpr std::size_t field_side = 1000;

int on_field(float place) {
    return static_cast<int>(std::lround(place * static_cast<float>(field_side)));
}

} // namespace

StrokeReader::StrokeReader(std::unique_ptr<zinnia::Recognizer> recognizer)
    : recognizer_{std::move(recognizer)} {}
StrokeReader::StrokeReader(StrokeReader&&) noexcept = default;
StrokeReader& StrokeReader::operator=(StrokeReader&&) noexcept = default;
StrokeReader::~StrokeReader() = default;

Result<StrokeReader> StrokeReader::open(const std::filesystem::path& model) {
    std::unique_ptr<zinnia::Recognizer> recognizer{zinnia::Recognizer::create()};
    if (!recognizer || !recognizer->open(model.c_str()))
        return trouble(TroubleKind::BadFile, model.string() +
                                                 ": the file is missing or damaged; install "
                                                 "Debian's package tegaki-zinnia-simplified-chinese again");
    return StrokeReader{std::move(recognizer)};
}

std::vector<std::string> StrokeReader::read(const std::vector<InkStroke>& strokes) const {
    const std::unique_ptr<zinnia::Character> character{zinnia::Character::create()};
    character->set_width(field_side);
    character->set_height(field_side);
    for (std::size_t stroke = 0; stroke < strokes.size(); ++stroke)
        for (const InkPoint& point : strokes[stroke])
            character->add(stroke, on_field(point.x), on_field(point.y));
    const std::unique_ptr<zinnia::Result> found{recognizer_->classify(*character, hand_candidates_max)};
    std::vector<std::string> texts;
    for (std::size_t place = 0; found && place < found->size(); ++place)
        texts.emplace_back(found->value(place));
    return texts;
}

std::filesystem::path installed_stroke_model() {
    return FENGQIAO_STROKE_MODEL;
}

} // namespace fengqiao::writing
