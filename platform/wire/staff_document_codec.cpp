#include "core/casework/event_body.h"
#include "platform/wire/document.h"
#include "platform/wire/feed_codec.h"
#include "platform/wire/feed_document_text.h"
#include "platform/wire/field_limits.h"
#include "platform/wire/field_reader.h"
#include "platform/wire/word_tables.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

constexpr std::string_view staff = "staff";
constexpr std::string_view erase = "erase";

std::vector<std::string> role_words(const RoleSet& roles) {
    std::vector<std::string> words;
    for (const Word<Role>& row : words_of<Role>()) {
        if (roles.contains(row.choice)) words.emplace_back(row.word);
    }
    return words;
}

template <std::size_t Size> bool read_hex(const std::string& hex, std::array<Byte, Size>& into) {
    const auto bytes = from_hex(hex);
    if (!bytes || bytes->size() != Size) return false;
    std::copy(bytes->begin(), bytes->end(), into.begin());
    return true;
}

Result<StaffDocument> read_sealed_fields(const json& sealed, StaffDocument document, OtherKeys other_keys) {
    FieldReader reader{nullptr, &sealed, other_keys};
    std::vector<std::string> roles;
    std::string salt;
    std::string hash;
    reader.sealed_text("number", document.staff_number, code_bytes_max);
    reader.sealed_text("name", document.name, name_bytes_max);
    reader.sealed_texts("roles", roles, words_of<Role>().size());
    reader.sealed_text("pin_salt", salt, 64);
    reader.sealed_text("pin_hash", hash, 64);
    std::string wing; // a word of a newer program says nothing here
    reader.sealed_text("wing", wing, code_bytes_max);
    document.wing = choice_of<InstitutionKind>(wing);
    if (reader.first_fault()) return bad_document(staff, *reader.first_fault());
    for (const std::string& word : roles) {
        const auto role = choice_of<Role>(word);
        if (!role && other_keys == OtherKeys::Refused) return bad_document(staff, "role");
        if (role) document.roles.add(*role); // a role of a newer program gives no right here
    }
    if (document.staff_number.empty() || !read_hex(salt, document.pin_salt) ||
        !read_hex(hash, document.pin_hash)) {
        return bad_document(staff, "number or verifier");
    }
    return document;
}

} // namespace

Result<Bytes> encode_staff_document(const StaffDocument& document, const ForTerminals& to) {
    json open{{"v", document_version}, {"person", document.person.hex()}, {"revision", document.revision}};
    json sealed{{"number", document.staff_number},
                {"name", document.name},
                {"pin_salt", to_hex(document.pin_salt)},
                {"pin_hash", to_hex(document.pin_hash)}};
    if (!document.roles.empty()) sealed["roles"] = role_words(document.roles);
    if (document.wing) sealed["wing"] = word_of(*document.wing);
    try {
        const std::string text = write_json(sealed);
        const Bytes bound = bound_to(staff, document.person.view(), document.revision);
        if (auto done = seal_into(open, text, bound, to); !done) return std::unexpected(done.error());
    } catch (const json::exception&) {
        return trouble(TroubleKind::BadInput, "a name in a staff document is not UTF-8");
    }
    return write_document(open);
}

Result<StaffDocument> open_staff_document(ByteView bytes, const crypto::SealingKey& terminal) {
    auto document = read_document(bytes);
    if (!document) return bad_document(staff, "version");
    const auto other_keys = is_newer(*document) ? OtherKeys::LeftAlone : OtherKeys::Refused;
    json fields = *document;
    for (const auto* frame : {"v", "for", "box"})
        fields.erase(frame);
    FieldReader reader{&fields, nullptr, other_keys};
    StaffDocument read;
    reader.id("person", read.person);
    reader.count("revision", read.revision, 0, UINT32_MAX);
    reader.finish();
    if (reader.first_fault()) return bad_document(staff, *reader.first_fault());

    const auto text = open_seal(*document, bound_to(staff, read.person.view(), read.revision), terminal);
    if (!text) return std::unexpected(text.error());
    const auto sealed = read_json(*text);
    if (!sealed) return bad_document(staff, "sealed part");
    return read_sealed_fields(*sealed, read, other_keys);
}

Bytes encode_erase_document(const EraseDocument& document) {
    const std::string text = write_json({{"v", document_version}, {"case", document.id.hex()}});
    return {text.begin(), text.end()};
}

Result<EraseDocument> read_erase_document(ByteView bytes) {
    auto document = read_document(bytes);
    if (!document) return bad_document(erase, "version");
    const auto other_keys = is_newer(*document) ? OtherKeys::LeftAlone : OtherKeys::Refused;
    document->erase("v");
    FieldReader reader{&*document, nullptr, other_keys};
    EraseDocument read;
    reader.id("case", read.id);
    reader.finish();
    if (reader.first_fault()) return bad_document(erase, *reader.first_fault());
    return read;
}

} // namespace fengqiao::wire
