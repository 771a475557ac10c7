#pragma once

#include "core/basics/random.h"
#include "core/kiosk/document_reader.h"
#include "platform/crypto/terminal_keys.h"

namespace fengqiao::sealing {

// Opens the feed's documents with the terminal's own keys. A staff document is kept sealed to this terminal
// alone, with its verifier keyed: on another machine, or in a backup, it is worth nothing.
class FeedOpener final : public DocumentReader {
public:
    FeedOpener(const crypto::TerminalKeys& keys, Random& random) : keys_{keys}, random_{random} {}

    Result<Bytes> for_keeping(FeedKind kind, ByteView document) const override;
    Result<CaseDocument> read_case(ByteView document) const override;
    Result<CaseDocument> open_case(ByteView document) const override;
    Result<StaffDocument> open_staff(ByteView document) const override;

private:
    const crypto::TerminalKeys& keys_;
    Random& random_;
};

} // namespace fengqiao::sealing
