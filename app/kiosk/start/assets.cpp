#include "app/kiosk/start/assets.h"

#include "core/catalogue/parse.h"
#include "platform/settings/settings.h"
#include "platform/system/durable_file.h"
#include "platform/text/icu_text_rules.h"

namespace fengqiao::kiosk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t asset_bytes_max = 4u << 20;

Result<Bytes> read(const fs::path& file) {
    auto content = system::read_whole(file, asset_bytes_max);
    if (content) return content;
    return trouble(TroubleKind::BadFile, file.string() +
                                             ":1: cannot be read; install the assets again, or mend "
                                             "assets_folder in the configuration");
}

Result<Catalogue> catalogue_in(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const std::string_view name : catalogue_file_names()) {
        const auto content = read(folder / name);
        if (!content) return std::unexpected(content.error());
        files.emplace(name, text_of(*content));
    }
    auto catalogue = parse_catalogue(files);
    if (catalogue) return catalogue;
    return trouble(catalogue.error().kind, (folder / catalogue.error().text).string());
}

template <class Table> Result<Table> table_in(const fs::path& file) {
    const auto content = read(file);
    if (!content) return std::unexpected(content.error());
    return Table::parse(file.string(), text_of(*content));
}

Result<compression::Dictionary> dictionary_in(const fs::path& file) {
    const auto content = read(file);
    if (!content) return std::unexpected(content.error());
    auto dictionary = compression::Dictionary::load(*content);
    if (dictionary) return dictionary;
    return trouble(TroubleKind::BadFile, file.string() + ":1: " + dictionary.error().text);
}

Result<Language> language_named(const std::string& code, const fs::path& locales) {
    if (code == "zh-CN") return Language::Chinese;
    if (code == "en") return Language::English;
    return trouble(TroubleKind::BadFile, (locales / (code + ".toml")).string() +
                                             ":1: the glass speaks zh-CN and en; choose one of them");
}

struct Themes {
    ThemeSet all;
    ThemeKind house{};
};

// The three that are shipped; the house's own, where the configuration names another file, stands in the
// place of its kind.
Result<Themes> themes_in(const fs::path& folder, const std::string& named) {
    Themes themes;
    const auto house = settings::load_theme((folder / (named + ".toml")).string());
    if (!house) return std::unexpected(house.error());
    themes.house = house->kind;
    for (const ThemeKind kind : {ThemeKind::Usual, ThemeKind::High, ThemeKind::Low}) {
        ThemeColours& place = themes.all[static_cast<std::size_t>(kind)];
        if (kind == themes.house) {
            place = *house;
            continue;
        }
        const fs::path file = folder / (std::string{name_of(kind)} + ".toml");
        const auto theme = settings::load_theme(file.string());
        if (!theme) return std::unexpected(theme.error());
        if (theme->kind != kind)
            return trouble(TroubleKind::BadFile,
                           file.string() + ":1: 'kind' must be \"" + std::string{name_of(kind)} + "\" here");
        place = *theme;
    }
    return themes;
}

} // namespace

Result<Assets> load_assets(const KioskConfig& config) {
    const fs::path folder = config.assets_folder;
    const fs::path locales = folder / "locales";
    const auto language = language_named(config.language, locales);
    if (!language) return std::unexpected(language.error());
    auto chinese = settings::load_locale((locales / "zh-CN.toml").string());
    if (!chinese) return std::unexpected(chinese.error());
    auto english = settings::load_locale((locales / "en.toml").string());
    if (!english) return std::unexpected(english.error());
    const auto themes = themes_in(folder / "themes", config.theme);
    if (!themes) return std::unexpected(themes.error());
    auto catalogue = catalogue_in(folder / "catalogue");
    if (!catalogue) return std::unexpected(catalogue.error());
    auto rules = table_in<RuleBook>(folder / "catalogue" / "rules" / "statute.csv");
    if (!rules) return std::unexpected(rules.error());
    auto calendar = table_in<WorkCalendar>(folder / "catalogue" / "rules" / "holidays.csv");
    if (!calendar) return std::unexpected(calendar.error());
    auto sentences = table_in<ReadySentences>(folder / "staff" / "ready_sentences.csv");
    if (!sentences) return std::unexpected(sentences.error());
    auto content = settings::load_content((folder / "content").string());
    if (!content) return std::unexpected(content.error());
    auto dictionary = dictionary_in(folder / "schema" / "complaint.zdict");
    if (!dictionary) return std::unexpected(dictionary.error());
    auto text_rules = text::open_text_rules();
    if (!text_rules) return std::unexpected(text_rules.error());
    return Assets{.catalogue = std::move(*catalogue),
                  .rules = std::move(*rules),
                  .calendar = std::move(*calendar),
                  .ready_sentences = std::move(*sentences),
                  .content = std::move(*content),
                  .chinese = std::move(*chinese),
                  .english = std::move(*english),
                  .language = *language,
                  .themes = themes->all,
                  .house_theme = themes->house,
                  .dictionary = std::move(*dictionary),
                  .text_rules = std::move(*text_rules)};
}

} // namespace fengqiao::kiosk
