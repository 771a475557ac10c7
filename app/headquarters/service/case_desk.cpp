#include "app/headquarters/service/case_desk.h"

#include "app/headquarters/service/fold_worker.h"
#include "app/headquarters/service/own_journal.h"
#include "app/headquarters/service/reading.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

// A case with everything that can be opened of it.
struct OpenCase {
    std::optional<Case> the_case;
    std::vector<sqlite::StoredCaseEvent> events;
    bool erased{false};
};

Result<OpenCase> read_case(const Ground& ground, CaseId id) {
    return ground.store->read([&](SQLite::Database& connection) -> Result<OpenCase> {
        auto found = sqlite::find_case(connection, id, ground.rules);
        if (!found) return std::unexpected(found.error());
        return OpenCase{std::move(*found), sqlite::stored_events(connection, id),
                        sqlite::is_erased(connection, id)};
    });
}

// The bodies carry personal words only where they could be opened.
std::vector<TimelineLine> timeline_of(const Case& the_case, const OpenedBodies& opened) {
    std::vector<TimelineLine> lines;
    for (const TimelineEntry& entry : the_case.timeline) {
        const auto body = opened.find(entry.event);
        const Unknown unknown{static_cast<std::uint16_t>(entry.type), 0};
        lines.push_back({entry, body == opened.end() ? EventBody{unknown} : body->second});
    }
    return lines;
}

Result<void> note(Ground& ground, PersonId viewer, CaseId the_case) {
    return ground.store->write([&](SQLite::Database& connection) -> Result<void> {
        sqlite::note_reading(connection, viewer, the_case, ground.clock.now());
        return {};
    });
}

// What this person may read.
Result<OpenCase> read_for(Ground& ground, const Directory& directory, PersonId viewer, CaseId the_case) {
    auto read = read_case(ground, the_case);
    if (!read) return read;
    if (!read->the_case) return trouble(TroubleKind::NotFound, "there is no such case");
    if (!may_see_case(directory, viewer, *read->the_case))
        return trouble(TroubleKind::NotAllowed,
                       "this case belongs to another station or institution, or this person must keep out");
    return read;
}

std::vector<CaseAttachment> attachments_of(const Ground& ground, const OpenedBodies& bodies) {
    std::vector<CaseAttachment> found;
    for (const auto& [event, body] : bodies) {
        const auto* filed = std::get_if<Submitted>(&body);
        if (filed == nullptr) continue;
        for (const AnnouncedAttachment& one : filed->attachments)
            found.push_back(
                {one.name, one.bytes, one.kind, one.length, ground.blobs->on_hand(one.name).whole});
    }
    return found;
}

const TimelineEntry* find_entry(const Case& the_case, EventId event) {
    const auto entry = std::ranges::find(the_case.timeline, event, &TimelineEntry::event);
    return entry == the_case.timeline.end() ? nullptr : &*entry;
}

// Judged again on what the writer sees: something may have been folded since it was read.
Result<std::optional<EventId>> append_act(SQLite::Database& connection, const Ground& ground,
                                          const ConsoleAct& act, const StoredEvent& event) {
    const auto now = sqlite::find_case(connection, act.case_id, ground.rules);
    if (!now) return std::unexpected(now.error());
    if (!*now || (**now).revision != act.seen_revision) return std::optional<EventId>{};
    auto ids = append_own(connection, ground, {&event, 1});
    if (!ids) return std::unexpected(ids.error());
    return std::optional{ids->front()};
}

} // namespace

Result<CaseListPage> CaseDesk::list(PersonId viewer, const CaseFilter& filter,
                                    const std::optional<ListPlace>& after, std::size_t count) const {
    const auto directory = ground_.directory();
    if (!directory) return std::unexpected(directory.error());
    const auto reader = reader_of(**directory, viewer);
    return ground_.store->read([&](SQLite::Database& connection) -> Result<CaseListPage> {
        return sqlite::list_cases(connection, filter, reader, after,
                                  std::clamp<std::size_t>(count, 1, case_page_max));
    });
}

Result<CaseView> CaseDesk::read(PersonId viewer, CaseId the_case) {
    const auto directory = ground_.directory();
    if (!directory) return std::unexpected(directory.error());
    auto read = read_for(ground_, **directory, viewer, the_case);
    if (!read) return std::unexpected(read.error());
    if (auto noted = note(ground_, viewer, the_case); !noted) return std::unexpected(noted.error());
    const auto line = line_of(*read->the_case, ground_.rules);
    if (!line) return trouble(TroubleKind::NotFound, "there is no such case");
    const CaseOpening opening{ground_, read->events};
    CaseView view{std::move(*read->the_case), *line, {}, {}, {}, {}, {}, read->erased};
    view.complainant = complainant_of(view.folded, opening.bodies());
    view.decision_blocks = standing_blocks(view.folded, opening.bodies());
    view.timeline = timeline_of(view.folded, opening.bodies());
    if (!view.erased) view.attachments = attachments_of(ground_, opening.bodies());
    view.permitted = permitted_at_console(view.folded, *(**directory).find(viewer));
    return view;
}

Result<OpenedAttachment> CaseDesk::read_attachment(PersonId viewer, CaseId the_case, const Hash& name,
                                                   Noting noting) {
    const auto directory = ground_.directory();
    if (!directory) return std::unexpected(directory.error());
    const auto read = read_for(ground_, **directory, viewer, the_case);
    if (!read) return std::unexpected(read.error());
    if (noting == Noting::Now)
        if (auto noted = note(ground_, viewer, the_case); !noted) return std::unexpected(noted.error());
    const CaseOpening opening{ground_, read->events};
    const auto attachments = attachments_of(ground_, opening.bodies());
    const auto one = std::ranges::find(attachments, name, &CaseAttachment::name);
    if (read->erased || one == attachments.end() || !one->received)
        return trouble(TroubleKind::NotFound, "there is no such attachment, or it has not arrived yet");
    const auto sealed = ground_.blobs->read(name);
    if (!sealed) return std::unexpected(sealed.error());
    auto media = opening.open_blob(the_case, *sealed);
    if (!media) return std::unexpected(media.error());
    return OpenedAttachment{one->kind, std::move(*media)};
}

Result<std::optional<CaseId>> CaseDesk::find_number(std::string_view number) const {
    return ground_.store->read([&](SQLite::Database& connection) -> Result<std::optional<CaseId>> {
        return sqlite::find_complaint(connection, std::string{number});
    });
}

Result<ActAnswer> CaseDesk::record(const ConsoleAct& asked) {
    const std::lock_guard one_at_a_time{ground_.acts};
    const auto directory = ground_.directory();
    if (!directory) return std::unexpected(directory.error());
    const ConsoleAct act = completed(**directory, asked);
    const auto read = read_case(ground_, act.case_id);
    if (!read) return std::unexpected(read.error());
    const Case* known = read->the_case ? &*read->the_case : nullptr;
    ActAnswer answer = judge_act({**directory, ground_.rules, ground_.clock.now()}, known, act);
    if (answer.verdict != ActVerdict::Recorded) return answer;

    const CaseOpening opening{ground_, read->events};
    auto event = make_event(ground_, {act.case_id, known->branch, act.person, act.role, act.body},
                            opening.newest_key());
    if (!event &&
        (event.error().kind == TroubleKind::BadInput || event.error().kind == TroubleKind::TooLarge)) {
        answer.verdict = ActVerdict::BadField;
        answer.text = event.error().text;
        return answer;
    }
    if (!event) return std::unexpected(event.error());
    const auto kept = ground_.store->write(
        [&](SQLite::Database& connection) { return append_act(connection, ground_, act, *event); });
    if (!kept) return std::unexpected(kept.error());
    if (!*kept) {
        answer.verdict = ActVerdict::ChangedMeanwhile;
        return answer;
    }
    if (auto folded = ground_.folding->catch_up(); !folded) return std::unexpected(folded.error());
    const auto now = read_case(ground_, act.case_id);
    if (!now) return std::unexpected(now.error());
    answer.event = **kept;
    answer.revision = now->the_case->revision;
    // An act of the branch that was on its way came first: this one is kept and shown as overtaken.
    if (const auto* entry = find_entry(*now->the_case, answer.event)) answer.refusal = entry->refusal;
    return answer;
}

Result<void> CaseDesk::read_all(FoldListener& listener) const {
    return read_everything_folded(ground_, listener);
}

} // namespace fengqiao::headquarters
