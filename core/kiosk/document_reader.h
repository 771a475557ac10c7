#pragma once

#include "core/basics/result.h"
#include "core/sync/feed_document.h"
#include "core/sync/messages.h"

namespace fengqiao {

// Reads what headquarters sent. The store keeps bytes and holds no keys; this is where they are opened.
class DocumentReader {
public:
    virtual ~DocumentReader() = default;
    // The bytes to keep on this disk: the verifier of a member of staff is keyed with the terminal's own key
    // first (DECISIONS 23). BadInput when such a document cannot be opened here: then it must not be kept.
    virtual Result<Bytes> for_keeping(FeedKind kind, ByteView document) const = 0;
    // Open fields only.
    virtual Result<CaseDocument> read_case(ByteView document) const = 0;
    // With the personal ones.
    virtual Result<CaseDocument> open_case(ByteView document) const = 0;
    // Of a document that was kept: the verifier is the keyed one.
    virtual Result<StaffDocument> open_staff(ByteView document) const = 0;
};

} // namespace fengqiao
