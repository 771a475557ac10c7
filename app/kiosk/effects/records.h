#pragma once

#include "core/kiosk/office.h"

#include <functional>
#include <memory>

namespace fengqiao {
struct TerminalPorts; // core/sync/terminal_effects.h
}

namespace fengqiao::kiosk {

// All that the database thread owns: the store, and the office and the exchange that work on it. Made, used
// and destroyed on that thread alone.
class Records {
public:
    virtual ~Records() = default;
    virtual Office& office() = 0;
    virtual TerminalPorts sync_ports() = 0;
    virtual BlobStore& blobs() = 0;
    virtual TerminalHealth health() = 0;
    // When headquarters last answered, by its own clock; nullopt before the first answer.
    [[nodiscard]] virtual Result<std::optional<Instant>> confirmed_at() const = 0;
    // What a quiet hour is for: the backup, and the log of the database made short again.
    virtual Result<void> care_at_night() = 0;
};

// Opens them; called once, on the database thread.
using OpenRecords = std::move_only_function<Result<std::unique_ptr<Records>>()>;

} // namespace fengqiao::kiosk
