#include "platform/wire/document.h"
#include "platform/wire/document_fields.h"
#include "platform/wire/feed_codec.h"
#include "platform/wire/feed_document_text.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

constexpr std::string_view kind = "case";

// What every document holds besides its fields.
void drop_frame(json& document) {
    document.erase("v");
    document.erase("for");
    document.erase("box");
}

Result<CaseDocument> read_fields(const json& fields, const json* personal, OtherKeys other_keys) {
    FieldReader reader{&fields, personal, other_keys};
    CaseDocument document;
    describe(reader, document);
    reader.finish();
    if (reader.first_fault()) return bad_document(kind, *reader.first_fault());
    return document;
}

} // namespace

Result<Bytes> encode_case_document(const CaseDocument& document, const ForTerminals& to) {
    json open = json::object();
    json personal = json::object();
    CaseDocument copy = document;
    FieldWriter writer{open, personal};
    describe(writer, copy);
    open["v"] = document.mediation ? document_version_newest : document_version;
    try {
        const std::string text = write_json(personal);
        const Bytes bound = bound_to(kind, document.id.view(), document.revision);
        if (auto sealed = seal_into(open, text, bound, to); !sealed) return std::unexpected(sealed.error());
    } catch (const json::exception&) {
        return trouble(TroubleKind::BadInput, "a text of a case document is not UTF-8");
    }
    auto written = write_document(open);
    if (!written) return written;
    // What a terminal could not read is not sent to it.
    if (auto read = read_case_document(*written); !read) return std::unexpected(read.error());
    return written;
}

Result<CaseDocument> read_case_document(ByteView bytes) {
    auto document = read_document(bytes);
    if (!document) return bad_document(kind, "version");
    const auto other_keys = is_newer(*document) ? OtherKeys::LeftAlone : OtherKeys::Refused;
    drop_frame(*document);
    return read_fields(*document, nullptr, other_keys);
}

Result<CaseDocument> open_case_document(ByteView bytes, const crypto::SealingKey& terminal) {
    const auto open = read_case_document(bytes);
    if (!open) return open;
    auto document = read_document(bytes);
    const auto text = open_seal(*document, bound_to(kind, open->id.view(), open->revision), terminal);
    if (!text) return std::unexpected(text.error());
    const auto personal = read_json(*text);
    if (!personal) return bad_document(kind, "sealed part");
    const auto other_keys = is_newer(*document) ? OtherKeys::LeftAlone : OtherKeys::Refused;
    drop_frame(*document);
    return read_fields(*document, &*personal, other_keys);
}

} // namespace fengqiao::wire
