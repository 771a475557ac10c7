#include "app/headquarters/service/blob_desk.h"

#include "app/headquarters/service/fold_worker.h"
#include "app/headquarters/service/ground.h"
#include "platform/sqlite/headquarters/blob_records.h"

namespace fengqiao::headquarters {

// An event that was acknowledged a moment ago may not be folded yet; then its turn is now.
Result<std::optional<std::uint64_t>> BlobDesk::announced(const Question& question) {
    using Announced = std::optional<std::uint64_t>;
    const auto look_up = [&] {
        return ground_.store->read([&](SQLite::Database& connection) -> Result<Announced> {
            const auto found = sqlite::find_announced(connection, question.terminal, question.name);
            return found ? Announced{found->bytes} : Announced{};
        });
    };
    const auto found = look_up();
    if (!found || *found) return found;
    if (auto folded = ground_.folding->catch_up(); !folded) return std::unexpected(folded.error());
    return look_up();
}

// Folder and database may tell two stories after a backup was put back: the folder is right.
Result<BlobAnswer> BlobDesk::standing(const Question& question) {
    const BlobOnHand on_hand = ground_.blobs->on_hand(question.name);
    const Instant now = ground_.clock.now();
    BlobAnswer answer{.now = now, .received = on_hand.received, .whole = on_hand.whole};
    const auto known = ground_.store->read(
        [&](SQLite::Database& connection) -> Result<std::optional<sqlite::AnnouncedBlob>> {
            const auto found = sqlite::find_announced(connection, question.terminal, question.name);
            answer.stable =
                found && found->whole_since && on_hand.whole &&
                sqlite::is_blob_stable(connection, {now, ground_.restore_horizon}, *found->whole_since);
            return found;
        });
    if (!known) return std::unexpected(known.error());
    if (!*known) return BlobAnswer{.code = BlobCode::Unannounced, .now = now};
    if (on_hand.whole == (**known).whole_since.has_value()) return answer;
    const auto noted = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::note_whole(connection, question.name, on_hand.whole ? std::optional{now} : std::nullopt);
        return {};
    });
    if (!noted) return std::unexpected(noted.error());
    return answer;
}

Result<BlobAnswer> BlobDesk::look(const Question& question) {
    const std::lock_guard lock{one_at_a_time_};
    const auto known = announced(question);
    if (!known) return std::unexpected(known.error());
    if (!*known) return BlobAnswer{.code = BlobCode::Unannounced, .now = ground_.clock.now()};
    return standing(question);
}

Result<BlobAnswer> BlobDesk::take(const Question& question, std::uint64_t offset, ByteView piece) {
    const std::lock_guard lock{one_at_a_time_};
    const auto bytes = announced(question);
    if (!bytes) return std::unexpected(bytes.error());
    const auto verdict = judge_piece(*bytes, ground_.blobs->on_hand(question.name), {offset, piece.size()});
    const Instant now = ground_.clock.now();
    if (verdict.code != BlobCode::Ok) return BlobAnswer{.code = verdict.code, .now = now};
    if (verdict.take) {
        if (auto kept = ground_.blobs->append(question.name, piece); !kept)
            return std::unexpected(kept.error());
    }
    if (verdict.completes) {
        const auto good = ground_.blobs->complete(question.name);
        if (!good) return std::unexpected(good.error());
        if (!*good) return BlobAnswer{.code = BlobCode::WrongHash, .now = now};
        // Erased meanwhile: nothing of it may stay.
        const auto still = announced(question);
        if (!still) return std::unexpected(still.error());
        if (!*still) static_cast<void>(ground_.blobs->remove(question.name));
    }
    return standing(question);
}

Result<Bytes> BlobDesk::piece(const Question& question, std::uint64_t offset) {
    const auto known = announced(question);
    if (!known) return std::unexpected(known.error());
    if (!*known) return trouble(TroubleKind::NotFound, "no event of this terminal announced it");
    const auto bytes = ground_.blobs->read(question.name);
    if (!bytes) return std::unexpected(bytes.error());
    const ByteView rest =
        offset < bytes->size() ? ByteView{*bytes}.subspan(static_cast<std::size_t>(offset)) : ByteView{};
    const ByteView part = rest.first(std::min(rest.size(), blob_piece_max));
    return Bytes{part.begin(), part.end()};
}

} // namespace fengqiao::headquarters
