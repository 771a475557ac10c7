#include "platform/wire/signed_answer.h"

#include "platform/crypto/base64.h"
#include "platform/crypto/sha256.h"
#include "platform/wire/sync_codec.h"
#include "platform/wire/tokens.h"

namespace fengqiao::wire {
namespace {

std::string signed_text(ByteView request_body, int status, ByteView body) {
    const crypto::Sha256 digest;
    return "KRESP1\n" + std::to_string(status) + "\n" + to_hex(digest.sha256(request_body)) + "\n" +
           to_hex(digest.sha256(body));
}

std::string header_text(std::uint32_t id, const crypto::Signature& signature) {
    return std::to_string(id) + " " + crypto::to_base64(signature);
}

struct AnswerSignature {
    std::uint32_t key_id{};
    crypto::Signature signature{};
};

std::optional<AnswerSignature> read_signature(std::string_view value) {
    const auto tokens = split_tokens<2>(value);
    const auto id = tokens ? token_number((*tokens)[0]) : std::nullopt;
    const auto bytes = tokens ? crypto::from_base64((*tokens)[1]) : std::nullopt;
    if (!id || !bytes || bytes->size() != crypto::Signature{}.size()) return std::nullopt;
    AnswerSignature read{*id, {}};
    std::copy(bytes->begin(), bytes->end(), read.signature.begin());
    return header_text(read.key_id, read.signature) == value ? std::optional{read} : std::nullopt;
}

std::unexpected<Trouble> not_from_headquarters() {
    return trouble(
        TroubleKind::Untrusted,
        "the answer is not signed by headquarters for this request; a network sign-in page or a proxy may "
        "stand between");
}

} // namespace

std::string sign_answer(const AnswerKey& key, ByteView request_body, int status, ByteView body) {
    return header_text(key.id, key.key.sign(bytes_of(signed_text(request_body, status, body))));
}

Result<void> verify_answer(const crypto::Keyset& keyset, ByteView request_body, const Answer& answer) {
    const auto signature = read_signature(answer.signature);
    const auto key = signature ? keyset.signing_key(signature->key_id) : std::nullopt;
    if (!key || answer.body.size() > response_bytes_max) return not_from_headquarters();
    const std::string text = signed_text(request_body, answer.status, answer.body);
    if (!crypto::is_signed_by(*key, bytes_of(text), signature->signature)) return not_from_headquarters();
    return {};
}

Result<SyncResponse> open_response(const crypto::Keyset& keyset, ByteView request_body,
                                   const Answer& answer) {
    if (auto good = verify_answer(keyset, request_body, answer); !good) return std::unexpected(good.error());
    return decode_response(answer.body);
}

} // namespace fengqiao::wire
