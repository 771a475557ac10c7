#include "platform/writing/shape/shape.h"

#include "core/basics/utf8.h"
#include "platform/writing/shape/one_thread.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cstring>

namespace fengqiao::writing {
namespace {

constexpr int dots_per_inch = 150; // it wants to be told; the size of the writing follows from the pixels

bool is_character(const char* text) {
    if (text == nullptr) return false;
    const auto spelt = code_points(text);
    return spelt.size() == 1 && spelt.front() >= 0x3400 && spelt.front() != 0xfffd;
}

std::vector<std::string> choices_of(tesseract::TessBaseAPI& engine) {
    std::vector<std::string> texts;
    const std::unique_ptr<tesseract::ResultIterator> found{engine.GetIterator()};
    if (!found || found->Empty(tesseract::RIL_SYMBOL)) return texts;
    tesseract::ChoiceIterator choice{*found};
    do {
        const char* text = choice.GetUTF8Text();
        if (is_character(text) && std::ranges::find(texts, text) == texts.end()) texts.emplace_back(text);
    } while (choice.Next());
    return texts;
}

} // namespace

ShapeReader::ShapeReader(std::unique_ptr<tesseract::TessBaseAPI> engine) : engine_{std::move(engine)} {}
ShapeReader::ShapeReader(ShapeReader&&) noexcept = default;
ShapeReader& ShapeReader::operator=(ShapeReader&&) noexcept = default;
ShapeReader::~ShapeReader() = default;

Result<ShapeReader> ShapeReader::open(const std::filesystem::path& folder) {
    const OneThread alone;
    auto engine = std::make_unique<tesseract::TessBaseAPI>();
    engine->SetVariable("debug_file", "/dev/null"); // it would say on standard error what it sees
    if (engine->Init(folder.c_str(), "chi_sim", tesseract::OEM_LSTM_ONLY) != 0)
        return trouble(
            TroubleKind::BadFile,
            (folder / "chi_sim.traineddata").string() +
                ": the file is missing or damaged; install Debian's package tesseract-ocr-chi-sim again");
    engine->SetPageSegMode(tesseract::PSM_SINGLE_CHAR);
    engine->SetVariable("lstm_choice_mode", "2");
    return ShapeReader{std::move(engine)};
}

std::vector<std::string> ShapeReader::read(const InkPicture& picture) {
    const OneThread alone;
    engine_->SetImage(picture.pixels.data(), picture.side, picture.side, 1, picture.side);
    engine_->SetSourceResolution(dots_per_inch);
    std::vector<std::string> texts;
    if (engine_->Recognize(nullptr) == 0) texts = choices_of(*engine_);
    engine_->Clear(); // the picture and what was seen in it
    return texts;
}

std::filesystem::path installed_shape_folder() {
    return FENGQIAO_SHAPE_FOLDER;
}

} // namespace fengqiao::writing
