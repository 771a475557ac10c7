#include "core/sync/feed_document.h"
#include "platform/sqlite/headquarters/case_records.h"
#include "platform/sqlite/headquarters/feed_records.h"
#include "platform/sqlite/headquarters/hall_records.h"
#include "platform/wire/feed_codec.h"

namespace fengqiao::sqlite {
namespace {

// While it lives, freed pages are overwritten with zeros; otherwise only what is freed within a page.
class Overwriting {
public:
    explicit Overwriting(SQLite::Database& connection) : connection_{connection} { set("ON"); }
    ~Overwriting() {
        try {
            set("FAST");
        } catch (const SQLite::Exception&) { // then more than needed is overwritten
        }
    }
    Overwriting(const Overwriting&) = delete;
    Overwriting& operator=(const Overwriting&) = delete;

private:
    void set(const std::string& value) {
        SQLite::Statement pragma{connection_, "PRAGMA secure_delete=" + value};
        pragma.executeStep();
    }

    SQLite::Database& connection_;
};

// Re-emitted after a rotation, an event lies in several journals, and only one copy is linked to the case;
// its header names the case in each (SYNC 1.2).
constexpr const char* bodies_of_case =
    "DELETE FROM event_sealed WHERE key IN (SELECT e.key FROM event e WHERE substr(e.header, 29, 16)=?)";
constexpr const char* quarantined_bodies_of_case =
    "UPDATE quarantine SET sealed=x'' WHERE substr(header, 29, 16)=?";

bool is_told(SQLite::Database& connection, BranchId branch, CaseId id) {
    SQLite::Statement row{connection, "SELECT 1 FROM feed_newest n JOIN feed f ON f.branch=n.branch AND "
                                      "f.position=n.position WHERE n.branch=? AND n.key=? AND f.kind=?"};
    put_all(row, branch, id.hex(), FeedKind::Erase);
    return row.executeStep();
}

// No document was ever written of an opinion, and yet the terminal keeps its key until it is told.
void tell_hall(SQLite::Database& connection, const Digest& digest, CaseId id) {
    for (const HallEvent& opinion : opinions_under(connection, id))
        if (!is_told(connection, opinion.branch, id))
            append_to_feed(connection, digest,
                           {opinion.branch, FeedKind::Erase, id.hex(), wire::encode_erase_document({id})});
}

void erase_documents(SQLite::Database& connection, const Digest& digest, CaseId id) {
    SQLite::Statement told{connection,
                           "SELECT f.branch FROM feed_newest n JOIN feed f ON f.branch=n.branch AND "
                           "f.position=n.position WHERE n.key=? AND f.kind<>?"};
    put_all(told, id.hex(), FeedKind::Erase);
    std::vector<BranchId> branches;
    while (told.executeStep())
        branches.push_back(id_at<BranchId>(told, 0));
    for (const BranchId branch : branches) {
        append_to_feed(connection, digest,
                       {branch, FeedKind::Erase, id.hex(), wire::encode_erase_document({id})});
        change(connection,
               "UPDATE feed SET document=x'', replaced_by=NULL WHERE branch=? AND key=? AND kind<>?", branch,
               id.hex(), FeedKind::Erase);
    }
}

} // namespace

bool is_erased(SQLite::Database& connection, CaseId id) {
    return erased_at(connection, id).has_value();
}

std::optional<Instant> erased_at(SQLite::Database& connection, CaseId id) {
    SQLite::Statement row{connection, "SELECT at FROM erased_case WHERE id=?"};
    put_all(row, id);
    return row.executeStep() ? std::optional{instant_at(row, 0)} : std::nullopt;
}

void erase_case(SQLite::Database& connection, const Digest& digest, CaseId id, Instant now) {
    const Overwriting overwriting{connection};
    change(connection, "INSERT OR IGNORE INTO erased_case(id, at) VALUES(?,?)", id, now);
    change(connection, bodies_of_case, id);
    change(connection, quarantined_bodies_of_case, id);
    erase_documents(connection, digest, id);
    tell_hall(connection, digest, id);
}

void erase_body(SQLite::Database& connection, std::int64_t event_key) {
    const Overwriting overwriting{connection};
    change(connection, "DELETE FROM event_sealed WHERE key=?", event_key);
}

} // namespace fengqiao::sqlite
