#include "app/headquarters/service/ground.h"

#include "core/catalogue/parse.h"
#include "platform/sqlite/headquarters/organisation_records.h"
#include "platform/system/durable_file.h"

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t asset_bytes_max = 4u << 20;

Result<std::string> read_file(const fs::path& path) {
    const auto content = system::read_whole(path, asset_bytes_max);
    if (!content)
        return trouble(TroubleKind::BadFile,
                       path.string() + ":1: cannot be read; name the folder of the assets");
    return std::string{text_of(*content)};
}

Result<Catalogue> read_catalogue(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const std::string_view name : catalogue_file_names()) {
        auto content = read_file(folder / name);
        if (!content) return std::unexpected(content.error());
        files[std::string{name}] = std::move(*content);
    }
    auto catalogue = parse_catalogue(files);
    if (catalogue) return catalogue;
    return trouble(catalogue.error().kind, (folder / catalogue.error().text).string());
}

} // namespace

Result<Assets> read_assets(const fs::path& folder) {
    auto catalogue = read_catalogue(folder / "catalogue");
    if (!catalogue) return std::unexpected(catalogue.error());
    const fs::path statute = folder / "catalogue" / "rules" / "statute.csv";
    const auto csv = read_file(statute);
    if (!csv) return std::unexpected(csv.error());
    auto rules = RuleBook::parse(statute.string(), *csv);
    if (!rules) return std::unexpected(rules.error());
    const fs::path holidays = folder / "catalogue" / "rules" / "holidays.csv";
    const auto days_off = read_file(holidays);
    if (!days_off) return std::unexpected(days_off.error());
    auto calendar = WorkCalendar::parse(holidays.string(), *days_off);
    if (!calendar) return std::unexpected(calendar.error());
    const auto packed = read_file(folder / "schema" / "complaint.zdict");
    if (!packed) return std::unexpected(packed.error());
    auto dictionary = compression::Dictionary::load(bytes_of(*packed));
    if (!dictionary)
        return trouble(TroubleKind::BadFile,
                       (folder / "schema" / "complaint.zdict").string() + ":1: " + dictionary.error().text);
    return Assets{std::move(*catalogue), std::move(*rules), std::move(*calendar), std::move(*dictionary)};
}

Result<std::shared_ptr<const Directory>> Ground::directory() {
    const std::lock_guard lock{directory_mutex_};
    auto fresh = store->read([&](SQLite::Database& connection) -> Result<std::shared_ptr<const Directory>> {
        const std::int64_t version = sqlite::organisation_version(connection);
        if (version == directory_version_) return directory_;
        auto made = Directory::make(sqlite::read_organisation(connection));
        if (!made) return std::unexpected(made.error());
        directory_version_ = version;
        return std::make_shared<const Directory>(std::move(*made));
    });
    if (fresh) directory_ = *fresh;
    return fresh;
}

Result<BranchFacts> Ground::facts_of(BranchId id) {
    const auto everybody = directory();
    if (!everybody) return std::unexpected(everybody.error());
    const Branch* branch = (**everybody).find(id);
    if (branch == nullptr) return trouble(TroubleKind::NotFound, "there is no such branch");
    return BranchFacts{*(**everybody).find(branch->institution), *(**everybody).find(branch->station),
                       *branch};
}

} // namespace fengqiao::headquarters
