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

Result<std::vector<std::string>> files_under(const std::string& folder) {
    std::error_code fault;
    std::vector<std::string> files;
    for (auto at = fs::recursive_directory_iterator(folder, fault);
         !fault && at != fs::recursive_directory_iterator(); at.increment(fault))
        if (at->path().extension() == ".toml") files.push_back(at->path().string());
    if (fault) return wrong(folder, 1, "the folder cannot be read");
    if (files.size() > files_max) return wrong(folder, 1, "there are more pages than a glass can offer");
    std::ranges::sort(files);
    return files;
}

} // namespace

Result<ContentFolder> read_content_folder(const std::string& folder) {
    const auto files = files_under(folder);
    if (!files) return std::unexpected(files.error());
    ContentFolder read;
    std::vector<PageFile> pages;
    for (const std::string& file : *files) {
        const auto entries = entries_in(file);
        if (!entries) return std::unexpected(entries.error());
        auto page = read_page(file, *entries);
        if (!page) return std::unexpected(page.error());
        pages.push_back({file, std::move(*page)});
        read.files.push_back(fs::path{file}.lexically_relative(folder).generic_string());
    }
    auto book = ContentBook::of(std::move(pages), folder);
    if (!book) return std::unexpected(book.error());
    read.book = std::move(*book);
    std::ranges::sort(read.files);
    return read;
}

Result<ContentBook> load_content(const std::string& folder) {
    auto read = read_content_folder(folder);
    if (!read) return std::unexpected(read.error());
    return std::move(read->book);
}

} // namespace fengqiao::settings
