#pragma once

#include "core/basics/result.h"
#include "tests/benchmarks/ground/child.h"
#include "tests/benchmarks/ground/folder.h"

#include <memory>

namespace fengqiao::benchmarks {

constexpr int screen_width = 1920, screen_height = 1080;

// A display that exists only in memory, with nobody on it: Xvfb at 1920 by 1080. While it lives, programs
// that are started find it as theirs.
class XScreen {
public:
    // StoreBroken when Xvfb does not start.
    static Result<std::unique_ptr<XScreen>> open(const std::filesystem::path& ground);

    [[nodiscard]] const std::string& name() const { return name_; }

private:
    explicit XScreen(const std::filesystem::path& ground) : folder_{ground} {}

    Folder folder_;
    std::unique_ptr<Child> server_;
    std::string name_;
};

} // namespace fengqiao::benchmarks
