#include "tests/kiosk/start/installed.h"
#include "tests/kiosk/start/program.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <thread>
#include <unistd.h>

namespace fengqiao::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr int visits = 60;
constexpr std::size_t growth_max = std::size_t{8} << 20;

// A day in small: one files in each language, one walks away, one looks for a number that is not there, one
// rates the service.
constexpr const char* a_visit = R"(expect-stage attract
tap home.complaint
tap complaint.business 4
tap complaint.cause 0
tap complaint.when 1
tap complaint.request 0
tap complaint.skip
digits 13800001234
tap complaint.surname 0
tap complaint.madam
tap complaint.send
expect-stage receipt-shown
tap receipt_page.taken
tap thanks.done
tap frame.language
tap home.complaint
tap complaint.business 2
wait 120s
wait 31s
expect-stage attract
tap home.rate
tap rate.service
tap face.good
wait 3s
tap thanks.done
)";

std::size_t resident_bytes(pid_t process) {
    std::ifstream file{"/proc/" + std::to_string(process) + "/statm"};
    std::size_t all = 0, resident = 0;
    file >> all >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// The middle one of a part of the samples: one busy moment does not count.
std::size_t middle(std::vector<std::size_t> samples, double from, double until) {
    const auto at = [&](double share) {
        return samples.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(samples.size()));
    };
    std::vector<std::size_t> part{at(from), at(until)};
    std::ranges::sort(part);
    return part[part.size() / 2];
}

} // namespace

TEST_CASE("sixty visits in a row all succeed, and the terminal's memory stays where it was") {
    TestHeadquarters headquarters;
    Installed terminal;
    terminal.configure(headquarters.url(), headquarters.line().ca_file);
    terminal.write("root.pub", to_hex(headquarters.line().root).append("\n"));
    REQUIRE(run({"--config", terminal.config(), "--enrol", headquarters.code(headquarters.branch())}).code ==
            0);
    std::string script = "sync\n";
    for (int visit = 0; visit < visits; ++visit)
        script += a_visit;
    terminal.write("visit", script + "sync\n");

    Program program{{"--config", terminal.config(), "--play", terminal.path("visit").string(), "--pictures",
                     terminal.path("pictures").string()}};
    std::vector<std::size_t> samples;
    for (std::size_t now = resident_bytes(program.id()); now > 0; now = resident_bytes(program.id())) {
        samples.push_back(now);
        std::this_thread::sleep_for(100ms);
    }
    const Ended ended = program.end();
    INFO(ended.errors);
    REQUIRE(ended.code == 0);
    REQUIRE(samples.size() > 40);
    const std::size_t early = middle(samples, 0.2, 0.4), late = middle(samples, 0.8, 1.0);
    INFO("resident: early " << (early >> 10) << " kB, late " << (late >> 10) << " kB");
    CHECK(late < early + growth_max);
}

} // namespace fengqiao::kiosk
