#include "platform/settings/settings.h"
#include "tests/platform/settings/written_file.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace fengqiao::settings {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

int line_with(const std::string& text, const std::string& part) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
           1;
}

template <class T> std::string refusal(const Result<T>& result) {
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == TroubleKind::BadFile);
    return result.error().text;
}

const std::string good_config = R"(data_folder = "data"
assets_folder = "/opt/fengqiao/assets"
print_folder = "print"
language = "en"
[headquarters]
address = "https://hq.example:8443"
ca_file = "ca.pem"
root_key_file = "root.pub"
[panel]
diagonal_inches = 27
width_px = 1080
height_px = 1920
[nightly]
from = "23:30"
to = "04:15"
)";

} // namespace

TEST_CASE("the languages and the themes that are shipped can be loaded") {
    for (const std::string language : {"zh-CN", "en"}) {
        const auto locale = load_locale("assets/locales/" + language + ".toml");
        if (!locale) FAIL(locale.error().text);
        CHECK(locale->code() == language);
    }
    for (const ThemeKind kind : {ThemeKind::Usual, ThemeKind::High, ThemeKind::Low}) {
        const auto theme = load_theme("assets/themes/" + std::string{name_of(kind)} + ".toml");
        if (!theme) FAIL(theme.error().text);
        CHECK(theme->kind == kind);
        CHECK(contrast(theme->text, theme->card) >= contrast_floor(kind));
    }
}

TEST_CASE("contrast is WCAG's: black on white is 21, a colour on itself 1") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == 21.0);
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) < 4.5);
    CHECK(contrast({118, 118, 118}, {255, 255, 255}) > 4.5);
    CHECK(contrast({10, 20, 30}, {10, 20, 30}) == 1.0);
}

TEST_CASE("a theme whose body text is too faint is refused at the colour's line") {
    const std::string day = content_of("assets/themes/day.toml");
    const WrittenFile file("faint.toml", replaced(day, "body = \"#0e1b33\"", "body = \"#56617a\""));
    const std::string text = refusal(load_theme(file.path()));
    CHECK(text.starts_with(file.path() + ":" + std::to_string(line_with(day, "body = ")) +
                           ": 'text.body' on "));
    CHECK(text.find("at least 10.00:1 is needed") != std::string::npos);
}

TEST_CASE("a theme whose badge cannot be read is refused") {
    const std::string day = content_of("assets/themes/day.toml");
    const WrittenFile file("badge.toml", replaced(day, "strong = \"#024126\"", "strong = \"#4fb98a\""));
    CHECK(refusal(load_theme(file.path())).find("'good.strong'") != std::string::npos);
}

TEST_CASE("what is enough by day is not enough for weak eyes, and the measured ratio is told") {
    const std::string high = content_of("assets/themes/high.toml");
    const WrittenFile file("high.toml", replaced(high, "body = \"#ffffff\"", "body = \"#e0e0e0\""));
    CHECK(refusal(load_theme(file.path())) ==
          file.path() + ":" + std::to_string(line_with(high, "body = ")) +
              ": 'text.body' on 'ground.top' has a contrast of 15.90:1, at least 18.00:1 is needed");
}

TEST_CASE("a theme for light-sensitive eyes is refused when a surface of it glares") {
    const std::string low = content_of("assets/themes/low.toml");
    const WrittenFile file("low.toml", replaced(low, "tint = \"#322c25\"", "tint = \"#48402f\""));
    const std::string text = refusal(load_theme(file.path()));
    CHECK(text.find("'card.tint'") != std::string::npos);
}

TEST_CASE("a theme says for whom it is made, or it is refused") {
    const std::string day = content_of("assets/themes/day.toml");
    const WrittenFile none("none.toml", replaced(day, "kind = \"day\"\n", ""));
    CHECK(refusal(load_theme(none.path())).find("'kind' is missing") != std::string::npos);
    const WrittenFile odd("odd.toml", replaced(day, "kind = \"day\"", "kind = \"night\""));
    CHECK(refusal(load_theme(odd.path())).find("'kind' must be") != std::string::npos);
}

TEST_CASE("a theme with a role too few, too many, or no colour is refused") {
    const std::string day = content_of("assets/themes/day.toml");
    const WrittenFile few("few.toml", replaced(day, "quiet = \"#29354a\"\n", ""));
    CHECK(refusal(load_theme(few.path())).find("'text.quiet' is missing") != std::string::npos);
    const WrittenFile many("many.toml", replaced(day, "[text]\n", "[text]\nloud = \"#ff0000\"\n"));
    CHECK(refusal(load_theme(many.path()))
              .find(std::to_string(line_with(day, "[text]") + 1) + ": 'text.loud' is not a role") !=
          std::string::npos);
    const WrittenFile red("red.toml", replaced(day, "\"#0e1b33\"", "\"red\""));
    CHECK(refusal(load_theme(red.path())).find("must be a colour") != std::string::npos);
}

TEST_CASE("a language file is refused with file, line and reason") {
    const std::string english = content_of("assets/locales/en.toml");
    const WrittenFile unknown("en.toml", replaced(english, "back = \"Back\"", "bakc = \"Back\""));
    CHECK(refusal(load_locale(unknown.path())) == unknown.path() + ":" +
                                                      std::to_string(line_with(english, "back = ")) +
                                                      ": 'frame.bakc' is not a key of zh-CN.toml");
    const WrittenFile number("en.toml", replaced(english, "back = \"Back\"", "back = 5"));
    CHECK(refusal(load_locale(number.path())).find("must be a text") != std::string::npos);
    const WrittenFile broken("en.toml", replaced(english, "back = \"Back\"", "back = \"Back"));
    CHECK(refusal(load_locale(broken.path()))
              .starts_with(broken.path() + ":" + std::to_string(line_with(english, "back = ")) + ": "));
}

TEST_CASE("a terminal's configuration is read, its folders taken from where the file lies") {
    const WrittenFile file("kiosk.toml", good_config);
    const auto config = load_config(file.path());
    if (!config) FAIL(config.error().text);
    CHECK(config->data_folder == file.folder() + "/data");
    CHECK(config->assets_folder == "/opt/fengqiao/assets");
    CHECK(config->headquarters == "https://hq.example:8443");
    CHECK(config->panel.diagonal_inches == 27.0);
    CHECK(config->panel.height_px == 1920);
    CHECK(config->nightly.from == std::chrono::minutes{23 * 60 + 30});
    CHECK(config->language == "en");
    CHECK(config->theme == "day");
}

TEST_CASE("a branch may begin every visit in large type, and only in a size that there is") {
    const WrittenFile large(
        "kiosk.toml", replaced(good_config, "language = \"en\"", "language = \"en\"\ntext_size = \"large\""));
    const auto config = load_config(large.path());
    if (!config) FAIL(config.error().text);
    CHECK(config->text_size == TextSize::Large);
    const WrittenFile huge("kiosk.toml", replaced(good_config, "language = \"en\"", "text_size = \"huge\""));
    CHECK(refusal(load_config(huge.path())).find(":4: 'text_size' must be \"small\"") != std::string::npos);
}

TEST_CASE("a configuration with an unknown, wrong or missing setting is refused at its line") {
    const WrittenFile unknown("kiosk.toml", replaced(good_config, "language", "langauge"));
    CHECK(refusal(load_config(unknown.path())) == unknown.path() + ":4: 'langauge' is not a setting");
    const WrittenFile plain("kiosk.toml", replaced(good_config, "https://", "http://"));
    CHECK(refusal(load_config(plain.path())).find(":6: 'headquarters.address' must be https://") !=
          std::string::npos);
    const WrittenFile night("kiosk.toml", replaced(good_config, "23:30", "24:30"));
    CHECK(refusal(load_config(night.path())).find(":14: 'nightly.from' must be a time") != std::string::npos);
    const WrittenFile small("kiosk.toml",
                            replaced(good_config, "diagonal_inches = 27", "diagonal_inches = 2.7"));
    CHECK(refusal(load_config(small.path())).find("from 10 to 100") != std::string::npos);
    const WrittenFile missing("kiosk.toml", replaced(good_config, "ca_file = \"ca.pem\"\n", ""));
    CHECK(refusal(load_config(missing.path())).find("'headquarters.ca_file' is missing") !=
          std::string::npos);
}

TEST_CASE("a configuration that is not there is named") {
    CHECK(refusal(load_config("/nowhere/kiosk.toml")).starts_with("/nowhere/kiosk.toml:1: "));
}

TEST_CASE("a printer is chosen in the configuration, and a folder where nothing was said") {
    const WrittenFile plain("plain.toml", good_config);
    CHECK(load_config(plain.path())->printer.kind == PrinterConfig::Kind::Folder);
    const WrittenFile thermal(
        "thermal.toml", good_config + "[printer]\nkind = \"escpos\"\naddress = \"192.168.1.50:9100\"\n");
    const auto escpos = load_config(thermal.path());
    if (!escpos) FAIL(escpos.error().text);
    CHECK(escpos->printer.kind == PrinterConfig::Kind::Escpos);
    CHECK(escpos->printer.address == "192.168.1.50:9100");
    const WrittenFile office("office.toml", good_config + "[printer]\nkind = \"cups\"\nqueue = \"Hall-1\"\n");
    CHECK(load_config(office.path())->printer.queue == "Hall-1");
}

TEST_CASE("what forms are printed on and whether there is a scanner can be said, and need not be") {
    const WrittenFile plain("plain.toml", good_config);
    CHECK_FALSE(load_config(plain.path())->printer.forms);
    CHECK_FALSE(load_config(plain.path())->scanner);
    const WrittenFile said("said.toml",
                           "scanner = true\n" + good_config +
                               "[printer]\nkind = \"cups\"\nqueue = \"Hall\"\nforms = \"roll\"\n");
    const auto config = load_config(said.path());
    if (!config) FAIL(config.error().text);
    CHECK(config->scanner);
    CHECK(config->printer.forms == PrinterConfig::Forms::Roll);
}

TEST_CASE("a printer that cannot be meant is refused at its line") {
    const int last = static_cast<int>(std::count(good_config.begin(), good_config.end(), '\n'));
    const auto refused_at = [&](int line, const std::string& section) {
        const WrittenFile file("printer.toml", good_config + "[printer]\n" + section);
        INFO(section);
        CHECK(refusal(load_config(file.path()))
                  .starts_with(file.path() + ":" + std::to_string(last + 1 + line) + ": "));
    };
    refused_at(1, "kind = \"laser\"\n");
    refused_at(1, "kind = 3\n");
    refused_at(1, "kind = \"escpos\"\n");
    refused_at(2, "kind = \"escpos\"\ndevice = \"lp0\"\n");
    refused_at(2, "kind = \"escpos\"\naddress = \"printer.example:9100\"\n");
    refused_at(2, "kind = \"escpos\"\naddress = \"192.168.1.50\"\n");
    refused_at(2, "kind = \"escpos\"\naddress = \"192.168.1.50:0\"\n");
    refused_at(3, "kind = \"escpos\"\naddress = \"192.168.1.50:9100\"\ndevice = \"/dev/usb/lp0\"\n");
    refused_at(1, "kind = \"cups\"\n");
    refused_at(2, "kind = \"cups\"\nqueue = \"a/b\"\n");
    refused_at(1, "device = \"/dev/usb/lp0\"\n");
    refused_at(2, "kind = \"folder\"\nqueue = \"Hall\"\n");
    refused_at(2, "kind = \"folder\"\nbilingual = \"yes\"\n");
    refused_at(3, "kind = \"escpos\"\naddress = \"192.168.1.50:9100\"\nforms = \"sheet\"\n");
    refused_at(2, "kind = \"folder\"\nforms = \"A3\"\n");
    refused_at(2, "kind = \"folder\"\ncolour = \"red\"\n");
}

} // namespace fengqiao::settings
