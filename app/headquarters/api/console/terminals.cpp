#include "app/headquarters/api/console/handlers.h"
#include "app/headquarters/api/console/words.h"
#include "core/basics/date.h"

#include <set>
#include <utility>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

constexpr std::size_t set_aside_max = 100;

std::string_view trouble_word(TerminalTrouble trouble) {
    switch (trouble) {
    case TerminalTrouble::NoContact: return "no_contact";
    case TerminalTrouble::TwoLiveJournals: return "two_live_journals";
    case TerminalTrouble::RotationsMany: return "rotations_many";
    case TerminalTrouble::EventsMissing: return "events_missing";
    case TerminalTrouble::OwnLogShorter: return "own_log_shorter";
    case TerminalTrouble::PoisonEvents: return "poison_events";
    case TerminalTrouble::DatabaseBad: return "database_bad";
    case TerminalTrouble::FormerKeyUsed: return "former_key_used";
    }
    std::unreachable();
}

json status_json(const Directory& directory, const TerminalStatus& status, Instant now) {
    json troubles = json::array();
    for (const TroubleSeen& seen : status.troubles)
        troubles.push_back({{"trouble", trouble_word(seen.trouble)}, {"at", iso_date_time(seen.at)}});
    const Instant last = status.last_contact.value_or(status.terminal.enrolled);
    return {
        {"id", status.terminal.id.hex()},
        {"branch", named(directory, status.terminal.branch)},
        {"enrolled", iso_date_time(status.terminal.enrolled)},
        {"revoked", status.terminal.revoked},
        {"last_contact", or_null(status.last_contact)},
        {"silent_minutes", std::chrono::duration_cast<std::chrono::minutes>(now - last).count()},
        {"recorded", status.recorded},
        {"acknowledged", status.acknowledged},
        {"unsent", status.unsent()},
        {"unsent_attachments", status.health.unsent_blobs},
        {"quarantined", status.quarantined},
        {"journals", status.journals},
        {"version", status.health.program_version},
        {"edition", status.edition ? json(*status.edition) : json(nullptr)},
        {"system", status.system},
        {"troubles", troubles},
    };
}

json fault_json(const FoldFault& fault) {
    return {{"journal", fault.journal.hex()},
            {"sequence", fault.sequence},
            {"terminal", fault.terminal.hex()},
            {"reason", fault.reason},
            {"at", iso_date_time(fault.at)}};
}

} // namespace

Answer<json> list_terminals(Console& console, const Visitor& visitor, const http::Request&) {
    const auto all = console.service.terminals().list();
    if (!all) return std::unexpected{refused_by(all.error())};
    const auto faults = console.service.upkeep().set_aside(set_aside_max);
    if (!faults) return std::unexpected{refused_by(faults.error())};
    const Directory& directory = *visitor.directory;
    std::set<TerminalId> seen;
    json terminals = json::array();
    for (const TerminalStatus& status : *all) {
        if (!directory.serves(*visitor.person, status.terminal.branch)) continue;
        seen.insert(status.terminal.id);
        terminals.push_back(status_json(directory, status, console.service.clock().now()));
    }
    json set_aside = json::array();
    for (const FoldFault& fault : *faults) {
        const bool own = fault.terminal.is_zero() && visitor.person->roles.contains(Role::Headquarters);
        if (own || seen.contains(fault.terminal)) set_aside.push_back(fault_json(fault));
    }
    return json{{"terminals", terminals}, {"set_aside", set_aside}};
}

} // namespace fengqiao::headquarters::console
