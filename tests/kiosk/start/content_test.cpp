#include "platform/crypto/sha256.h"
#include "tests/kiosk/start/opened_branch.h"
#include "tests/support/edition_source.h"

namespace fengqiao::kiosk {
namespace {

namespace fs = std::filesystem;

// A terminal at its branch, and somebody at headquarters who publishes pages.
struct PublishedTo {
    PublishedTo() { branch.enrol(); }

    void publish(const std::string& title) {
        source.title(title).write_to(pages.path());
        const auto edition = branch.headquarters.service().content().publish(pages.path());
        if (!edition) FAIL(edition.error().text);
    }
    // What the glass shows after the line has been up once more.
    static std::string shown_after_pass(Start& start, Customer& customer) {
        REQUIRE(start.line().pass_now(60s));
        customer.look();
        return shown_on(*customer.kiosk().model().house);
    }
    static std::string shown_on(const House& house) {
        return house.content.first(ContentKind::Notes, Day{days{20'800}})->title.zh;
    }
    [[nodiscard]] fs::path kept(const std::string& serial) const {
        for (const auto& entry : fs::directory_iterator{branch.terminal.path("data/content")})
            if (entry.path().filename().string().starts_with(serial + "-")) return entry.path();
        FAIL("edition " << serial << " is not kept");
        return {};
    }

    Branch branch;
    crypto::Sha256 digest;
    EditionSource source{digest};
    OwnFolder pages;
};

} // namespace

TEST_CASE(
    "what headquarters publishes stands on the glass without a restart, and what it takes back does not") {
    PublishedTo to;
    const auto start = to.branch.open();
    Customer customer{*start};
    const std::string installed = PublishedTo::shown_after_pass(*start, customer);
    to.publish("第一版");
    CHECK(PublishedTo::shown_after_pass(*start, customer) == "第一版");
    to.publish("第二版");
    CHECK(PublishedTo::shown_after_pass(*start, customer) == "第二版");
    REQUIRE(to.branch.headquarters.service().content().roll_back({}).value_or(0) == 1u);
    CHECK(PublishedTo::shown_after_pass(*start, customer) == "第一版");
    REQUIRE(start->line().pass_now(60s));
    const auto list = to.branch.headquarters.service().content().list();
    REQUIRE(list);
    CHECK(list->editions.back().serial == 1);
    CHECK(list->editions.back().terminals == 1);
    CHECK(installed != "第一版");
    CHECK(to.branch.log.alarms() == 0);
}

TEST_CASE(
    "a visitor's page stays as it is, the next start shows the edition, and a page shown names its version") {
    PublishedTo to;
    {
        const auto start = to.branch.open();
        Customer customer{*start};
        customer.tap(DoorTapped{Door::Services});
        to.source.page("notes/notes.toml")
            .replace(to.source.page("notes/notes.toml").find("2026-11"), 7, "2027-01");
        to.publish("第一版");
        CHECK(PublishedTo::shown_after_pass(*start, customer) != "第一版");
    }
    const auto start = to.branch.open();
    CHECK(PublishedTo::shown_on(*start->house()) == "第一版");
    Customer customer{*start};
    customer.tap(DoorTapped{Door::Services});
    customer.tap(StationTapped{StationPage::Wall});
    customer.tap(StationTapped{StationPage::Notes}); // its event is kept: the tap waits for the answer
    REQUIRE(std::holds_alternative<PageShownHere>(customer.kiosk().model().stage));
    CHECK(customer.kiosk().model().house->content.find("notes")->version == "2027-01");
}

TEST_CASE("pages that were changed at headquarters' disk are kept out, and the glass shows what it showed") {
    PublishedTo to;
    const auto start = to.branch.open();
    Customer customer{*start};
    to.publish("第一版");
    REQUIRE(PublishedTo::shown_after_pass(*start, customer) == "第一版");
    to.publish("第二版");
    const Hash notes = to.digest.sha256(to.source.bytes("notes/notes.toml"));
    std::ofstream{to.branch.headquarters.folder() / "blobs" / to_hex(notes)} << "buy this";
    CHECK(PublishedTo::shown_after_pass(*start, customer) == "第一版");
}

TEST_CASE("an edition that has rotted on the terminal's disk gives way to the one before it, and is brought "
          "again") {
    PublishedTo to;
    {
        const auto start = to.branch.open();
        Customer customer{*start};
        to.publish("第一版");
        REQUIRE(PublishedTo::shown_after_pass(*start, customer) == "第一版");
        to.publish("第二版");
        REQUIRE(PublishedTo::shown_after_pass(*start, customer) == "第二版");
    }
    std::ofstream{to.kept("2") / "pages/notes/notes.toml"} << "rotten";
    {
        const auto start = to.branch.open();
        CHECK(PublishedTo::shown_on(*start->house()) == "第一版");
        CHECK(to.branch.log.tells_of("edition 2"));
    }
    std::ofstream{to.kept("1") / "pages/notes/notes.toml"} << "rotten";
    const auto start = to.branch.open();
    CHECK(PublishedTo::shown_on(*start->house()) == "办理须知"); // as installed
    Customer customer{*start};
    CHECK(PublishedTo::shown_after_pass(*start, customer) == "第二版");
}

} // namespace fengqiao::kiosk
