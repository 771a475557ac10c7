#pragma once

#include "core/basics/result.h"
#include "core/sync/messages.h"

namespace fengqiao::wire {

// SyncRequest and SyncResponse as CBOR maps with the short keys of SYNC 1.3. A message has exactly one form:
// what decodes is encoded again and must give the same bytes, so a key that occurs twice or is not known, a
// longer way to write a number and anything after the end are all refused with one rule.

// check()s the limits: whoever fills a request counts its events and bytes (core/sync).
Bytes encode_request(const SyncRequest& request);

// BadInput or TooLarge. Of a newer version only `version` is filled and nothing else was looked at: the
// answer to it is SyncCode::Version.
Result<SyncRequest> decode_request(ByteView body);

// A Challenge answer carries version, time, code, challenge and nothing of any branch; so does a Version
// answer.
Bytes encode_response(const SyncResponse& response);

// As decode_request; a newer version becomes {version, code = Version}.
Result<SyncResponse> decode_response(ByteView body);

// How many bytes an event takes in a request, for whoever fills one up to a size.
std::size_t size_in_request(const StoredEvent& event);
// What a request takes besides its events, at most.
constexpr std::size_t request_frame_bytes_max = 2048;

} // namespace fengqiao::wire
