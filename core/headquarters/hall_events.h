#pragma once

#include "core/casework/case.h"
#include "core/statistics/hall_counts.h"

#include <optional>

namespace fengqiao {

// What headquarters keeps of an event that belongs to a hall and to no case. An opinion's words stay in the
// log, sealed under the key of `case_id`, which names no case.
struct HallEvent {
    EventId event;
    CaseId case_id;
    BranchId branch;
    Instant at;
    HallKind kind{};

    friend bool operator==(const HallEvent&, const HallEvent&) = default;
};

// nullopt for anything that is a case's, or of which nothing is counted.
std::optional<HallKind> hall_kind_of(const EventBody& body);

// One opinion, as a page of them is asked for: newest first.
struct OpinionPlace {
    Instant at;
    std::int64_t row{0}; // of the log, so that two of one moment have an order

    friend bool operator==(const OpinionPlace&, const OpinionPlace&) = default;
};

constexpr std::size_t opinion_page_max = 50;

} // namespace fengqiao
