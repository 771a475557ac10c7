#pragma once

#include "tests/kiosk/samples/sample_model.h"

#include <filesystem>

namespace fengqiao::kiosk::testing {

constexpr std::uint32_t pictured_colour = 0xFF00FF; // magenta: no theme has it

// An edition whose pages have a picture each, and whose people on duty may have a face; its files lie in a
// folder of its own that is gone afterwards.
class PicturedHouse {
public:
    enum class Faces { Nobodys, Heads, Broken }; // of the head alone, or of everybody on duty
    PicturedHouse();
    ~PicturedHouse();
    PicturedHouse(const PicturedHouse&) = delete;
    PicturedHouse& operator=(const PicturedHouse&) = delete;

    // The same stage in a house of this edition.
    [[nodiscard]] Model of(Model model, Faces faces = Faces::Nobodys) const;
    // Pages of each form that shows a picture or a face: doors, services, articles, welfare.
    [[nodiscard]] std::vector<SampleScreen> screens() const;
    // What every picture shows, in words.
    static Words words();

private:
    std::filesystem::path folder_;
};

} // namespace fengqiao::kiosk::testing
