#include "platform/editions/edition_folder.h"

#include "platform/settings/settings.h"
#include "platform/system/durable_file.h"
#include "platform/wire/edition_codec.h"

#include <algorithm>

namespace fengqiao::editions {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t standing_bytes_max = 4096;
constexpr std::string_view pages_name = "pages", body_name = "edition.cbor";

std::string named(std::uint32_t serial) {
    return "edition " + std::to_string(serial) + " of the station's pages";
}

fs::path part_of(const fs::path& place) {
    fs::path part = place;
    part += ".part";
    return part;
}

} // namespace

EditionFolder::EditionFolder(Path folder, const Tools& tools) : folder_{std::move(folder)}, tools_{tools} {
    const auto text = system::read_whole(folder_ / "standing", standing_bytes_max);
    if (!text && text.error().kind == TroubleKind::NotFound) return;
    auto kept = text ? read_standing(text_of(*text)) : std::nullopt;
    if (!kept) {
        tools_.log.alarm("the file that says which pages are shown has rotted; those that were installed are "
                         "shown until headquarters orders its edition again");
        return;
    }
    kept_ = std::move(*kept);
    for (const PlacedEdition& placed : kept_) {
        auto book = read(placed);
        if (book) {
            book_ = std::move(*book);
            shown_ = placed;
            return;
        }
        tools_.log.alarm(named(placed.serial) + " is not shown: " + book.error().text + "; look at the disk");
    }
}

EditionStanding EditionFolder::standing() const {
    return {shown_ ? shown_->order : 0, kept_.empty() ? 0 : kept_.front().order};
}

fs::path EditionFolder::folder_of(const PlacedEdition& placed) const {
    return folder_ / folder_name(placed.serial, placed.edition);
}

bool EditionFolder::has(const Path& pages, const EditionFile& file) const {
    const auto bytes = system::read_whole(pages / file.path, edition_file_bytes_max);
    return bytes && bytes->size() == file.bytes && tools_.digest.sha256(ByteView{*bytes}) == file.name;
}

// All of it and nothing else: the reader shows every page it finds.
bool EditionFolder::is_whole(const Path& edition_folder, const Edition& edition) const {
    const Path pages = edition_folder / pages_name;
    std::error_code fault;
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{pages, fault})
        if (!entry.is_directory(fault)) ++files;
    return !fault && files == edition.files.size() &&
           std::ranges::all_of(edition.files, [&](const EditionFile& file) { return has(pages, file); });
}

std::optional<Edition> EditionFolder::edition_in(const Path& edition_folder, const Hash& name) const {
    const auto body = system::read_whole(edition_folder / body_name, manifest_bytes_max);
    if (!body || tools_.digest.sha256(ByteView{*body}) != name) return std::nullopt;
    auto edition = wire::decode_edition(*body);
    return edition ? std::optional{std::move(*edition)} : std::nullopt;
}

Result<std::shared_ptr<const ContentBook>> EditionFolder::read_pages(const Path& edition_folder,
                                                                     const Path& shown_from) const {
    auto book = settings::load_content((edition_folder / pages_name).string());
    if (!book) return std::unexpected(book.error());
    book->lies_in((shown_from / pages_name).string());
    return std::make_shared<const ContentBook>(std::move(*book));
}

Result<std::shared_ptr<const ContentBook>> EditionFolder::read(const PlacedEdition& placed) const {
    const Path place = folder_of(placed);
    const auto edition = edition_in(place, placed.edition);
    if (!edition || !is_whole(place, *edition))
        return trouble(TroubleKind::StoreBroken, "its files are not what headquarters published");
    return read_pages(place, place);
}

// Half a file that a power cut left behind is none of the edition's.
Result<void> EditionFolder::sweep(const Path& pages, const Edition& edition) {
    std::error_code fault;
    std::vector<Path> strange;
    for (const auto& entry : fs::recursive_directory_iterator{pages, fault}) {
        const std::string path = entry.path().lexically_relative(pages).generic_string();
        if (!entry.is_directory(fault) && !std::ranges::count(edition.files, path, &EditionFile::path))
            strange.push_back(entry.path());
    }
    for (const Path& file : strange)
        if (auto gone = tools_.disk.remove(file); !gone) return gone;
    return {};
}

// What was begun of this very edition is gone on with.
Result<void> EditionFolder::begin(const Path& part, const Edition& edition, ByteView body) {
    const auto begun = system::read_whole(part / body_name, manifest_bytes_max);
    if (begun && std::ranges::equal(*begun, body)) return sweep(part / pages_name, edition);
    if (auto gone = tools_.disk.remove(part); !gone) return gone;
    if (auto made = tools_.disk.make_folder(part / pages_name); !made) return made;
    return tools_.disk.write(part / body_name, body);
}

bool EditionFolder::copy_from_another(const EditionFile& file) {
    for (const PlacedEdition& placed : kept_) {
        const Path pages = folder_of(placed) / pages_name;
        if (!has(pages, file)) continue;
        const auto bytes = system::read_whole(pages / file.path, edition_file_bytes_max);
        return bytes && keep(file, *bytes);
    }
    return false;
}

Result<std::vector<EditionFile>> EditionFolder::missing_of(const Edition& edition) {
    const Bytes body = wire::encode_edition(edition);
    const Path place = folder_ / folder_name(edition.serial, tools_.digest.sha256(ByteView{body}));
    if (is_whole(place, edition)) return std::vector<EditionFile>{};
    if (auto ready = tools_.disk.make_folder(folder_); !ready) return std::unexpected(ready.error());
    if (auto begun = begin(part_of(place), edition, body); !begun) return std::unexpected(begun.error());
    fetching_ = part_of(place) / pages_name;
    std::vector<EditionFile> missing;
    for (const EditionFile& file : edition.files)
        if (!has(fetching_, file) && !copy_from_another(file)) missing.push_back(file);
    return missing;
}

Result<void> EditionFolder::keep(const EditionFile& file, ByteView bytes) {
    const Path target = fetching_ / file.path;
    if (auto made = tools_.disk.make_folder(target.parent_path()); !made) return made;
    return tools_.disk.write(target, bytes);
}

// Where an edition of that name has rotted, it gives way: between the two renames the one before it is shown.
Result<void> EditionFolder::put_in_place(const Path& part, const Path& place) {
    if (auto synced = tools_.disk.sync(part); !synced) return synced;
    if (auto gone = tools_.disk.remove(place); !gone) return gone;
    return tools_.disk.rename(part, place);
}

Result<void> EditionFolder::stand_by(const PlacedEdition& placed) {
    Standing kept{placed};
    const auto keep_too = [&](const PlacedEdition& before) {
        const bool known = std::ranges::count(kept, before.edition, &PlacedEdition::edition) > 0;
        if (!known && kept.size() < editions_kept) kept.push_back(before);
    };
    if (shown_) keep_too(*shown_); // before one that has rotted
    std::ranges::for_each(kept_, keep_too);
    const std::string text = standing_text(kept);
    if (auto written = tools_.disk.write(folder_ / "standing", bytes_of(text)); !written) return written;
    kept_ = std::move(kept);
    shown_ = placed;
    return {};
}

Result<std::shared_ptr<const ContentBook>> EditionFolder::adopt(const ContentOrder& order,
                                                                const Edition& edition) {
    const Hash name = tools_.digest.sha256(ByteView{wire::encode_edition(edition)});
    const PlacedEdition placed{order.number, edition.serial, name};
    const Path place = folder_of(placed), part = part_of(place);
    const bool in_place = is_whole(place, edition);
    const Path& here = in_place ? place : part;
    if (!in_place && !is_whole(part, edition)) {
        static_cast<void>(tools_.disk.remove(part)); // it is fetched again
        return trouble(TroubleKind::StoreBroken, "not all of it is on the disk as it came");
    }
    auto book = read_pages(here, place);
    if (!book) {
        static_cast<void>(tools_.disk.remove(part));
        return book;
    }
    if (!in_place)
        if (auto put = put_in_place(part, place); !put) return std::unexpected(put.error());
    if (auto stands = stand_by(placed); !stands) return std::unexpected(stands.error());
    book_ = *book;
    tidy(kept_);
    return book;
}

// What is no longer kept only takes room: that it could not be removed changes nothing.
void EditionFolder::tidy(const Standing& kept) {
    std::error_code fault;
    std::vector<Path> others;
    for (const auto& entry : fs::directory_iterator{folder_, fault}) {
        const bool stays =
            entry.path().filename() == "standing" || std::ranges::any_of(kept, [&](const PlacedEdition& one) {
                return folder_of(one) == entry.path();
            });
        if (!stays) others.push_back(entry.path());
    }
    for (const Path& other : others)
        static_cast<void>(tools_.disk.remove(other));
}

} // namespace fengqiao::editions
