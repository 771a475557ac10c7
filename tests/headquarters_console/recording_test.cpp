#include "app/headquarters/api/console/playings.h"
#include "tests/headquarters_console/desk.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using headquarters::console::Playing;
using headquarters::console::Playings;

namespace {

// A case with something spoken that the station may hear.
struct SpokenCase {
    SpokenCase() {
        const PersonId handler = desk.office.person("100101");
        the_case = desk.terminal->file_spoken(sample_complaint(handler, Day{days{20'800}}), spoken);
        desk.terminal->act(the_case, {handler, Role::FirstHandler}, Accepted{true});
        desk.terminal->act(the_case, {handler, Role::FirstHandler},
                           Escalated{Level::Station, EscalationReason::BeyondBranch, "金额超出网点权限。"});
        desk.pass();
        browser = std::make_unique<Browser>(desk.officer());
        const auto attachments = browser->get(case_path(the_case)).body["attachments"];
        REQUIRE(attachments.size() == 1);
        path = "/api/v1/attachments/" + the_case.hex() + "/" + attachments[0]["name"].get<std::string>();
    }

    void arrive() { CHECK_FALSE(desk.terminal->carry_blobs().incomplete); }
    Said part(const std::string& range) { return browser->get(path, {{"Range", range}}); }
    // How often somebody's reading of the case is on record.
    [[nodiscard]] std::int64_t readings() const {
        SQLite::Database store{(desk.office.folder() / "headquarters.db").string()};
        SQLite::Statement row{store, "SELECT COUNT(*) FROM reading WHERE case_id=?"};
        row.bind(1, the_case.bytes.data(), static_cast<int>(the_case.bytes.size()));
        row.executeStep();
        return row.getColumn(0).getInt64();
    }

    const Bytes spoken{'O', 'g', 'g', 'S', 0, 2, 1, 2, 3};
    Desk desk;
    std::unique_ptr<Browser> browser;
    CaseId the_case;
    std::string path;
};

const Playing somebody{PersonId{{1}}, CaseId{{2}}, Hash{3}};
const Instant nine{days{20'000}};

} // namespace

TEST_CASE(
    "a recording is said to be on its way, then it is heard by who may see the case, and by nobody else") {
    SpokenCase told;
    const auto before = told.browser->get(case_path(told.the_case)).body["attachments"];
    CHECK(before[0]["kind"] == "recording");
    CHECK(before[0]["length_ms"] == 80'000);
    CHECK(before[0]["received"] == false);
    CHECK(told.browser->get(told.path).status == 404);

    told.arrive();
    CHECK(told.browser->get(case_path(told.the_case)).body["attachments"][0]["received"] == true);
    const auto heard = told.browser->get(told.path);
    CHECK(heard.status == 200);
    CHECK(heard.whole.body == text_of(told.spoken));
    CHECK(heard.whole.header("Content-Type") == "audio/ogg");
    CHECK(heard.whole.header("Cache-Control") == "no-store");
    CHECK(heard.whole.header("Accept-Ranges") == "bytes");
    CHECK(heard.whole.header("Content-Disposition").starts_with("inline; filename="));
    CHECK(heard.whole.header("X-Content-Type-Options") == "nosniff");
    CHECK(heard.whole.header("Content-Security-Policy").contains("media-src 'self'"));

    Browser stranger{told.desk.office};
    CHECK(stranger.get(told.path).status == 401);
    CHECK(stranger.get(told.path, {{"Range", "bytes=0-1"}}).status == 401);
    for (const char* wrong : {"", "/00", "/zz"})
        CHECK(told.browser->get("/api/v1/attachments/" + told.the_case.hex() + wrong).status == 404);
}

TEST_CASE("a player gets the part of a recording it asks for, and no cache keeps it") {
    SpokenCase told;
    told.arrive();
    const auto middle = told.part("bytes=4-6");
    CHECK(middle.status == 206);
    CHECK(middle.whole.header("Content-Range") == "bytes 4-6/9");
    CHECK(middle.whole.body == text_of(told.spoken).substr(4, 3));
    CHECK(middle.whole.header("Content-Type") == "audio/ogg");
    CHECK(middle.whole.header("Cache-Control") == "no-store");
    CHECK(told.part("bytes=0-").whole.body == text_of(told.spoken));
    CHECK(told.part("bytes=-2").whole.body == text_of(told.spoken).substr(7));
    const auto beyond = told.part("bytes=9-");
    CHECK(beyond.status == 416);
    CHECK(beyond.whole.header("Content-Range") == "bytes */9");
    CHECK(beyond.whole.header("Cache-Control") == "no-store");
    CHECK(beyond.whole.body.empty());
    CHECK(told.part("bytes=0-0,2-3").status == 200);
    CHECK(told.part("seconds=1-2").whole.body == text_of(told.spoken));
}

TEST_CASE("one playing of a recording is on record once, and each opening for itself") {
    SpokenCase told;
    told.arrive();
    const auto before = told.readings();
    told.part("bytes=5-"); // whoever begins in the middle has opened it as well
    CHECK(told.readings() == before + 1);
    for (const char* range : {"bytes=0-", "bytes=2-4", "bytes=-1", "bytes=99-"})
        told.part(range);
    CHECK(told.readings() == before + 1);
    told.browser->get(told.path);
    CHECK(told.readings() == before + 2);
    told.browser->get(told.path);
    CHECK(told.readings() == before + 3);
    told.part("bytes=0-");
    CHECK(told.readings() == before + 3);
    told.browser->get(case_path(told.the_case)); // the page is a reading of its own
    CHECK(told.readings() == before + 4);
}

TEST_CASE("what is asked for long after a recording was opened opens it again") {
    Playings playings;
    CHECK_FALSE(playings.goes_on(somebody, nine));
    playings.begin(somebody, nine);
    CHECK(playings.goes_on(somebody, nine + Playings::longest - seconds{1}));
    CHECK_FALSE(playings.goes_on(somebody, nine + Playings::longest));
    CHECK_FALSE(playings.goes_on(somebody, nine - seconds{1})); // the clock was set back
}

TEST_CASE("nobody listens on another's opening, nor to another recording or case") {
    Playings playings;
    playings.begin(somebody, nine);
    for (const Playing& other : {Playing{PersonId{{9}}, somebody.case_id, somebody.name},
                                 Playing{somebody.listener, CaseId{{9}}, somebody.name},
                                 Playing{somebody.listener, somebody.case_id, Hash{9}}})
        CHECK_FALSE(playings.goes_on(other, nine));
}

TEST_CASE("of too many playings the oldest gives way, and is put on record again") {
    Playings playings;
    playings.begin(somebody, nine);
    for (std::size_t number = 0; number < Playings::at_once_max; ++number)
        playings.begin({PersonId{{7, static_cast<Byte>(number)}}, CaseId{{2}}, Hash{3}}, nine);
    CHECK_FALSE(playings.goes_on(somebody, nine));
    CHECK(playings.goes_on({PersonId{{7, 0}}, CaseId{{2}}, Hash{3}}, nine));
}
