#include "tests/benchmarks/ground/folder.h"

#include "core/basics/check.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace fengqiao::benchmarks {

Folder::Folder(const std::filesystem::path& ground) {
    std::string pattern = (ground / "fengqiao-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr, "a folder can be made where the figures are taken");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored; // what stays behind is the machine's to clean
    std::filesystem::remove_all(path_, ignored);
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace fengqiao::benchmarks
