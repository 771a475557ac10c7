#include "app/kiosk/effects/picture_desk.h"

#include "platform/display/picture/still.h"
#include "tests/support/kept_lines.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <latch>
#include <thread>

namespace fengqiao::kiosk {
namespace {

using namespace std::chrono_literals;

// What its maker saw; it outlives the desk.
struct Seen {
    std::latch may_go_on{1};
    std::atomic<int> made{0};
    std::atomic<std::thread::id> thread;
};

// A photograph that takes as long as the test wants it to.
class HeldMaker final : public PictureMaker {
public:
    explicit HeldMaker(Seen& seen) : seen_{seen} {}
    [[nodiscard]] Result<StillPicture> make(const PictureWish& wish) const override {
        seen_.thread = std::this_thread::get_id();
        seen_.may_go_on.wait();
        ++seen_.made;
        return StillPicture{wish.width, wish.height, Bytes(4, 0x80)};
    }

private:
    Seen& seen_;
};

// What a glass does: asks again in each frame.
std::optional<Result<StillPicture>> ask_until_made(PictureDesk& desk, const PictureWish& wish) {
    const auto until = std::chrono::steady_clock::now() + 10s;
    while (std::chrono::steady_clock::now() < until) {
        if (auto made = desk.take(wish)) return made;
        std::this_thread::sleep_for(1ms);
    }
    return std::nullopt;
}

PictureWish of(std::string file) {
    return {.file = std::move(file), .width = 1, .height = 1};
}

} // namespace

TEST_CASE("a picture is made on the desk's own thread while the glass goes on drawing") {
    Seen seen;
    testing::KeptLines log;
    PictureDesk desk{std::make_unique<HeldMaker>(seen), log};
    for (int frame = 0; frame < 10; ++frame)
        CHECK_FALSE(desk.take(of("bridge.png")).has_value()); // at once, though the maker is held
    CHECK(seen.made == 0);
    seen.may_go_on.count_down();
    const auto made = ask_until_made(desk, of("bridge.png"));
    REQUIRE(made.has_value());
    CHECK(made->has_value());
    CHECK(seen.made == 1);
    CHECK(seen.thread.load() != std::this_thread::get_id());
}

TEST_CASE("what is not wanted any more is not made") {
    Seen seen;
    testing::KeptLines log;
    {
        PictureDesk desk{std::make_unique<HeldMaker>(seen), log};
        CHECK_FALSE(desk.take(of("first.png")).has_value());
        while (seen.thread.load() == std::thread::id{})
            std::this_thread::sleep_for(1ms); // the first is under way
        CHECK_FALSE(desk.take(of("second.png")).has_value());
        CHECK_FALSE(desk.take(of("third.png")).has_value());
        desk.forget();
        seen.may_go_on.count_down();
        REQUIRE(ask_until_made(desk, of("fourth.png")).has_value());
    }
    CHECK(seen.made == 2); // the first, which nobody took, and the fourth
}

TEST_CASE("a file that is broken or gone is told as such, to service once, and the next is drawn") {
    std::string folder_of_its_own = (std::filesystem::temp_directory_path() / "fengqiao-XXXXXX").string();
    REQUIRE(mkdtemp(folder_of_its_own.data()) != nullptr);
    const std::filesystem::path folder = folder_of_its_own;
    const auto broken = folder / "broken.png";
    std::ofstream{broken, std::ios::binary} << "\x89PNG\r\n\x1a\n and then nothing";
    testing::KeptLines log;
    PictureDesk desk{std::make_unique<display::StillMaker>(), log};
    const auto first = ask_until_made(desk, of(broken.string()));
    REQUIRE(first.has_value());
    REQUIRE_FALSE(first->has_value());
    CHECK(first->error().kind == TroubleKind::BadFile);
    CHECK(log.alarms() == 1);
    const auto gone = ask_until_made(desk, of((folder / "gone.png").string()));
    REQUIRE(gone.has_value());
    REQUIRE_FALSE(gone->has_value());
    CHECK(gone->error().kind == TroubleKind::NotFound);
    const auto sound = ask_until_made(desk, of("assets/gallery/doors.png"));
    REQUIRE(sound.has_value());
    CHECK(sound->has_value());
    CHECK(log.alarms() == 2);
    std::filesystem::remove_all(folder);
}

} // namespace fengqiao::kiosk
