#include "tests/platform/sqlite/terminal/terminal_disk.h"

#include <sys/wait.h>

#include <csignal>
#include <cstdlib>

using namespace fengqiao;

namespace {

int rounds_wanted() {
    const char* wanted = std::getenv("FENGQIAO_KILL_ROUNDS");
    return wanted ? std::max(1, std::atoi(wanted)) : 50;
}

// Files as fast as it can and thanks for each through the pipe, until it is killed.
[[noreturn]] void file_until_killed(TerminalDisk& disk, std::uint64_t seed, int thanks) {
    disk.random = SeededRandom{seed};
    auto opened = disk.open();
    if (!opened) ::_exit(2);
    disk.store = std::move(*opened);
    if (!open_or_first(disk.journal(), disk.digest, disk.settings.terminal, disk.random)) ::_exit(3);
    for (;;) {
        const auto event = sample_event(disk.random, "{\"n\":1}", 300);
        const auto kept = keep(disk.journal(), disk.digest, {{&event, 1}});
        if (!kept) ::_exit(4);
        if (::write(thanks, kept->front().leaf.data(), 32) != 32) ::_exit(5);
    }
}

std::vector<std::string> thanked(int pipe) {
    std::vector<std::string> leaves;
    Hash leaf{};
    std::size_t have = 0;
    for (;;) {
        const ssize_t got = ::read(pipe, leaf.data() + have, leaf.size() - have);
        if (got <= 0) return leaves;
        have += static_cast<std::size_t>(got);
        if (have < leaf.size()) continue;
        leaves.push_back(to_hex(leaf));
        have = 0;
    }
}

} // namespace

TEST_CASE("whenever the program is killed, everything it thanked for is there at the next start") {
    TerminalDisk disk;
    SeededRandom chance{4711};
    std::size_t thanked_in_all = 0;
    std::size_t there_before = 0;
    for (int round = 0; round < rounds_wanted(); ++round) {
        disk.close();
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            file_until_killed(disk, static_cast<std::uint64_t>(round) + 100, ends[1]);
        }
        ::close(ends[1]);
        ::usleep(static_cast<useconds_t>(1000 + chance.below(15'000)));
        ::kill(child, SIGKILL);
        const auto leaves = thanked(ends[0]);
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        disk.reopen();
        CHECK_FALSE(disk.store->start_report().quarantined);
        if (!disk.journal().state()) continue;
        const auto rows = disk.rows();
        // Everything thanked for, and at most the one that was on its way.
        REQUIRE(rows.size() >= there_before + leaves.size());
        CHECK(rows.size() <= there_before + leaves.size() + 1);
        for (std::size_t at = 0; at < leaves.size(); ++at)
            if (to_hex(rows[there_before + at].leaf) != leaves[at]) FAIL("another event stands in its place");
        there_before = rows.size();
        thanked_in_all += leaves.size();
    }
    CHECK(thanked_in_all > 0);
}
