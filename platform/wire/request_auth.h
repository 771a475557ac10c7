#pragma once

#include "core/basics/result.h"
#include "core/sync/messages.h"
#include "platform/crypto/signing_key.h"

namespace fengqiao::wire {

// A request as it goes over the line, without its headers.
struct Call {
    std::string_view method; // POST
    std::string_view path;   // /v1/sync
    ByteView body;
};

// Who calls, and with which key.
struct Caller {
    TerminalId terminal;
    std::uint32_t key_number{1};
    const crypto::SigningKey& key;
};

// The Kiosk-Auth header (SYNC 1.3), read but not yet believed.
struct RequestAuth {
    TerminalId terminal;
    std::uint32_t key_number{};
    Bytes challenge; // empty in the first call of a run
    crypto::Signature signature{};

    friend bool operator==(const RequestAuth&, const RequestAuth&) = default;
};

// The header's value: 1 <terminal base32> <key number> <challenge base64> <Ed25519 base64>, where an empty
// challenge is written "-". Signed is "KSYNC1\n" METHOD "\n" PATH "\n" CHALLENGE "\n" hex(SHA256(body)).
std::string sign_call(const Caller& caller, ByteView challenge, const Call& call);

// BadInput unless it is exactly what sign_call could have written.
Result<RequestAuth> read_auth(std::string_view header_value);

// Untrusted unless `key` signed exactly this call.
Result<void> verify_call(const RequestAuth& auth, const crypto::PublicSigningKey& key, const Call& call);

// Verifies, then parses: nothing of the body is looked at before its signature matched. TooLarge, Untrusted,
// BadInput (also when the body speaks for another terminal than the one that signed). The challenge is not
// judged here, see challenge.h. Of a newer version only `version` is filled.
Result<SyncRequest> open_request(const RequestAuth& auth, const crypto::PublicSigningKey& key,
                                 const Call& call);

} // namespace fengqiao::wire
