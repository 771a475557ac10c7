#include "tests/simulation/main_office.h"

#include "core/basics/check.h"
#include "core/journal/keeping.h"

#include <algorithm>

namespace fengqiao::simulation {
namespace {

constexpr std::size_t backups_kept = 3; // the restore horizon, in nights

std::int64_t slot_of(Instant now) {
    return to_milliseconds(now) / 600'000;
}

} // namespace

Bytes MainOffice::challenge_of(TerminalId terminal, std::int64_t slot) const {
    const std::array parts{terminal.view(), ByteView{reinterpret_cast<const Byte*>(&slot), sizeof slot}};
    const Hash hash = digest_.sha256(std::span<const ByteView>{parts});
    return {hash.begin(), hash.begin() + 8};
}

bool MainOffice::is_good(TerminalId terminal, ByteView challenge, Instant now) const {
    return std::ranges::equal(challenge, challenge_of(terminal, slot_of(now))) ||
           std::ranges::equal(challenge, challenge_of(terminal, slot_of(now) - 1));
}

std::optional<HttpAnswer> MainOffice::answer(const SyncRequest& request, ByteView challenge, Instant now,
                                             CrashPoint crash) {
    Caller caller;
    caller.now = now;
    caller.challenge = challenge_of(request.terminal, slot_of(now));
    caller.challenge_good = is_good(request.terminal, challenge, now);

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
        const FeedQuestion question{request.feed_branch, request.feed, page_bytes_, rules_.compare_feed_tags};
        decision->response.feed = *feed_page(books_.feeds, question);
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
    announce(journal.terminal, event.event);
    const auto header = decode_header(event.event.header);
    if (!header || header->case_id.is_zero()) return;
    tell(header->branch, header->case_id.hex(), id);
}

void MainOffice::tell(BranchId branch, const std::string& key, EventId event) {
    Bytes document = books_.feeds.newest(branch, key);
    document.insert(document.end(), event.bytes.begin(), event.bytes.end());
    books_.feeds.append(digest_, branch, {FeedKind::CaseDocument, key, std::move(document)});
    if (!rules_.empty_only_stable) empty_feeds();
}

void MainOffice::act(Random& random) {
    const auto& branches = books_.feeds.branches();
    if (branches.empty()) return;
    const auto at = std::next(branches.begin(), static_cast<std::ptrdiff_t>(random.below(branches.size())));
    const BranchId branch = at->first;
    const std::string key = at->second.rows[random.below(at->second.rows.size())].key;
    tell(branch, key, random.id<EventId>());
}

void MainOffice::back_up() {
    backups_.push_back(books_);
    if (backups_.size() > backups_kept) backups_.pop_front();
    announce_stable();
}

void MainOffice::restore(std::size_t backup) {
    backups_.erase(backups_.begin() + static_cast<std::ptrdiff_t>(backup) + 1, backups_.end());
    books_ = backups_.back();
    half_blobs_.clear();
    announce_stable();
}

void MainOffice::announce_stable() {
    // The abandoned backups are gone, so the oldest one holds the least of every journal.
    std::map<JournalId, std::uint64_t> heads;
    for (const auto& [journal, kept] : backups_.front().log.journals())
        heads[journal] = kept.events.size();
    books_.log.set_stable(std::move(heads));
    empty_feeds();
}

// The upkeep of the feeds, as headquarters does it every few minutes.
void MainOffice::empty_feeds() {
    const auto stable = [this](BranchId branch) -> std::uint64_t {
        if (!rules_.empty_only_stable) return UINT64_MAX;
        return backups_.empty() ? 0 : backups_.front().feeds.end(branch)->position;
    };
    std::vector<BranchId> branches;
    for (const auto& [branch, feed] : books_.feeds.branches())
        branches.push_back(branch);
    for (const BranchId branch : branches)
        books_.feeds.empty_replaced(branch, stable(branch));
}

bool MainOffice::is_in_every_backup(EventId event) const {
    return std::ranges::all_of(backups_, [&](const Books& backup) { return backup.logged.contains(event); });
}

Result<bool> MainOffice::contains(TerminalId terminal, EventId event) const {
    const auto folded = books_.folded.find(terminal);
    return folded != books_.folded.end() && folded->second.contains(event);
}

// A simulated filing with a blob says its name and size in its open part.
void MainOffice::announce(TerminalId terminal, const StoredEvent& event) {
    if (event.open.size() != Hash{}.size() + 1) return;
    Hash name{};
    std::copy_n(event.open.begin(), name.size(), name.begin());
    books_.announced[name] = {terminal, event.open.back()};
}

// The production judgement over what lies here; hashed before it counts as whole.
void MainOffice::take_piece(const BlobQuestion& question, BlobAnswer& answer) {
    const bool whole = books_.whole_blobs.contains(question.name);
    Bytes& half = half_blobs_[question.name];
    const auto verdict = judge_piece(books_.announced.at(question.name).bytes, {half.size(), whole},
                                     {question.offset, question.piece.size()});
    answer.code = verdict.code;
    if (verdict.take) half.insert(half.end(), question.piece.begin(), question.piece.end());
    if (!verdict.completes) return;
    if (digest_.sha256(ByteView{half}) == question.name) {
        books_.whole_blobs[question.name] = half;
    } else {
        answer.code = BlobCode::WrongHash;
    }
    half_blobs_.erase(question.name);
}

std::optional<HeardBlob> MainOffice::answer(const BlobQuestion& question, Instant now, CrashPoint crash) {
    BlobAnswer answer{.now = now, .challenge = challenge_of(question.terminal, slot_of(now))};
    if (!is_good(question.terminal, question.challenge, now)) {
        answer.code = BlobCode::Challenge;
        return HeardBlob{401, {}, answer};
    }
    const auto announced = books_.announced.find(question.name);
    if (announced == books_.announced.end() || announced->second.terminal != question.terminal) {
        answer.code = BlobCode::Unannounced;
        return HeardBlob{200, {}, answer};
    }
    if (crash == CrashPoint::BeforeCommit) return std::nullopt;
    if (!question.piece.empty()) take_piece(question, answer);
    if (crash == CrashPoint::AfterCommit) return std::nullopt;
    const auto whole = books_.whole_blobs.find(question.name);
    const auto half = half_blobs_.find(question.name);
    answer.whole = whole != books_.whole_blobs.end();
    answer.received = answer.whole                ? whole->second.size()
                      : half == half_blobs_.end() ? 0
                                                  : half->second.size();
    answer.stable = answer.whole && !backups_.empty() && has_blob_in_every_backup(question.name);
    return HeardBlob{200, {}, answer};
}

void MainOffice::tear_half_blobs(Random& random) {
    for (auto& [name, half] : half_blobs_) {
        if (half.empty()) continue;
        if (random.below(2) == 0) {
            half.resize(random.below(half.size() + 1));
        } else {
            half[random.below(half.size())] ^= 1;
        }
    }
}

bool MainOffice::has_blob_in_every_backup(const Hash& name) const {
    return std::ranges::all_of(backups_,
                               [&](const Books& backup) { return backup.whole_blobs.contains(name); });
}

} // namespace fengqiao::simulation
