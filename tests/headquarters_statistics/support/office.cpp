#include "tests/headquarters_statistics/support/office.h"

#include "core/basics/check.h"
#include "core/catalogue/parse.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace fengqiao::headquarters {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = [] {
        std::map<std::string, std::string> files;
        for (const auto name : catalogue_file_names())
            files[std::string{name}] = content_of("assets/catalogue/" + std::string{name});
        auto parsed = parse_catalogue(files);
        check(parsed.has_value(), "the shipped catalogue is whole");
        return std::move(*parsed);
    }();
    return catalogue;
}

const RuleBook& shipped_rule_book() {
    static const RuleBook rules = [] {
        const std::string path = "assets/catalogue/rules/statute.csv";
        auto parsed = RuleBook::parse(path, content_of(path));
        check(parsed.has_value(), "the shipped rules are whole");
        return std::move(*parsed);
    }();
    return rules;
}

std::shared_ptr<const Directory> city_directory() {
    static const auto directory = [] {
        auto made = Directory::make(sample_city());
        check(made.has_value(), "the sample city fits together");
        return std::make_shared<const Directory>(std::move(*made));
    }();
    return directory;
}

bool same_as_golden(const std::string& name, const std::string& written) {
    const std::filesystem::path path = "tests/golden/statistics/" + name;
    if (std::getenv("FENGQIAO_RENEW_GOLDEN") != nullptr) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary} << written;
        return true;
    }
    return content_of(path) == written;
}

FolderOfTest::FolderOfTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr, "a test gets a folder of its own");
    path_ = pattern;
}

FolderOfTest::~FolderOfTest() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path FolderOfTest::write(const std::string& name, const std::string& content) const {
    std::ofstream{path_ / name, std::ios::binary} << content;
    return path_ / name;
}

Result<bool> Shelf::holds(std::string_view number) const {
    if (when_asked) when_asked(number);
    return std::ranges::find(kept, number, &Imported::number) != kept.end();
}

Result<std::uint64_t> Shelf::keep(const Next& next, bool all_or_nothing) {
    std::vector<Imported> fresh;
    for (auto row = next();; row = next()) {
        if (!row && all_or_nothing) return std::unexpected(row.error());
        if (row && *row) {
            fresh.push_back(**row);
            continue;
        }
        std::ranges::copy(fresh, std::back_inserter(kept));
        if (!row) return std::unexpected(row.error());
        return fresh.size();
    }
}

Imports import_text(const std::string& text, Shelf& shelf, bool keep_good) {
    const FolderOfTest folder;
    const auto file = folder.write("cases.csv", text);
    const auto directory = city_directory();
    const ImportRowReader reader{*directory, shipped_catalogue(), today};
    std::ostringstream told;
    auto outcome = import_cases({file, keep_good}, reader, shelf, told);
    return {std::move(outcome), told.str(), content_of(folder / "cases.csv.errors.csv")};
}

} // namespace fengqiao::headquarters
