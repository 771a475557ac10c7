#pragma once

#include "core/casework/event_body.h"
#include "core/sync/blob_transfer.h"
#include "core/sync/feed_document.h"
#include "core/sync/terminal_effects.h"
#include "platform/crypto/event_sealer.h"
#include "platform/crypto/os_random.h"
#include "platform/crypto/sha256.h"
#include "platform/crypto/terminal_keys.h"
#include "platform/http/client/client.h"
#include "platform/wire/enrolment.h"
#include "platform/wire/event_codec.h"
#include "tests/support/memory_terminal_store.h"
#include "tests/support/test_terminal/synced_run.h"

#include <map>

namespace fengqiao {

// A terminal without a glass: enrols for real, keeps its journal in memory, seals, signs, and runs the
// production sync step over the production client. Time since boot is moved by hand. A copy of its store is a
// disk image.
class TestTerminal {
public:
    explicit TestTerminal(HeadquartersLine line);
    TestTerminal(const TestTerminal&) = delete;
    TestTerminal& operator=(const TestTerminal&) = delete;

    // With a printed code, as the glass does it. Troubles: the line's, the reply's, Refused for any answer
    // but 200.
    Result<void> enrol(std::string_view printed_code);
    // The body such an enrolment sends, to be sent otherwise.
    Result<Bytes> enrolment_body(std::string_view printed_code);

    // Keeps a complaint with everything personal sealed; a fresh case.
    CaseId file(Submitted submitted);
    // The same with a recording beside it, sealed with the case's key.
    CaseId file_spoken(Submitted submitted, ByteView recording);
    // A customer's words about the house, sealed with a key of their own; the id names no case.
    CaseId give_opinion(OpinionGiven opinion);
    // Keeps what somebody did with a case that was filed here, or, with a zero id, with none.
    EventId act(CaseId the_case, const ActingAs& actor, const EventBody& body);
    // Keeps an event as it is, sound or not.
    void keep_raw(const StoredEvent& event);

    // A whole pass, until neither side has more or the line is given up.
    SyncedRun sync();

    // Everything held beside the events, as far as headquarters takes it; events are sent by sync().
    BlobRun carry_blobs();
    // One call about a blob, signed with the challenge of the last run.
    HeardBlob ask_blob(const Hash& name, std::uint64_t offset = 0, ByteView piece = {});
    [[nodiscard]] http::Call blob_call(const std::string& method, const std::string& target,
                                       ByteView body) const;
    // What the last run ordered to be shown; nullopt when nothing did.
    [[nodiscard]] std::optional<ContentOrder> ordered() const { return ordered_; }
    // From now on it says that it goes by this order.
    void show(std::uint32_t order) { shown_ = order; }
    // One call with this very body; the challenge of the last run unless another is given.
    Result<http::Answer> call(const http::Call& call) { return client_.perform(call); }
    [[nodiscard]] http::Call signed_call(const Bytes& body) const;
    [[nodiscard]] SyncRequest request(); // as it would be sent now
    // Asks for a live challenge; empty when there is no signed answer.
    Bytes ask_challenge();

    // The newest document of a case, opened with this terminal's key; nullopt when none has arrived.
    [[nodiscard]] std::optional<CaseDocument> document(CaseId the_case) const;
    [[nodiscard]] std::vector<StaffDocument> staff() const;

    // Headquarters moved: another port, the same keys.
    void reach(const std::string& url) { line_.url = url; }
    [[nodiscard]] MemoryTerminalStore& disk() { return disk_; }
    // The machine starts from this disk.
    void start_from(const MemoryTerminalStore& disk);
    // The same identity on another machine.
    [[nodiscard]] std::unique_ptr<TestTerminal> clone() const;

    [[nodiscard]] TerminalId id() const { return place_->terminal; }
    [[nodiscard]] const BranchFacts& place() const { return place_->place; }
    [[nodiscard]] const crypto::TerminalKeys& keys() const { return *keys_; }
    [[nodiscard]] const crypto::Keyset& keyset() const { return keyset_; }

private:
    [[nodiscard]] TerminalPorts ports() { return {disk_, disk_, digest_, id()}; }
    [[nodiscard]] EventHeader header_of(CaseId the_case, PersonId actor, const wire::EncodedBody& said);
    CaseId keep_first(EventBody body);
    void boot();
    void take(SyncStep step, SyncedRun& run);
    void carry_out(const SyncAction& action, SyncedRun& run);
    void exchange(SyncedRun& run);
    HttpAnswer ask(const BuiltRequest& built);

    HeadquartersLine line_;
    crypto::OsRandom random_;
    crypto::Sha256 digest_;
    MemoryTerminalStore disk_;
    std::shared_ptr<crypto::TerminalKeys> keys_;
    crypto::EventSealer sealer_;
    http::Client client_;
    std::optional<wire::EnrolmentReply> place_;
    crypto::Keyset keyset_;
    std::map<CaseId, crypto::CaseKey> case_keys_;
    BootId boot_id_;
    milliseconds since_boot_{1000};
    TerminalSync sync_;
    std::optional<BuiltRequest> sending_;
    Bytes challenge_;
    std::optional<ContentOrder> ordered_;
    std::uint32_t shown_{0};
};

// A complaint as the seed tells it, with personal details to look for.
Submitted sample_complaint(PersonId first_handler, Day due);

} // namespace fengqiao
