#include "platform/writing/handwriting/handwriting.h"
#include "tests/platform/writing/support/traces.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace fengqiao;
using namespace fengqiao::writing;

namespace {

namespace fs = std::filesystem;

std::string refusal(const HandFiles& files) {
    const auto reader = open_hand_reader(files);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().kind == TroubleKind::BadFile);
    return reader.error().text;
}

fs::path half_of(const fs::path& file, const fs::path& in) {
    const fs::path half = in / file.filename();
    fs::copy_file(file, half);
    fs::resize_file(half, fs::file_size(half) / 2);
    return half;
}

} // namespace

TEST_CASE("a stroke model that is missing or damaged is refused with the package that brings it") {
    const UsersFolder folder;
    HandFiles files = installed_hand_files();
    files.stroke_model = folder.path() / "none.model";
    CHECK(refusal(files).ends_with("package tegaki-zinnia-simplified-chinese again"));
    files.stroke_model = half_of(installed_hand_files().stroke_model, folder.path());
    CHECK(refusal(files).ends_with("package tegaki-zinnia-simplified-chinese again"));
    files.stroke_model = folder.path() / "text.model";
    std::ofstream{files.stroke_model} << "this is no model";
    CHECK(refusal(files).ends_with("package tegaki-zinnia-simplified-chinese again"));
}

TEST_CASE("shapes that are missing or damaged are refused with the package that brings them") {
    const UsersFolder folder;
    HandFiles files = installed_hand_files();
    files.shape_folder = folder.path();
    CHECK(refusal(files).ends_with("package tesseract-ocr-chi-sim again"));
    std::ofstream{folder.path() / "chi_sim.traineddata"} << "this is no model";
    CHECK(refusal(files).ends_with("package tesseract-ocr-chi-sim again"));
    fs::remove(folder.path() / "chi_sim.traineddata");
    half_of(installed_hand_files().shape_folder / "chi_sim.traineddata", folder.path());
    CHECK(refusal(files).ends_with("package tesseract-ocr-chi-sim again"));
}
