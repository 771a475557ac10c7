#include "app/headquarters/service/content_desk.h"

#include "app/headquarters/service/ground.h"
#include "core/sync/blob_messages.h"
#include "platform/display/picture/still.h"
#include "platform/settings/settings.h"
#include "platform/sqlite/headquarters/content_records.h"
#include "platform/system/durable_file.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;

// An edition in the making, with the bytes of its files.
struct Draft {
    Edition edition;
    std::vector<Bytes> contents; // one a file
};

std::unexpected<Trouble> bad_file(const fs::path& file, std::string_view reason) {
    return trouble(TroubleKind::BadFile, file.string() + ":1: " + std::string{reason});
}

Result<Draft> draft_of(const fs::path& folder, const std::vector<std::string>& files, const Digest& digest) {
    Draft draft;
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

// What the reader has judged is what was taken: somebody may be writing in that folder just now.
Result<Draft> judged_draft(const fs::path& folder, const Digest& digest) {
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

void give_next_order(SQLite::Database& connection, std::uint32_t serial, Instant now) {
    const std::uint32_t number = order_number(sqlite::highest_order(connection, now), now);
    sqlite::give_order(connection, {number, serial}, now);
}

// In one transaction: an edition that is kept is ordered.
Result<std::uint32_t> keep_and_order(SQLite::Database& connection, Edition edition, Instant now) {
    const auto order = sqlite::newest_order(connection);
    const auto current = order ? sqlite::find_edition(connection, order->serial) : std::nullopt;
    if (current && current->files == edition.files)
        return trouble(TroubleKind::NotAllowed, "this is what edition " + std::to_string(current->serial) +
                                                    " holds, which terminals are ordered to show already");
    edition.serial = sqlite::next_serial(connection);
    sqlite::keep_edition(connection, edition, now);
    give_next_order(connection, edition.serial, now);
    return edition.serial;
}

} // namespace

Result<Edition> ContentDesk::publish(const fs::path& folder) {
    auto draft = judged_draft(folder, ground_.digest);
    if (!draft) return std::unexpected(draft.error());
    for (std::size_t at = 0; at < draft->contents.size(); ++at)
        if (auto kept = ground_.blobs->keep(draft->edition.files[at].name, draft->contents[at]); !kept)
            return std::unexpected(kept.error());
    const auto serial = ground_.store->write([&](SQLite::Database& connection) -> Result<std::uint32_t> {
        return keep_and_order(connection, draft->edition, ground_.clock.now());
    });
    if (!serial) return std::unexpected(serial.error());
    draft->edition.serial = *serial;
    return std::move(draft->edition);
}

Result<std::uint32_t> ContentDesk::roll_back(std::optional<std::uint32_t> serial) {
    return ground_.store->write([&](SQLite::Database& connection) -> Result<std::uint32_t> {
        const auto order = sqlite::newest_order(connection);
        const auto wanted = serial ? serial : sqlite::serial_before(connection);
        if (!order || !wanted || !sqlite::find_edition(connection, *wanted))
            return trouble(TroubleKind::NotFound, "there is no such edition; list-content names them");
        if (order->serial == *wanted)
            return trouble(TroubleKind::NotAllowed, "edition " + std::to_string(*wanted) +
                                                        " is what terminals are ordered to show already");
        give_next_order(connection, *wanted, ground_.clock.now());
        return *wanted;
    });
}

Result<ContentDesk::List> ContentDesk::list() const {
    return ground_.store->read([](SQLite::Database& connection) -> Result<List> {
        return List{sqlite::read_editions(connection), sqlite::terminals_elsewhere(connection)};
    });
}

Result<std::optional<Bytes>> ContentDesk::whole_of(const Hash& name) {
    using Whole = std::optional<Bytes>;
    const auto known =
        ground_.store->read([&](SQLite::Database& connection) -> Result<std::optional<std::uint32_t>> {
            return sqlite::find_content_file(connection, name);
        });
    if (!known) return std::unexpected(known.error());
    if (*known) {
        auto bytes = ground_.blobs->read(name);
        if (!bytes) return std::unexpected(bytes.error());
        return Whole{std::move(*bytes)};
    }
    auto ordered = ordered_content(ground_, 0);
    if (!ordered) return std::unexpected(ordered.error());
    if (!*ordered || (**ordered).order.manifest != name) return Whole{};
    return Whole{std::move((**ordered).manifest)};
}

Result<std::optional<ContentDesk::Served>> ContentDesk::serve(const Hash& name, std::uint64_t offset) {
    const auto whole = whole_of(name);
    if (!whole) return std::unexpected(whole.error());
    if (!*whole) return std::optional<Served>{};
    const ByteView all{**whole};
    const ByteView rest = all.subspan(static_cast<std::size_t>(std::min<std::uint64_t>(offset, all.size())));
    const ByteView piece = rest.first(std::min(rest.size(), blob_piece_max));
    return std::optional{Served{all.size(), {piece.begin(), piece.end()}}};
}

} // namespace fengqiao::headquarters
