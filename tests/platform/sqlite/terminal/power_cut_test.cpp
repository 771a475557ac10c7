#include "core/sync/terminal_effects.h"
#include "tests/platform/sqlite/forgetful_disk/forgetful_disk.h"
#include "tests/platform/sqlite/terminal/terminal_disk.h"

#include <cstdlib>
#include <sstream>

using namespace fengqiao;

namespace {

// A terminal's day in a few acts, on a disk that forgets. After each act it is written down what the store
// then says of itself; whatever the power does, the next start finds one of these states and no other.
class BranchDay {
public:
    explicit BranchDay(bool folder_synced = true, bool log_synced = true) {
        if (!log_synced) disk.ignore_syncs_of_log();
        auto opened = open(disk);
        REQUIRE(opened);
        store = *std::move(opened);
        if (folder_synced) disk.sync_folder();
        REQUIRE(open_or_first(store->journal(), digest, settings.terminal, random));
        done();
        for (int number = 0; number < 6; ++number)
            file(300);
        hear(2);
        file(5000);
        REQUIRE(store->attempts().remember("track", {1, {}}));
        done();
        speak(20'000);
        rotate();
        file(40);
        note_and_drop();
        REQUIRE(store->checkpoint());
        done();
        file(300);
        hear(5);
        file(9000);
    }

    Result<std::unique_ptr<sqlite::TerminalStore>> open(const ForgetfulDisk& on) {
        settings.vfs = on.name();
        return sqlite::TerminalStore::open(settings, {digest, random, clock, reader});
    }
    // Everything the store would say, in one line; empty before the first journal.
    std::string said_by(sqlite::TerminalStore& of) {
        const auto state = of.journal().state();
        if (!state) return {};
        const auto sync = of.sync().sync_state();
        REQUIRE(sync);
        std::ostringstream line;
        line << state->journal.hex() << ' ' << state->lowest_held << ' ' << state->head.sequence << ' '
             << to_hex(state->head.hash) << ' ' << sync->acked.sequence << ' ' << sync->stable << ' '
             << sync->through << ' ' << sync->feed.position << ' ' << of.files().documents()->size() << ' '
             << of.attempts().attempts("track")->wrong;
        // A recording is there whole, or not at all.
        const auto all = of.blobs().held_blobs();
        REQUIRE(all);
        for (const HeldBlob& held : *all) {
            const auto blob = of.blobs().blob(held.name);
            const bool whole = blob && *blob && digest.sha256(ByteView{(**blob).sealed}) == held.name;
            line << (whole ? " blob " : " torn blob ") << to_hex(held.name).substr(0, 8) << held.event_settled
                 << held.whole;
        }
        for (Byte number = 1; number <= filed; ++number)
            if (*of.files().wrap_of(CaseId{{number}})) line << " key " << int{number};
        return line.str();
    }
    struct Moment {
        std::size_t operations; // asked of the disk when the act returned
        std::string said;
    };

    ForgetfulDisk disk{"a day at the branch"};
    std::vector<Moment> moments;

private:
    void done() { moments.push_back({disk.operations(), said_by(*store)}); }
    void file(std::size_t sealed) {
        const auto event = sample_event(random, "{\"n\":1}", sealed);
        const KeyWrap wrap{CaseId{{++filed}}, Bytes(76, filed)};
        REQUIRE(keep(store->journal(), digest, {{&event, 1}, {&wrap, 1}}));
        done();
    }
    void speak(std::size_t bytes) {
        const auto event = sample_event(random, "{\"n\":1}", 300);
        SealedBlob blob{decode_header(event.header)->case_id, {}, Bytes(bytes)};
        random.fill(blob.sealed);
        blob.name = digest.sha256(ByteView{blob.sealed});
        REQUIRE(keep(store->journal(), digest, {.events = {&event, 1}, .blobs = {&blob, 1}}));
        done();
    }
    void note_and_drop() {
        speak(5'000);
        const auto held = store->blobs().held_blobs();
        REQUIRE(store->blobs().note_blob(held->front().name, true));
        done();
        REQUIRE(store->blobs().drop_blob(held->front().name));
        done();
    }
    void hear(std::uint64_t purge_to) {
        AcceptedAnswer answer;
        answer.acked = {purge_to, **store->journal().hash_at(purge_to)};
        answer.stable = answer.purge_to = purge_to;
        answer.through = purge_to;
        answer.feed.rows = {
            {++heard, FeedTag{1}, FeedKind::CaseDocument, std::to_string(heard), 1, Bytes(2000, 'd')}};
        answer.feed.cursor = {heard, FeedTag{1}};
        REQUIRE(store->sync().record(answer));
        done();
    }
    void rotate() {
        const TerminalPorts ports{store->journal(), store->sync(), digest, settings.terminal};
        REQUIRE(fengqiao::rotate(ports, {JournalReason::Fork}, random));
        done();
    }

    FakeDigest digest;
    SeededRandom random{3};
    ManualClock clock;
    PlainReader reader;
    Byte filed{0};
    std::uint64_t heard{0};
    sqlite::TerminalSettings settings{
        .folder = "/branch", .terminal = {{0x11}}, .branch = {{0x22}}, .ballast_bytes = 0, .vfs = {}};
    std::unique_ptr<sqlite::TerminalStore> store;
};

struct Verdict {
    std::size_t images{0};
    std::size_t lost{0};    // I1: an act that had returned is not there
    std::size_t strange{0}; // I2, I3: a state that never was, or a store that does not open
};

// What the next start finds on this disk, held against what the day's acts had returned when the power went.
void judge(BranchDay& day, const ForgetfulDisk& after, std::size_t returned, Verdict& verdict) {
    ++verdict.images;
    const auto store = day.open(after); // checks every leaf and every link
    if (!store) {
        ++verdict.strange;
        return;
    }
    const auto& moments = day.moments;
    const std::string said = day.said_by(**store);
    const std::string before = returned == 0 ? "" : moments[returned - 1].said;
    if (said == before || (returned < moments.size() && said == moments[returned].said)) return;
    const bool older =
        said.empty() || std::ranges::find(moments, said, &BranchDay::Moment::said) != moments.end();
    ++(older ? verdict.lost : verdict.strange);
}

// The power goes after every single operation, in every manner, `rounds` times where chance has a say.
Verdict cut_everywhere(BranchDay& day, int rounds) {
    Verdict verdict;
    SeededRandom chance{17};
    for (std::size_t at = 0; at <= day.disk.operations(); ++at) {
        std::size_t returned = 0;
        while (returned < day.moments.size() && day.moments[returned].operations <= at)
            ++returned;
        for (const Cut cut : every_cut) {
            const bool by_chance = cut == Cut::Sectors || cut == Cut::Torn;
            for (int round = 0; round < (by_chance ? rounds : 1); ++round)
                judge(day, ForgetfulDisk{"after the cut", day.disk.after_cut(at, cut, chance)}, returned,
                      verdict);
        }
    }
    return verdict;
}

int rounds_wanted() {
    const char* wanted = std::getenv("FENGQIAO_POWER_CUT_ROUNDS");
    return wanted ? std::max(1, std::atoi(wanted)) : 2;
}

} // namespace

TEST_CASE("wherever the power goes, what was thanked for is there and nothing is half there") {
    BranchDay day;
    const Verdict verdict = cut_everywhere(day, rounds_wanted());
    CAPTURE(verdict.images);
    CHECK(verdict.images > 800);
    CHECK(verdict.lost == 0);
    CHECK(verdict.strange == 0);
}

TEST_CASE("a log that is not synced at every filing loses filings, and this test would see it") {
    BranchDay day{true, false};
    const Verdict verdict = cut_everywhere(day, 1);
    CHECK(verdict.lost > 0);
}

TEST_CASE("a folder that is not synced after the first start may bring an old file back, and this test would "
          "see it") {
    BranchDay day{false, true};
    const Verdict verdict = cut_everywhere(day, 1);
    CHECK(verdict.lost > 0);
}
