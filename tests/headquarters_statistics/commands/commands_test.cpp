#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/service.h"
#include "app/headquarters/statistics/statistics_cache.h"
#include "tests/headquarters_statistics/support/random_cases.h"
#include "tests/support/manual_clock.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <iostream>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

// What a program prints, caught.
class Caught {
public:
    explicit Caught(std::ostream& stream) : stream_{stream}, before_{stream.rdbuf(text_.rdbuf())} {}
    ~Caught() { stream_.rdbuf(before_); }
    Caught(const Caught&) = delete;
    Caught& operator=(const Caught&) = delete;
    [[nodiscard]] std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
    std::ostream& stream_;
    std::streambuf* before_;
};

struct Said {
    int code{0};
    std::string out, error;
};

// The sample city's headquarters in a folder, worked on by commands as somebody at a shell would.
class Shell {
public:
    Shell() {
        const auto service = open();
        const auto created = create_sample_city(*service, folder_.path());
        REQUIRE(created);
    }

    Said run(const Command& command, std::map<std::string, std::string> values) {
        values["--data"] = folder_.path().string();
        values["--assets"] = "assets";
        const Caught out{std::cout}, error{std::cerr};
        const auto code = command.run(Given{std::move(values)}, {clock_, random_});
        if (!code) return {-1, out.text(), code.error().text};
        return {*code, out.text(), error.text()};
    }
    [[nodiscard]] std::unique_ptr<HeadquartersService> open(Presence presence = Presence::Command) {
        auto opened =
            HeadquartersService::open({folder_.path(), "assets", days{0}}, presence, clock_, random_);
        if (!opened) FAIL(opened.error().text);
        return std::move(*opened);
    }
    [[nodiscard]] std::string write(const std::string& text) const {
        return folder_.write("old.csv", text).string();
    }

private:
    FolderOfTest folder_;
    ManualClock clock_{start_of(today) + std::chrono::hours{9}};
    SeededRandom random_{9};
};

const std::string three_cases =
    first_line + "OLD-1,示例银行柯桥支行,B05,C05,2025-03-01,2025-03-08,2025-03-09,4,branch,1200.50,300\n"
                 "OLD-2,示例银行柯桥支行,B01,C01,2025-04-01,2025-04-30,2025-05-02,2,station,,\n"
                 "OLD-3,示例财险上虞支公司,N01,C03,2025-12-01,,,,branch,99,\n";

const std::map<std::string, std::string> of_2025{{"--from", "2025-01-01"}, {"--to", "2025-12-31"}};

std::map<std::string, std::string> with(std::map<std::string, std::string> values,
                                        std::map<std::string, std::string> further) {
    values.merge(further);
    return values;
}

nlohmann::json total_of(Shell& shell) {
    const auto said = shell.run(statistics_command(), with(of_2025, {{"--format", "json"}}));
    INFO(said.error);
    REQUIRE(said.code == 0);
    return nlohmann::json::parse(said.out).at("total");
}

} // namespace

TEST_CASE("imported cases count in the statistics, balance, and survive a rebuild") {
    Shell shell;
    const auto said = shell.run(import_cases_command(), {{"FILE", shell.write(three_cases)}});
    CHECK(said.error.empty());
    CHECK(said.out == "3 lines read, 0 bad, 3 kept\n");
    REQUIRE(said.code == 0);
    const auto total = total_of(shell);
    CHECK(total.at("counts").at("received") == 3);
    CHECK(total.at("rates").at("on_time") == nlohmann::json{{"text", "50.0"}, {"count", 1}, {"of", 2}});
    CHECK(total.at("balance").at("open_end") == 1);
    CHECK(total.at("balance").at("holds") == true);
    const auto service = shell.open(Presence::Server);
    REQUIRE(service->folding().rebuild());
    const auto verified = service->upkeep().verify();
    REQUIRE(verified);
    CHECK(verified->good());
    StatisticsCache cache{service->rules()};
    REQUIRE(service->folding().follow(cache));
    const auto directory = *service->people().directory();
    CHECK(cache.look(directory, [](const StatisticsView& view) { return view.facts.size(); }) == 3);
    service->folding().remove_listener(cache);
}

TEST_CASE("the same file a second time changes nothing and says so line by line") {
    Shell shell;
    REQUIRE(shell.run(import_cases_command(), {{"FILE", shell.write(three_cases)}}).code == 0);
    const auto before = total_of(shell);
    const auto again =
        shell.run(import_cases_command(), {{"FILE", shell.write(three_cases)}, {"--keep-good", ""}});
    CHECK(again.code == 1);
    CHECK(again.out == "3 lines read, 3 bad, 0 kept\n");
    CHECK(again.error.contains("line 4: number is a case of headquarters already"));
    CHECK(total_of(shell) == before);
}

TEST_CASE("a command that is asked for what there is not says what to type") {
    Shell shell;
    const auto error = [&](std::map<std::string, std::string> values) {
        return shell.run(statistics_command(), with(std::move(values), {{"--format", "json"}})).error;
    };
    CHECK(error({{"--by", "weather"}}).contains("--by is branch, station"));
    CHECK(error({{"--from", "2025-02-30"}}).contains("--from is a day"));
    CHECK(error({{"--from", "2025-02-03"}, {"--to", "2025-02-01"}}).contains("exchange the two"));
    CHECK(error({{"--organisation", "示例银行没有支行"}}).contains("give its whole name or its id"));
    CHECK(error({{"--format", "xml"}}).contains("--format is json or csv"));
    CHECK(shell.run(import_cases_command(), {{"FILE", "nowhere.csv"}}).error.contains("is not there"));
}

TEST_CASE("exported cases are what the golden file says, and another headquarters takes them in") {
    Shell shell;
    REQUIRE(shell.run(import_cases_command(), {{"FILE", shell.write(three_cases)}}).code == 0);
    const auto exported = shell.run(export_cases_command(), of_2025);
    REQUIRE(exported.code == 0);
    CHECK(same_as_golden("export.csv", exported.out));
    Shell other;
    CHECK(other.run(import_cases_command(), {{"FILE", other.write(exported.out)}}).out ==
          "3 lines read, 0 bad, 3 kept\n");
    CHECK(total_of(other) == total_of(shell));
}

TEST_CASE("an export holds the period and the place that were asked for") {
    Shell shell;
    REQUIRE(shell.run(import_cases_command(), {{"FILE", shell.write(three_cases)}}).code == 0);
    const auto of_branch =
        shell.run(export_cases_command(), with(of_2025, {{"--organisation", "示例银行柯桥支行"}})).out;
    CHECK(of_branch.contains("OLD-1"));
    CHECK_FALSE(of_branch.contains("OLD-3"));
    const auto of_march =
        shell.run(export_cases_command(), {{"--from", "2025-03-01"}, {"--to", "2025-03-31"}}).out;
    CHECK(of_march.contains("OLD-1"));
    CHECK_FALSE(of_march.contains("OLD-2"));
}
