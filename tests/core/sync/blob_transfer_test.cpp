#include "core/sync/blob_decision.h"
#include "core/sync/blob_refusals.h"
#include "core/sync/blob_transfer.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

using namespace fengqiao;
using std::chrono::minutes;

namespace {

constexpr Bytes::size_type small = 700'000;

HeldBlob held(Byte name, std::uint64_t bytes = small, bool whole = false, bool settled = false) {
    return {Hash{name}, CaseId{{1}}, bytes, settled, whole};
}

// Headquarters on the other side of a call, with what it holds of each blob.
struct OtherEnd {
    HeardBlob hear(const BlobAction& call) {
        ++calls;
        if (silent > 0) {
            --silent;
            return {};
        }
        const auto* ask = std::get_if<AskBlob>(&call);
        const auto* piece = std::get_if<SendPiece>(&call);
        REQUIRE((ask != nullptr || piece != nullptr));
        const Bytes& said = ask ? ask->challenge : piece->challenge;
        if (said != challenge)
            return {401, {}, BlobAnswer{.code = BlobCode::Challenge, .challenge = challenge}};
        const Hash name = ask ? ask->name : piece->piece.name;
        if (!announced.contains(name)) return {200, {}, BlobAnswer{.code = BlobCode::Unannounced}};
        if (piece) take(piece->piece);
        BlobAnswer answer{.received = received[name]};
        answer.whole = answer.received == announced[name];
        answer.stable = answer.whole && stable;
        return {200, {}, answer};
    }
    void take(const BlobPiece& piece) {
        pieces.push_back(piece);
        const std::uint64_t bytes =
            std::min<std::uint64_t>(piece.bytes_max, announced[piece.name] - piece.offset);
        const auto verdict =
            judge_piece(announced[piece.name], {received[piece.name], false}, {piece.offset, bytes});
        if (verdict.take) received[piece.name] += bytes;
    }

    std::map<Hash, std::uint64_t> announced, received;
    std::vector<BlobPiece> pieces;
    Bytes challenge{7, 7};
    bool stable{false};
    int silent{0}, calls{0};
};

// A run carried to its end: what it told the store, and itself.
struct Ran {
    BlobRun run;
    std::vector<BlobAction> told;
};

Ran carry_out(BlobStep step, OtherEnd& other) {
    Ran ran;
    for (int turns = 0; turns < 1000; ++turns) {
        std::optional<BlobAction> call;
        for (const BlobAction& action : step.actions) {
            const bool calls =
                std::holds_alternative<AskBlob>(action) || std::holds_alternative<SendPiece>(action);
            if (calls)
                call = action;
            else
                ran.told.push_back(action);
        }
        ran.run = step.run;
        if (!call) return ran;
        step = fengqiao::step(std::move(step.run), other.hear(*call));
    }
    FAIL("a run of blobs never ends");
    return ran;
}

template <class What> std::vector<Hash> names_of(const Ran& ran) {
    std::vector<Hash> names;
    for (const BlobAction& action : ran.told)
        if (const auto* one = std::get_if<What>(&action)) names.push_back(one->name);
    return names;
}

} // namespace

TEST_CASE("a recording goes up in pieces and is noted as whole, not let go") {
    OtherEnd other;
    other.announced[Hash{1}] = small;
    const Ran ran = carry_out(start_blobs({held(1)}, other.challenge), other);
    CHECK(other.received[Hash{1}] == small);
    CHECK(other.pieces.size() == 3);
    CHECK(names_of<DropBlob>(ran).empty());
    REQUIRE(names_of<NoteBlob>(ran).size() == 1);
    CHECK(std::get<NoteBlob>(ran.told.back()).whole);
    CHECK_FALSE(ran.run.incomplete);
}

TEST_CASE("a recording is let go only when every backup holds it and its event") {
    OtherEnd other;
    other.announced[Hash{1}] = other.received[Hash{1}] = small;
    const auto dropped = [&](bool stable, bool settled) {
        other.stable = stable;
        return !names_of<DropBlob>(
                    carry_out(start_blobs({held(1, small, true, settled)}, other.challenge), other))
                    .empty();
    };
    CHECK_FALSE(dropped(false, false));
    CHECK_FALSE(dropped(true, false));
    CHECK_FALSE(dropped(false, true));
    CHECK(dropped(true, true));
}

TEST_CASE("what was broken off goes on where headquarters stopped receiving") {
    OtherEnd other;
    other.announced[Hash{1}] = small;
    other.received[Hash{1}] = 300'000;
    carry_out(start_blobs({held(1)}, other.challenge), other);
    REQUIRE_FALSE(other.pieces.empty());
    CHECK(other.pieces.front().offset == 300'000);
    CHECK(other.received[Hash{1}] == small);
}

TEST_CASE("headquarters that came back from a backup without a recording gets it again") {
    OtherEnd other;
    other.announced[Hash{1}] = small;
    const Ran ran = carry_out(start_blobs({held(1, small, true)}, other.challenge), other);
    REQUIRE(ran.told.size() == 2);
    CHECK_FALSE(std::get<NoteBlob>(ran.told.front()).whole);
    CHECK(std::get<NoteBlob>(ran.told.back()).whole);
    CHECK(other.received[Hash{1}] == small);
}

TEST_CASE("a line that breaks gets smaller pieces, and after four silences is left alone") {
    OtherEnd other;
    other.announced[Hash{1}] = small;
    other.silent = 2;
    const Ran ran = carry_out(start_blobs({held(1)}, other.challenge), other);
    CHECK(other.pieces.front().bytes_max == blob_piece_max / 4);
    CHECK(other.received[Hash{1}] == small);
    CHECK_FALSE(ran.run.incomplete);
    other.silent = 1000;
    other.calls = 0;
    CHECK(carry_out(start_blobs({held(1)}, other.challenge), other).run.incomplete);
    CHECK(other.calls == 4);
}

TEST_CASE("a piece never gets smaller than sixteen kibibytes") {
    BlobRun run = start_blobs({held(1)}, {}).run;
    for (int tries = 0; tries < 20; ++tries) {
        run.tries = 0;
        run = step(std::move(run), {}).run;
    }
    CHECK(run.piece_bytes == blob_piece_least);
}

TEST_CASE("a stale challenge is renewed once, not for ever") {
    OtherEnd other;
    other.announced[Hash{1}] = small;
    CHECK_FALSE(carry_out(start_blobs({held(1)}, {}), other).run.incomplete);
    auto begun = start_blobs({held(1)}, {});
    const HeardBlob stale{401, {}, BlobAnswer{.code = BlobCode::Challenge, .challenge = {1}}};
    const auto again = step(std::move(begun.run), stale);
    CHECK(again.actions.size() == 1);
    CHECK(step(again.run, stale).run.incomplete);
}

TEST_CASE("a busy headquarters is left alone for as long as it says") {
    auto begun = start_blobs({held(1)}, {});
    const auto ended = step(std::move(begun.run), {503, seconds{90}, std::nullopt});
    CHECK(ended.actions.empty());
    SeededRandom random{1};
    CHECK(pause_after_blobs(ended.run, 1, random) == seconds{90});
}

TEST_CASE("one blob headquarters does not know yet holds up none of the others") {
    OtherEnd other;
    other.announced[Hash{2}] = small;
    const Ran ran = carry_out(start_blobs({held(1), held(2)}, other.challenge), other);
    CHECK(other.received[Hash{2}] == small);
    CHECK(ran.run.incomplete);
    SeededRandom random{1};
    CHECK(pause_after_blobs(ran.run, 1, random) < minutes{1});
    CHECK(pause_after_blobs(ran.run, 2, random) >= minutes{15});
}

TEST_CASE("something else than its name says is told and tried again another time") {
    for (const auto code : {BlobCode::WrongHash, BlobCode::WrongLength}) {
        auto begun = start_blobs({held(1)}, {});
        const auto ended = step(std::move(begun.run), {200, {}, BlobAnswer{.code = code}});
        CHECK(std::holds_alternative<RaiseBlobAlarm>(ended.actions.front()));
        CHECK(ended.run.incomplete);
    }
}

TEST_CASE("an answer that brings a blob no further is not asked for again for ever") {
    auto begun = start_blobs({held(1)}, {});
    auto going = step(std::move(begun.run), {200, {}, BlobAnswer{}});
    unsigned sent = 0;
    while (going.run.phase == BlobPhase::Sending && sent < 100) {
        ++sent;
        going = step(std::move(going.run), {200, {}, BlobAnswer{}});
    }
    CHECK(sent == blob_stalls_max);
    CHECK(going.run.incomplete);
}

TEST_CASE("a terminal that is switched off keeps what it holds and asks no more") {
    auto begun = start_blobs({held(1), held(2)}, {});
    const auto ended = step(std::move(begun.run), {403, {}, BlobAnswer{.code = BlobCode::Revoked}});
    CHECK(ended.actions.empty());
    CHECK(ended.run.refused);
}

TEST_CASE("what is unsent goes first, and of what is whole only a few are asked about in one run") {
    std::vector<HeldBlob> many;
    for (Byte made = 1; made <= 100; ++made)
        many.push_back(held(made, small, true));
    many.push_back(held(200));
    OtherEnd other;
    for (const HeldBlob& one : many)
        other.announced[one.name] = other.received[one.name] = small;
    other.received[Hash{200}] = 0;
    const Ran ran = carry_out(start_blobs(many, other.challenge), other);
    CHECK(names_of<NoteBlob>(ran).size() == 1 + blobs_rechecked_in_run_max);
    CHECK(names_of<NoteBlob>(ran).front() == Hash{200});
    CHECK(unsent_blobs(many) == 1);
}

TEST_CASE("headquarters takes nothing unannounced, nothing twice and nothing beyond what was announced") {
    const std::uint64_t announced = 500'000;
    CHECK(judge_piece(std::nullopt, {}, {0, 100}).code == BlobCode::Unannounced);
    CHECK(judge_piece(announced, {}, {0, blob_piece_max + 1}).code == BlobCode::WrongLength);
    CHECK(judge_piece(announced, {400'000}, {400'000, 100'001}).code == BlobCode::WrongLength);
    CHECK(judge_piece(announced, {}, {UINT64_MAX, 100}).code == BlobCode::WrongLength);
    CHECK_FALSE(judge_piece(announced, {100}, {0, 100}).take);
    CHECK_FALSE(judge_piece(announced, {100}, {200, 100}).take);
    CHECK_FALSE(judge_piece(announced, {announced, true}, {0, 100}).take);
    CHECK(judge_piece(announced, {100}, {100, 100}).take);
    CHECK_FALSE(judge_piece(announced, {100}, {100, 100}).completes);
    CHECK(judge_piece(announced, {400'000}, {400'000, 100'000}).completes);
}

TEST_CASE("what headquarters refused whole three times is set aside, told once a day, and nothing else is") {
    BlobRefusals refusals;
    const std::vector<HeldBlob> both{held(1), held(2)};
    const milliseconds morning{1'000'000};
    for (unsigned times = 0; times < blob_refusals_max; ++times) {
        CHECK(refusals.left_of(both) == both);
        CHECK(refusals.to_be_told(both, morning) == 0);
        refusals.note(Hash{1});
    }
    CHECK(refusals.left_of(both) == std::vector{held(2)});
    CHECK(refusals.to_be_told(both, morning) == 1);
    CHECK(refusals.to_be_told(both, morning + std::chrono::hours{23}) == 0);
    CHECK(refusals.to_be_told(both, morning + std::chrono::hours{24}) == 1);
    CHECK(refusals.to_be_told({held(2)}, morning + std::chrono::hours{72}) == 0); // its case was erased
}
