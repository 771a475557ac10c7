#include "platform/settings/picture_folder.h"
#include "platform/settings/settings.h"
#include "platform/settings/toml_file.h"

#include <algorithm>
#include <filesystem>

namespace fengqiao::settings {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t files_max = 500;

Result<std::vector<ContentEntry>> entries_in(const std::string& path) {
    const auto settings = read_toml(path);
    if (!settings) return std::unexpected(settings.error());
    std::vector<ContentEntry> entries;
    for (const Setting& setting : *settings) {
        ContentEntry entry{.key = setting.key, .line = setting.line};
        if (const auto* text = std::get_if<std::string>(&setting.value))
            entry.value = *text;
        else if (const auto* number = std::get_if<std::int64_t>(&setting.value))
            entry.value = *number;
        else if (const auto* yes = std::get_if<bool>(&setting.value))
            entry.value = *yes;
        else
            return wrong(path, setting.line, "'" + setting.key + "' must not be a fraction");
        entries.push_back(std::move(entry));
    }
    return entries;
}

// Paths in the folder, in order.
struct Found {
    std::vector<std::string> pages, pictures;
};

Result<Found> files_under(const std::string& folder) {
    std::error_code fault;
    Found found;
    for (auto at = fs::recursive_directory_iterator(folder, fault);
         !fault && at != fs::recursive_directory_iterator(); at.increment(fault)) {
        const fs::path path = at->path().lexically_relative(folder);
        if (path.extension() == ".toml") found.pages.push_back(path.generic_string());
        if (path.extension() == ".png") found.pictures.push_back(path.generic_string());
    }
    if (fault) return wrong(folder, 1, "the folder cannot be read");
    if (found.pages.size() + found.pictures.size() > files_max)
        return wrong(folder, 1, "there are more pages and pictures than a glass can offer");
    std::ranges::sort(found.pages);
    std::ranges::sort(found.pictures);
    return found;
}

Result<ContentPage> page_in(const std::string& folder, const std::string& path, PictureFolder& pictures) {
    const std::string file = (fs::path{folder} / path).string();
    const auto entries = entries_in(file);
    if (!entries) return std::unexpected(entries.error());
    const std::string beside = fs::path{path}.parent_path().generic_string();
    return read_page(file, *entries, [&](const std::string& name) { return pictures.find(beside, name); });
}

} // namespace

Result<ContentFolder> read_content_folder(const std::string& folder) {
    const auto found = files_under(folder);
    if (!found) return std::unexpected(found.error());
    PictureFolder pictures{folder};
    std::vector<PageFile> pages;
    for (const std::string& path : found->pages) {
        auto page = page_in(folder, path, pictures);
        if (!page) return std::unexpected(page.error());
        pages.push_back({(fs::path{folder} / path).string(), std::move(*page)});
    }
    auto people = pictures.people(found->pictures);
    if (!people) return std::unexpected(people.error());
    if (const std::string unused = pictures.unused(found->pictures); !unused.empty())
        return wrong((fs::path{folder} / unused).string(), 1,
                     "no page shows this picture; name it in a page, or take it away");
    auto book = ContentBook::of(std::move(pages), folder, std::move(*people));
    if (!book) return std::unexpected(book.error());
    ContentFolder read{std::move(*book), found->pages};
    read.files.insert(read.files.end(), found->pictures.begin(), found->pictures.end());
    std::ranges::sort(read.files);
    return read;
}

Result<ContentBook> load_content(const std::string& folder) {
    auto read = read_content_folder(folder);
    if (!read) return std::unexpected(read.error());
    return std::move(read->book);
}

} // namespace fengqiao::settings
