#pragma once

#include "app/kiosk/effects/inbox.h"
#include "core/kiosk/service_log.h"
#include "core/kiosk/uplink.h"
#include "core/sync/edition_fetch.h"
#include "core/sync/edition_store.h"

#include <functional>
#include <stop_token>

namespace fengqiao::kiosk {

// Carries out what core/sync/edition_fetch.h decides, on the network thread, after events and blobs: the next
// edition of the station's pages comes in piece by piece, and the glass is told when all of it is on disk.
class EditionCarrier {
public:
    struct Tools {
        Uplink& uplink;
        EditionStore& store;
        const ManifestReader& manifests;
        const Digest& digest;
        Random& random;
        ServiceLog& log;
        Inbox& inbox;
    };
    explicit EditionCarrier(const Tools& tools) : tools_{tools} {}

    // Headquarters ordered this to be shown.
    void order(const ContentOrder& order);
    // As BlobCarrier::carry.
    std::optional<milliseconds> carry(TerminalId terminal, Bytes challenge, const std::stop_token& stop,
                                      const std::function<bool()>& called);

private:
    // What was asked of the world for one step, and what came of it; neither: it failed, or there is no more.
    struct Outcome {
        std::optional<HeardPiece> heard;
        std::optional<EditionOpened> opened;
        [[nodiscard]] bool goes_on() const { return heard || opened; }
    };
    Outcome carry_out(const EditionAction& action, const std::stop_token& stop);
    Outcome open(const OpenManifest& asked);
    void keep(const KeepFile& file);
    void adopt(const AdoptEdition& whole);
    void refuse(const Trouble& why); // for good: it would be the same again
    void fail(const Trouble& why);   // for now
    [[nodiscard]] std::optional<milliseconds> pause();

    Tools tools_;
    TerminalId terminal_;
    std::optional<ContentOrder> wanted_;
    std::optional<EditionRun> run_; // of what is wanted
    std::optional<Hash> refused_;   // the manifest of an edition that is not fit to be shown
    bool failed_{false};            // in this run
    unsigned failed_runs_{0};       // in a row
};

} // namespace fengqiao::kiosk
