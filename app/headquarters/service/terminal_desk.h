#pragma once

#include "core/headquarters/terminals.h"
#include "platform/crypto/headquarters_keys.h"
#include "platform/wire/enrolment.h"

#include <functional>

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// An answer ready to be encoded (wire::encode_response) and signed with keys().current. By the time it is
// there, everything it acknowledges is on disk.
struct SyncAnswer {
    int status{200}; // HTTP
    SyncResponse response;
    std::vector<HeadquartersAlarm> alarms; // for one log line; already kept for the terminals page
};
using SyncDone = std::function<void(Result<SyncAnswer>)>;

// Who calls: from the Kiosk-Auth header, after the signature was verified with the key of find().
struct SyncCaller {
    TerminalId terminal;
    std::uint32_t key_number{1}; // which of the terminal's keys signed
    bool challenge_good{false};  // wire::is_live_challenge with keys().challenge
};

// What terminals want of headquarters: to be enrolled, and to push and pull (SYNC 1.3, 1.4, 1.9).
class TerminalDesk {
public:
    explicit TerminalDesk(Ground& ground) : ground_{ground} {}

    // Signing, sealing and challenge keys; the same for the life of the process.
    [[nodiscard]] const crypto::HeadquartersKeys& keys() const;

    // nullopt for a terminal that was never enrolled. From memory after the first time.
    [[nodiscard]] Result<std::optional<TerminalRecord>> find(TerminalId terminal) const;

    // The whole of SYNC 1.4 for a request that was verified and opened. `done` is called once, by a thread of
    // the store, after COMMIT; it must not call back into the service with a writing call. A revoked
    // terminal's events are kept apart, and those of a call signed with a key the terminal has replaced: its
    // disk was put back, or copied, and people have to say which is the terminal. Trouble: Busy (too many
    // wait: 503 with Retry-After), TooLarge (413), others are a 500.
    void sync(const SyncCaller& caller, SyncRequest request, SyncDone done);

    // A code for one new terminal of that branch, to be printed once: only what verifies it is kept.
    // NotFound.
    [[nodiscard]] Result<wire::EnrolmentCode> make_code(BranchId branch);

    // The body of POST /v1/enrol in, the body of the answer out. The same body twice gives the same terminal.
    // BadInput: malformed (400). Refused: unknown, used, expired or wrong code, or too many tries (403, and
    // the text says nothing about which). Busy: 503.
    [[nodiscard]] Result<Bytes> enrol(ByteView body);

    [[nodiscard]] Result<std::vector<TerminalStatus>> list() const;
    // NotFound for a terminal that is not there. A terminal that is taken back goes on with the key it called
    // with last, even one it had replaced before its disk was put back.
    [[nodiscard]] Result<void> set_revoked(TerminalId terminal, bool revoked);

    // The terminal makes its signing key anew when it calls next, instead of a year after the last time.
    // NotFound.
    [[nodiscard]] Result<void> renew_key(TerminalId terminal);

private:
    Ground& ground_;
};

} // namespace fengqiao::headquarters
