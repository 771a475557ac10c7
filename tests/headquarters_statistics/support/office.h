#pragma once

#include "app/headquarters/case_files/import_cases.h"
#include "core/casework/rule_book.h"
#include "core/headquarters/sample_city.h"

#include <set>
#include <sstream>

namespace fengqiao::headquarters {

// What the sample city's headquarters knows without a database: catalogue, rules and directory as shipped.
const Catalogue& shipped_catalogue();
const RuleBook& shipped_rule_book();
std::shared_ptr<const Directory> city_directory();
std::string content_of(const std::filesystem::path& file);

inline const Day today{std::chrono::year{2026} / 9 / 21};

// Whether a text is what tests/golden/statistics holds; FENGQIAO_RENEW_GOLDEN=1 writes it anew.
bool same_as_golden(const std::string& name, const std::string& written);

class FolderOfTest {
public:
    FolderOfTest();
    ~FolderOfTest();
    FolderOfTest(const FolderOfTest&) = delete;
    FolderOfTest& operator=(const FolderOfTest&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path write(const std::string& name, const std::string& content) const;

private:
    std::filesystem::path path_;
};

// Keeps what is imported in memory.
class Shelf final : public ImportTarget {
public:
    std::vector<Imported> kept;
    std::function<void(std::string_view)> when_asked; // somebody does something meanwhile

    Result<bool> holds(std::string_view number) const override;
    Result<std::uint64_t> keep(const Next& next, bool all_or_nothing) override;
};

struct Imports {
    Result<ImportOutcome> outcome;
    std::string told;
    std::string errors; // of FILE.errors.csv; empty when there is none
};

// Imports a text as a file.
Imports import_text(const std::string& text, Shelf& shelf, bool keep_good = false);

inline const std::string first_line = "number,branch,business,cause,received,notified,closed,rating,"
                                      "highest_level,amount_disputed,amount_paid\n";

} // namespace fengqiao::headquarters
