#include "tests/kiosk/uplink/on_the_line.h"
#include "tests/support/edition_source.h"

namespace fengqiao::kiosk {
namespace {

// Headquarters has published this; how it is ordered.
ContentOrder publish(OnTheLine& terminal, const EditionSource& source, std::uint32_t serial) {
    const Edition edition = source.edition(serial);
    const Bytes manifest = wire::encode_edition(edition);
    OtherEnd& other = terminal.other_end;
    for (const EditionFile& file : edition.files)
        other.served[file.name] = *source.bytes(file.name);
    const Hash name = terminal.digest.sha256(ByteView{manifest});
    other.served[name] = manifest;
    other.ordered = ContentOrder{40 + serial, name, static_cast<std::uint32_t>(manifest.size())};
    return *other.ordered;
}

EditionSource source(const OnTheLine& terminal, const std::string& title) {
    return std::move(EditionSource{terminal.digest}.title(title));
}

// What the glass was handed; empty when it was handed nothing.
std::string arrived(OnTheLine& terminal) {
    const auto arrived = terminal.desk.glass.next<ContentArrived>(0ms);
    return arrived ? arrived->content->first(ContentKind::Notes, Day{days{20'800}})->title.zh : "";
}

} // namespace

TEST_CASE(
    "an edition that headquarters orders is brought in the same pass, and headquarters told in the next") {
    OnTheLine terminal;
    const ContentOrder order = publish(terminal, source(terminal, "第一版"), 1);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(arrived(terminal) == "第一版");
    CHECK(terminal.other_end.shown == 0);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.other_end.shown == order.number);
    CHECK(arrived(terminal).empty()); // once
    CHECK(terminal.log.alarms() == 0);
}

TEST_CASE("what a customer said goes up before an edition comes down") {
    OnTheLine terminal;
    Draft draft = rolled_over_draft();
    draft.attachments = {{AttachmentKind::Recording, Bytes(600'000, 7), 80'000}};
    auto valid = validate(draft, shipped_catalogue());
    REQUIRE(valid);
    terminal.desk.effects->perform(KeepComplaint{std::move(*valid), Language::Chinese});
    REQUIRE(terminal.desk.glass.next<ComplaintKept>());
    terminal.other_end.blob_bytes = terminal.desk.branch.store.held_blobs()->front().bytes;
    publish(terminal, source(terminal, "第一版"), 1);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.other_end.blob_calls_before_fetching == 4);
    CHECK(arrived(terminal) == "第一版");
}

TEST_CASE("a line that breaks in the middle of an edition shows nothing of it, and brings the rest later") {
    OnTheLine terminal;
    publish(terminal, source(terminal, "第一版"), 1);
    terminal.other_end.fetches_left = 5;
    REQUIRE(terminal.line->pass_now(10s)); // events do not wait for pages
    CHECK(arrived(terminal).empty());
    terminal.other_end.fetches_left = 10'000;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(arrived(terminal) == "第一版");
    CHECK(terminal.log.alarms() == 0);
}

TEST_CASE(
    "a page that was changed on the way is kept out, the edition before it stays, and the right one comes") {
    OnTheLine terminal;
    publish(terminal, source(terminal, "第一版"), 1);
    REQUIRE(terminal.line->pass_now(10s));
    REQUIRE(arrived(terminal) == "第一版");
    const EditionSource next = source(terminal, "第二版");
    publish(terminal, next, 2);
    const Hash notes = terminal.digest.sha256(next.bytes("notes/notes.toml"));
    terminal.other_end.served[notes].back() ^= 1;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(arrived(terminal).empty());
    CHECK(terminal.log.tells_of("something else than its name says"));
    CHECK(terminal.other_end.shown == 41);
    terminal.other_end.served[notes].back() ^= 1;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(arrived(terminal) == "第二版");
}

TEST_CASE("a manifest that headquarters did not sign is kept out, and asked for once") {
    OnTheLine terminal;
    publish(terminal, source(terminal, "第一版"), 1);
    terminal.manifests.believed = false;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.log.tells_of("kept out"));
    const int left = terminal.other_end.fetches_left;
    terminal.manifests.believed = true;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.other_end.fetches_left == left);
    CHECK(arrived(terminal).empty());
    publish(terminal, source(terminal, "第二版"), 2);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(arrived(terminal) == "第二版");
}

TEST_CASE("an edition with a faulty page is refused as a whole, once, with file and line in the log") {
    OnTheLine terminal;
    EditionSource faulty = source(terminal, "第一版");
    faulty.page("privacy/privacy.toml") += "\nadvert = \"buy this\"\n";
    publish(terminal, faulty, 1);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.log.tells_of("privacy.toml:"));
    CHECK(terminal.log.alarms() == 1);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.log.alarms() == 1);
    CHECK(terminal.other_end.shown == 0);
    CHECK(arrived(terminal).empty());
}

TEST_CASE("an older order is passed over") {
    OnTheLine terminal;
    publish(terminal, source(terminal, "第二版"), 2);
    REQUIRE(terminal.line->pass_now(10s));
    REQUIRE(arrived(terminal) == "第二版");
    publish(terminal, source(terminal, "第一版"), 1);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(arrived(terminal).empty());
    CHECK(terminal.other_end.shown == 42);
}

} // namespace fengqiao::kiosk
