#pragma once

#include "core/content/content.h"
#include "core/content/edition.h"
#include "core/sync/directive.h"

#include <memory>

namespace fengqiao {

// Which orders a terminal goes by.
struct EditionStanding {
    std::uint32_t shown{0};  // 0: what it was installed with
    std::uint32_t newest{0}; // that was ever carried out; greater than `shown` when its edition has rotted

    friend bool operator==(const EditionStanding&, const EditionStanding&) = default;
};

// An older order changes nothing, and so does the one whose edition is shown. The newest one is carried out
// again when its edition has rotted.
constexpr bool is_to_be_carried_out(const ContentOrder& order, const EditionStanding& standing) {
    return order.number >= standing.newest && order.number != standing.shown;
}

// The editions on a terminal's disk: the one that is shown and the one before it. A call that fails has
// changed nothing of what is shown, and neither has a power cut in the middle of one.
class EditionStore {
public:
    virtual ~EditionStore() = default;

    virtual EditionStanding standing() const = 0;
    // What has to be fetched of it: what no edition on this disk holds, and what did not come before.
    virtual Result<std::vector<EditionFile>> missing_of(const Edition& edition) = 0;
    // Of the edition that missing_of() was asked about last. The caller has hashed the bytes.
    virtual Result<void> keep(const EditionFile& file, ByteView bytes) = 0;
    // All of it is here: read as the glass reads it, then shown from now on, by that order. BadFile when it
    // is not fit to be shown, with file:line: reason; then nothing of it stays.
    virtual Result<std::shared_ptr<const ContentBook>> adopt(const ContentOrder& order,
                                                             const Edition& edition) = 0;
};

// Who says that a manifest is headquarters', wherever it came from.
class ManifestReader {
public:
    virtual ~ManifestReader() = default;
    // Untrusted, BadInput.
    virtual Result<Edition> read_manifest(ByteView manifest) const = 0;
};

} // namespace fengqiao
