#pragma once

#include "app/kiosk/effects/database_thread.h"
#include "app/kiosk/effects/inbox.h"
#include "app/kiosk/uplink/blob_carrier.h"
#include "app/kiosk/uplink/edition_carrier.h"
#include "core/kiosk/service_log.h"
#include "core/kiosk/uplink.h"
#include "core/sync/terminal_effects.h"

#include <atomic>

namespace fengqiao::kiosk {

// How the exchange with headquarters stands.
struct LineState {
    bool up{false};               // the last run came to its end
    std::optional<Instant> heard; // headquarters' own time in its last answer, since this program started
    std::optional<SyncAlarm> alarm;
};

struct LineWish {
    SyncSettings settings;
    milliseconds slot{0};    // in the nightly window
    bool ask_at_once{false}; // a terminal that was just enrolled knows nobody yet
};

// The network thread: carries out what the exchange's step decides (core/sync). Every touch of the store is
// an errand to the database thread; while the line is slow, the store is free.
class Line {
public:
    struct Tools {
        DatabaseThread& database;
        Uplink& uplink;
        const Clock& clock;
        Random& random;
        ServiceLog& log;
        Inbox& inbox; // the glass is told when the line comes or goes
        EditionStore& editions;
        const ManifestReader& manifests;
        const Digest& digest;
    };

    Line(const Tools& tools, const LineWish& wish);
    ~Line(); // stops
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    // From any thread.
    void event_kept(); // something is on disk that headquarters should have soon
    [[nodiscard]] LineState state() const;
    // Headquarters has assigned this terminal to another branch: it begins anew there.
    [[nodiscard]] bool moved() const { return moved_; }
    // A full pass now; returns when it has ended. LineDown when it did not succeed within `at_most`.
    Result<void> pass_now(milliseconds at_most);
    // Ends a call under way within about a second. Afterwards the store is not asked any more. A second call
    // does nothing.
    void stop();

private:
    void run(const std::stop_token& stop, const LineWish& wish);
    [[nodiscard]] std::optional<SyncInput> next_input(const std::stop_token& stop);
    void advance(SyncStep step, const std::stop_token& stop);
    // What to tell the step next, if anything: an answer, or that the store could not.
    [[nodiscard]] std::optional<SyncInput> carry_out(const SyncAction& action, const std::stop_token& stop);
    [[nodiscard]] std::optional<SyncInput> send(const Send& send, const std::stop_token& stop);
    [[nodiscard]] std::optional<SyncInput> on_store(std::move_only_function<Result<void>(Records&)> errand);
    [[nodiscard]] std::optional<SyncInput> renew_key(const KeyRenewal& renewal);
    void take_place(ByteView place);
    void raise(SyncAlarm alarm);
    void run_ended(const std::stop_token& stop);
    void carry_beside(const std::stop_token& stop);
    [[nodiscard]] bool is_called();
    void note_state();
    [[nodiscard]] milliseconds since_boot() const { return tools_.clock.read().since_boot; }

    Tools tools_;
    TerminalSync sync_;               // of the network thread alone, like the next seven
    TerminalId request_by_;           // who calls, since the first call
    std::optional<milliseconds> due_; // since boot
    BlobCarrier blobs_;
    EditionCarrier editions_;
    std::optional<milliseconds> beside_due_; // what goes beside the events, or comes
    bool night_care_due_{false};
    std::optional<LineChanged> told_; // what the glass knows

    std::atomic<bool> moved_{false};
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool event_kept_{false};
    std::uint64_t passes_asked_{0}, passes_begun_{0}, passes_ended_{0};
    LineState state_;

    std::jthread thread_; // last: it uses all of the above
};

} // namespace fengqiao::kiosk
