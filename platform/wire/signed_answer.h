#pragma once

#include "core/basics/result.h"
#include "core/sync/messages.h"
#include "platform/crypto/keyset.h"

namespace fengqiao::wire {

// What came back over the line, whoever sent it.
struct Answer {
    int status{}; // HTTP
    ByteView body;
    std::string_view signature; // the Kiosk-Sig header's value; empty when there was none
};

struct AnswerKey {
    std::uint32_t id{};
    const crypto::SigningKey& key;
};

// The Kiosk-Sig header's value, <key id> <Ed25519 base64>, over
// "KRESP1\n" STATUS "\n" hex(SHA256(request body)) "\n" hex(SHA256(body)). Headquarters calls it after
// COMMIT.
std::string sign_answer(const AnswerKey& key, ByteView request_body, int status, ByteView body);

// The signature alone: Untrusted unless a key of the keyset made it for this request.
Result<void> verify_answer(const crypto::Keyset& keyset, ByteView request_body, const Answer& answer);

// Untrusted unless a key of the keyset signed this answer to exactly this request: a captive portal, a proxy,
// an older answer and an answer to somebody else all count as no answer. BadInput when headquarters signed
// something that is no response.
Result<SyncResponse> open_response(const crypto::Keyset& keyset, ByteView request_body, const Answer& answer);

} // namespace fengqiao::wire
