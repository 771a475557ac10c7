#include "app/headquarters/case_files/import_cases.h"

#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"
#include "core/complaint/number.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

constexpr const char* help =
    "Takes in cases of earlier years from a CSV file in UTF-8, so that they count in the statistics. The "
    "file is "
    "read twice: every line is checked first, and only when all of them are good are they kept, all at once; "
    "with "
    "--keep-good the good ones are kept, in several steps. Every bad line is told on standard error with its "
    "number and the reasons (the first thousand) and written to FILE.errors.csv (all of them). A case that "
    "is "
    "there already is a bad line, so that nothing is counted twice. The exit code is 0 when there was no bad "
    "line. A large file keeps a running server waiting for some time. The first line names the columns, in "
    "any "
    "order, each by its code or its Chinese name:\n";

class HeadquartersTarget final : public ImportTarget {
public:
    explicit HeadquartersTarget(const HeadquartersService& service) : service_{service} {}

    Result<bool> holds(std::string_view number) const override {
        const auto imported = service_.upkeep().is_imported(number);
        if (!imported || *imported) return imported;
        if (!ComplaintNumber::parse(number)) return false;
        const auto filed = service_.cases().find_number(number);
        if (!filed) return std::unexpected(filed.error());
        return filed->has_value();
    }
    Result<std::uint64_t> keep(const Next& next, bool all_or_nothing) override {
        return service_.upkeep().import(next, all_or_nothing);
    }

private:
    const HeadquartersService& service_;
};

Result<int> run(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    // What was imported before is only known by its number once it is folded.
    if (auto folded = (**service).folding().catch_up(); !folded) return std::unexpected(folded.error());
    const auto directory = (**service).people().directory();
    if (!directory) return std::unexpected(directory.error());
    const ImportRowReader reader{**directory, (**service).catalogue(), day_in_china(tools.clock.now())};
    HeadquartersTarget target{**service};
    const auto done = import_cases({given.text("FILE"), given.has("--keep-good")}, reader, target, std::cerr);
    if (!done) return std::unexpected(done.error());
    std::cout << done->lines << " lines read, " << done->bad << " bad, " << done->kept << " kept\n"
              << std::flush;
    if (auto folded = (**service).folding().catch_up(); !folded && folded.error().kind != TroubleKind::Busy)
        return std::unexpected(folded.error());
    return done->bad == 0 ? 0 : 1;
}

} // namespace

Command import_cases_command() {
    return {
        "import-cases", help + import_columns_help(),
        with_opening({{"FILE", "FILE", "The CSV file."},
                      {"--keep-good", "", "Keep the good lines of a file that has bad ones.", false, ""}}),
        run};
}

} // namespace fengqiao::headquarters
