#pragma once

#include "core/sync/branch_facts.h"
#include "platform/crypto/keyset.h"
#include "platform/wire/enrolment_code.h"

namespace fengqiao::wire {

constexpr std::size_t enrolment_bytes_max = 16 * 1024;

// What a terminal says of its machine; shown on the terminals page, decides nothing.
struct DeviceFacts {
    std::string program_version;
    std::string system;  // e.g. Debian 12
    std::string machine; // the board's model
    std::string screen;  // e.g. 1080x1920

    friend bool operator==(const DeviceFacts&, const DeviceFacts&) = default;
};

struct EnrolmentRequest {
    std::string code_id;
    crypto::PublicSigningKey signing_key{};
    crypto::PublicSealingKey sealing_key{};
    DeviceFacts device;

    friend bool operator==(const EnrolmentRequest&, const EnrolmentRequest&) = default;
};

struct EnrolmentReply {
    TerminalId terminal;
    BranchFacts place;
    Bytes signed_keyset; // verify_keyset() against the root key in the image

    friend bool operator==(const EnrolmentReply&, const EnrolmentReply&) = default;
};

// Where a terminal stands, as a directive brings it (core/sync/directive.h). BadInput when it is no place.
Bytes encode_place(const BranchFacts& place);
Result<BranchFacts> decode_place(ByteView body);

// CBOR with a last field mac = HMAC(K, all the rest): the secret never crosses the wire, and neither side
// believes the other without it.
Bytes encode_enrolment_request(const EnrolmentRequest& request, ByteView key);

// The id of the code, to find the key by; nothing else of an unverified request is looked at. BadInput,
// TooLarge.
Result<std::string> enrolment_code_id(ByteView body);
// Refused when the mac was not made with the code's secret; BadInput for another shape.
Result<EnrolmentRequest> open_enrolment_request(ByteView body, ByteView key);

// Its mac covers the request too, so that a reply answers one request only.
Bytes encode_enrolment_reply(const EnrolmentReply& reply, ByteView request_body, ByteView key);
// Untrusted when it was not made by the headquarters that printed the code, for this request.
Result<EnrolmentReply> open_enrolment_reply(ByteView body, ByteView request_body, ByteView key);

} // namespace fengqiao::wire
