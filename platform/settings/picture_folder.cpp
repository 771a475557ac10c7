#include "platform/settings/picture_folder.h"

#include "core/content/edition.h"
#include "platform/display/picture/still.h"
#include "platform/settings/toml_file.h"

#include <algorithm>
#include <filesystem>

namespace fengqiao::settings {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view people_folder = "people/", ending = ".png";
constexpr std::size_t staff_number_bytes_max = 32;

bool is_of_a_person(const std::string& path) {
    return path.starts_with(people_folder);
}

// The number keyed at the glass, whatever a house's numbers look like.
bool is_staff_number(std::string_view number) {
    const auto allowed = [](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
               byte == '-';
    };
    return !number.empty() && number.size() <= staff_number_bytes_max && std::ranges::all_of(number, allowed);
}

} // namespace

Result<PictureFile> PictureFolder::read(const std::string& path) {
    if (const auto known = read_.find(path); known != read_.end()) return known->second;
    const auto still = display::read_still(fs::path{folder_} / path);
    if (!still) return std::unexpected(still.error());
    const PictureFile file{path, still->width, still->height};
    read_.emplace(path, file);
    return file;
}

Result<PictureFile> PictureFolder::find(const std::string& beside, const std::string& name) {
    if (!is_edition_path(name) || name.contains('/') || !name.ends_with(ending))
        return trouble(
            TroubleKind::BadInput,
            "must be a file beside the page, of letters, digits, '-', '_' and '.', ending in .png");
    const fs::path path = fs::path{beside} / name;
    return read(path.lexically_normal().generic_string());
}

Result<std::vector<Portrait>> PictureFolder::people(const std::vector<std::string>& pictures) {
    std::vector<Portrait> people;
    for (const std::string& path : pictures) {
        if (!is_of_a_person(path)) continue;
        const std::string file = (fs::path{folder_} / path).string();
        const std::string number =
            path.substr(people_folder.size(), path.size() - people_folder.size() - ending.size());
        if (!is_staff_number(number))
            return wrong(file, 1,
                         "the file's name must be a staff number: at most 32 letters, digits and '-'");
        auto picture = read(path);
        if (!picture) return wrong(file, 1, "the picture " + picture.error().text);
        people.push_back({number, std::move(*picture)});
    }
    return people;
}

std::string PictureFolder::unused(const std::vector<std::string>& pictures) const {
    const auto at =
        std::ranges::find_if(pictures, [this](const std::string& path) { return !read_.contains(path); });
    return at == pictures.end() ? std::string{} : *at;
}

} // namespace fengqiao::settings
