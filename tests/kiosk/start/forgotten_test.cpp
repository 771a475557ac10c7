#include "tests/kiosk/start/installed.h"
#include "tests/kiosk/start/program.h"
#include "tests/support/fault_proxy/socket.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace fengqiao::kiosk {
namespace {

// The robot's script holds the digits in two pieces, so that it is not taken for the customer's own words.
constexpr const char* until_review = R"(expect-stage attract
tap home.complaint
tap complaint.business 4
tap complaint.cause 0
tap complaint.when 1
tap complaint.request 0
tap complaint.skip
digits 138
digits 77661234
tap complaint.surname 0
tap complaint.madam
expect-stage review
)";
constexpr const char* sent_and_gone = R"(tap complaint.send
expect-stage receipt-shown
tap receipt_page.taken
tap thanks.done
expect-stage attract
wait 2s
sync
)";
constexpr const char* walked_away = R"(wait 120s
wait 31s
expect-stage attract
wait 2s
sync
)";

// Written by every door, in pieces for the same reason. The candidates are taken one by one, so that their
// row stands in no dictionary.
constexpr const char* until_written = R"(expect-stage attract
tap home.complaint
tap complaint.business 4
tap complaint.cause 0
tap complaint.when 1
tap complaint.request 0
tap write.door 3
letters qzxv
letters jkwy
tap write.door 2
letters luan
letters jiuqi
tap write.candidate 0
letters shuo
tap write.candidate 0
letters mai
tap write.candidate 0
tap write.door 1
draw 0.2,0.5 0.8,0.5
tap write.candidate 0
tap complaint.continue
digits 138
digits 77661234
tap write.door 3
letters vbnq
letters wgfz
tap complaint.continue
expect-stage review
)";

// Everything this process may be asked for by root, as the kernel lists it.
std::string memory_of(pid_t process) {
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps{folder + "/maps"}, memory{folder + "/mem", std::ios::binary};
    std::string all;
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t from = 0, to = 0;
        char readable = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx %c", &from, &to, &readable) != 3 || readable != 'r') continue;
        if (line.ends_with("[vvar]") || line.ends_with("[vsyscall]") ||
            line.find(".ttc") != std::string::npos)
            continue;
        std::string part(to - from, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(from));
        memory.read(part.data(), static_cast<std::streamsize>(part.size()));
        all += part;
    }
    return all;
}

std::size_t count(const std::string& memory, std::string_view words) {
    std::size_t found = 0;
    for (auto at = memory.find(words); at != std::string::npos; at = memory.find(words, at + 1))
        ++found;
    return found;
}

using Words = std::vector<std::string>;

// Its memory once it holds none of what must be gone; what it holds still after some seconds. The pass that
// follows a visit is another thread's, and may be ahead of the glass that wipes.
std::string memory_at_rest(pid_t process, const Words& gone) {
    constexpr int looks = 20;
    std::string memory = memory_of(process);
    for (int look = 1; look < looks; ++look) {
        if (std::ranges::none_of(gone, [&](const std::string& words) { return count(memory, words) > 0; }))
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
        memory = memory_of(process);
    }
    return memory;
}

// What the terminal's program still holds after a visit, while its next pass waits on a line that stalls.
std::string memory_after(const std::string& visit, const Words& gone = {}) {
    Installed terminal;
    {
        const TestHeadquarters headquarters;
        terminal.configure(headquarters.url(), headquarters.line().ca_file);
        terminal.write("root.pub", to_hex(headquarters.line().root) + "\n");
        std::filesystem::copy_file(headquarters.line().ca_file, terminal.path("ca.pem"));
        auto& open = const_cast<TestHeadquarters&>(headquarters);
        REQUIRE(run({"--config", terminal.config(), "--enrol", open.code(headquarters.branch())}).code == 0);
        REQUIRE(run({"--config", terminal.config(), "--sync-now"}).code == 0);
    }
    const auto stalled = testing::listen_on_loopback(8);
    terminal.configure("https://127.0.0.1:" + std::to_string(testing::port_of(stalled)), "ca.pem");
    terminal.write("visit", visit);
    Program program{{"--config", terminal.config(), "--play", terminal.path("visit").string(), "--pictures",
                     terminal.path("pictures").string(), "--size", "1080x1920"}};
    pollfd caller{stalled.get(), POLLIN, 0};
    const bool called = ::poll(&caller, 1, 120'000) == 1;
    std::string memory = called ? memory_at_rest(program.id(), gone) : std::string{};
    program.signal(SIGKILL);
    const Ended ended = program.end();
    INFO(ended.errors);
    REQUIRE(called);
    return memory;
}

// The same letters two and four bytes wide, as rules of text and the letters being set hold them.
std::string widened(std::string_view letters, std::size_t width) {
    std::string wide;
    for (const char letter : letters) {
        wide += letter;
        wide.append(width - 1, '\0');
    }
    return wide;
}

} // namespace

TEST_CASE("nothing a customer typed or chose lies in the terminal's memory once the visit is over") {
    if (geteuid() != 0) SKIP("only root may look into a process that cannot be dumped");
    for (const char* end : {sent_and_gone, walked_away}) {
        CAPTURE(end);
        const std::string memory = memory_after(std::string{until_review} + end);
        CHECK(count(memory, "示例银行") > 0); // what is looked for would be found
        CHECK(count(memory, "13877661234") == 0);
        CHECK(count(memory, "138 7766 1234") == 0);
        CHECK(count(memory, "138****1234") == 0);
        // The trained dictionary holds an invented one.
        CHECK(count(memory, "\"phone\":\"138") == 0);
    }
}

TEST_CASE("nothing a customer wrote by pinyin, by hand or letter by letter lies in the terminal's memory") {
    if (geteuid() != 0) SKIP("only root may look into a process that cannot be dumped");
    const std::string before = memory_after(std::string{until_written} + "sync\n");
    CHECK(count(before, "qzxvjkwy") > 0);              // while the customer stands at the review it is found,
    CHECK(count(before, widened("qzxvjkwy", 4)) == 0); // and the desk it was written at is wiped already
    Words gone;
    for (const std::string_view written : {"qzxvjkwy", "vbnqwgfz", "luanjiuqi", "luan jiu qi"})
        for (const std::size_t width : {1, 2, 4})
            gone.push_back(widened(written, width));
    const std::string memory = memory_after(std::string{until_written} + walked_away, gone);
    for (const std::string& written : gone) {
        CAPTURE(written);
        CHECK(count(memory, written) == 0);
    }
}

} // namespace fengqiao::kiosk
