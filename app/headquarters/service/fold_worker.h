#pragma once

#include "core/basics/result.h"
#include "core/headquarters/fold_listener.h"

#include <memory>
#include <optional>

namespace fengqiao::sqlite {
class Turn;
}

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// Turns the log into cases and feeds, one accepted request after the other (SYNC 1.5). A thread of its own in
// a server; a command's calls fold on the caller's thread when no server works in the folder.
class FoldWorker {
public:
    // `turn` is the place of the one process of a folder that folds; a server holds it already.
    FoldWorker(Ground& ground, sqlite::Turn turn, bool server);
    ~FoldWorker(); // stops the thread
    FoldWorker(const FoldWorker&) = delete;
    FoldWorker& operator=(const FoldWorker&) = delete;

    // Starts the thread of a server.
    void start();
    void stop();
    // Something was accepted: look now instead of at the next turn.
    void wake();
    // Returns when everything accepted before this call is folded. Busy after a minute without an end.
    [[nodiscard]] Result<void> catch_up();
    // Closes as unrated what the customer did not rate in time, on headquarters' clock (DECISIONS 7). The
    // number of cases. The thread does it by itself, at start and then every ten minutes.
    [[nodiscard]] Result<std::size_t> close_unrated();
    // Empties feed documents that a newer one replaced long enough ago (core/sync/feed.h); how many. Forgets
    // the notes of backups too old to be restored. The thread does it by itself, at start and then every ten
    // minutes.
    [[nodiscard]] Result<std::size_t> empty_replaced();
    // Forgets every case and feed document and folds the whole log again. Feed positions go on, so that no
    // terminal's cursor is betrayed.
    [[nodiscard]] Result<void> rebuild();

    // What stopped the thread's last turn, for the log and the terminals page; nullopt while all is well.
    [[nodiscard]] std::optional<Trouble> last_trouble() const;

    // Tells the listener everything folded so far, then every change, each exactly once.
    [[nodiscard]] Result<void> follow(FoldListener& listener);
    // Listeners outlive the worker or are removed.
    void add_listener(FoldListener& listener);
    void remove_listener(FoldListener& listener);

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

} // namespace fengqiao::headquarters
