#include "tests/kiosk/effects/desk_of_threads.h"

namespace fengqiao::kiosk {

TEST_CASE("a complaint that is kept comes back with its receipt and its code") {
    DeskOfThreads desk;
    desk.effects->perform(DeskOfThreads::complaint());
    const auto kept = desk.glass.next<ComplaintKept>();
    REQUIRE(kept);
    REQUIRE(kept->answer);
    CHECK(kept->receipt.number == kept->answer->number);
    CHECK(kept->code.size == static_cast<int>(kept->receipt.code_text.size()));
    CHECK(desk.kept == 1);
}

TEST_CASE("a complaint that cannot be kept comes back without a receipt, and headquarters is not told") {
    DeskOfThreads desk;
    desk.branch.store.fill_disk_once();
    desk.effects->perform(DeskOfThreads::complaint());
    const auto kept = desk.glass.next<ComplaintKept>();
    REQUIRE(kept);
    REQUIRE_FALSE(kept->answer);
    CHECK(kept->answer.error().kind == TroubleKind::DiskFull);
    CHECK(kept->receipt == Receipt{});
    CHECK(desk.kept == 0);
}

TEST_CASE("a filing is answered while the printer is stuck") {
    DeskOfThreads desk;
    desk.printer.stuck = true;
    desk.effects->perform(PrintReceipt{});
    REQUIRE(desk.printer.gate.is_reached());
    desk.effects->perform(DeskOfThreads::complaint());
    CHECK(desk.glass.next<ComplaintKept>());
    CHECK_FALSE(desk.glass.next<Printed>(0ms));
    desk.printer.gate.open();
    CHECK(desk.glass.next<Printed>());
}

TEST_CASE("a printer that is stuck for long is not waited for without end") {
    DeskOfThreads desk;
    desk.printer.stuck = true;
    desk.effects->perform(PrintReceipt{});
    REQUIRE(desk.printer.gate.is_reached());
    for (std::size_t more = 0; more <= ThreadedEffects::paper_waiting_max; ++more)
        desk.effects->perform(PrintReceipt{});
    const auto refused = desk.glass.next<Printed>();
    REQUIRE(refused);
    REQUIRE_FALSE(refused->answer);
    CHECK(refused->answer.error().kind == TroubleKind::Busy);
}

TEST_CASE("a stuck disk answers the glass at once when too much waits for it") {
    DeskOfThreads desk;
    Gate disk;
    REQUIRE(desk.database->post([&](Records&) { disk.pass(); }));
    REQUIRE(disk.is_reached());
    for (std::size_t more = 0; more <= DatabaseThread::waiting_max; ++more)
        desk.effects->perform(ListCases{PersonId{}});
    const auto refused = desk.glass.next<CasesListed>();
    REQUIRE(refused);
    REQUIRE_FALSE(refused->answer);
    CHECK(refused->answer.error().kind == TroubleKind::Busy);
    disk.open();
}

TEST_CASE("every question of the glass to the office is answered once") {
    DeskOfThreads desk;
    const Filed filed = desk.branch.file();
    const PersonId handler = fengqiao::handler;
    desk.effects->perform(FindCase{filed.number, "5678"});
    desk.effects->perform(SignIn{"100001", "100001"});
    desk.effects->perform(ListCases{PersonId{}});
    desk.effects->perform(OpenCase{filed.case_id, handler});
    desk.effects->perform(KeepAct{filed.case_id, handler, Accepted{true}});
    desk.effects->perform(PrepareHandOver{filed.case_id});
    desk.effects->perform(KeepRating{filed.case_id, {}});
    desk.effects->perform(KeepServiceRating{{Satisfaction::VeryGood, {}}});
    desk.effects->perform(KeepWithdrawal{filed.case_id});
    CHECK(desk.glass.next<CaseFound>());
    CHECK(desk.glass.next<SignedIn>());
    CHECK(desk.glass.next<CasesListed>());
    CHECK(desk.glass.next<CaseOpened>());
    CHECK(desk.glass.next<ActKept>());
    CHECK(desk.glass.next<HandOverReady>());
    CHECK(desk.glass.next<RatingKept>());
    CHECK(desk.glass.next<RatingKept>());
    CHECK(desk.glass.next<WithdrawalKept>());
    CHECK(desk.inbox.take().empty());
}

TEST_CASE("what the customer sent is still kept when the terminal is switched off") {
    DeskOfThreads desk;
    Gate disk;
    REQUIRE(desk.database->post([&](Records&) { disk.pass(); }));
    REQUIRE(disk.is_reached());
    desk.effects->perform(DeskOfThreads::complaint());
    std::thread power_switch{[&] { desk.database->close(); }};
    disk.open();
    power_switch.join();
    CHECK(desk.branch.store.rows().size() == 1);
    CHECK_FALSE(desk.database->post([](Records&) {}));
}

TEST_CASE("paper that waits is forgotten when the terminal is switched off") {
    DeskOfThreads desk;
    desk.printer.stuck = true;
    desk.effects->perform(PrintReceipt{});
    REQUIRE(desk.printer.gate.is_reached());
    desk.effects->perform(PrintReceipt{});
    std::thread power_switch{[&] { desk.effects.reset(); }};
    std::this_thread::sleep_for(50ms); // the switch has been thrown
    desk.printer.gate.open();
    power_switch.join();
    CHECK(desk.printer.printed().size() == 1);
}

TEST_CASE("a store that does not open is told to whoever starts the terminal") {
    const auto opened = DatabaseThread::open([]() -> Result<std::unique_ptr<Records>> {
        return trouble(TroubleKind::Busy, "another process holds it");
    });
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == TroubleKind::Busy);
}

} // namespace fengqiao::kiosk
