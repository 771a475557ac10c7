#include "tests/architecture/tree.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

using namespace fengqiao::architecture;

namespace {

// What stands in back quotes in the last column of a table's rows.
std::vector<std::string> proofs_in(const std::string& text) {
    std::vector<std::string> proofs;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('|')) continue;
        const auto last = line.rfind('|', line.size() - 2);
        for (auto from = line.find('`', last); from != std::string::npos; from = line.find('`', from + 1)) {
            const auto to = line.find('`', from + 1);
            if (to == std::string::npos) break;
            proofs.push_back(line.substr(from + 1, to - from - 1));
            from = to;
        }
    }
    return proofs;
}

} // namespace

TEST_CASE("every line of the accessibility table that claims a proof names a test that there is") {
    const auto files = read_tree(std::filesystem::current_path());
    const auto table = std::ranges::find(files, "ACCESSIBILITY.md", &SourceFile::path);
    REQUIRE(table != files.end());
    const auto proofs = proofs_in(table->text);
    CHECK(proofs.size() > 20);
    for (const std::string& proof : proofs) {
        const std::string wanted = "TEST_CASE(\"" + proof + "\"";
        const bool there = std::ranges::any_of(files, [&](const SourceFile& file) {
            // A long name may stand on the line after its bracket.
            return file.path.starts_with("tests/") &&
                   (file.text.contains(wanted) || file.text.contains("TEST_CASE(\n    \"" + proof + "\""));
        });
        INFO("there is no test \"" << proof << "\"");
        CHECK(there);
    }
}
