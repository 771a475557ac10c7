#include "app/kiosk/ui/picture_shelf.h"

#include "platform/display/context/context.h"

#include "imgui.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>

namespace fengqiao::kiosk::ui::testing {
namespace {

// Every file is a grey picture of the size that is wished, but for the one that is broken.
class GreyPictures final : public PictureSource {
public:
    [[nodiscard]] std::optional<Result<StillPicture>> take(const PictureWish& wish) override {
        ++taken;
        if (wish.file == "broken.png") return trouble(TroubleKind::BadFile, "broken.png: is not whole");
        const auto bytes = static_cast<std::size_t>(wish.width) * static_cast<std::size_t>(wish.height) * 4;
        return StillPicture{wish.width, wish.height, Bytes(bytes, 0x80)};
    }
    void forget() override { ++forgotten; }

    int taken{0}, forgotten{0};
};

constexpr std::size_t bytes_of_one = 20 * 10 * 4;

PictureWish of(std::string file) {
    return {.file = std::move(file), .width = 20, .height = 10};
}

// A glass of nothing but a shelf, and a display that takes and lets go of textures after each frame.
struct Stand {
    display::Context context{display::Texels::Alpha};
    GreyPictures source;
    PictureShelf shelf; // before its context
    std::size_t known{0}, let_go{0};

    void frame(const std::vector<std::string>& files) {
        context.draw(
            [&] {
                shelf.begin_frame();
                for (const std::string& file : files)
                    (void)shelf.find(of(file), &source);
                shelf.end_frame();
                return display::FrameWish{};
            },
            640, 480, std::chrono::duration<double>{1.0 / 60});
        known = 0;
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            take(*texture);
    }

private:
    // Letters have a value a pixel; pictures have colours.
    void take(ImTextureData& texture) {
        const bool picture = texture.Format == ImTextureFormat_RGBA32;
        if (texture.Status == ImTextureStatus_WantDestroy) {
            let_go += picture ? 1 : 0;
            texture.SetTexID(ImTextureID_Invalid);
            texture.SetStatus(ImTextureStatus_Destroyed);
        } else if (texture.Status != ImTextureStatus_Destroyed) {
            known += picture ? 1 : 0;
            texture.SetTexID(static_cast<ImTextureID>(texture.UniqueID + 1));
            texture.SetStatus(ImTextureStatus_OK);
        }
    }
};

std::size_t pictures_known_to_imgui() {
    return static_cast<std::size_t>(
        std::ranges::count(ImGui::GetPlatformIO().Textures, ImTextureFormat_RGBA32, &ImTextureData::Format));
}

} // namespace

TEST_CASE("a picture is made once and stands for as long as it is drawn") {
    Stand at;
    for (int frame = 0; frame < 20; ++frame)
        at.frame({"bridge.png", "hall.png"});
    CHECK(at.source.taken == 2);
    CHECK(at.known == 2);
    CHECK(at.shelf.bytes() == 2 * bytes_of_one);
}

TEST_CASE("when its page has gone a picture leaves the display first and memory then") {
    Stand at;
    at.frame({"bridge.png", "hall.png"});
    at.frame({"hall.png"});
    at.frame({"hall.png"});
    CHECK(at.let_go == 1);
    CHECK(at.known == 1);
    at.frame({});
    at.frame({});
    CHECK(at.let_go == 2);
    at.frame({});
    CHECK(at.shelf.bytes() == 0);
    CHECK(pictures_known_to_imgui() == 0);
}

TEST_CASE("however many pictures go by, no more are kept than the last two frames showed") {
    Stand at;
    for (int number = 0; number < 300; ++number) {
        at.frame({"picture-" + std::to_string(number) + ".png"});
        REQUIRE(at.shelf.bytes() <= 3 * bytes_of_one); // shown, leaving the display, and leaving memory
        REQUIRE(pictures_known_to_imgui() <= 3);
    }
    CHECK(at.source.taken == 300);
}

TEST_CASE("a broken picture is asked for once, and again when the visit has ended") {
    Stand at;
    for (int frame = 0; frame < 5; ++frame)
        at.frame({"broken.png"});
    CHECK(at.source.taken == 1);
    CHECK(at.shelf.is_broken("broken.png"));
    CHECK(at.shelf.bytes() == 0);
    at.shelf.forget();
    CHECK_FALSE(at.shelf.is_broken("broken.png"));
    at.frame({"broken.png"});
    CHECK(at.source.taken == 2);
}

TEST_CASE("the end of a visit empties the shelf, and tells whoever still makes pictures for it") {
    Stand at;
    at.frame({"bridge.png"});
    at.shelf.forget();
    CHECK(at.source.forgotten == 1);
    for (int frame = 0; frame < 3; ++frame)
        at.frame({});
    CHECK(at.shelf.bytes() == 0);
    CHECK(at.let_go == 1);
    CHECK(pictures_known_to_imgui() == 0);
}

TEST_CASE("a shelf that ends leaves nothing in its context, whichever context is chosen") {
    Stand at;
    at.frame({});
    {
        PictureShelf other;
        std::swap(at.shelf, other);
        at.frame({"bridge.png", "hall.png"});
        std::swap(at.shelf, other);
        REQUIRE(other.bytes() == 2 * bytes_of_one);
        const display::Context another{display::Texels::Alpha}; // is chosen now, and dies before the shelf
        CHECK(pictures_known_to_imgui() == 0);
    }
    at.context.choose();
    CHECK(pictures_known_to_imgui() == 0);
    at.frame({"bridge.png"});
    CHECK(at.known == 1);
}

} // namespace fengqiao::kiosk::ui::testing
