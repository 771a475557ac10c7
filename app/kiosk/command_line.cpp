#include "app/kiosk/command_line.h"

#include <CLI/CLI.hpp>

namespace fengqiao::kiosk {
namespace {

constexpr int pixels_least = 480;
constexpr int pixels_most = 8192;

// WIDTHxHEIGHT; empty when it is a size, otherwise what is wrong with it.
std::string size_fault(const std::string& text) {
    int width = 0;
    int height = 0;
    char after = 0;
    const bool read = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &after) == 2;
    const auto fits = [](int side) { return side >= pixels_least && side <= pixels_most; };
    if (read && fits(width) && fits(height)) return {};
    return "must read WIDTHxHEIGHT in pixels, each from 480 to 8192, for example 1080x1920";
}

std::string nothing_given(const std::string& text) {
    return text.empty() ? "was given nothing" : "";
}

struct Words {
    std::string config, enrol, play, preview, pictures, numbers, size;
    bool window{false}, sync_now{false}, portrait{false};
};

void add_options(CLI::App& app, Words& words) {
    app.add_option(
           "--config", words.config,
           "The terminal's configuration, kiosk.toml. Folders in it are taken from where the file lies.")
        ->required()
        ->check(nothing_given)
        ->type_name("FILE");
    app.add_flag("--window", words.window, "Shows the glass in a window instead of the full screen.");
    auto* enrol =
        app.add_option("--enrol", words.enrol,
                       "Enrols this terminal with the one-time code that headquarters printed, and ends. "
                       "Its keys are made here and never leave the data folder.")
            ->check(nothing_given)
            ->type_name("CODE");
    auto* sync =
        app.add_flag("--sync-now", words.sync_now,
                     "Makes one full exchange with headquarters and ends. Fails when it does not succeed.");
    auto* play =
        app.add_option("--play", words.play,
                       "Plays a visit on a glass in memory, with the real store and the real line, and ends. "
                       "Fails at the first step that does not work.")
            ->check(nothing_given)
            ->type_name("FILE");
    auto* preview =
        app.add_option("--preview-content", words.preview,
                       "Draws every page of a content folder at every size of type, in both "
                       "languages, lying and upright, and ends. Fails when something does not fit.")
            ->check(nothing_given)
            ->type_name("FOLDER");
    auto* pictures =
        app.add_option("--pictures", words.pictures,
                       "Where the pictures of a played visit or of a content folder are written.")
            ->check(nothing_given)
            ->type_name("FOLDER");
    play->needs(pictures);
    preview->needs(pictures);
    app.add_option("--numbers", words.numbers,
                   "Keeps the complaint numbers a visit remembers, so that a later visit can track them.")
        ->type_name("FILE")
        ->needs(play);
    auto* size =
        app.add_option("--size", words.size, "The size of the played glass instead of the configured one.")
            ->type_name("WIDTHxHEIGHT")
            ->check(size_fault)
            ->needs(play);
    app.add_flag("--portrait", words.portrait, "Plays the visit on a glass of 1080x1920.")
        ->needs(play)
        ->excludes(size);
    enrol->excludes(sync)->excludes(play)->excludes(preview);
    sync->excludes(play)->excludes(preview);
    play->excludes(preview);
}

CommandLine command_line_of(const Words& words) {
    CommandLine line{.config = words.config, .window = words.window, .sync_now = words.sync_now};
    if (!words.enrol.empty()) line.enrol = words.enrol;
    if (!words.play.empty()) line.play = PlayedVisit{words.play, words.pictures, {}};
    if (!words.preview.empty()) line.preview = ContentPreview{words.preview, words.pictures};
    if (line.play && !words.numbers.empty()) line.play->numbers = words.numbers;
    if (words.portrait) {
        line.width = 1080;
        line.height = 1920;
    }
    int width = 0;
    int height = 0;
    if (std::sscanf(words.size.c_str(), "%dx%d", &width, &height) == 2) {
        line.width = width;
        line.height = height;
    }
    return line;
}

} // namespace

std::expected<CommandLine, int> read_command_line(int count, const char* const* words) {
    CLI::App app{
        "The complaint terminal of a bank or insurance branch. Started with a configuration alone it opens "
        "its glass and works until it is stopped with Ctrl-C or SIGTERM."};
    app.name("fengqiao-kiosk");
    app.set_version_flag("--version", FENGQIAO_VERSION, "Prints the version and ends.");
    app.set_help_flag("-h,--help", "Prints this help and ends.");
    Words given;
    add_options(app, given);
    try {
        app.parse(count, words);
        if (!given.pictures.empty() && given.play.empty() && given.preview.empty())
            throw CLI::RequiresError{"--pictures", "--play or --preview-content"};
    } catch (const CLI::ParseError& wrong) {
        return std::unexpected(app.exit(wrong));
    }
    return command_line_of(given);
}

} // namespace fengqiao::kiosk
