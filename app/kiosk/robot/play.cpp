#include "app/kiosk/robot/play.h"

#include "app/kiosk/robot/player.h"
#include "platform/display/glass/glass.h"
#include "platform/voice/recorder/spoken_microphone.h"

#include <cstdio>
#include <fstream>
#include <sstream>

namespace fengqiao::kiosk::robot {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::minutes pass_limit{2}; // a full pass to headquarters on loopback takes a second

class MemoryGlass final : public PlayedGlass {
public:
    MemoryGlass(display::Glass& glass, Kiosk& kiosk, fs::path pictures)
        : glass_{glass}, kiosk_{kiosk}, pictures_{std::move(pictures)} {}

    FrameWish draw(Moment now, milliseconds passed) override {
        FrameWish wish;
        glass_.draw(
            [&] {
                wish = kiosk_.frame(now);
                return display::FrameWish{wish.animating, std::nullopt};
            },
            passed);
        return wish;
    }
    void press(ui::PointMm at) override {
        glass_.press(kiosk_.panel().to_px(at.x), kiosk_.panel().to_px(at.y));
    }
    void move(ui::PointMm at) override {
        glass_.move(kiosk_.panel().to_px(at.x), kiosk_.panel().to_px(at.y));
    }
    void lift(ui::PointMm at) override {
        glass_.lift(kiosk_.panel().to_px(at.x), kiosk_.panel().to_px(at.y));
    }
    Result<void> save(const std::string& name) override { return glass_.save(pictures_ / (name + ".png")); }

private:
    display::Glass& glass_;
    Kiosk& kiosk_;
    fs::path pictures_;
};

// What is played here has been heard at once, by nobody.
class NobodysOutput final : public voice::SoundOutput {
public:
    bool open(int) override { return true; }
    void play(std::span<const std::int16_t>) override {}
    [[nodiscard]] milliseconds left() const override { return milliseconds{0}; }
    void silence() override {}
    void close() override {}
};

Result<std::string> content_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return trouble(TroubleKind::BadFile, "cannot be read: " + path.string());
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

// NAME NUMBER, one a line.
Numbers numbers_in(const fs::path& path) {
    Numbers numbers;
    std::ifstream file{path};
    for (std::string name, number; file >> name >> number;)
        numbers.insert_or_assign(name, number);
    return numbers;
}

Result<void> write_numbers(const fs::path& path, const Numbers& numbers) {
    std::ofstream file{path, std::ios::trunc};
    for (const auto& [name, number] : numbers)
        file << name << " " << number << "\n";
    file.close();
    if (!file) return trouble(TroubleKind::BadFile, "cannot be written: " + path.string());
    return {};
}

Result<void> play_all(const PlayWish& wish, Start& start) {
    const auto text = content_of(wish.script);
    if (!text) return std::unexpected(text.error());
    const auto script = parse_script(wish.script.filename().string(), *text);
    if (!script) return std::unexpected(script.error());
    std::error_code error;
    fs::create_directories(wish.pictures, error);
    if (error)
        return trouble(TroubleKind::BadFile, "the folder for pictures cannot be made: " + error.message());

    display::Glass glass{wish.width, wish.height};
    const ui::Panel panel{start.config().panel.diagonal_inches, wish.width, wish.height};
    auto kiosk = start.furnish(panel, start.now());
    if (!kiosk) return std::unexpected(kiosk.error());
    MemoryGlass in_memory{glass, **kiosk, wish.pictures};
    const auto sync = [&] { return start.line().pass_now(pass_limit); };
    auto owned = std::make_unique<voice::SpokenMicrophone>();
    voice::SpokenMicrophone& microphone = *owned;
    start.give_sound(std::move(owned), std::make_unique<NobodysOutput>());
    const auto speak = [&](milliseconds time) { microphone.speak(time); };
    Player player{
        {**kiosk, in_memory, sync, speak}, start.now(), wish.numbers ? numbers_in(*wish.numbers) : Numbers{}};
    if (auto played = player.play(wish.script.filename().string(), *script); !played) {
        // The picture is only a help: whether it could be saved changes nothing about what went wrong.
        static_cast<void>(in_memory.save("where-it-stopped"));
        return played;
    }
    return wish.numbers ? write_numbers(*wish.numbers, player.numbers()) : Result<void>{};
}

} // namespace

int play(const PlayWish& wish, Start& start) {
    const auto played = play_all(wish, start);
    if (played) return 0;
    std::fprintf(stderr, "fengqiao-kiosk: %s\n", played.error().text.c_str());
    return 1;
}

} // namespace fengqiao::kiosk::robot
