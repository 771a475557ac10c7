#include "tests/kiosk/uplink/on_the_line.h"

namespace fengqiao::kiosk {

TEST_CASE("a full pass brings what was filed to headquarters") {
    OnTheLine terminal;
    terminal.desk.effects->perform(DeskOfThreads::complaint());
    REQUIRE(terminal.desk.glass.next<ComplaintKept>());
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.acked() == 2); // the complaint, and what time headquarters has
    CHECK(terminal.other_end.events == 2);
    CHECK(terminal.line->state().up);
    CHECK(terminal.line->state().heard == instant_from(1'795'400'000'000));
}

namespace {

// A complaint with a recording of 600,000 bytes; what of it lies on the disk.
std::vector<HeldBlob> held_after_filing(OnTheLine& terminal) {
    Draft draft = rolled_over_draft();
    draft.attachments = {{AttachmentKind::Recording, Bytes(600'000, 7), 80'000}};
    auto valid = validate(draft, shipped_catalogue());
    REQUIRE(valid);
    terminal.desk.effects->perform(KeepComplaint{std::move(*valid), Language::Chinese});
    REQUIRE(terminal.desk.glass.next<ComplaintKept>());
    return *terminal.desk.branch.store.held_blobs();
}

} // namespace

TEST_CASE("a recording goes to headquarters in the same pass, after the complaint it belongs to") {
    OnTheLine terminal;
    const auto held = held_after_filing(terminal);
    REQUIRE(held.size() == 1);
    terminal.other_end.blob_bytes = held.front().bytes;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.other_end.events_before_blobs == 2); // the complaint, and what time headquarters has
    CHECK(terminal.other_end.blobs[held.front().name] ==
          (*terminal.desk.branch.store.blob(held.front().name))->sealed);
    CHECK(terminal.desk.branch.store.held_blobs()->front().whole);
    CHECK(terminal.other_end.blob_calls == 4); // asked once, three pieces
}

TEST_CASE("a line that carries no recording still carries every complaint, and the recording is kept") {
    OnTheLine terminal;
    const auto held = held_after_filing(terminal);
    terminal.other_end.blob_bytes = held.front().bytes;
    terminal.other_end.blobs_cut = true;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.other_end.events == 2);
    CHECK(terminal.other_end.blob_calls == 4);
    CHECK_FALSE(terminal.desk.branch.store.held_blobs()->front().whole);
    terminal.other_end.blobs_cut = false;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.desk.branch.store.held_blobs()->front().whole);
}

TEST_CASE("a recording that is refused whole three times is kept, not sent any more, and told of") {
    OnTheLine terminal;
    const auto held = held_after_filing(terminal);
    terminal.other_end.blob_bytes = held.front().bytes;
    terminal.other_end.rotten = true;
    for (unsigned passes = 0; passes < blob_refusals_max; ++passes)
        REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.log.alarms() == blob_refusals_max);
    const int calls = terminal.other_end.blob_calls;
    for (int passes = 0; passes < 3; ++passes)
        REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.other_end.blob_calls == calls);
    CHECK(terminal.log.alarms() == blob_refusals_max + 1); // once a day, not once a pass
    CHECK(terminal.desk.branch.store.held_blobs()->size() == 1);
}

TEST_CASE("a new key that headquarters orders is announced by an event of the same pass") {
    OnTheLine terminal;
    terminal.other_end.orders = KeyRenewal{1, 2};
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.other_end.renewed == KeyRenewal{1, 2});
    CHECK(terminal.acked() == 2); // what time headquarters has, and the key
    CHECK(terminal.log.alarms() == 0);
}

TEST_CASE("a disk that does not take the new key costs an alarm and no pass") {
    OnTheLine terminal;
    terminal.other_end.orders = KeyRenewal{1, 2};
    terminal.other_end.disk_full = true;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.acked() == 1);
    CHECK(terminal.log.alarms() == 1);
}

TEST_CASE("a terminal begins anew at the branch it was assigned to, and not for the one it knows") {
    OnTheLine terminal;
    terminal.other_end.assigned = Bytes{1};
    REQUIRE(terminal.line->pass_now(10s));
    CHECK_FALSE(terminal.line->moved());
    terminal.other_end.assigned = Bytes{2};
    terminal.other_end.disk_full = true;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK_FALSE(terminal.line->moved());
    CHECK(terminal.log.alarms() == 1);
    terminal.other_end.disk_full = false;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.line->moved());
}

TEST_CASE("a terminal that was just enrolled asks headquarters at once") {
    OnTheLine terminal{true};
    REQUIRE(terminal.line->pass_now(10s)); // comes after the one it makes by itself
    CHECK(terminal.other_end.calls >= 4);
}

TEST_CASE("a filing is answered while the line stalls") {
    OnTheLine terminal;
    terminal.other_end.stalls = true;
    CHECK_FALSE(terminal.line->pass_now(0ms));
    REQUIRE(terminal.other_end.gate.is_reached());
    terminal.desk.effects->perform(DeskOfThreads::complaint());
    CHECK(terminal.desk.glass.next<ComplaintKept>());
    CHECK(terminal.acked() == 0);
}

TEST_CASE("a pass over a line that is cut is told as such, and the complaint stays where it is") {
    OnTheLine terminal;
    terminal.other_end.cut = true;
    terminal.desk.effects->perform(DeskOfThreads::complaint());
    REQUIRE(terminal.desk.glass.next<ComplaintKept>());
    const auto passed = terminal.line->pass_now(200ms);
    REQUIRE_FALSE(passed);
    CHECK(passed.error().kind == TroubleKind::LineDown);
    CHECK_FALSE(terminal.line->state().up);
    CHECK(terminal.acked() == 0);
}

TEST_CASE("the glass hears when the line goes and when it is back, once each") {
    OnTheLine terminal;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.desk.glass.next<LineChanged>() == LineChanged{true, std::nullopt});
    terminal.other_end.revoked = true;
    CHECK_FALSE(terminal.line->pass_now(10s));
    CHECK_FALSE(terminal.line->pass_now(10s));
    terminal.other_end.revoked = false;
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.desk.glass.next<LineChanged>() == LineChanged{false, SyncAlarm::Revoked});
    CHECK(terminal.desk.glass.next<LineChanged>() == LineChanged{true, std::nullopt});
    CHECK_FALSE(terminal.desk.glass.next<LineChanged>(0ms));
}

TEST_CASE("a terminal that headquarters switched off keeps filing, and service is told") {
    OnTheLine terminal;
    terminal.other_end.revoked = true;
    CHECK_FALSE(terminal.line->pass_now(10s));
    CHECK(terminal.line->state().alarm == SyncAlarm::Revoked);
    CHECK(terminal.log.tells_of("switched this terminal off"));
    CHECK(terminal.desk.glass.next<LineChanged>() == LineChanged{false, SyncAlarm::Revoked});
    terminal.desk.effects->perform(DeskOfThreads::complaint());
    CHECK(terminal.desk.glass.next<ComplaintKept>());
}

TEST_CASE("an answer the disk cannot keep is not taken for kept") {
    OnTheLine terminal;
    terminal.desk.branch.store.fill_disk_once();
    CHECK_FALSE(terminal.line->pass_now(10s));
    CHECK_FALSE(terminal.line->state().up);
    REQUIRE(terminal.line->pass_now(10s));
    CHECK(terminal.line->state().up);
}

TEST_CASE("a full pass at night is followed by the backup") {
    OnTheLine terminal;
    REQUIRE(terminal.line->pass_now(10s));
    int nights = 0;
    REQUIRE(terminal.desk.database->perform(
        [&](Records& records) { nights = dynamic_cast<OfficeRecords&>(records).nights; }));
    CHECK(nights == 1);
}

} // namespace fengqiao::kiosk
