#include "tests/simulation/main_office.h"

#include "core/basics/check.h"
#include "core/journal/keeping.h"

#include <algorithm>

namespace fengqiao::simulation {
namespace {

constexpr std::size_t backups_kept = 3;           // the restore horizon, in nights
constexpr std::size_t feed_page_bytes_here = 100; // small, so that feeds come in several pages

} // namespace

Bytes MainOffice::challenge_of(TerminalId terminal, std::int64_t slot) const {
    const std::array parts{terminal.view(), ByteView{reinterpret_cast<const Byte*>(&slot), sizeof slot}};
    const Hash hash = digest_.sha256(std::span<const ByteView>{parts});
    return {hash.begin(), hash.begin() + 8};
}

std::optional<HttpAnswer> MainOffice::answer(const SyncRequest& request, ByteView challenge, Instant now,
                                             CrashPoint crash) {
    const std::int64_t slot = to_milliseconds(now) / 600'000;
    Caller caller;
    caller.now = now;
    caller.challenge = challenge_of(request.terminal, slot);
    const Bytes before = challenge_of(request.terminal, slot - 1);
    caller.challenge_good =
        std::ranges::equal(challenge, caller.challenge) || std::ranges::equal(challenge, before);

    auto decision = decide({books_.log, digest_, rules_}, request, caller);
    check(decision.has_value(), "the log in memory always answers");
    if (crash == CrashPoint::BeforeCommit) return std::nullopt;
    if (!decision->acceptance.is_empty()) {
        check(books_.log.accept(decision->acceptance).has_value(), "what was decided can be stored");
        for (const ChainedEvent& event : decision->acceptance.events)
            books_.logged.insert(event_id(event.leaf));
    }
    if (crash == CrashPoint::AfterCommit) return std::nullopt;
    if (decision->status == 200) {
        const FeedQuestion question{request.feed_branch, request.feed, feed_page_bytes_here,
                                    rules_.compare_feed_tags};
        decision->response.feed = *feed_page(*this, question);
        decision->response.through_journal = request.journal;
        const auto folded = books_.folded_to.find(request.journal);
        decision->response.through = folded == books_.folded_to.end() ? 0 : folded->second;
    }
    return HttpAnswer{decision->status, true, std::move(decision->response), std::nullopt};
}

void MainOffice::fold(std::size_t events, Random& random) {
    const auto& journals = books_.log.journals();
    if (journals.empty()) return;
    const std::size_t first = random.below(journals.size());
    auto at = std::next(journals.begin(), static_cast<std::ptrdiff_t>(first));
    for (std::size_t seen = 0; seen < journals.size(); ++seen, ++at) {
        if (at == journals.end()) at = journals.begin();
        const auto& kept = at->second;
        std::uint64_t& folded_to = books_.folded_to[at->first];
        if (folded_to == kept.events.size()) continue;
        const std::size_t siblings = books_.log.journals_of(kept.known.terminal)->size();
        for (std::size_t done = 0; done < events && folded_to < kept.events.size(); ++done) {
            fold_event(kept.known, kept.events[folded_to++], siblings);
        }
    }
}

void MainOffice::fold_everything(Random& random) {
    fold(SIZE_MAX, random);
}

void MainOffice::fold_event(const KnownJournal& journal, const ChainedEvent& event, std::size_t journals) {
    const EventId id = event_id(event.leaf);
    const bool first = !rules_.fold_once || *is_first_copy(*this, journal, id, journals);
    if (!first) return;
    books_.folded[journal.terminal].insert(id);
    const auto header = decode_header(event.event.header);
    if (!header || header->case_id.is_zero()) return;
    BranchFeed& feed = books_.feeds[header->branch];
    FeedRow row;
    row.position = feed.rows.size() + 1;
    row.key = header->case_id.hex();
    const auto newest = feed.newest.find(row.key);
    if (newest != feed.newest.end()) {
        row.revision = feed.rows[newest->second].revision;
        row.document = feed.rows[newest->second].document;
        feed.replaced_by[newest->second] = row.position;
    }
    ++row.revision;
    row.document.insert(row.document.end(), id.bytes.begin(), id.bytes.end());
    row.tag = feed_tag(digest_, feed.rows.empty() ? FeedTag{} : feed.rows.back().tag, row.document);
    feed.newest[row.key] = feed.rows.size();
    feed.rows.push_back(std::move(row));
    feed.replaced_by.push_back(0);
}

void MainOffice::back_up() {
    backups_.push_back(books_);
    if (backups_.size() > backups_kept) backups_.pop_front();
    announce_stable();
}

void MainOffice::restore(std::size_t backup) {
    backups_.erase(backups_.begin() + static_cast<std::ptrdiff_t>(backup) + 1, backups_.end());
    books_ = backups_.back();
    announce_stable();
}

void MainOffice::announce_stable() {
    // The abandoned backups are gone, so the oldest one holds the least of every journal.
    std::map<JournalId, std::uint64_t> heads;
    for (const auto& [journal, kept] : backups_.front().log.journals())
        heads[journal] = kept.events.size();
    books_.log.set_stable(std::move(heads));
}

std::uint64_t MainOffice::stable_feed(BranchId branch) const {
    if (backups_.empty()) return 0;
    const auto feed = backups_.front().feeds.find(branch);
    return feed == backups_.front().feeds.end() ? 0 : feed->second.rows.size();
}

bool MainOffice::is_in_every_backup(EventId event) const {
    return std::ranges::all_of(backups_, [&](const Books& backup) { return backup.logged.contains(event); });
}

Result<std::optional<FeedTag>> MainOffice::tag_at(BranchId branch, std::uint64_t position) const {
    const auto feed = books_.feeds.find(branch);
    if (feed == books_.feeds.end() || position > feed->second.rows.size()) return std::optional<FeedTag>{};
    return std::optional{feed->second.rows[position - 1].tag};
}

Result<std::vector<FeedRow>> MainOffice::rows(BranchId branch, std::uint64_t after,
                                              std::size_t bytes_max) const {
    std::vector<FeedRow> found;
    const auto feed = books_.feeds.find(branch);
    if (feed == books_.feeds.end()) return found;
    const std::uint64_t stable = stable_feed(branch);
    std::size_t bytes = 0;
    for (std::size_t at = after; at < feed->second.rows.size(); ++at) {
        const FeedRow& row = feed->second.rows[at];
        const std::uint64_t replaced_by = feed->second.replaced_by[at];
        if (replaced_by > 0 && replaced_by <= stable) continue;
        bytes += row.document.size();
        if (!found.empty() && bytes > bytes_max) break;
        found.push_back(row);
    }
    return found;
}

Result<FeedCursor> MainOffice::end(BranchId branch) const {
    const auto feed = books_.feeds.find(branch);
    if (feed == books_.feeds.end() || feed->second.rows.empty()) return FeedCursor{};
    return FeedCursor{feed->second.rows.back().position, feed->second.rows.back().tag};
}

Result<bool> MainOffice::contains(TerminalId terminal, EventId event) const {
    const auto folded = books_.folded.find(terminal);
    return folded != books_.folded.end() && folded->second.contains(event);
}

} // namespace fengqiao::simulation
