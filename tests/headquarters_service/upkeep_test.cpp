#include "tests/headquarters_service/branch_terminal.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

// The database as the last backup left it, as somebody would put it back.
void restore(City& city, const std::string& backup) {
    city.close();
    const auto database = city.folder() / "headquarters.db";
    for (const char* ending : {"-wal", "-shm"})
        std::filesystem::remove(database.string() + ending);
    std::filesystem::copy_file(city.folder() / "backups" / backup, database,
                               std::filesystem::copy_options::overwrite_existing);
    city.open();
}

CaseView read_as(City& city, std::string_view staff_number, CaseId id) {
    auto view = city.service().cases().read(city.person(staff_number), id);
    if (!view) FAIL(view.error().text);
    return std::move(*view);
}

struct Counted final : FoldListener {
    std::size_t cases{0}, imports{0};
    void folded(const Folded& change) override {
        cases += change.cases.size();
        imports += change.imports.size();
    }
};

Imported row(City& city, int number) {
    Imported imported;
    imported.number = "OLD-" + std::to_string(number);
    imported.branch = city.branch(0);
    imported.business = "B05";
    imported.cause = "C05";
    imported.received = day_in_china(city.clock().now()) - days{30};
    imported.notified = imported.received + days{5};
    imported.closed = imported.received + days{6};
    imported.rating = Satisfaction::Good;
    return imported;
}

// Rows 1 to `count`; fails at `broken` when it is not 0.
NextImport rows(City& city, int count, int broken = 0) {
    return [&city, count, broken, at = 0]() mutable -> Result<std::optional<Imported>> {
        if (++at == broken) return trouble(TroubleKind::BadInput, "line " + std::to_string(at));
        if (at > count) return std::optional<Imported>{};
        return std::optional{row(city, at)};
    };
}

} // namespace

TEST_CASE("after headquarters was restored from a backup the terminal sends again what is missing") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId early = terminal.file();
    terminal.sync();
    city.fold();
    const auto backup = city.service().upkeep().back_up();
    REQUIRE(backup);
    CHECK(backup->verification.good());
    const CaseId late = terminal.file();
    terminal.sync();
    city.fold();
    terminal.sync(); // the document is there
    restore(city, backup->file);

    const auto answer = terminal.sync();
    CHECK(answer.response.code == SyncCode::Gap);
    CHECK(answer.response.head.sequence == 1);
    CHECK(terminal.sync().response.head.sequence == 2);
    city.fold();
    CHECK(read_as(city, "110001", early).timeline.size() == 1);
    CHECK(read_as(city, "110001", late).timeline.size() == 1);
    terminal.sync();
    REQUIRE(terminal.document(late));
    CHECK(city.service().upkeep().verify()->good());
}

TEST_CASE("a terminal may let go only of what a verified backup older than the horizon holds") {
    City city{Presence::Command, days{3}};
    BranchTerminal terminal{city, 0};
    terminal.file();
    CHECK(terminal.sync().response.stable == 0);
    REQUIRE(city.service().upkeep().back_up());
    CHECK(terminal.sync().response.stable == 0);
    city.clock().advance(days{3});
    CHECK(terminal.sync().response.stable == 1);
    terminal.file();
    terminal.sync();
    CHECK(terminal.sync().response.stable == 1);
}

TEST_CASE("a second backup of the same day makes nothing stable that the first does not hold") {
    City city;
    BranchTerminal terminal{city, 0};
    terminal.file();
    terminal.sync();
    REQUIRE(city.service().upkeep().back_up());
    terminal.file();
    terminal.sync();
    REQUIRE(city.service().upkeep().back_up());
    CHECK(terminal.sync().response.stable == 1);
}

TEST_CASE("erased stays erased when an older backup is restored") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId id = terminal.file();
    terminal.sync();
    city.fold();
    const auto backup = city.service().upkeep().back_up();
    REQUIRE(city.service().upkeep().erase(id, ErasureReason::Requested));
    restore(city, backup->file);
    CHECK(read_as(city, "110001", id).complainant == PersonalDetails{});
    terminal.sync();
    city.fold();
    CHECK(read_as(city, "110001", id).complainant == PersonalDetails{});
}

TEST_CASE("folding everything again gives the same cases, and a terminal's cursor still holds") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId id = terminal.file();
    terminal.keep({id, city.person("100101"), Role::FirstHandler, Accepted{true}});
    terminal.sync();
    city.fold();
    terminal.sync();
    const Case before = read_as(city, "110001", id).folded;
    REQUIRE(city.service().folding().rebuild());
    CHECK(read_as(city, "110001", id).folded == before);
    CHECK(!terminal.sync().response.feed.reset);
    CHECK(terminal.document(id));
    CHECK(city.service().upkeep().verify()->good());
}

TEST_CASE("an act that overtakes its own submission waits for it") {
    City city;
    BranchTerminal first{city, 0};
    BranchTerminal second{city, 0};
    const CaseId id = first.file();
    second.keep({id, city.person("100101"), Role::FirstHandler, Accepted{true}});
    second.sync();
    city.fold();
    CHECK(city.service().cases().read(city.person("110001"), id).error().kind == TroubleKind::NotFound);
    first.sync();
    city.fold();
    CHECK(read_as(city, "110001", id).folded.state == State::Handling);
    CHECK(city.service().upkeep().verify()->good());
}

TEST_CASE("an import is all or nothing") {
    City city;
    CHECK(!city.service().upkeep().import(rows(city, 5000, 4000), true));
    city.fold();
    CHECK(!*city.service().upkeep().is_imported("OLD-1"));
    const auto kept = city.service().upkeep().import(rows(city, 5000), true);
    REQUIRE(kept);
    CHECK(*kept == 5000);
    city.fold();
    CHECK(*city.service().upkeep().is_imported("OLD-1"));
    CHECK(*city.service().upkeep().is_imported("OLD-5000"));
    const auto verified = city.service().upkeep().verify();
    CHECK(verified->good());
    CHECK(verified->cases == 5000);
    CHECK(verified->balance.closed == 5000);
}

TEST_CASE("a row imported twice is counted once") {
    City city;
    REQUIRE(city.service().upkeep().import(rows(city, 3), false));
    Counted counted;
    REQUIRE(city.service().folding().catch_up());
    REQUIRE(city.service().folding().follow(counted));
    CHECK(counted.imports == 3);
    REQUIRE(city.service().upkeep().import(rows(city, 4), false));
    city.fold();
    CHECK(counted.imports == 4);
    city.service().folding().remove_listener(counted);
}

TEST_CASE("verify names the journal whose bytes were changed behind headquarters' back") {
    City city;
    BranchTerminal terminal{city, 0};
    terminal.file();
    terminal.sync();
    city.fold();
    REQUIRE(city.service().upkeep().verify()->good());
    city.close();
    {
        SQLite::Database database{(city.folder() / "headquarters.db").string(), SQLite::OPEN_READWRITE};
        database.exec("UPDATE event SET open=CAST(replace(open, 'B05', 'B06') AS BLOB)");
    }
    city.open();
    const auto verified = city.service().upkeep().verify();
    REQUIRE(verified);
    CHECK(!verified->good());
    REQUIRE(verified->broken_chains.size() == 1);
    CHECK(verified->broken_chains.front().sequence == 1);
}

TEST_CASE("a backup that does not verify lets no terminal let go of anything") {
    City city;
    BranchTerminal terminal{city, 0};
    terminal.file();
    terminal.sync();
    city.fold();
    REQUIRE(city.service().upkeep().back_up());
    CHECK(terminal.sync().response.stable == 1);
    city.close();
    {
        SQLite::Database database{(city.folder() / "headquarters.db").string(), SQLite::OPEN_READWRITE};
        database.exec("UPDATE event SET open=CAST(replace(open, 'B05', 'B06') AS BLOB)");
    }
    city.open();
    const auto backup = city.service().upkeep().back_up();
    REQUIRE(backup);
    CHECK(!backup->heads_announced);
    CHECK(terminal.sync().response.stable == 0);
}

TEST_CASE("there is one server to a data folder, and commands work beside it") {
    City city{Presence::Server};
    SeededRandom random{3};
    const ServiceSettings settings{city.folder(), "assets", days{0}};
    const auto second = HeadquartersService::open(settings, Presence::Server, city.clock(), random);
    CHECK(second.error().kind == TroubleKind::Busy);
    const auto beside = HeadquartersService::open(settings, Presence::Command, city.clock(), random);
    REQUIRE(beside);
    CHECK((**beside).terminals().make_code(city.branch(0)));
    CHECK((**beside).folding().catch_up());
}

TEST_CASE("the sample city is made once") {
    City city;
    const auto again = create_sample_city(city.service(), city.folder());
    REQUIRE(again);
    CHECK(!*again);
    const auto rights = std::filesystem::status(city.folder() / "sample-city.json").permissions();
    using std::filesystem::perms;
    CHECK(rights == (perms::owner_read | perms::owner_write));
}
