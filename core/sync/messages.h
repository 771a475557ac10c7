#pragma once

#include "core/journal/cursor.h"
#include "core/journal/event.h"
#include "core/sync/directive.h"

namespace fengqiao {

// The words of the protocol of SYNC 1.3, typed; platform/wire turns them into CBOR and back.

constexpr std::size_t request_events_max = 2000;
constexpr std::size_t request_bytes_max = 1024 * 1024;
constexpr std::size_t response_bytes_max = 1024 * 1024;
constexpr std::uint32_t protocol_version = 1;

using FeedTag = std::array<Byte, 16>;

struct FeedCursor {
    std::uint64_t position{0};
    FeedTag tag{};

    friend bool operator==(const FeedCursor&, const FeedCursor&) = default;
};

// How the terminal is, for the terminals page. Nothing here decides anything but whether it is sent a keyset
// or an edition of the station's pages.
struct TerminalHealth {
    std::string program_version;
    std::uint32_t schema{0};
    TimeReading time;
    std::uint64_t disk_free_bytes{0};
    bool database_good{true};
    std::uint32_t unsent_blobs{0};
    std::string link;         // "first", "soon", "nightly": why this run was made
    std::uint32_t keyset{0};  // serial of headquarters' newest keyset it believes
    std::uint32_t content{0}; // number of the order whose edition it shows; 0: what it was installed with

    friend bool operator==(const TerminalHealth&, const TerminalHealth&) = default;
};

struct SyncRequest {
    std::uint32_t version{protocol_version};
    TerminalId terminal;
    JournalId journal;
    std::optional<Predecessor> predecessor;
    JournalReason reason{JournalReason::First};
    Cursor base;                     // last verified position of this journal at headquarters
    std::vector<StoredEvent> events; // contiguous from base.sequence + 1
    Hash head{};                     // chain hash after the last event sent (base.hash when none)
    std::uint64_t last{0};           // highest sequence recorded locally
    std::uint64_t held{0};           // lowest sequence still held
    BranchId feed_branch;
    FeedCursor feed;
    TerminalHealth health;
    std::uint32_t page_bytes{0}; // feed page wanted

    friend bool operator==(const SyncRequest&, const SyncRequest&) = default;
};

enum class SyncCode : std::uint8_t { Ok, Gap, Fork, Corrupt, Version, Revoked, Challenge };

enum class FeedKind : std::uint8_t { CaseDocument, Staff, Erase };

struct FeedRow {
    std::uint64_t position{0};
    FeedTag tag{};
    FeedKind kind{FeedKind::CaseDocument};
    std::string key; // hex of the case or person id
    std::uint64_t revision{0};
    Bytes document; // empty when a newer row of the same key replaced it

    friend bool operator==(const FeedRow&, const FeedRow&) = default;
};

struct FeedPage {
    bool reset{false};
    std::vector<FeedRow> rows;
    FeedCursor cursor; // after the last row
    bool more{false};

    friend bool operator==(const FeedPage&, const FeedPage&) = default;
};

struct NextCall {
    std::uint32_t after_seconds{0};
    std::optional<std::uint32_t>
        slot_seconds; // place inside the nightly window, when headquarters decides it
    std::uint32_t request_bytes_max{0};

    friend bool operator==(const NextCall&, const NextCall&) = default;
};

struct SyncResponse {
    std::uint32_t version{protocol_version};
    Instant now;
    SyncCode code{SyncCode::Ok};
    JournalId journal;
    Cursor head;             // what headquarters holds durably now
    std::uint64_t stable{0}; // what every backup it may still restore holds
    FeedPage feed;
    JournalId through_journal;
    std::uint64_t through{0}; // last event of this terminal already folded into the rows above
    NextCall next;
    std::vector<Directive> directives;
    Bytes challenge; // for the next call; the answer's whole content when code is Challenge

    friend bool operator==(const SyncResponse&, const SyncResponse&) = default;
};

} // namespace fengqiao
