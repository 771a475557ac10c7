#include "platform/sqlite/terminal/start_check.h"

#include "core/journal/keeping.h"
#include "platform/sqlite/terminal/schema.h"

namespace fengqiao::sqlite::terminal {
namespace {

bool pages_are_sound(Desk& desk) {
    Query answer{desk.prepared("PRAGMA quick_check(1)")};
    return answer.step() && answer.row().getColumn(0).getString() == "ok";
}

// A sealed body never leaves before its event does, so an event whose header tells of one has it.
bool bodies_are_there(Desk& desk) {
    Query missing{
        desk.prepared("SELECT 1 FROM event e WHERE substr(e.header, 9, 4)<>zeroblob(4) AND NOT EXISTS "
                      "(SELECT 1 FROM event_sealed s WHERE s.key=e.key) LIMIT 1")};
    return !missing.step();
}

// Rows under no open journal would never be sent.
bool events_belong(Desk& desk, std::int64_t open_number) {
    Query strange{desk.prepared("SELECT 1 FROM event WHERE key<? OR key>=? LIMIT 1",
                                event_key(open_number, 0), event_key(open_number + 1, 0))};
    return !strange.step();
}

bool receipt_holds(Desk& desk, const Journal& journal) {
    Query acked{desk.prepared("SELECT acked_sequence, acked_hash FROM exchange")};
    if (!acked.step()) return false;
    const std::uint64_t sequence = count_at(acked.row(), 0);
    const auto hash = journal.hash_at(sequence);
    return hash && *hash == array_at<32>(acked.row(), 1);
}

} // namespace

Result<std::uint64_t> check_everything(Desk& desk, const Journal& journal, const Digest& digest) {
    const auto sound = desk.read([&] { return pages_are_sound(desk); });
    if (!sound) return std::unexpected(sound.error());
    if (!*sound) return std::unexpected(damage());
    const auto open = desk.read([&] { return open_journal(desk); });
    if (!open) return std::unexpected(open.error());
    const std::int64_t number = *open ? (*open)->number : 0;
    const auto complete = desk.read([&] {
        return bodies_are_there(desk) && events_belong(desk, number) &&
               (number == 0 || receipt_holds(desk, journal));
    });
    if (!complete) return std::unexpected(complete.error());
    if (!*complete) return std::unexpected(damage());
    if (number == 0) return 0;
    const auto broken = first_broken(journal, digest, {});
    if (!broken) return std::unexpected(broken.error());
    if (*broken) return std::unexpected(damage());
    return (*open)->state.head.sequence - (*open)->state.lowest_held + 1;
}

} // namespace fengqiao::sqlite::terminal
