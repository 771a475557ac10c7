#include "app/headquarters/service/content_desk.h"

#include "app/headquarters/service/content_draft.h"
#include "app/headquarters/service/ground.h"
#include "core/sync/blob_messages.h"
#include "platform/sqlite/headquarters/content_records.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

namespace fs = std::filesystem;

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
    auto draft = draft_content(folder, ground_.digest);
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
