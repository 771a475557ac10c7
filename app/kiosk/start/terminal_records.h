#pragma once

#include "app/kiosk/effects/records.h"
#include "core/kiosk/service_log.h"
#include "platform/crypto/compression/dictionary.h"
#include "platform/uplink/identity.h"

#include <filesystem>

namespace fengqiao::kiosk {

struct RecordsWish {
    std::filesystem::path folder; // of the store alone
    const uplink::Identity& identity;
    Words branch_name;
    const Catalogue& catalogue;
    const RuleBook& rules;
    const WorkCalendar& calendar;
    compression::Dictionary dictionary;
};

struct RecordsTools {
    const Clock& clock;
    Random& random;
    const Digest& digest;
    ServiceLog& log;
};

// The real records: the terminal's SQLite store, sealed with its own keys. What `wish` and `tools` refer to
// outlives them. Troubles of sqlite::TerminalStore::open.
Result<std::unique_ptr<Records>> open_terminal_records(RecordsWish wish, const RecordsTools& tools);

} // namespace fengqiao::kiosk
