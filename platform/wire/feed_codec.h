#pragma once

#include "core/sync/feed_document.h"
#include "platform/wire/terminal_seal.h"

namespace fengqiao::wire {

// Feed documents as JSON: open fields in clear, personal ones sealed to the terminals of the branch.
// Documents of a newer version are read as far as they are known.

constexpr std::size_t document_bytes_max = 256 * 1024;

// TooLarge above 256 KiB, BadInput when a text is not UTF-8.
Result<Bytes> encode_case_document(const CaseDocument& document, const ForTerminals& to);
// Everything open; what is sealed stays empty.
Result<CaseDocument> read_case_document(ByteView bytes);
// With what is sealed: at the glass, for the customer or the staff member in front of it.
Result<CaseDocument> open_case_document(ByteView bytes, const crypto::SealingKey& terminal);

Result<Bytes> encode_staff_document(const StaffDocument& document, const ForTerminals& to);
Result<StaffDocument> open_staff_document(ByteView bytes, const crypto::SealingKey& terminal);

Bytes encode_erase_document(const EraseDocument& document);
Result<EraseDocument> read_erase_document(ByteView bytes);

} // namespace fengqiao::wire
