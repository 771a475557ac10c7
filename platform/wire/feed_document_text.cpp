#include "platform/wire/feed_document_text.h"

#include "platform/crypto/layout.h"
#include "platform/wire/document.h"
#include "platform/wire/feed_codec.h"
#include "platform/wire/message.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {

using nlohmann::json;

std::optional<json> read_document(ByteView bytes) {
    if (bytes.size() > document_bytes_max) return std::nullopt;
    auto document = read_json(text_of(bytes));
    const auto version = document ? version_of(*document) : std::nullopt;
    return version && *version >= document_version ? std::move(document) : std::nullopt;
}

bool is_newer(const json& document) {
    return version_of(document).value_or(0) > document_version_newest;
}

Result<Bytes> write_document(const json& document) {
    try {
        const std::string text = write_json(document);
        if (text.size() > document_bytes_max)
            return trouble(TroubleKind::TooLarge, "a feed document is over 256 KiB");
        return Bytes{text.begin(), text.end()};
    } catch (const json::exception&) {
        return trouble(TroubleKind::BadInput, "a text of a feed document is not UTF-8");
    }
}

Bytes bound_to(std::string_view kind, ByteView id, std::uint32_t revision) {
    Bytes bound;
    crypto::put(bound, bytes_of(kind));
    bound.push_back('\n');
    crypto::put(bound, id);
    crypto::put_u32(bound, revision);
    return bound;
}

std::unexpected<Trouble> bad_document(std::string_view kind, std::string_view field) {
    return trouble(TroubleKind::BadInput, "a " + std::string{kind} + " document: " + std::string{field} +
                                              " is missing or not allowed");
}

} // namespace fengqiao::wire
