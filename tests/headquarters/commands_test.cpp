#include "tests/headquarters/program.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

using namespace fengqiao;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// A data folder and a root key beside it.
struct Desk {
    OwnFolder folder;
    std::string data = (folder.path() / "data").string();
    std::string root = (folder.path() / "root.key").string();

    int run(std::vector<std::string> arguments, const std::string& input = {}) {
        Program program{arguments, input};
        const int code = program.ended();
        output = program.output();
        errors = program.errors();
        return code;
    }
    // As the first test does it, once for all that come after.
    void move_into_city();
    void found_city() {
        REQUIRE(run({"make-root-key", "--root-key", root}) == 0);
        root_key = output.substr(0, 64);
        REQUIRE(run({"create-sample-city", "--data", data, "--root-key", root}) == 0);
    }
    [[nodiscard]] std::vector<std::string> serving(const std::string& port = "0") const {
        return {"serve", "--data", data, "--address", "127.0.0.1", "--port", port};
    }
    [[nodiscard]] HeadquartersLine line(const std::string& url) const {
        HeadquartersLine line{url, data + "/tls/ca.pem", {}};
        const auto key = from_hex(root_key);
        REQUIRE(key);
        REQUIRE(key->size() == line.root.size());
        std::copy(key->begin(), key->end(), line.root.begin());
        return line;
    }

    std::string root_key, output, errors;
};

void Desk::move_into_city() {
    static const auto founded = [] {
        auto first = std::make_unique<Desk>();
        first->found_city();
        return first;
    }();
    fs::copy(founded->folder.path(), folder.path(), fs::copy_options::recursive);
    root_key = founded->root_key;
}

std::string url_of(const std::string& ready) {
    REQUIRE(ready.starts_with("ready https://127.0.0.1:"));
    return ready.substr(6);
}

bool is_one_error(const std::string& errors) {
    return errors.starts_with("error: ") && errors.find('\n') == errors.size() - 1;
}

} // namespace

TEST_CASE("a sample city is founded once, and its secrets are the owner's to read") {
    Desk desk;
    desk.found_city();
    const fs::path list = fs::path{desk.data} / "sample-city.json";
    CHECK(desk.output.contains("BANK-1"));
    CHECK(fs::status(list).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    const std::string before = content_of(list);
    REQUIRE(desk.run({"create-sample-city", "--data", desk.data, "--root-key", desk.root}) == 0);
    CHECK(content_of(list) == before);
    CHECK_FALSE(desk.output.contains("password\""));
}

TEST_CASE("a terminal enrols with a printed code while headquarters serves, and Ctrl-C ends it cleanly") {
    Desk desk;
    desk.move_into_city();
    REQUIRE(desk.run({"enrolment-code", "BANK-1", "--data", desk.data}) == 0);
    const std::string before = desk.output;
    auto arguments = desk.serving();
    const fs::path ready_file = desk.folder.path() / "ready";
    arguments.insert(arguments.end(), {"--ready-file", ready_file.string()});
    Program server{arguments};
    const std::string url = url_of(server.first_line());
    CHECK(content_of(ready_file) == url + "\n");
    TestTerminal terminal{desk.line(url)};
    REQUIRE(terminal.enrol(before.substr(0, before.find('\n'))));
    CHECK(terminal.place().branch.name.zh == "示例银行枫桥支行");
    const CaseId filed = terminal.file(sample_complaint({}, Day{days{20'800}}));
    REQUIRE(terminal.sync().finished);

    // Beside the server: a second code, a backup, a check.
    CHECK(desk.run({"enrolment-code", sample_city().branches[1].id.hex(), "--data", desk.data}) == 0);
    CHECK(desk.run({"backup", "--data", desk.data}) == 0);
    CHECK(desk.run({"verify", "--data", desk.data}) == 0);
    CHECK(desk.output.ends_with("good\n"));
    CHECK(desk.run(desk.serving()) == 1);
    CHECK(is_one_error(desk.errors));

    REQUIRE(terminal.sync().finished);
    CHECK(terminal.document(filed));
    server.signal(SIGINT);
    CHECK(server.ended() == 0);
    CHECK(server.output() == "ready " + url + "\n");
}

TEST_CASE("a person who is added reaches the glass, and a weak pin is refused") {
    Desk desk;
    desk.move_into_city();
    const std::vector<std::string> added{"add-user", "--data",        desk.data,  "--staff-number", "100199",
                                         "--roles",  "first-handler", "--branch", "BANK-1"};
    CHECK(desk.run(added, "新同事\n\n111111\n") == 1);
    CHECK(desk.run(added, "新同事\n\n295041\n") == 0);
    CHECK(desk.run(added, "新同事\n\n295041\n") == 1);
}

TEST_CASE("what cannot be done is said in one line") {
    Desk desk;
    CHECK(desk.run({"verify", "--data", desk.data}) == 1);
    CHECK(is_one_error(desk.errors));
    CHECK_FALSE(fs::exists(desk.data));
    std::ofstream{desk.folder.path() / "a-file"} << "no folder";
    CHECK(desk.run({"serve", "--data", (desk.folder.path() / "a-file" / "data").string(), "--port", "0"}) ==
          1);
    CHECK(is_one_error(desk.errors.substr(desk.errors.find("error: "))));
    CHECK(desk.run({"serve", "--data", desk.data, "--port", "70000"}) == 1);
    CHECK(desk.run({"serve"}) == 2);
    CHECK(desk.run({"no-such-command"}) == 2);
    CHECK(desk.run({"create-sample-city", "--data", desk.data, "--root-key", desk.data + "/root.key"}) == 1);
    CHECK(desk.errors.contains("outside the data folder"));
}

TEST_CASE("a busy port is said in one line") {
    Desk desk;
    Desk other;
    Program server{desk.serving()};
    const std::string url = url_of(server.first_line());
    CHECK(other.run(other.serving(url.substr(url.rfind(':') + 1))) == 1);
    CHECK(is_one_error(other.errors));
    server.signal(SIGTERM);
    CHECK(server.ended() == 0);
}

TEST_CASE("every command says in full sentences what it does") {
    Desk desk;
    for (const char* command : {"serve", "make-root-key", "sign-keys", "rotate-keys", "create-sample-city",
                                "enrolment-code", "add-user", "verify", "rebuild", "backup",
                                "revoke-terminal", "readmit-terminal", "erase-case", "erase-opinion"}) {
        CAPTURE(command);
        CHECK(desk.run({command, "--help"}) == 0);
        CHECK(desk.output.contains(".\n"));
    }
}

TEST_CASE("whatever was acknowledged is there after headquarters was killed at any moment") {
    Desk desk;
    desk.move_into_city();
    REQUIRE(desk.run({"enrolment-code", "BANK-1", "--data", desk.data}) == 0);
    const std::string code = desk.output.substr(0, desk.output.find('\n'));
    std::unique_ptr<TestTerminal> terminal;
    std::vector<CaseId> filed;
    for (int round = 0; round < 6; ++round) {
        Program server{desk.serving()};
        const std::string url = url_of(server.first_line());
        if (!terminal) {
            terminal = std::make_unique<TestTerminal>(desk.line(url));
            REQUIRE(terminal->enrol(code));
        }
        terminal->reach(url);
        std::jthread killer{[&server, round] {
            std::this_thread::sleep_for(milliseconds{150 + 130 * round});
            server.signal(SIGKILL);
        }};
        // Until the line is dead, with a filing before every pass.
        for (bool alive = true; alive;) {
            filed.push_back(terminal->file(sample_complaint({}, Day{days{20'800}})));
            const auto run = terminal->sync();
            CHECK(std::ranges::find(run.codes, SyncCode::Gap) == run.codes.end());
            CHECK(run.rotations == 0);
            alive = run.statuses.empty() || run.statuses.back() != 0;
        }
    }
    Program server{desk.serving()};
    terminal->reach(url_of(server.first_line()));
    while (!terminal->sync().finished) {
    }
    server.signal(SIGTERM);
    REQUIRE(server.ended() == 0);
    REQUIRE(desk.run({"verify", "--data", desk.data}) == 0);
    CHECK(desk.output.contains("cases: " + std::to_string(filed.size()) + "\n"));
}
