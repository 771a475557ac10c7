#include "app/headquarters/service/opinion_desk.h"

#include "app/headquarters/service/case_opening.h"
#include "core/headquarters/acts.h"
#include "core/headquarters/opinion_code.h"
#include "platform/sqlite/headquarters/hall_records.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

HallKind hall_kind(OpinionKind kind) {
    switch (kind) {
    case OpinionKind::Suggestion: return HallKind::Suggestion;
    case OpinionKind::Praise: return HallKind::Praise;
    }
    std::unreachable();
}

// Of one branch only when it is among those that are seen.
std::vector<BranchId> branches_seen(const Directory& directory, PersonId viewer,
                                    const std::optional<BranchId>& branch) {
    std::vector<BranchId> seen = reader_of(directory, viewer).branches;
    if (branch) std::erase_if(seen, [&](const BranchId& one) { return one != *branch; });
    return seen;
}

Opinion opened(const Ground& ground, const sqlite::KeptOpinion& kept) {
    Opinion opinion{.id = kept.event.event,
                    .code = opinion_code(kept.event.case_id),
                    .kind =
                        kept.event.kind == HallKind::Praise ? OpinionKind::Praise : OpinionKind::Suggestion,
                    .branch = kept.event.branch,
                    .at = kept.event.at,
                    .erased = kept.erased};
    const sqlite::StoredCaseEvent event{kept.event.event, kept.stored};
    const CaseOpening opening{ground, {&event, 1}};
    const auto body = opening.bodies().find(event.id);
    const auto* said = body == opening.bodies().end() ? nullptr : std::get_if<OpinionGiven>(&body->second);
    if (said != nullptr) {
        opinion.language = said->language;
        opinion.words = said->words;
    }
    opinion.readable = !opinion.words.empty();
    return opinion;
}

} // namespace

Result<OpinionList> OpinionDesk::read(PersonId viewer, const OpinionChoice& choice,
                                      const std::optional<OpinionPlace>& after, std::size_t count) {
    const auto directory = ground_.directory();
    if (!directory) return std::unexpected(directory.error());
    const std::size_t most = std::clamp<std::size_t>(count, 1, opinion_page_max);
    sqlite::OpinionWish wish{branches_seen(**directory, viewer, choice.branch), std::nullopt, after,
                             most + 1};
    if (choice.kind) wish.kind = hall_kind(*choice.kind);
    auto found =
        ground_.store->read([&](SQLite::Database& connection) -> Result<std::vector<sqlite::KeptOpinion>> {
            return sqlite::opinions(connection, wish);
        });
    if (!found) return std::unexpected(found.error());
    OpinionList list;
    if (found->size() > most) {
        found->pop_back();
        list.next = found->back().place;
    }
    const auto noted = ground_.store->write([&](SQLite::Database& connection) -> Result<void> {
        for (const sqlite::KeptOpinion& one : *found)
            sqlite::note_reading(connection, viewer, one.event.case_id, ground_.clock.now());
        return {};
    });
    if (!noted) return std::unexpected(noted.error());
    for (const sqlite::KeptOpinion& one : *found)
        list.lines.push_back(opened(ground_, one));
    return list;
}

Result<std::vector<HallEvent>> OpinionDesk::find(std::string_view code) const {
    return ground_.store->read([&](SQLite::Database& connection) -> Result<std::vector<HallEvent>> {
        return sqlite::opinions_named(connection, code);
    });
}

} // namespace fengqiao::headquarters
