#include "platform/sqlite/headquarters/feed_records.h"

#include "core/organisation/role.h"
#include "platform/sqlite/database/database.h"

namespace fengqiao::sqlite {
namespace {

template <class Work> auto guarded(Work work) -> Result<std::invoke_result_t<Work>> {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return std::unexpected(trouble_of(exception));
    }
}

FeedCursor end_of(SQLite::Database& connection, BranchId branch) {
    SQLite::Statement row{connection, "SELECT position, tag FROM feed_end WHERE branch=?"};
    put_all(row, branch);
    if (!row.executeStep()) return {};
    return {count_at(row, 0), array_at<16>(row, 1)};
}

} // namespace

Result<std::optional<FeedTag>> SqliteFeedLog::tag_at(BranchId branch, std::uint64_t position) const {
    return guarded([&]() -> std::optional<FeedTag> {
        SQLite::Statement row{connection_, "SELECT tag FROM feed WHERE branch=? AND position=?"};
        put_all(row, branch, position);
        return row.executeStep() ? std::optional{array_at<16>(row, 0)} : std::nullopt;
    });
}

Result<std::vector<FeedRow>> SqliteFeedLog::rows(BranchId branch, std::uint64_t after,
                                                 std::size_t bytes_max) const {
    return guarded([&] {
        SQLite::Statement rows{connection_,
                               "SELECT position, tag, kind, key, document FROM feed WHERE branch=? AND "
                               "position>? AND length(document)>0 ORDER BY position"};
        put_all(rows, branch, after);
        std::vector<FeedRow> found;
        std::size_t bytes = 0;
        while (rows.executeStep()) {
            FeedRow row{count_at(rows, 0), array_at<16>(rows, 1), choice_at<FeedKind>(rows, 2),
                        text_at(rows, 3),  count_at(rows, 0),     bytes_at(rows, 4)};
            bytes += row.document.size();
            if (!found.empty() && bytes > bytes_max) break;
            found.push_back(std::move(row));
        }
        return found;
    });
}

Result<FeedCursor> SqliteFeedLog::end(BranchId branch) const {
    return guarded([&] { return end_of(connection_, branch); });
}

void append_to_feed(SQLite::Database& connection, const Digest& digest, const FeedEntry& entry) {
    const FeedCursor before = end_of(connection, entry.branch);
    const FeedCursor now{before.position + 1, feed_tag(digest, before.tag, entry.document)};
    change(
        connection,
        "UPDATE feed SET replaced_by=? WHERE branch=? AND position=(SELECT position FROM feed_newest WHERE "
        "branch=? AND key=?)",
        now.position, entry.branch, entry.branch, entry.key);
    change(connection, "INSERT INTO feed(branch, position, tag, kind, key, document) VALUES(?,?,?,?,?,?)",
           entry.branch, now.position, now.tag, entry.kind, entry.key, entry.document);
    change(connection, "INSERT OR REPLACE INTO feed_newest(branch, key, position) VALUES(?,?,?)",
           entry.branch, entry.key, now.position);
    change(connection, "INSERT OR REPLACE INTO feed_end(branch, position, tag) VALUES(?,?,?)", entry.branch,
           now.position, now.tag);
}

std::size_t empty_replaced(SQLite::Database& connection, const LogSettings& settings, std::size_t count) {
    std::size_t emptied = 0;
    for (const BranchId branch : branches_with_feed(connection)) {
        const std::uint64_t stable = stable_feed(connection, settings, branch);
        // may_lose_document() in the store's own words.
        SQLite::Statement rows{connection,
                               "SELECT position FROM feed WHERE branch=? AND replaced_by IS NOT NULL "
                               "AND replaced_by<=? ORDER BY replaced_by LIMIT ?"};
        put_all(rows, branch, stable, count - emptied);
        std::vector<std::uint64_t> positions;
        while (rows.executeStep())
            positions.push_back(count_at(rows, 0));
        for (const std::uint64_t position : positions)
            change(connection, "UPDATE feed SET document=x'', replaced_by=NULL WHERE branch=? AND position=?",
                   branch, position);
        emptied += positions.size();
        if (emptied >= count) break;
    }
    return emptied;
}

std::optional<std::uint64_t> first_broken_tag(SQLite::Database& connection, const Digest& digest,
                                              BranchId branch) {
    SQLite::Statement rows{connection,
                           "SELECT position, tag, document FROM feed WHERE branch=? ORDER BY position"};
    put_all(rows, branch);
    FeedCursor before;
    while (rows.executeStep()) {
        const FeedCursor now{count_at(rows, 0), array_at<16>(rows, 1)};
        if (now.position != before.position + 1) return before.position + 1;
        const Bytes document = bytes_at(rows, 2);
        if (!document.empty() && feed_tag(digest, before.tag, document) != now.tag) return now.position;
        before = now;
    }
    const FeedCursor end = end_of(connection, branch);
    return end == before ? std::nullopt : std::optional{before.position + 1};
}

std::vector<BranchId> branches_with_feed(SQLite::Database& connection) {
    SQLite::Statement rows{connection, "SELECT branch FROM feed_end ORDER BY branch"};
    std::vector<BranchId> found;
    while (rows.executeStep())
        found.push_back(id_at<BranchId>(rows, 0));
    return found;
}

void wish(SQLite::Database& connection, const FeedWish& wish) {
    change(connection, "INSERT OR IGNORE INTO feed_wish(branch, kind, id) VALUES(?,?,?)", wish.branch,
           wish.kind, wish.id);
}

void wish_whole_branch(SQLite::Database& connection, BranchId branch) {
    change(connection,
           "INSERT OR IGNORE INTO feed_wish(branch, kind, id) SELECT branch, ?, id FROM case_file WHERE "
           "branch=?",
           FeedKind::CaseDocument, branch);
    change(
        connection,
        "INSERT OR IGNORE INTO feed_wish(branch, kind, id) SELECT branch, ?, id FROM person WHERE branch=?",
        FeedKind::Staff, branch);
    change(connection,
           "INSERT OR IGNORE INTO feed_wish(branch, kind, id) SELECT ?, ?, p.id FROM person p JOIN role r "
           "ON r.person=p.id WHERE p.institution=zeroblob(16) AND r.role=?",
           branch, FeedKind::Staff, Role::Mediator);
}

std::vector<FeedWish> next_wishes(SQLite::Database& connection, std::size_t count) {
    SQLite::Statement rows{connection, "SELECT branch, kind, id FROM feed_wish LIMIT ?"};
    put_all(rows, count);
    std::vector<FeedWish> found;
    while (rows.executeStep())
        found.push_back({id_at<BranchId>(rows, 0), choice_at<FeedKind>(rows, 1), array_at<16>(rows, 2)});
    return found;
}

void grant(SQLite::Database& connection, const FeedWish& wish) {
    change(connection, "DELETE FROM feed_wish WHERE branch=? AND kind=? AND id=?", wish.branch, wish.kind,
           wish.id);
}

} // namespace fengqiao::sqlite
