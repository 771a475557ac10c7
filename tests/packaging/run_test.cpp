#include "tests/packaging/clone.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao::packaging;

namespace {

// Refused with one line that begins with error: and holds `words`, and nothing is left running.
void refuses(const Clone& clone, const Ended& ended, const std::string& words) {
    INFO(ended.output << ended.errors);
    CHECK(ended.code != 0);
    CHECK(ended.code < 126);
    CHECK(ended.errors.starts_with("error: "));
    CHECK(ended.errors.find(words) != std::string::npos);
    CHECK(std::ranges::count(ended.errors, '\n') == 1);
    CHECK(clone.nothing_runs());
}

// The glass has been opened once and closed with Ctrl-C.
void live_through_a_day(const Clone& clone) {
    auto run = clone.start_run();
    REQUIRE(run.prints("the glass is open"));
    run.press_ctrl_c();
    REQUIRE(run.end().code == 130);
    REQUIRE(clone.nothing_runs());
}

} // namespace

TEST_CASE(
    "the run command opens the glass in a folder with spaces and Chinese letters, and Ctrl-C stops both") {
    const Clone clone;
    auto run = clone.start_run();
    REQUIRE(run.prints("the glass is open"));
    CHECK(run.prints("The console is at https://127.0.0.1:8443"));
    run.press_ctrl_c();
    const Ended ended = run.end();
    CHECK(ended.code == 130);
    CHECK(ended.errors.empty());
    CHECK(clone.read(clone.data("headquarters/stopped")) == "stopped\n");
    CHECK(clone.read(clone.data("terminal/stopped")) == "stopped\n");
    CHECK(clone.nothing_runs());
}

TEST_CASE("Ctrl-C reaches headquarters only when the terminal has ended, however long it takes to") {
    Clone clone;
    clone.surroundings["STOPS_WITHIN"] = "0.5";
    auto run = clone.start_run();
    REQUIRE(run.prints("the glass is open"));
    run.press_ctrl_c();
    REQUIRE(run.end().code == 130);
    CHECK(clone.read(clone.data("ended")) == "terminal\nheadquarters\n");
}

TEST_CASE("running it again makes no second city, enrols nobody again and keeps what the owner changed") {
    const Clone clone;
    live_through_a_day(clone);
    std::string config = clone.read(clone.data("kiosk.toml"));
    config.replace(config.find("\"zh-CN\""), 7, "\"en\"");
    clone.write(clone.data("kiosk.toml"), config);
    auto run = clone.start_run({"--port", "9443"});
    REQUIRE(run.prints("the glass is open"));
    run.press_ctrl_c();
    const Ended ended = run.end();
    CHECK(ended.output.find("Creating") == std::string::npos);
    CHECK(ended.output.find("Enrolling") == std::string::npos);
    CHECK(clone.read(clone.data("headquarters/cities")) == "made\n");
    CHECK(clone.read(clone.data("headquarters/codes")) == "asked\n");
    const std::string now = clone.read(clone.data("kiosk.toml"));
    CHECK(now.find("language = \"en\"") != std::string::npos);
    CHECK(now.find("address = \"https://127.0.0.1:9443\"") != std::string::npos);
    CHECK(now.find("https://127.0.0.1:8443") == std::string::npos);
}

TEST_CASE("a busy port is told with what to do") {
    Clone clone;
    clone.surroundings["PORT_TAKEN"] = "1";
    refuses(clone, clone.start_run().end(), "port 8443 is taken by another program");
    refuses(clone, clone.start_run().end(), "packaging/run --port N");
}

TEST_CASE("a data folder that cannot be written is told, and so is a clone that cannot") {
    const Clone clone;
    clone.write(clone.path("da ta 数据"), "a file stands where the folder should");
    refuses(clone, clone.start_run().end(), "cannot be written");
    const Clone read_only;
    std::filesystem::remove_all(read_only.path("build"));
    read_only.write(read_only.path("build"), "here too");
    refuses(read_only, read_only.start_run().end(), "build cannot be written");
}

TEST_CASE("a second copy on the same data is refused and the first goes on") {
    const Clone clone;
    auto first = clone.start_run();
    REQUIRE(first.prints("the glass is open"));
    const Ended second = clone.start_run({"--port", "9000"}).end();
    CHECK(second.code == 1);
    CHECK(second.errors.starts_with("error: Another packaging/run works with "));
    CHECK(second.errors.find("--data") != std::string::npos);
    CHECK_FALSE(clone.nothing_runs());
    first.press_ctrl_c();
    CHECK(first.end().code == 130);
}

TEST_CASE("a city that was half made is made whole by the next run") {
    Clone clone;
    clone.surroundings["STOP_IN_CITY"] = "1";
    refuses(clone, clone.start_run().end(), "The sample city could not be created");
    REQUIRE(std::filesystem::exists(clone.data("headquarters/sample-city.json")));
    clone.surroundings.erase("STOP_IN_CITY");
    live_through_a_day(clone);
    CHECK(clone.read(clone.data("headquarters/cities")) == "made\n");
}

TEST_CASE("a run that was killed right after the enrolment goes on where it was") {
    Clone clone;
    clone.surroundings["STOP_AFTER_ENROLMENT"] = "1";
    CHECK(clone.start_run().end().code == 128 + 9);
    CHECK(clone.nothing_runs());
    clone.surroundings.erase("STOP_AFTER_ENROLMENT");
    live_through_a_day(clone);
    CHECK(clone.read(clone.data("headquarters/codes")) == "asked\n");
}

TEST_CASE("nothing is left running when the run command itself is killed") {
    const Clone clone;
    auto run = clone.start_run();
    REQUIRE(run.prints("the glass is open"));
    run.kill_it_alone();
    CHECK(run.end().code == 128 + 9);
    CHECK(clone.nothing_runs());
    live_through_a_day(clone);
}

TEST_CASE("a terminal whose headquarters is gone is not given a new one over its head") {
    const Clone clone;
    live_through_a_day(clone);
    const std::string terminal = clone.read(clone.data("terminal/terminal.json"));
    std::filesystem::remove_all(clone.data("headquarters"));
    refuses(clone, clone.start_run().end(), "Bring it back from a backup");
    CHECK_FALSE(std::filesystem::exists(clone.data("headquarters/headquarters.db")));
    clone.write(clone.data("headquarters/headquarters.db"), "another one");
    clone.write(clone.data("headquarters/tls/ca.pem"), "another authority");
    refuses(clone, clone.start_run().end(), "is not the one that enrolled");
    CHECK(clone.read(clone.data("terminal/terminal.json")) == terminal);
}

TEST_CASE("a root key that is gone or another one is told, and the one that is known stays") {
    const Clone clone;
    live_through_a_day(clone);
    const std::string root = clone.read(clone.data("root.pub"));
    const auto key = clone.path("home/.config/fengqiao/root.key");
    std::filesystem::rename(key, clone.path("kept.key"));
    refuses(clone, clone.start_run().end(), "Bring it back from a backup");
    clone.write(key, "another key");
    refuses(clone, clone.start_run().end(), "is not the key that vouches for");
    CHECK(clone.read(clone.data("root.pub")) == root);
    std::filesystem::rename(clone.path("kept.key"), key);
    live_through_a_day(clone);
}

TEST_CASE("headquarters that dies is told with its own reason, whatever an earlier run has left") {
    Clone clone;
    live_through_a_day(clone);
    clone.write(clone.data("headquarters/ready"), "https://127.0.0.1:1\n");
    clone.write(clone.data("headquarters.log"), "error: of yesterday\n");
    clone.surroundings["DIES_AT_ONCE"] = "1";
    const Ended silent = clone.start_run().end();
    refuses(clone, silent, "Headquarters did not start: it gave no reason");
    clone.surroundings.erase("DIES_AT_ONCE");
    clone.surroundings["DIES_LATER"] = "1";
    const Ended later = clone.start_run().end();
    refuses(clone, later, "Headquarters has died: error: the disk went away");
    CHECK(later.code == 1);
}

TEST_CASE("the run command ends as the glass ended") {
    Clone clone;
    for (const char* code : {"0", "3"}) {
        clone.surroundings["GLASS_ENDS"] = code;
        CHECK(std::to_string(clone.start_run().end().code) == code);
        CHECK(clone.nothing_runs());
    }
}

TEST_CASE("a home that nobody named, and a data folder by its short name, are found all the same") {
    Clone clone;
    clone.surroundings.erase("HOME");
    clone.surroundings["XDG_CONFIG_HOME"] = clone.path("config").string();
    clone.surroundings["GLASS_ENDS"] = "0";
    const Ended ended = clone.run("run", {"--data", std::filesystem::relative(clone.data("")).string()});
    INFO(ended.errors);
    CHECK(ended.code == 0);
    CHECK(std::filesystem::exists(clone.data("terminal/terminal.json")));
}

TEST_CASE("what is wrong on the command line is said before anything is done") {
    const Clone clone;
    const std::vector<std::vector<std::string>> wrong{
        {"--port", "65536"}, {"--port", "eighty"}, {"--port", "-1"}, {"--port"},
        {"--data"},          {"--loud"},           {"--port", ""},   {"--port", "99999999999999999999"}};
    for (const auto& words : wrong)
        refuses(clone, clone.run("run", words), "--");
    CHECK_FALSE(std::filesystem::exists(clone.path("home")));
    CHECK(clone.run("run", {"--help"}).code == 0);
}

TEST_CASE("a build that fails ends the run, and its log is shown") {
    Clone clone;
    clone.surroundings["NO_BUILD"] = "1";
    refuses(clone, clone.start_run().end(), "Configuring failed for the reason above");
    CHECK_FALSE(std::filesystem::exists(clone.data("")));
}
