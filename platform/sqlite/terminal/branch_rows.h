#pragma once

#include "core/kiosk/document_reader.h"
#include "core/kiosk/ports.h"
#include "platform/sqlite/terminal/sqlite_sync_store.h"

namespace fengqiao::sqlite::terminal {

// What headquarters confirmed and which keys are held, as the office asks for them.
class BranchRows final : public BranchFiles {
public:
    BranchRows(Desk& desk, const DocumentReader& documents, const StaffEdition& edition)
        : desk_{desk}, documents_{documents}, edition_{edition} {}

    Result<std::vector<CaseDocument>> documents() const override;
    Result<std::optional<CaseDocument>> document(CaseId of) const override;
    Result<std::vector<StaffDocument>> staff() const override;
    Result<std::optional<Bytes>> wrap_of(CaseId of) const override;
    Result<std::optional<Instant>> confirmed_at() const override;

private:
    [[nodiscard]] Result<std::vector<Bytes>> kept(FeedKind kind) const;

    Desk& desk_;
    const DocumentReader& documents_;
    const StaffEdition& edition_;
    // Opened once: every filing asks who the first handler is.
    mutable std::optional<std::uint64_t> staff_edition_;
    mutable std::vector<StaffDocument> staff_;
};

// Wrong tries on disk.
class AttemptRows final : public AttemptStore {
public:
    explicit AttemptRows(Desk& desk) : desk_{desk} {}

    Result<Attempts> attempts(std::string_view at) const override;
    Result<void> remember(std::string_view at, const Attempts& attempts) override;

private:
    Desk& desk_;
};

} // namespace fengqiao::sqlite::terminal
