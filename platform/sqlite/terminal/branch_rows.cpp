#include "platform/sqlite/terminal/branch_rows.h"

namespace fengqiao::sqlite::terminal {

Result<std::vector<Bytes>> BranchRows::kept(FeedKind kind) const {
    return desk_.read([&] {
        std::vector<Bytes> documents;
        Query rows{desk_.prepared("SELECT document FROM confirmed WHERE kind=?", kind)};
        while (rows.step())
            documents.push_back(bytes_at(rows.row(), 0));
        return documents;
    });
}

Result<std::vector<CaseDocument>> BranchRows::documents() const {
    const auto kept_bytes = kept(FeedKind::CaseDocument);
    if (!kept_bytes) return std::unexpected(kept_bytes.error());
    std::vector<CaseDocument> documents;
    for (const Bytes& bytes : *kept_bytes) {
        auto document = documents_.read_case(bytes);
        if (document) documents.push_back(std::move(*document));
    }
    return documents;
}

Result<std::optional<CaseDocument>> BranchRows::document(CaseId of) const {
    const auto bytes = desk_.read([&]() -> std::optional<Bytes> {
        Query row{desk_.prepared("SELECT document FROM confirmed WHERE kind=? AND key=?",
                                 FeedKind::CaseDocument, std::string_view{of.hex()})};
        return row.step() ? std::optional{bytes_at(row.row(), 0)} : std::nullopt;
    });
    if (!bytes) return std::unexpected(bytes.error());
    if (!*bytes) return std::nullopt;
    // Sealed before this terminal stood here: what is open still helps.
    auto opened = documents_.open_case(**bytes);
    if (!opened) opened = documents_.read_case(**bytes);
    if (!opened) return std::nullopt;
    return std::move(*opened);
}

Result<std::vector<StaffDocument>> BranchRows::staff() const {
    desk_.check_thread();
    if (staff_edition_ == edition_.number) return staff_;
    const auto kept_bytes = kept(FeedKind::Staff);
    if (!kept_bytes) return std::unexpected(kept_bytes.error());
    staff_.clear();
    for (const Bytes& bytes : *kept_bytes) {
        auto person = documents_.open_staff(bytes);
        if (person) staff_.push_back(std::move(*person));
    }
    staff_edition_ = edition_.number;
    return staff_;
}

Result<std::optional<Bytes>> BranchRows::wrap_of(CaseId of) const {
    return desk_.read([&]() -> std::optional<Bytes> {
        Query row{desk_.prepared("SELECT wrapped FROM local_key WHERE case_id=?", of)};
        return row.step() ? std::optional{bytes_at(row.row(), 0)} : std::nullopt;
    });
}

Result<std::optional<Instant>> BranchRows::confirmed_at() const {
    return desk_.read([&]() -> std::optional<Instant> {
        Query row{desk_.prepared("SELECT confirmed_at FROM exchange")};
        if (!row.step() || null_at(row.row(), 0)) return std::nullopt;
        return instant_from(number_at(row.row(), 0));
    });
}

Result<Attempts> AttemptRows::attempts(std::string_view at) const {
    return desk_.read([&] {
        Attempts found;
        Query row{desk_.prepared("SELECT wrong, wall, boot, since_boot FROM attempts WHERE place=?", at)};
        if (!row.step()) return found;
        found.wrong = static_cast<std::uint32_t>(number_at(row.row(), 0));
        found.last = {instant_from(number_at(row.row(), 1)), id_at<BootId>(row.row(), 2),
                      milliseconds{number_at(row.row(), 3)}};
        return found;
    });
}

Result<void> AttemptRows::remember(std::string_view at, const Attempts& attempts) {
    return desk_.change([&] {
        desk_.run("INSERT OR REPLACE INTO attempts VALUES(?,?,?,?,?)", at, attempts.wrong, attempts.last.wall,
                  attempts.last.boot, static_cast<std::int64_t>(attempts.last.since_boot.count()));
    });
}

} // namespace fengqiao::sqlite::terminal
