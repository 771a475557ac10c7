#include "core/headquarters/folding.h"
#include "tests/core/casework/story.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <set>

using namespace fengqiao;

namespace {

class BookInMemory final : public FoldBook, public FoldedEvents {
public:
    Result<std::optional<Case>> find_case(CaseId id) const override {
        const auto at = cases.find(id);
        return at == cases.end() ? std::optional<Case>{} : std::optional{at->second};
    }
    Result<bool> knows_branch(BranchId branch) const override { return branch == numbered<BranchId>(1); }
    Result<std::vector<ClockSighting>> sightings(JournalId, std::uint64_t, std::size_t) const override {
        return seen;
    }
    Result<bool> contains(TerminalId, EventId event) const override { return folded.contains(event); }

    std::map<CaseId, Case> cases;
    std::set<EventId> folded;
    std::vector<ClockSighting> seen;
};

ArrivedEvent arrived(const CaseEvent& event, std::uint64_t sequence) {
    EventHeader header;
    header.case_id = event.case_id;
    header.branch = event.branch;
    header.actor = event.actor;
    header.time.wall = event.at;
    return {sequence, event.id, header, ReadBody{event.role, event.body}};
}

// What a story's events are when they arrive in one request.
ArrivedBatch batch_of(std::span<const CaseEvent> events, Side side = Side::Terminal) {
    ArrivedBatch batch;
    batch.side = side;
    batch.received = events.back().at + std::chrono::hours{1};
    batch.not_before = events.front().at - days{30};
    for (const CaseEvent& event : events)
        batch.events.push_back(arrived(event, batch.events.size() + 1));
    return batch;
}

FoldedBatch fold_one(const BookInMemory& book, const ArrivedBatch& batch) {
    auto folded = fold_batch({book, book, shipped_rules()}, batch);
    REQUIRE(folded);
    return std::move(*folded);
}

} // namespace

TEST_CASE("a case is folded from one request as from many") {
    Story story;
    story.accept().next_day().decide(the_handler).notify(the_handler);
    const BookInMemory empty;
    const auto together = fold_one(empty, batch_of(story.events()));
    REQUIRE(together.cases.size() == 1);
    CHECK(together.cases.front().now == story.now());
    CHECK(together.cases.front().events.size() == story.events().size());

    BookInMemory book;
    for (const CaseEvent& event : story.events()) {
        const auto step = fold_one(book, batch_of({&event, 1}));
        book.cases[numbered<CaseId>(1)] = step.cases.front().now;
    }
    CHECK(book.cases[numbered<CaseId>(1)] == story.now());
}

TEST_CASE("an event that a second journal carries again is passed over") {
    const Story story;
    BookInMemory book;
    book.folded.insert(story.events().front().id);
    ArrivedBatch batch = batch_of(story.events());
    batch.journals_of_terminal = 2;
    CHECK(fold_one(book, batch).cases.empty());
}

TEST_CASE("poison is set aside with its place and the rest goes on") {
    Story story;
    story.accept();
    ArrivedBatch batch = batch_of(story.events());
    ArrivedEvent poison = batch.events.front();
    poison.said = trouble(TroubleKind::BadInput, "accepted: role");
    batch.events.insert(batch.events.begin() + 1, poison);
    batch.events[1].sequence = 2;
    batch.events[2].sequence = 3;
    const auto folded = fold_one(BookInMemory{}, batch);
    REQUIRE(folded.faults.size() == 1);
    CHECK(folded.faults.front().sequence == 2);
    CHECK(folded.faults.front().reason == "accepted: role");
    CHECK(folded.cases.front().now.state == State::Handling);
}

TEST_CASE("a role that belongs to the other side is poison") {
    Story story;
    story.then(the_timer, RatingTimedOut{1});
    CHECK(fold_one(BookInMemory{}, batch_of(story.events())).faults.size() == 1);
    CHECK(fold_one(BookInMemory{}, batch_of(story.events(), Side::Headquarters)).faults.size() == 1);
}

TEST_CASE("an act of another branch than the case's changes nothing") {
    const Story story;
    BookInMemory book;
    book.cases[numbered<CaseId>(1)] = story.now();
    CaseEvent foreign = Story{}.event(the_handler, Accepted{true});
    foreign.branch = numbered<BranchId>(9);
    const auto folded = fold_one(book, batch_of({&foreign, 1}));
    CHECK(folded.cases.empty());
    CHECK(folded.faults.size() == 1);
}

TEST_CASE("a terminal's clock is believed only within what headquarters can vouch for") {
    const Story story;
    ArrivedBatch batch = batch_of(story.events());
    batch.events.front().header->time.wall = batch.received + days{400};
    CHECK(fold_one(BookInMemory{}, batch).cases.front().now.clock.received == batch.received);
    batch.events.front().header->time.wall = batch.not_before - days{400};
    CHECK(fold_one(BookInMemory{}, batch).cases.front().now.clock.received == batch.not_before);
}

TEST_CASE("an event of a boot in which headquarters was heard has an exact time, whatever its clock says") {
    const Story story;
    ArrivedBatch batch = batch_of(story.events());
    BookInMemory book;
    const BootId boot{{3}};
    book.seen = {{0, batch.not_before + days{1}, boot, milliseconds{1000}}};
    batch.events.front().header->time = {batch.received + days{9}, boot, milliseconds{61'000}};
    CHECK(fold_one(book, batch).cases.front().now.clock.received == batch.not_before + days{1} + seconds{60});
}

TEST_CASE("an import counts only from headquarters' own journal") {
    Imported row;
    row.number = "1";
    row.branch = numbered<BranchId>(1);
    CaseEvent event = Story{}.event(the_headquarters, row);
    event.case_id = CaseId{};
    CHECK(fold_one(BookInMemory{}, batch_of({&event, 1}, Side::Headquarters)).imports.size() == 1);
    event.role = Role::FirstHandler;
    const auto from_terminal = fold_one(BookInMemory{}, batch_of({&event, 1}));
    CHECK(from_terminal.imports.empty());
    CHECK(from_terminal.faults.size() == 1);
}

TEST_CASE("what happens at a station is kept without complaint and makes no case") {
    const Story story;
    CaseEvent shown = story.events().front();
    shown.case_id = {};
    shown.role = Role::Customer;
    shown.body = PageShown{"fees", "2026-11", "zh-CN"};
    CaseEvent opinion = shown;
    opinion.id = numbered<EventId>(77);
    opinion.case_id = numbered<CaseId>(99); // its key's own, of no case
    opinion.body = OpinionGiven{OpinionKind::Suggestion, "zh-CN", ""};
    const auto folded = fold_one({}, batch_of(std::vector{shown, opinion}));
    CHECK(folded.faults.empty());
    CHECK(folded.cases.empty());
}
