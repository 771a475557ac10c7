#include "app/headquarters/service/content_order.h"

#include "app/headquarters/service/ground.h"
#include "platform/sqlite/headquarters/content_records.h"
#include "platform/wire/edition_codec.h"

namespace fengqiao::headquarters {
namespace {

struct Newest {
    std::uint32_t order{0};
    Edition edition;
};

Result<std::optional<Newest>> newest(Ground& ground, std::uint32_t shown) {
    return ground.store->read([&](SQLite::Database& connection) -> Result<std::optional<Newest>> {
        const auto order = sqlite::newest_order(connection);
        if (!order || order->number <= shown) return std::optional<Newest>{};
        auto edition = sqlite::find_edition(connection, order->serial);
        if (!edition) return trouble(TroubleKind::StoreBroken, "an edition that is ordered is not there");
        return std::optional{Newest{order->number, std::move(*edition)}};
    });
}

} // namespace

Result<std::optional<OrderedContent>> ordered_content(Ground& ground, std::uint32_t shown) {
    const auto found = newest(ground, shown);
    if (!found) return std::unexpected(found.error());
    if (!*found) return std::optional<OrderedContent>{};
    const auto& key = ground.keys.current;
    Bytes manifest = wire::sign_edition({key.id, key.key}, wire::encode_edition((**found).edition));
    const ContentOrder order{(**found).order, ground.digest.sha256(ByteView{manifest}),
                             static_cast<std::uint32_t>(manifest.size())};
    return std::optional{OrderedContent{order, std::move(manifest)}};
}

} // namespace fengqiao::headquarters
