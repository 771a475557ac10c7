#include "tests/platform/sqlite/forgetful_disk/forgetful_disk.h"
#include "tests/platform/sqlite/terminal/terminal_disk.h"

#include <sys/mount.h>
#include <sys/wait.h>

#include <fstream>

using namespace fengqiao;

namespace {

struct FullDisk : TerminalDisk {
    FullDisk() {
        close();
        settings.vfs = disk.name();
        reopen();
        open_first();
    }
    ~FullDisk() { close(); }

    ForgetfulDisk disk{"a disk that fills"};
};

} // namespace

TEST_CASE(
    "when the disk is full a filing is refused whole, and the next one goes through when there is room") {
    FullDisk branch;
    REQUIRE(branch.file());
    const auto head = branch.journal().state()->head;
    std::size_t refused = 0;
    for (std::uintmax_t room = 60'000; room < 140'000; room += 1'000) {
        branch.disk.limit_bytes(room);
        const auto kept = branch.file("{\"n\":1}", 8'000);
        if (kept) continue;
        ++refused;
        CHECK(kept.error().kind == TroubleKind::DiskFull);
        CHECK(*first_broken(branch.journal(), branch.digest, {}) == std::nullopt);
    }
    CHECK(refused > 0);
    CHECK(branch.journal().state()->head.sequence >= head.sequence);
    branch.disk.limit_bytes(UINTMAX_MAX);
    CHECK(branch.file());
    CHECK(*first_broken(branch.journal(), branch.digest, {}) == std::nullopt);
    const auto before = branch.journal().state()->head;
    branch.reopen();
    CHECK(branch.journal().state()->head == before);
}

TEST_CASE("a sync that fails ends the program at once: what the disk really holds is read anew") {
    FullDisk branch;
    REQUIRE(branch.file());
    const pid_t child = ::fork();
    if (child == 0) {
        std::fclose(stderr);
        branch.disk.fail_syncs();
        (void)branch.file();
        ::_exit(0); // it came back: wrong
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == EXIT_FAILURE);
}

TEST_CASE("on a full disk the ballast is thrown off and the filing is kept") {
    TemporaryFolder place;
    if (::mount("fengqiao", place.path().c_str(), "tmpfs", 0, "size=6m") != 0)
        SKIP("mounting needs rights this run does not have; the disk in memory covers the refusal");
    {
        TerminalDisk branch;
        branch.close();
        branch.settings.folder = place.path();
        branch.settings.ballast_bytes = 2 * 1024 * 1024;
        branch.reopen();
        branch.open_first();
        {
            std::ofstream stranger{place.path() / "somebody-elses.log", std::ios::binary};
            for (int written = 0; written < 6 * 1024; ++written)
                stranger << std::string(1024, 'x') << std::flush;
        }
        CHECK(std::filesystem::exists(place.path() / "ballast"));
        for (int filed = 0; filed < 50; ++filed)
            REQUIRE(branch.file("{\"n\":1}", 20'000));
        CHECK(branch.store->disk_room() == sqlite::DiskRoom::TextOnly);
        CHECK(branch.store->renew_ballast().error().kind == TroubleKind::DiskFull);
        for (int filed = 0; filed < 500 && branch.file("{\"n\":1}", 20'000); ++filed) {
        }
        CHECK(branch.file("{\"n\":1}", 20'000).error().kind == TroubleKind::DiskFull);
        CHECK(*first_broken(branch.journal(), branch.digest, {}) == std::nullopt);
        branch.close();
    }
    ::umount(place.path().c_str());
}
