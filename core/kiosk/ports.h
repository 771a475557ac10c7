#pragma once

#include "core/basics/result.h"
#include "core/journal/journal.h"
#include "core/kiosk/attempts.h"
#include "core/sync/feed_document.h"

namespace fengqiao {

// An event before it is sealed: who does what to which case.
struct EventDraft {
    CaseId case_id; // zero when it belongs to no case
    PersonId actor; // zero is the customer
    Role role{Role::Customer};
    TimeReading time;
    EventBody body;
    bool opens_case{false}; // the first of its case: the case's key, made just before, goes along in it
};

struct SealedDraft {
    StoredEvent event;
    std::optional<KeyWrap> wrap; // of a key made for this event, for this terminal's own use
};

// Turns events into the bytes that are kept, and back. Personal fields are readable nowhere else.
class CaseSealer {
public:
    virtual ~CaseSealer() = default;
    // `wrap` is the case's key as this terminal keeps it. Without one a fresh key is made; it is enclosed for
    // headquarters, as is the given one of an event that opens its case. TooLarge or BadInput: nothing may be
    // kept.
    virtual Result<SealedDraft> seal(const EventDraft& draft, const std::optional<Bytes>& wrap) = 0;
    // Open fields always; personal ones when `wrap` opens them.
    virtual Result<CaseEvent> open(const StoredEvent& event, const std::optional<Bytes>& wrap) const = 0;

    // For a case whose first event is sealed after something that goes with it.
    virtual KeyWrap make_key(CaseId of) = 0;
    // Under the case's key, and opens under no other case. TooLarge above blob_bytes_max once sealed.
    virtual Result<SealedBlob> seal_blob(const KeyWrap& key, ByteView clear) = 0;
    virtual Result<Bytes> open_blob(const SealedBlob& blob, const Bytes& wrap) const = 0;
};

// What headquarters has confirmed, and the keys this terminal holds.
class BranchFiles {
public:
    virtual ~BranchFiles() = default;
    // Open parts only, in no order; what cannot be read is left out.
    virtual Result<std::vector<CaseDocument>> documents() const = 0;
    // With personal parts opened; nullopt when headquarters has not confirmed the case.
    virtual Result<std::optional<CaseDocument>> document(CaseId of) const = 0;
    virtual Result<std::vector<StaffDocument>> staff() const = 0;
    virtual Result<std::optional<Bytes>> wrap_of(CaseId of) const = 0;
    // When headquarters last answered, by its own clock; nullopt before the first answer.
    virtual Result<std::optional<Instant>> confirmed_at() const = 0;
};

// Wrong tries, kept on disk so that a restart forgives nothing.
class AttemptStore {
public:
    virtual ~AttemptStore() = default;
    virtual Result<Attempts> attempts(std::string_view at) const = 0; // none yet: zero
    virtual Result<void> remember(std::string_view at, const Attempts& attempts) = 0;
};

class PinCheck {
public:
    virtual ~PinCheck() = default;
    virtual Result<bool> matches(const StaffDocument& person, std::string_view pin) const = 0;
};

} // namespace fengqiao
