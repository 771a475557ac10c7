#include "app/kiosk/flow/session.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::kiosk {
namespace {

const std::string ours = "123456789012"; // the number of the receipt that to_receipt() leads to

} // namespace

TEST_CASE("every way of not printing is said, and the receipt can be asked for again") {
    for (const auto kind : {TroubleKind::PaperOut, TroubleKind::PrinterGone, TroubleKind::Busy}) {
        Visit visit;
        visit.to_receipt().hear(Printed{trouble(kind, "it did not print"), ours});
        CHECK(visit.here<ReceiptShown>().paper != PaperState::Printed);
        CHECK(visit.tap(PrintAgainTapped{}).effect<PrintReceipt>());
    }
}

TEST_CASE("what came of the last customer's paper says nothing about this one's") {
    Visit visit;
    visit.to_receipt().hear(Printed{{}, "999999999999"});
    CHECK(visit.here<ReceiptShown>().paper == PaperState::Printing);
}

TEST_CASE("staff print the last receipt again after its visit has ended") {
    Visit visit;
    visit.to_receipt().tap(TakenTapped{}).tap(ContinueTapped{});
    REQUIRE(visit.stands_at<Attract>());
    visit.to_staff_cases().tap(PrintAgainTapped{});
    const auto* print = visit.effect<PrintReceipt>();
    REQUIRE(print);
    CHECK(print->receipt.number == ours);
    CHECK(visit.here<StaffCases>().reprint == PaperState::Printing);
    CHECK(visit.tap(PrintAgainTapped{}).nothing_asked());
    visit.hear(Printed{trouble(TroubleKind::PaperOut, "no paper"), ours});
    CHECK(visit.here<StaffCases>().reprint == PaperState::NoPaper);
}

TEST_CASE("after ten minutes the last receipt is forgotten, wherever the glass stands") {
    Visit visit;
    visit.to_receipt().tap(TakenTapped{}).tap(ContinueTapped{}).wait(reprint_time - seconds{1});
    CHECK(visit.model().last_receipt);
    visit.wait(seconds{1});
    CHECK_FALSE(visit.model().last_receipt);
    visit.to_staff_cases().tap(PrintAgainTapped{});
    CHECK(visit.nothing_asked());
}

TEST_CASE("a customer cannot have the receipt of the one before printed") {
    Visit visit;
    visit.to_receipt().tap(TakenTapped{}).tap(ContinueTapped{});
    CHECK(visit.tap(PrintAgainTapped{}).nothing_asked());
    visit.tap(DoorTapped{Door::Track});
    CHECK(visit.tap(PrintAgainTapped{}).nothing_asked());
}

} // namespace fengqiao::kiosk
