#include "platform/sqlite/terminal/blob_rows.h"

namespace fengqiao::sqlite::terminal {

void insert_blob(Desk& desk, const SealedBlob& blob, const Hash& leaf) {
    desk.run("INSERT INTO blob(name, case_id, leaf, bytes, settled, whole, asked) VALUES(?,?,?,?,0,0,0)",
             blob.name, blob.case_id, leaf, blob.sealed.size());
    desk.run("INSERT INTO blob_sealed SELECT number, ? FROM blob WHERE name=?", blob.sealed, blob.name);
}

void erase_blobs(Desk& desk, CaseId of) {
    desk.run("DELETE FROM blob_sealed WHERE number IN (SELECT number FROM blob WHERE case_id=?)", of);
    desk.run("DELETE FROM blob WHERE case_id=?", of);
}

Result<std::optional<SealedBlob>> BlobRows::blob(const Hash& name) const {
    return desk_.read([&]() -> std::optional<SealedBlob> {
        Query row{desk_.prepared("SELECT b.case_id, s.sealed FROM blob b JOIN blob_sealed s "
                                 "ON s.number=b.number WHERE b.name=?",
                                 name)};
        if (!row.step()) return std::nullopt;
        return SealedBlob{id_at<CaseId>(row.row(), 0), name, bytes_at(row.row(), 1)};
    });
}

Result<std::vector<HeldBlob>> BlobRows::held_blobs() const {
    return desk_.read([&] {
        std::vector<HeldBlob> held;
        Query rows{
            desk_.prepared("SELECT name, case_id, bytes, settled, whole FROM blob ORDER BY asked, number")};
        while (rows.step())
            held.push_back({array_at<32>(rows.row(), 0), id_at<CaseId>(rows.row(), 1),
                            count_at(rows.row(), 2), number_at(rows.row(), 3) != 0,
                            number_at(rows.row(), 4) != 0});
        return held;
    });
}

Result<Bytes> BlobRows::blob_piece(const BlobPiece& piece) const {
    return desk_.read([&] {
        Query row{desk_.prepared("SELECT substr(s.sealed, ?, ?) FROM blob b JOIN blob_sealed s "
                                 "ON s.number=b.number WHERE b.name=?",
                                 piece.offset + 1, piece.bytes_max, piece.name)};
        return row.step() ? bytes_at(row.row(), 0) : Bytes{};
    });
}

Result<void> BlobRows::note_blob(const Hash& name, bool whole) {
    return desk_.change([&] {
        desk_.run("UPDATE blob SET whole=?, asked=(SELECT max(asked) + 1 FROM blob) WHERE name=?", whole,
                  name);
    });
}

Result<void> BlobRows::drop_blob(const Hash& name) {
    return desk_.change([&] {
        desk_.run("DELETE FROM blob_sealed WHERE number IN (SELECT number FROM blob WHERE name=?)", name);
        desk_.run("DELETE FROM blob WHERE name=?", name);
    });
}

} // namespace fengqiao::sqlite::terminal
