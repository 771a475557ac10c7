#include "platform/wire/edition_codec.h"

#include "core/basics/check.h"
#include "platform/wire/document.h"
#include "platform/wire/map_reader.h"
#include "platform/wire/message.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

constexpr std::uint32_t edition_version = 1;
constexpr std::string_view signed_as = "KCONT1\n"; // what is signed as one thing never passes for another

Bytes written(const Edition& edition) {
    json files = json::array();
    for (const EditionFile& file : edition.files)
        files.push_back({file.path, binary(file.name), file.bytes});
    return write_cbor({{"v", edition_version}, {"serial", edition.serial}, {"files", std::move(files)}});
}

std::optional<EditionFile> read_file(const json& item) {
    if (!item.is_array() || item.size() != 3) return std::nullopt;
    auto path = item_text(item[0], edition_path_bytes_max);
    const auto name = item_bytes(item[1], Hash{}.size());
    const auto bytes = item_number(item[2]);
    if (!path || !name || name->size() != Hash{}.size() || !bytes || *bytes > edition_file_bytes_max)
        return std::nullopt;
    EditionFile file{std::move(*path), {}, static_cast<std::uint32_t>(*bytes)};
    std::copy(name->begin(), name->end(), file.name.begin());
    return file;
}

Edition read_edition(MapReader map) {
    Edition edition{.serial = map.number32("serial"), .files = {}};
    for (const json* item : map.list("files", edition_files_max)) {
        auto file = read_file(*item);
        if (!file) {
            map.fail();
            return {};
        }
        edition.files.push_back(std::move(*file));
    }
    return edition;
}

Bytes signed_bytes(ByteView body) {
    Bytes bytes{signed_as.begin(), signed_as.end()};
    bytes.insert(bytes.end(), body.begin(), body.end());
    return bytes;
}

Bytes manifest_of(ByteView body, std::uint32_t key, ByteView signature) {
    return write_cbor({{"body", binary(body)}, {"key", key}, {"sig", binary(signature)}});
}

} // namespace

Bytes encode_edition(const Edition& edition) {
    check(!fault_in(edition), "only an edition without a fault is written");
    return written(edition);
}

Result<Edition> decode_edition(ByteView body) {
    const auto message = body.size() <= manifest_bytes_max ? read_cbor(body) : std::nullopt;
    if (!message || version_of(*message) != edition_version)
        return trouble(TroubleKind::BadInput, "an edition is not a CBOR map of version 1");
    bool good = true;
    Edition edition = read_edition({&*message, good});
    if (!good || written(edition) != Bytes{body.begin(), body.end()})
        return trouble(TroubleKind::BadInput, "an edition does not have the shape of version 1");
    if (auto fault = fault_in(edition)) return std::unexpected(std::move(*fault));
    return edition;
}

Bytes sign_edition(const AnswerKey& key, ByteView body) {
    const crypto::Signature signature = key.key.sign(signed_bytes(body));
    return manifest_of(body, key.id, signature);
}

Result<Bytes> open_manifest(const crypto::Keyset& keyset, ByteView manifest) {
    const auto message = manifest.size() <= manifest_bytes_max ? read_cbor(manifest) : std::nullopt;
    bool good = message.has_value();
    MapReader map{message ? &*message : nullptr, good};
    Bytes body = map.bytes("body", manifest_bytes_max);
    const std::uint32_t id = map.number32("key");
    const auto signature = map.fixed<crypto::Signature{}.size()>("sig");
    if (!good || manifest_of(body, id, signature) != Bytes{manifest.begin(), manifest.end()})
        return trouble(TroubleKind::BadInput, "a manifest does not have its shape");
    const auto key = keyset.signing_key(id);
    if (!key || !crypto::is_signed_by(*key, signed_bytes(body), signature))
        return trouble(TroubleKind::Untrusted,
                       "a manifest is not signed by a key of headquarters known here");
    return body;
}

} // namespace fengqiao::wire
