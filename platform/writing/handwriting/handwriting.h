#pragma once

#include "core/writing/hand_reader.h"

#include <filesystem>
#include <memory>

namespace fengqiao::writing {

struct HandFiles {
    std::filesystem::path stroke_model; // of Debian's package tegaki-zinnia-simplified-chinese
    std::filesystem::path shape_folder; // holds chi_sim.traineddata of tesseract-ocr-chi-sim
};

// Where the build found Debian's files.
HandFiles installed_hand_files();

// Two readers behind the port: one that follows the strokes and one that looks at the shape, because people
// write in an order of their own, and a shape alone does not tell 未 from 末. Tens of milliseconds to open
// and some 60 MB; a worker thread opens it and asks it. It writes no file. BadFile says which package is
// wanting.
Result<std::unique_ptr<HandReader>> open_hand_reader(const HandFiles& files);

} // namespace fengqiao::writing
