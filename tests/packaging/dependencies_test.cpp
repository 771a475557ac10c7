#include "tests/packaging/clone.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::packaging;

namespace {

// A machine on which apt-get complains as it is told to, and nothing of the table is installed.
struct BareMachine : Clone {
    explicit BareMachine(const std::string& complaint = "") {
        std::filesystem::copy_file("packaging/dependencies", path("packaging/dependencies"),
                                   std::filesystem::copy_options::overwrite_existing);
        write(path("os-release"), "ID=debian\nVERSION_ID=13\nVERSION_CODENAME=trixie\n");
        write(path("complaint"), complaint);
        write_program(path("tools/dpkg-query"), "#!/bin/bash\nexit 1\n");
        write_program(path("tools/id"), "#!/bin/bash\necho 0\n");
        write_program(
            path("tools/apt-get"),
            "#!/bin/bash\n[[ \" $* \" == *' install '* ]] || exit 0\ncat \"$COMPLAINT\" >&2\nexit 100\n");
        surroundings["OS_RELEASE_FILE"] = path("os-release").string();
        surroundings["COMPLAINT"] = path("complaint").string();
    }
};

void says(const Ended& ended, int code, const std::string& words) {
    INFO(ended.output << ended.errors);
    CHECK(ended.code == code);
    CHECK(ended.errors.find(words) != std::string::npos);
    CHECK(std::ranges::count(ended.errors, '\n') == 1);
}

} // namespace

TEST_CASE("what is missing is named with its purpose before anything is installed") {
    const BareMachine clone;
    const Ended ended = clone.run("dependencies", {"--check", "--for", "run"});
    CHECK(ended.code == 1);
    CHECK(ended.output.find("libsqlite3-dev         the journal and the embedded store") !=
          std::string::npos);
    CHECK(ended.output.find("catch2") == std::string::npos);
    CHECK(clone.run("dependencies", {"--check"}).output.find("catch2") != std::string::npos);
    CHECK(clone.run("dependencies", {"--check"}).output.find("clang-tidy") == std::string::npos);
    CHECK(clone.run("dependencies", {"--check", "--for", "tidy"}).output.find("clang-tidy-19") !=
          std::string::npos);
}

TEST_CASE("whatever apt-get complains of becomes one line that says what to do") {
    const std::vector<std::pair<std::string, std::string>> complaints{
        {"E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7",
         "Another program is installing"},
        {"E: Failed to fetch somewhere Temporary failure resolving", "Check the network"},
        {"E: You don't have enough free space in /var/cache/apt/archives/.", "The disk is too full"},
        {"E: dpkg was interrupted, you must manually run 'dpkg --configure -a'", "dpkg --configure -a"},
        {"E: Packages need to be removed but remove is disabled.", "apt-get install -s"},
        {"E: Something nobody has seen before", "Something nobody has seen before"},
    };
    for (const auto& [complaint, words] : complaints)
        says(BareMachine{complaint + "\n"}.run("dependencies"), 2, words);
}

TEST_CASE("a machine without rights, and one of another kind, are told what to do instead") {
    BareMachine clone;
    clone.write_program(clone.path("tools/id"), "#!/bin/bash\necho 1000\n");
    clone.write_program(clone.path("tools/sudo"), "#!/bin/bash\nexit 1\n");
    says(clone.run("dependencies"), 2, "Run this as root");
    clone.write(clone.path("os-release"), "ID=elsewhere\nVERSION_ID=1\n");
    says(clone.run("dependencies"), 2, "not Debian 12 or 13");
    says(clone.run("dependencies", {"--for", "fun"}), 2, "--for takes run, test or tidy");
    says(clone.run("dependencies", {"--quickly"}), 2, "--help");
}

TEST_CASE("Dear ImGui without a network is told with a way out, and nothing half is left") {
    BareMachine clone;
    clone.write_program(
        clone.path("tools/apt-get"),
        "#!/bin/bash\n[ \"$1\" = indextargets ] || { echo 'E: Failed to fetch' >&2; exit 100; }\n"
        "echo 'http://mirror.example/debian trixie main'\n");
    clone.write_program(clone.path("tools/apt-cache"), "#!/bin/bash\nexit 0\n");
    clone.write_program(clone.path("tools/ls"), "#!/bin/bash\necho /keyring.gpg\n");
    const Ended ended = clone.run("get-imgui");
    INFO(ended.errors);
    CHECK(ended.code == 2);
    CHECK(ended.output.empty());
    CHECK(ended.errors.find("error: Dear ImGui could not be fetched") != std::string::npos);
    CHECK(ended.errors.find("IMGUI_SOURCE_DIR") != std::string::npos);
    CHECK(std::filesystem::is_empty(clone.path("home/.cache/fengqiao")));
}
