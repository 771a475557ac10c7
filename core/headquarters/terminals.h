#pragma once

#include "core/sync/branch_facts.h"
#include "core/sync/decision.h"

namespace fengqiao {

// A terminal as headquarters knows it.

using KeyBytes = std::array<Byte, 32>;

// A signing key a terminal has replaced by a newer one.
struct FormerKey {
    std::uint32_t number{0};
    KeyBytes key{};

    friend bool operator==(const FormerKey&, const FormerKey&) = default;
};

struct TerminalRecord {
    TerminalId id;
    BranchId branch; // where it stands now
    std::uint32_t key_number{1};
    KeyBytes signing_key{}; // Ed25519, of its requests
    KeyBytes sealing_key{}; // X25519, of what is sealed to it
    bool revoked{false};    // its events are still kept, apart (SYNC 1.9)
    Instant enrolled;
    Instant key_since; // when its signing key was heard of
    std::vector<FormerKey> former_keys;

    // The signing key of a number, even a former one; nullptr when it never had it.
    [[nodiscard]] const KeyBytes* signing_key_of(std::uint32_t number) const;
    // The order for a new signing key, once a year (SYNC 1.9); nullopt before it is due.
    [[nodiscard]] std::optional<KeyRenewal> renewal_due(Instant now) const;

    friend bool operator==(const TerminalRecord&, const TerminalRecord&) = default;
};

constexpr std::chrono::days signing_key_life{365};
constexpr std::chrono::hours contact_expected_within{48};

// What is wrong with a terminal, for the terminals page.
enum class TerminalTrouble : std::uint8_t {
    NoContact,       // longer than contact_expected_within
    TwoLiveJournals, // its disk was cloned or rolled back
    RotationsMany,
    EventsMissing, // it no longer holds what is missing here
    OwnLogShorter, // it remembers more than is stored here: headquarters was restored
    PoisonEvents,  // kept, set aside, see FoldFault
    DatabaseBad,   // it says so itself
    FormerKeyUsed, // somebody signs with a key it has replaced: its disk was put back, or copied
};

struct TroubleSeen {
    TerminalTrouble trouble{};
    Instant at; // last seen

    friend bool operator==(const TroubleSeen&, const TroubleSeen&) = default;
};

// One line of the terminals page.
struct TerminalStatus {
    TerminalRecord terminal;
    std::optional<Instant> last_contact;
    JournalId journal;             // of the last contact
    std::uint64_t recorded{0};     // highest sequence it has recorded, as last said
    std::uint64_t acknowledged{0}; // of that journal, durably here
    std::uint64_t quarantined{0};  // events kept apart since it was revoked
    std::size_t journals{0};
    TerminalHealth health;                // as last said
    std::optional<std::uint32_t> edition; // of the station's pages, that it shows by an order known here
    std::string system, machine, screen;  // as said at enrolment
    std::vector<TroubleSeen> troubles;

    [[nodiscard]] std::uint64_t unsent() const {
        return recorded > acknowledged ? recorded - acknowledged : 0;
    }
    friend bool operator==(const TerminalStatus&, const TerminalStatus&) = default;
};

TerminalTrouble trouble_of(HeadquartersAlarm alarm);

// An event that could not be folded: acknowledged, kept, set aside for somebody to look at.
struct FoldFault {
    JournalId journal;
    std::uint64_t sequence{0};
    TerminalId terminal; // zero in headquarters' own journal
    std::string reason;  // names a field or a rule, never a value
    Instant at;

    friend bool operator==(const FoldFault&, const FoldFault&) = default;
};

} // namespace fengqiao
