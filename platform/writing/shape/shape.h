#pragma once

#include "core/basics/result.h"
#include "platform/writing/ink/ink.h"

#include <filesystem>
#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace fengqiao::writing {

// Knows characters by their look, whatever the order of the strokes was (tesseract). It works on the thread
// that asks and on no other: see one_thread.h. It keeps nothing of a picture once it has answered.
class ShapeReader {
public:
    // `folder` holds chi_sim.traineddata. BadFile when it is missing or damaged.
    static Result<ShapeReader> open(const std::filesystem::path& folder);
    ShapeReader(ShapeReader&&) noexcept;
    ShapeReader& operator=(ShapeReader&&) noexcept;
    ~ShapeReader();

    // The Chinese characters it may be, best first; none when it looks like nothing.
    [[nodiscard]] std::vector<std::string> read(const InkPicture& picture);

private:
    explicit ShapeReader(std::unique_ptr<tesseract::TessBaseAPI> engine);

    std::unique_ptr<tesseract::TessBaseAPI> engine_;
};

// Where the build found Debian's data.
std::filesystem::path installed_shape_folder();

} // namespace fengqiao::writing
