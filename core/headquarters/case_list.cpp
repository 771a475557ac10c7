#include "core/headquarters/case_list.h"

namespace fengqiao {

std::optional<CaseLine> line_of(const Case& the_case, const RuleBook& rules) {
    if (!the_case.filed) return std::nullopt;
    CaseLine line;
    line.id = the_case.id;
    line.number = the_case.filed->number;
    line.branch = the_case.branch;
    line.state = the_case.state;
    line.level = the_case.level;
    line.round = the_case.round;
    line.revision = the_case.revision;
    line.business = the_case.filed->business;
    line.cause = the_case.filed->cause;
    line.received = the_case.clock.received;
    line.last_change = the_case.timeline.back().at;
    line.due = due_day(the_case, rules, line.last_change).value();
    line.internal_due = the_case.internal_due;
    line.stopped = the_case.clock.stopped;
    line.handler = the_case.current_handler;
    line.shared = is_shared_with_committee(the_case);
    return line;
}

bool is_late(const CaseLine& line, Instant now) {
    return day_in_china(line.stopped.value_or(now)) > line.due;
}

} // namespace fengqiao
