#include "platform/wire/request_auth.h"

#include "platform/crypto/base64.h"
#include "platform/crypto/sha256.h"
#include "platform/wire/message.h"
#include "platform/wire/sync_codec.h"
#include "platform/wire/tokens.h"

namespace fengqiao::wire {
namespace {

constexpr std::string_view no_challenge = "-";
constexpr std::size_t header_bytes_max = 512;

std::string challenge_text(ByteView challenge) {
    return challenge.empty() ? std::string{no_challenge} : crypto::to_base64(challenge);
}

std::string signed_text(ByteView challenge, const Call& call) {
    std::string text = "KSYNC1\n";
    text.append(call.method).append("\n").append(call.path).append("\n");
    text.append(challenge_text(challenge)).append("\n");
    return text.append(to_hex(crypto::Sha256{}.sha256(call.body)));
}

std::string header_text(const RequestAuth& auth) {
    return "1 " + to_base32(auth.terminal.view()) + " " + std::to_string(auth.key_number) + " " +
           challenge_text(auth.challenge) + " " + crypto::to_base64(auth.signature);
}

std::optional<RequestAuth> read_tokens(std::string_view value) {
    const auto tokens = split_tokens<5>(value);
    if (!tokens || (*tokens)[0] != "1") return std::nullopt;
    const auto terminal = from_base32((*tokens)[1]);
    const auto id = terminal ? TerminalId::from(*terminal) : std::nullopt;
    const auto number = token_number((*tokens)[2]);
    auto challenge = (*tokens)[3] == no_challenge ? Bytes{} : crypto::from_base64((*tokens)[3]);
    const auto signature = crypto::from_base64((*tokens)[4]);
    if (!id || !number || !challenge || challenge->size() > challenge_bytes_max || !signature)
        return std::nullopt;
    RequestAuth auth{*id, *number, std::move(*challenge), {}};
    if (signature->size() != auth.signature.size()) return std::nullopt;
    std::copy(signature->begin(), signature->end(), auth.signature.begin());
    return auth;
}

} // namespace

std::string sign_call(const Caller& caller, ByteView challenge, const Call& call) {
    const crypto::Signature signature = caller.key.sign(bytes_of(signed_text(challenge, call)));
    return header_text({caller.terminal, caller.key_number, {challenge.begin(), challenge.end()}, signature});
}

Result<RequestAuth> read_auth(std::string_view header_value) {
    const auto auth = header_value.size() <= header_bytes_max ? read_tokens(header_value) : std::nullopt;
    // Written again it must be the same: one header has one form, so no other spelling slips past a
    // signature.
    if (!auth || header_text(*auth) != header_value) {
        return trouble(TroubleKind::BadInput, "the Kiosk-Auth header does not have the form of version 1");
    }
    return *auth;
}

Result<void> verify_call(const RequestAuth& auth, const crypto::PublicSigningKey& key, const Call& call) {
    if (!crypto::is_signed_by(key, bytes_of(signed_text(auth.challenge, call)), auth.signature)) {
        return trouble(TroubleKind::Untrusted, "a request is not signed by the terminal it names");
    }
    return {};
}

Result<SyncRequest> open_request(const RequestAuth& auth, const crypto::PublicSigningKey& key,
                                 const Call& call) {
    if (call.body.size() > request_bytes_max)
        return trouble(TroubleKind::TooLarge, "a request is over 1 MiB");
    if (auto verified = verify_call(auth, key, call); !verified) return std::unexpected(verified.error());
    auto request = decode_request(call.body);
    if (request && request->version == protocol_version && request->terminal != auth.terminal) {
        return trouble(TroubleKind::BadInput,
                       "a request speaks for another terminal than the one that signed it");
    }
    return request;
}

} // namespace fengqiao::wire
