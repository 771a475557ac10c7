#pragma once

#include <cstddef>
#include <cstdint>

namespace fengqiao::fuzz {

// Doors through which foreign bytes come in, each as a function in libFuzzer's form. It returns 0 whatever it
// is given; a broken promise (a message with two forms, an accepted forgery) ends the program through
// check().

int fuzz_event(const std::uint8_t* data, std::size_t size);       // header (112 bytes), then the sealed body
int fuzz_body(const std::uint8_t* data, std::size_t size);        // type (2), version (2), open JSON
int fuzz_request(const std::uint8_t* data, std::size_t size);     // CBOR
int fuzz_response(const std::uint8_t* data, std::size_t size);    // CBOR
int fuzz_enrolment(const std::uint8_t* data, std::size_t size);   // CBOR, both directions
int fuzz_header_line(const std::uint8_t* data, std::size_t size); // Kiosk-Auth and Kiosk-Sig
int fuzz_blob_line(const std::uint8_t* data, std::size_t size);   // a blob's target, and Kiosk-Blob
int fuzz_edition(const std::uint8_t* data, std::size_t size);     // what is in an edition, and its manifest
int fuzz_document(const std::uint8_t* data, std::size_t size);    // feed documents and the keyset

} // namespace fengqiao::fuzz
