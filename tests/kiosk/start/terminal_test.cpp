#include "tests/kiosk/start/opened_branch.h"
#include "tests/kiosk/start/program.h"
#include "tests/platform/display/window/x_server.h"

#include <csignal>
#include <sys/stat.h>

namespace fengqiao::kiosk {
TEST_CASE("a terminal enrols, files a complaint, and headquarters has it after one pass") {
    Branch branch;
    branch.enrol();
    const auto start = branch.open();
    REQUIRE(start->line().pass_now(60s)); // it learns who works here
    Customer customer{*start};
    const Filed filed = customer.file_a_complaint();
    CHECK_FALSE(filed.handler_name.empty());
    REQUIRE(start->line().pass_now(60s));
    branch.headquarters.catch_up();
    CHECK(branch.headquarters.folded(filed.case_id).filed->number == filed.number);
}

TEST_CASE(
    "a terminal that headquarters moves files at its new branch, and brings what it had filed at the old") {
    Branch branch;
    branch.enrol();
    const BranchId elsewhere = branch.headquarters.branch(1);
    const auto lives_at = [&](const Filed& filed) {
        return branch.headquarters.folded(filed.case_id).branch;
    };
    Filed before, after;
    {
        const auto start = branch.open();
        REQUIRE(start->line().pass_now(60s));
        Customer customer{*start};
        before = customer.file_a_complaint();
        const auto terminals = branch.headquarters.service().terminals().list();
        REQUIRE(terminals);
        REQUIRE(branch.headquarters.service().terminals().assign(terminals->front().terminal.id, elsewhere));
        REQUIRE(start->line().pass_now(60s));
        CHECK(start->line().moved());
    }
    {
        const auto start = branch.open();
        CHECK(start->house()->branch == elsewhere);
        REQUIRE(start->line().pass_now(60s));
        CHECK_FALSE(start->line().moved());
        Customer customer{*start};
        after = customer.file_a_complaint();
        CHECK_FALSE(after.handler_name.empty()); // it knows the people of its new branch
        REQUIRE(start->line().pass_now(60s));
    }
    branch.headquarters.catch_up();
    CHECK(lives_at(before) == branch.headquarters.branch());
    CHECK(lives_at(after) == elsewhere);
}

TEST_CASE("the paper of a complaint lies in the print folder, under a name that says nothing") {
    Branch branch;
    branch.enrol();
    const auto start = branch.open();
    Customer customer{*start};
    const Filed filed = customer.file_a_complaint();
    CHECK(std::get<ReceiptShown>(customer.kiosk().model().stage).paper == PaperState::Printed);
    int papers = 0;
    for (const auto& paper : std::filesystem::directory_iterator{branch.terminal.path("print")}) {
        ++papers;
        CHECK(paper.path().string().find(filed.number) == std::string::npos);
        CHECK(paper.path().extension() == ".pdf");
    }
    CHECK(papers == 1);
}

TEST_CASE("what was filed is still there when the terminal is switched on again") {
    Branch branch;
    branch.enrol();
    Filed filed;
    {
        const auto start = branch.open();
        Customer customer{*start};
        filed = customer.file_a_complaint();
    }
    const auto start = branch.open();
    Customer customer{*start};
    customer.tap(DoorTapped{Door::Track});
    customer.digits(filed.number);
    customer.digits("5678");
    CHECK(std::holds_alternative<TrackShown>(customer.kiosk().model().stage));
}

TEST_CASE("the glass at the doors rests until something happens") {
    Branch branch;
    branch.enrol();
    const auto start = branch.open();
    Customer customer{*start};
    FrameWish wish{.animating = true};
    for (int frame = 0; frame < 300 && wish.animating; ++frame) {
        std::this_thread::sleep_for(5ms);
        wish = customer.draw();
    }
    CHECK_FALSE(wish.animating);
    REQUIRE(wish.wake_in);
    CHECK(*wish.wake_in > 1s);
    CHECK_FALSE(customer.kiosk().placed().empty());
}

TEST_CASE("a terminal at rest hears of its line without having asked, and its doors say so") {
    Branch branch;
    branch.enrol();
    const auto start = branch.open();
    Customer customer{*start};
    REQUIRE(start->line().pass_now(60s));
    branch.headquarters.close();
    CHECK_FALSE(start->line().pass_now(1s));
    for (int look = 0; look < 2000 && customer.kiosk().model().surroundings.line_up; ++look) {
        std::this_thread::sleep_for(5ms);
        customer.look();
    }
    CHECK_FALSE(customer.kiosk().model().surroundings.line_up);
}

TEST_CASE("the keys and the place of a terminal are its owner's alone") {
    Branch branch;
    branch.enrol();
    for (const std::string name : {"data/terminal.key", "data/terminal.json", "data/headquarters.keyset"}) {
        struct stat facts {};
        REQUIRE(stat(branch.terminal.path(name).c_str(), &facts) == 0);
        CHECK((facts.st_mode & 0777) == 0600);
    }
}

TEST_CASE("a code enrols one terminal, and an enrolled terminal takes no second code") {
    Branch branch;
    const std::string code = branch.headquarters.code(branch.headquarters.branch());
    REQUIRE(enrol_terminal(branch.config(), code));
    const auto again =
        enrol_terminal(branch.config(), branch.headquarters.code(branch.headquarters.branch()));
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == TroubleKind::NotAllowed);
    std::filesystem::remove_all(branch.terminal.path("data"));
    const auto other = enrol_terminal(branch.config(), code);
    REQUIRE_FALSE(other);
    CHECK(other.error().kind == TroubleKind::Refused);
}

TEST_CASE("headquarters whose keys another root vouches for is not believed") {
    Branch branch;
    branch.terminal.write("root.pub", std::string(64, 'b').append("\n"));
    const auto place =
        enrol_terminal(branch.config(), branch.headquarters.code(branch.headquarters.branch()));
    REQUIRE_FALSE(place);
    CHECK(place.error().kind == TroubleKind::Untrusted);
    CHECK_FALSE(std::filesystem::exists(branch.terminal.path("data/terminal.json")));
}

TEST_CASE("a second program on the same data folder is refused in one line") {
    Branch branch;
    branch.enrol();
    const auto start = branch.open();
    const Ended ended = run({"--config", branch.terminal.config(), "--sync-now"});
    INFO(ended.errors);
    CHECK(ended.code == 1);
    CHECK(ended.errors.find("another process") != std::string::npos);
    CHECK(std::ranges::count(ended.errors, '\n') == 1);
}

TEST_CASE("the program itself makes a pass and ends well; without headquarters it says so") {
    Branch branch;
    branch.enrol();
    CHECK(run({"--config", branch.terminal.config(), "--sync-now"}).code == 0);
    branch.headquarters.close();
    Program program{{"--config", branch.terminal.config(), "--sync-now"}};
    std::this_thread::sleep_for(2s);
    program.signal(SIGTERM); // nobody waits for the retries
    CHECK(program.end(20s).code == 128 + SIGTERM);
}

TEST_CASE("a terminal at work ends well when it is told to") {
    const display::XServer screen{1920, 1080};
    Branch branch;
    branch.enrol();
    for (const int signal : {SIGTERM, SIGINT}) {
        Program program{{"--config", branch.terminal.config()}};
        std::this_thread::sleep_for(2s); // it stands at the doors, or is on its way there
        program.signal(signal);
        const Ended ended = program.end();
        INFO(ended.errors);
        CHECK(ended.code == 0);
    }
}

TEST_CASE("a terminal at its doors begins anew by itself when it is moved, and goes on") {
    const display::XServer screen{1920, 1080};
    Branch branch;
    branch.enrol();
    const auto terminals = branch.headquarters.service().terminals().list();
    REQUIRE(terminals);
    const BranchId elsewhere = branch.headquarters.branch(1);
    REQUIRE(branch.headquarters.service().terminals().assign(terminals->front().terminal.id, elsewhere));
    Program program{{"--config", branch.terminal.config()}};
    const auto starts = [&] {
        const std::string log = branch.terminal.read("data/kiosk.log");
        std::size_t count = 0;
        for (auto at = log.find("events verified"); at != std::string::npos;
             at = log.find("events verified", at + 1))
            ++count;
        return count;
    };
    for (int look = 0; look < 1200 && starts() < 2; ++look)
        std::this_thread::sleep_for(100ms);
    CHECK(starts() == 2);
    CHECK(branch.terminal.read("data/terminal.json").contains(elsewhere.hex()));
    std::this_thread::sleep_for(1s);
    program.signal(SIGTERM);
    const Ended ended = program.end();
    INFO(ended.errors);
    CHECK(ended.code == 0);
}

TEST_CASE("the log tells of the line and of nobody") {
    Branch branch;
    branch.enrol();
    CHECK(run({"--config", branch.terminal.config(), "--sync-now"}).code == 0);
    const std::string log = branch.terminal.read("data/kiosk.log");
    CHECK(log.find("events verified") != std::string::npos);
    CHECK(log.find("13812345678") == std::string::npos);
}

} // namespace fengqiao::kiosk
