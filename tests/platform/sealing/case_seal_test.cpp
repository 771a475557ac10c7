#include "tests/platform/sealing/sealed_office.h"

using namespace fengqiao;

namespace {

constexpr CaseId some_case{{0xca}};

struct Seals {
    sealing::CaseSeal seal_of(ByteView wrapping) {
        return {{BranchId{{0x22}}, sealing_key_of_headquarters(), wrapping}, shipped_dictionary(), random};
    }
    EventDraft filing() { return {.case_id = some_case, .time = {}, .body = samples::submitted()}; }

    SeededRandom random{1};
    crypto::TerminalKeys keys = samples::terminal_keys();
    sealing::CaseSeal seal = seal_of(keys.wrapping.view());
};

} // namespace

TEST_CASE("the first event of a case encloses its key for headquarters") {
    Seals terminal;
    const auto sealed = terminal.seal.seal(terminal.filing(), std::nullopt);
    REQUIRE(sealed);
    REQUIRE(sealed->wrap);
    const auto keys = samples::headquarters_keys();
    CHECK(crypto::encloses_key_for(sealed->event) == keys.sealing.id);
    const auto key = crypto::enclosed_key(sealed->event, keys.sealing.key);
    REQUIRE(key);
    const auto text = samples::sealer(terminal.random).open(sealed->event, *key);
    REQUIRE(text);
    CHECK(text->find(samples::phone_canary) != std::string::npos);
}

TEST_CASE("the terminal's own wrap opens what it sealed, and without it only the open part is seen") {
    Seals terminal;
    const auto sealed = terminal.seal.seal(terminal.filing(), std::nullopt);
    const auto opened = terminal.seal.open(sealed->event, sealed->wrap->wrapped);
    REQUIRE(opened);
    CHECK(std::get<Submitted>(opened->body) == samples::submitted());
    CHECK(opened->case_id == some_case);
    CHECK(opened->branch == BranchId{{0x22}});
    CHECK(opened->side == Side::Terminal);
    const auto blind = terminal.seal.open(sealed->event, std::nullopt);
    REQUIRE(blind);
    CHECK(std::get<Submitted>(blind->body).personal == PersonalDetails{});
    CHECK(std::get<Submitted>(blind->body).number == samples::submitted().number);
}

TEST_CASE("a wrap of another case or of another terminal opens nothing, and the open part is still there") {
    Seals terminal;
    const auto sealed = terminal.seal.seal(terminal.filing(), std::nullopt);
    auto other = terminal.filing();
    other.case_id = CaseId{{0xcb}};
    const auto foreign = terminal.seal.seal(other, std::nullopt);
    const auto opened = terminal.seal.open(sealed->event, foreign->wrap->wrapped);
    REQUIRE(opened);
    CHECK(std::get<Submitted>(opened->body).personal == PersonalDetails{});
    const Bytes thief(32, 9);
    const auto stolen = terminal.seal_of(thief).open(sealed->event, sealed->wrap->wrapped);
    REQUIRE(stolen);
    CHECK(std::get<Submitted>(stolen->body).personal == PersonalDetails{});
    CHECK(terminal.seal.open(sealed->event, Bytes{1, 2})->case_id == some_case);
}

TEST_CASE("later words of a case are sealed with its one key, which is enclosed no second time") {
    Seals terminal;
    const auto first = terminal.seal.seal(terminal.filing(), std::nullopt);
    const EventDraft note{.case_id = some_case,
                          .actor = handler,
                          .role = Role::FirstHandler,
                          .body = NoteAdded{NoteKind::Note, ProposalAnswer::None, "客户姓欧阳"}};
    const auto second = terminal.seal.seal(note, first->wrap->wrapped);
    REQUIRE(second);
    CHECK_FALSE(second->wrap);
    CHECK_FALSE(crypto::encloses_key_for(second->event));
    const auto key = crypto::enclosed_key(first->event, samples::headquarters_keys().sealing.key);
    CHECK(samples::sealer(terminal.random).open(second->event, *key)->find("欧阳") != std::string::npos);
    const auto opened = terminal.seal.open(second->event, first->wrap->wrapped);
    CHECK(std::get<NoteAdded>(opened->body).words == "客户姓欧阳");
    CHECK(opened->actor == handler);
    CHECK(opened->role == Role::FirstHandler);
}

TEST_CASE("after headquarters changed its key, words of an older case still name the one it was wrapped to") {
    Seals terminal;
    const auto first = terminal.seal.seal(terminal.filing(), std::nullopt);
    auto renewed = sealing_key_of_headquarters();
    const auto old = renewed.id;
    renewed.id = old + 1;
    sealing::CaseSeal after{
        {BranchId{{0x22}}, renewed, terminal.keys.wrapping.view()}, shipped_dictionary(), terminal.random};
    const EventDraft note{
        .case_id = some_case, .actor = handler, .role = Role::FirstHandler, .body = EvidenceShown{"协议"}};
    CHECK(decode_header(after.seal(note, first->wrap->wrapped)->event.header)->headquarters_key == old);
}

TEST_CASE("an act without personal words needs no key and makes none") {
    Seals terminal;
    const EventDraft accepted{
        .case_id = some_case, .actor = handler, .role = Role::FirstHandler, .body = Accepted{true}};
    const auto kept = terminal.seal.seal(accepted, std::nullopt);
    REQUIRE(kept);
    CHECK_FALSE(kept->wrap);
    CHECK(kept->event.sealed.empty());
    CHECK(decode_header(kept->event.header)->headquarters_key == 0);
    CHECK(std::get<Accepted>(terminal.seal.open(kept->event, std::nullopt)->body).identity_verified);
}

TEST_CASE("words that belong to no case are refused") {
    Seals terminal;
    EventDraft lost = terminal.filing();
    lost.case_id = {};
    CHECK(terminal.seal.seal(lost, std::nullopt).error().kind == TroubleKind::BadInput);
}

TEST_CASE("a story larger than an event may be is refused at filing") {
    Seals terminal;
    Submitted filed = samples::submitted();
    filed.personal.story.assign(100'000, 'x');
    EventDraft draft = terminal.filing();
    draft.body = filed;
    const auto kind = terminal.seal.seal(draft, std::nullopt).error().kind;
    CHECK((kind == TroubleKind::TooLarge || kind == TroubleKind::BadInput));
}

TEST_CASE("a recording is sealed with the key that its complaint carries to headquarters") {
    Seals terminal;
    const Bytes spoken{'O', 'g', 'g', 'S', 0, 2, 7};
    const KeyWrap key = terminal.seal.make_key(some_case);
    const auto blob = terminal.seal.seal_blob(key, spoken);
    REQUIRE(blob);
    CHECK(blob->name == crypto::Sha256{}.sha256(ByteView{blob->sealed}));
    CHECK(*terminal.seal.open_blob(*blob, key.wrapped) == spoken);
    EventDraft filing = terminal.filing();
    filing.opens_case = true;
    const auto sealed = terminal.seal.seal(filing, key.wrapped);
    REQUIRE(sealed);
    const auto at_headquarters =
        crypto::enclosed_key(sealed->event, samples::headquarters_keys().sealing.key);
    REQUIRE(at_headquarters);
    CHECK(*crypto::open_blob({some_case, *at_headquarters}, blob->sealed) == spoken);
}

TEST_CASE("a recording opens under no other case, and not when a bit of it changed") {
    Seals terminal;
    const KeyWrap key = terminal.seal.make_key(some_case);
    auto blob = terminal.seal.seal_blob(key, Bytes(100, 5));
    REQUIRE(blob);
    SealedBlob moved = *blob;
    moved.case_id = CaseId{{0xcb}};
    CHECK_FALSE(terminal.seal.open_blob(moved, key.wrapped));
    CHECK_FALSE(terminal.seal.open_blob(*blob, terminal.seal.make_key(some_case).wrapped));
    blob->sealed[60] ^= 1;
    CHECK_FALSE(terminal.seal.open_blob(*blob, key.wrapped));
    CHECK_FALSE(terminal.seal.seal_blob(key, {}));
    CHECK(terminal.seal.seal_blob(key, Bytes(blob_bytes_max)).error().kind == TroubleKind::TooLarge);
    EventDraft open_only{.case_id = some_case, .body = Withdrawn{}};
    open_only.opens_case = true;
    CHECK(terminal.seal.seal(open_only, key.wrapped).error().kind == TroubleKind::BadInput);
}
