#pragma once

#include "app/kiosk/effects/database_thread.h"
#include "core/kiosk/service_log.h"
#include "core/kiosk/uplink.h"
#include "core/sync/blob_refusals.h"
#include "core/sync/blob_transfer.h"

#include <functional>

namespace fengqiao::kiosk {

// Carries out what core/sync/blob_transfer.h decides, on the network thread, after the events. It lets
// everything else go first: between two calls it asks whether somebody is in a hurry.
class BlobCarrier {
public:
    struct Tools {
        DatabaseThread& database;
        Uplink& uplink;
        const Clock& clock;
        Random& random;
        ServiceLog& log;
    };
    explicit BlobCarrier(const Tools& tools) : tools_{tools} {}

    // Goes on until all is done, headquarters falls silent, a stop is requested or `called` says so. How long
    // to leave it then; nullopt when nothing is left to do before the next exchange of events.
    std::optional<milliseconds> carry(Bytes challenge, const std::stop_token& stop,
                                      const std::function<bool()>& called);

private:
    // What the terminal's store holds, and who it is.
    struct Held {
        std::vector<HeldBlob> blobs;
        TerminalId terminal;
    };
    [[nodiscard]] std::optional<Held> held();
    // What came back of the call among the actions; nullopt when there was none, or the store failed.
    [[nodiscard]] std::optional<HeardBlob> carry_out(const std::vector<BlobAction>& actions,
                                                     const std::stop_token& stop);
    [[nodiscard]] std::optional<HeardBlob> send(const SendPiece& send, const std::stop_token& stop);
    void raise(const RaiseBlobAlarm& raised);
    void tell_of_set_aside(const std::vector<HeldBlob>& held);
    bool on_store(std::move_only_function<Result<void>(BlobStore&)> errand);

    Tools tools_;
    TerminalId terminal_;
    unsigned failed_runs_{0}; // in a row
    BlobRefusals refusals_;
};

} // namespace fengqiao::kiosk
