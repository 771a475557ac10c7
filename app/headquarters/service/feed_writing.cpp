#include "app/headquarters/service/feed_writing.h"

#include "app/headquarters/service/case_opening.h"
#include "platform/sqlite/headquarters/organisation_records.h"
#include "platform/sqlite/headquarters/terminal_records.h"
#include "platform/wire/feed_codec.h"

namespace fengqiao::headquarters {

const std::vector<KeyBytes>& FeedWriting::terminals_of(BranchId branch) {
    const auto known = written_.sealed_to.find(branch);
    if (known != written_.sealed_to.end()) return known->second;
    return written_.sealed_to[branch] =
               sqlite::sealing_keys_of(connection_, branch, wire::terminals_of_branch_max);
}

// A case that was talked about at great length loses the words of its oldest lines before anything else.
Result<Bytes> FeedWriting::seal(const Case& now, const CaseLine& line, const OpenedBodies& opened) {
    const wire::ForTerminals to{terminals_of(now.branch), ground_.random};
    auto sealed = wire::encode_case_document(case_document(now, line, opened), to);
    for (std::size_t lines = 128; !sealed && sealed.error().kind == TroubleKind::TooLarge; lines /= 4) {
        sealed = wire::encode_case_document(case_document(now, line, opened, lines), to);
        if (lines == 0) break;
    }
    return sealed;
}

Result<void> FeedWriting::add_case(const Case& now, std::span<const sqlite::StoredCaseEvent> fresh) {
    const auto line = line_of(now, ground_.rules);
    if (!line || terminals_of(now.branch).empty()) return {};
    if (sqlite::is_erased(connection_, now.id)) {
        add_erasure(now.branch, now.id);
        return {};
    }
    auto events = sqlite::stored_events(connection_, now.id);
    events.insert(events.end(), fresh.begin(), fresh.end());
    auto document = seal(now, *line, CaseOpening{ground_, events}.bodies());
    if (!document) return std::unexpected(document.error());
    written_.entries.push_back({now.branch, FeedKind::CaseDocument, now.id.hex(), std::move(*document)});
    return {};
}

Result<void> FeedWriting::add_wish(const sqlite::FeedWish& wish) {
    if (wish.kind == FeedKind::Staff) return add_staff(wish);
    const CaseId id{wish.id};
    const auto found = sqlite::find_case(connection_, id, ground_.rules);
    if (!found) return std::unexpected(found.error());
    return *found ? add_case(**found, {}) : Result<void>{};
}

Result<void> FeedWriting::add_staff(const sqlite::FeedWish& wish) {
    const auto staff = sqlite::find_staff(connection_, PersonId{wish.id});
    if (!staff || terminals_of(wish.branch).empty()) return {};
    StaffDocument document;
    document.person = staff->person.id;
    document.revision = staff->revision;
    document.staff_number = staff->person.staff_number;
    document.name = staff->person.name;
    const bool works_there = staff->person.place.branch == wish.branch && staff->pin;
    if (works_there) {
        document.roles = staff->person.roles;
        document.pin_salt = staff->pin->salt;
        document.pin_hash = staff->pin->hash;
    } else if (is_of_committee(staff->person)) { // to be chosen at the glass; without a pin, nobody signs in
        document.roles = {Role::Mediator};
        document.wing = staff->person.wing;
    }
    auto sealed = wire::encode_staff_document(document, {terminals_of(wish.branch), ground_.random});
    if (!sealed) return std::unexpected(sealed.error());
    written_.entries.push_back({wish.branch, FeedKind::Staff, document.person.hex(), std::move(*sealed)});
    return {};
}

void FeedWriting::add_erasure(BranchId branch, CaseId id) {
    written_.entries.push_back({branch, FeedKind::Erase, id.hex(), wire::encode_erase_document({id})});
}

Result<void> append_written(SQLite::Database& connection, const Ground& ground,
                            const FeedWriting::Written& written) {
    for (const auto& [branch, keys] : written.sealed_to) {
        if (sqlite::sealing_keys_of(connection, branch, wire::terminals_of_branch_max) != keys)
            return trouble(TroubleKind::Busy, "a terminal came or went meanwhile");
    }
    // Nor may a document that was made before an erasure follow it.
    for (const auto& entry : written.entries) {
        const auto id = CaseId::from_hex_text(entry.key);
        if (entry.kind == FeedKind::CaseDocument && id && sqlite::is_erased(connection, *id))
            return trouble(TroubleKind::Busy, "a case was erased meanwhile");
    }
    for (const auto& entry : written.entries)
        sqlite::append_to_feed(connection, ground.digest, entry);
    return {};
}

} // namespace fengqiao::headquarters
