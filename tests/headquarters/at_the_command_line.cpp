#include "tests/headquarters/at_the_command_line.h"

#include "tests/headquarters/program.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

namespace fengqiao {
namespace {

namespace fs = std::filesystem;

bool holds(const fs::path& file, ByteView canary) {
    std::ifstream stream{file, std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{stream}, {}};
    return content.contains(text_of(canary));
}

} // namespace

Told command(const TestHeadquarters& office, std::vector<std::string> words) {
    words.insert(words.end(), {"--data", office.folder().string()});
    Program program{words};
    const int code = program.ended();
    return {code, program.output(), program.errors()};
}

void pass_twice(TestHeadquarters& office, TestTerminal& terminal) {
    REQUIRE(terminal.sync().finished);
    office.catch_up();
    REQUIRE(terminal.sync().finished);
}

bool database_holds(const TestHeadquarters& office, ByteView canary) {
    return holds(office.folder() / "headquarters.db", canary) ||
           holds(office.folder() / "headquarters.db-wal", canary);
}

void restore(TestHeadquarters& office, const std::string& backup) {
    office.close();
    for (const char* file : {"headquarters.db", "headquarters.db-wal", "headquarters.db-shm"})
        fs::remove(office.folder() / file);
    fs::copy_file(office.folder() / "backups" / backup, office.folder() / "headquarters.db");
    office.open();
}

} // namespace fengqiao
