#pragma once

#include "app/kiosk/start/assets.h"
#include "core/kiosk/office.h"
#include "platform/crypto/os_random.h"
#include "platform/crypto/sha256.h"
#include "platform/sealing/case_seal.h"
#include "platform/sealing/feed_opener.h"
#include "platform/sealing/pin_desk.h"
#include "platform/sqlite/terminal/terminal_store.h"
#include "platform/system/system_clock.h"
#include "platform/uplink/identity.h"

namespace fengqiao::benchmarks {

// A filing as it lies on the disk.
struct KeptFiling {
    ChainedEvent event;
    KeyWrap wrap;
};

// The terminal's office over its real store, sealed with its own keys: what a customer's complaint goes
// through behind the glass. The terminal itself must be closed meanwhile.
class Counter {
public:
    static Result<std::unique_ptr<Counter>> open(const KioskConfig& config);

    // The whole of a filing; returns when it is on disk.
    Result<Filed> file();
    // What the last filing left behind.
    Result<KeptFiling> last(const Filed& filed) const;
    // So many filings more, in large transactions: for a journal that is to be long.
    Result<void> fill(std::size_t filings);

    Journal& journal() { return store_->journal(); }
    [[nodiscard]] TerminalId terminal() const { return identity_.terminal; }
    // An empty store of the same terminal in that folder, its journal begun like this one's.
    Result<std::unique_ptr<sqlite::TerminalStore>> open_beside(const std::filesystem::path& folder);
    // A filing that is sealed and not kept.
    Result<SealedDraft> seal();
    [[nodiscard]] const Submitted& said() const { return said_; } // after the first seal()
    [[nodiscard]] const RuleBook& rules() const { return assets_.rules; }

private:
    Counter(kiosk::Assets assets, uplink::Identity identity, const system::SystemClock& clock);
    Result<void> begin(const std::filesystem::path& folder);
    Result<void> learn_what_is_said();

    kiosk::Assets assets_;
    uplink::Identity identity_;
    system::SystemClock clock_;
    crypto::OsRandom random_;
    crypto::Sha256 digest_;
    sealing::FeedOpener documents_;
    sealing::CaseSeal sealer_;
    sealing::PinDesk pins_;
    std::optional<ValidComplaint> complaint_;
    Submitted said_; // as it was filed the first time
    std::unique_ptr<sqlite::TerminalStore> store_;
    std::optional<Office> office_;
};

} // namespace fengqiao::benchmarks
