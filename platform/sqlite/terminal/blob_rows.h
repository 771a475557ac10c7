#pragma once

#include "core/journal/blob.h"
#include "platform/sqlite/terminal/desk.h"

namespace fengqiao::sqlite::terminal {

// What is too large for an event, in the journal's own database: so it is kept in one transaction with the
// event that announces it.
class BlobRows final : public BlobStore {
public:
    explicit BlobRows(Desk& desk) : desk_{desk} {}

    Result<std::optional<SealedBlob>> blob(const Hash& name) const override;
    Result<std::vector<HeldBlob>> held_blobs() const override;
    Result<Bytes> blob_piece(const BlobPiece& piece) const override;
    Result<void> note_blob(const Hash& name, bool whole) override;
    Result<void> drop_blob(const Hash& name) override;

private:
    Desk& desk_;
};

// Inside the desk's change().
void insert_blob(Desk& desk, const SealedBlob& blob, const Hash& leaf);
void erase_blobs(Desk& desk, CaseId of);

} // namespace fengqiao::sqlite::terminal
