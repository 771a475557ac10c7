#include "tests/benchmarks/all_figures.h"
#include "tests/benchmarks/measure/table.h"

#include <CLI/CLI.hpp>
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace fengqiao;
using namespace fengqiao::benchmarks;

namespace {

struct Wish {
    std::vector<std::string> only;
    std::filesystem::path ground = std::filesystem::current_path();
    std::filesystem::path json;
    bool brief{false};
};

bool asked_for(const Wish& wish, std::string_view name) {
    return wish.only.empty() || std::ranges::find(wish.only, name) != wish.only.end();
}

Figures take(const Wish& wish) {
    Figures all;
    for (const Subject& subject : all_subjects()) {
        if (!asked_for(wish, subject.name)) continue;
        std::fprintf(stderr, "measuring %.*s...\n", static_cast<int>(subject.name.size()),
                     subject.name.data());
        auto figures = subject.take(std::filesystem::absolute(wish.ground), {wish.brief});
        if (!figures) figures = Figures{not_measured(std::string{subject.name}, figures.error().text)};
        // Whoever stops it half way keeps what was measured so far.
        std::fputs(markdown_rows(*figures).c_str(), stderr);
        all.insert(all.end(), figures->begin(), figures->end());
    }
    return all;
}

int work(const Wish& wish) {
    Machine machine = this_machine();
    machine.facts.emplace_back("SQLite", SQLite::getLibVersion());
    machine.facts.emplace_back("painter",
                               "own, in memory; the display is Xvfb, without a graphics processor");
    const Figures figures = take(wish);
    machine.facts.emplace_back("load at the end", this_machine().facts.back().second);
    std::fputs(markdown(machine, figures).c_str(), stdout);
    if (wish.json.empty()) return 0;
    std::ofstream file{wish.json};
    file << json(machine, figures);
    return file.flush() ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    Wish wish;
    CLI::App program{
        "Measures what the terminal and headquarters cost, beside their floors and peers in the same "
        "run, and prints one table. Run it from the repository root."};
    program.add_option(
        "--only", wish.only,
        "only these: filing, glass, memory, exchange, ingest, statistics, painting, screens, parts, writing");
    program
        .add_option("--folder", wish.ground, "where the stores are put: the disk of this folder is measured")
        ->check(CLI::ExistingDirectory);
    program.add_option("--json", wish.json, "write the table here as well, for programs");
    program.add_flag("--brief", wish.brief,
                     "as little of each as shows that it works; the numbers mean nothing");
    CLI11_PARSE(program, count, words);
    return work(wish);
}
