#include "app/headquarters/service/content_draft.h"

#include "platform/display/picture/still.h"
#include "platform/settings/settings.h"
#include "platform/system/durable_file.h"

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;

std::unexpected<Trouble> bad_file(const fs::path& file, std::string_view reason) {
    return trouble(TroubleKind::BadFile, file.string() + ":1: " + std::string{reason});
}

Result<ContentDraft> draft_of(const fs::path& folder, const std::vector<std::string>& files,
                              const Digest& digest) {
    ContentDraft draft;
    for (const std::string& path : files) {
        auto bytes = system::read_whole(folder / path, edition_file_bytes_max);
        if (!bytes && bytes.error().kind == TroubleKind::TooLarge)
            return bad_file(folder / path, "the file is larger than one mebibyte");
        if (!bytes) return bad_file(folder / path, "the file cannot be read");
        draft.edition.files.push_back(
            {path, digest.sha256(ByteView{*bytes}), static_cast<std::uint32_t>(bytes->size())});
        draft.contents.push_back(std::move(*bytes));
    }
    draft.edition.serial = 1; // until the database gives it one
    if (const auto fault = fault_in(draft.edition)) return bad_file(folder, fault->text);
    return draft;
}

} // namespace

// What the reader has judged is what was taken: somebody may be writing in that folder just now.
Result<ContentDraft> draft_content(const fs::path& folder, const Digest& digest) {
    const auto before = settings::read_content_folder(folder.string());
    if (!before) return std::unexpected(before.error());
    auto draft = draft_of(folder, before->files, digest);
    if (!draft) return draft;
    const auto after = settings::read_content_folder(folder.string());
    if (!after) return std::unexpected(after.error());
    if (before->files != after->files || before->book.all() != after->book.all())
        return bad_file(folder, "its files were changed while they were read; publish them again");
    // The books name pictures and do not hold them: these are judged as they were taken.
    for (std::size_t at = 0; at < draft->contents.size(); ++at) {
        const std::string& path = draft->edition.files[at].path;
        if (!path.ends_with(".png")) continue;
        if (const auto still = display::decode_still(draft->contents[at]); !still)
            return bad_file(folder / path, "the picture " + still.error().text);
    }
    return draft;
}

} // namespace fengqiao::headquarters
