#include "tests/platform/editions/kept_editions.h"

#include <fstream>
#include <sys/stat.h>

namespace fengqiao::editions {
namespace {

namespace fs = std::filesystem;

// The only folder whose name begins so.
fs::path folder_of(const KeptEditions& kept, const std::string& serial) {
    for (const std::string& name : kept.names())
        if (name.starts_with(serial + "-")) return kept.folder.path() / "content" / name;
    FAIL("edition " << serial << " is not kept");
    return {};
}

void bring_all(EditionFolder& editions, const EditionSource& source, const Edition& edition) {
    const auto missing = editions.missing_of(edition);
    REQUIRE(missing);
    for (const EditionFile& file : *missing)
        REQUIRE(editions.keep(file, source.bytes(file.path)));
}

void spoil(const fs::path& file) {
    std::ofstream{file, std::ios::binary | std::ios::app} << "# read as before, and not what was published\n";
}

} // namespace

TEST_CASE("a terminal that was never ordered to show anything shows what it was installed with") {
    KeptEditions kept;
    const auto editions = kept.open();
    CHECK(KeptEditions::shown(editions).empty());
    CHECK(editions.standing() == EditionStanding{0, 0});
    CHECK(kept.log.alarms() == 0);
}

TEST_CASE("an edition is shown when all of it is there, and after the next start too") {
    KeptEditions kept;
    auto editions = kept.open();
    const auto book = KeptEditions::bring(editions, 41, kept.source("第一版"), 1);
    REQUIRE(book);
    CHECK((**book).first(ContentKind::Notes, Day{days{20'800}})->title.zh == "第一版");
    CHECK(editions.standing() == EditionStanding{41, 41});
    const auto next_start = kept.open();
    CHECK(KeptEditions::shown(next_start) == "第一版");
    CHECK(next_start.standing() == EditionStanding{41, 41});
    struct ::stat facts {};
    REQUIRE(::stat((folder_of(kept, "1") / "pages/notes/notes.toml").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
}

TEST_CASE("two editions are kept, and what both have is fetched once") {
    KeptEditions kept;
    auto editions = kept.open();
    REQUIRE(KeptEditions::bring(editions, 41, kept.source("第一版"), 1));
    const auto second = kept.source("第二版");
    const auto missing = editions.missing_of(second.edition(2));
    REQUIRE(missing);
    REQUIRE(missing->size() == 1);
    CHECK(missing->front().path == "notes/notes.toml");
    REQUIRE(KeptEditions::bring(editions, 42, second, 2));
    REQUIRE(KeptEditions::bring(editions, 43, kept.source("第三版"), 3));
    const auto names = kept.names();
    REQUIRE(names.size() == 3);
    CHECK(names[0].starts_with("2-"));
    CHECK(names[1].starts_with("3-"));
    CHECK(names[2] == "standing");
}

TEST_CASE("a former edition comes back without being fetched") {
    KeptEditions kept;
    auto editions = kept.open();
    const auto first = kept.source("第一版");
    REQUIRE(KeptEditions::bring(editions, 41, first, 1));
    REQUIRE(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
    CHECK(editions.missing_of(first.edition(1)).value().empty());
    REQUIRE(editions.adopt({43, Hash{1}, 1}, first.edition(1)));
    CHECK(KeptEditions::shown(kept.open()) == "第一版");
    CHECK(kept.open().standing() == EditionStanding{43, 43});
    CHECK(kept.names().size() == 3); // the second is kept, should it come back
}

TEST_CASE("an edition with one faulty page is kept out as a whole, and the one before it stays") {
    KeptEditions kept;
    auto editions = kept.open();
    REQUIRE(KeptEditions::bring(editions, 41, kept.source("第一版"), 1));
    auto faulty = kept.source("第二版");
    faulty.page("privacy/privacy.toml") += "\nadvert = \"buy this\"\n";
    const auto refused = KeptEditions::bring(editions, 42, faulty, 2);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::BadFile);
    CHECK(refused.error().text.contains("privacy.toml:"));
    CHECK(KeptEditions::shown(editions) == "第一版");
    CHECK(KeptEditions::shown(kept.open()) == "第一版");
    CHECK(kept.names().size() == 2);
    auto hole = EditionSource{kept.digest};
    hole.title("没有");
    Edition without = hole.edition(3);
    std::erase_if(without.files, [](const EditionFile& file) { return file.path.starts_with("fraud/"); });
    bring_all(editions, hole, without);
    CHECK(editions.adopt({43, Hash{1}, 1}, without).error().kind == TroubleKind::BadFile);
    CHECK(KeptEditions::shown(kept.open()) == "第一版");
}

TEST_CASE("what was changed on the disk before it is shown, or was added to it, is not shown") {
    KeptEditions kept;
    auto editions = kept.open();
    auto source = kept.source("第一版");
    const Edition edition = source.edition(1);
    bring_all(editions, source, edition);
    spoil(folder_of(kept, "1") / "pages/fraud/fraud.toml");
    CHECK(editions.adopt({41, Hash{1}, 1}, edition).error().kind == TroubleKind::StoreBroken);
    CHECK(KeptEditions::shown(editions).empty());
    bring_all(editions, source, edition);
    std::ofstream{folder_of(kept, "1") / "pages/fraud/more.toml"} << source.page("fraud/fraud.toml");
    CHECK_FALSE(editions.adopt({41, Hash{1}, 1}, edition));
    REQUIRE(KeptEditions::bring(editions, 41, source, 1));
    CHECK(KeptEditions::shown(kept.open()) == "第一版");
}

TEST_CASE("an edition that has rotted gives way to the one before it, and that one to what was installed") {
    KeptEditions kept;
    {
        auto editions = kept.open();
        REQUIRE(KeptEditions::bring(editions, 41, kept.source("第一版"), 1));
        REQUIRE(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
    }
    spoil(folder_of(kept, "2") / "pages/notes/notes.toml");
    const auto former = kept.open();
    CHECK(KeptEditions::shown(former) == "第一版");
    CHECK(former.standing() == EditionStanding{41, 42});
    CHECK(kept.log.tells_of("edition 2"));
    CHECK(kept.log.alarms() == 1);
    fs::remove(folder_of(kept, "1") / "edition.cbor");
    const auto installed = kept.open();
    CHECK(KeptEditions::shown(installed).empty());
    CHECK(installed.standing() == EditionStanding{0, 42});
    std::ofstream{kept.folder.path() / "content/standing"} << "anything";
    CHECK(kept.open().standing() == EditionStanding{0, 0});
}

TEST_CASE("of a rotten edition only what has rotted is fetched again, and the good one before it is kept") {
    KeptEditions kept;
    {
        auto editions = kept.open();
        REQUIRE(KeptEditions::bring(editions, 41, kept.source("第一版"), 1));
        REQUIRE(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
    }
    spoil(folder_of(kept, "2") / "pages/notes/notes.toml");
    auto editions = kept.open();
    CHECK(editions.missing_of(kept.source("第二版").edition(2)).value().size() == 1);
    REQUIRE(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
    CHECK(KeptEditions::shown(kept.open()) == "第二版");
    spoil(folder_of(kept, "2") / "pages/notes/notes.toml");
    auto again = kept.open();
    REQUIRE(KeptEditions::bring(again, 43, kept.source("第三版"), 3));
    CHECK(kept.names()[0].starts_with("1-"));
}

TEST_CASE("half a file that a power cut left behind keeps no edition from being shown") {
    KeptEditions kept;
    auto editions = kept.open();
    const auto source = kept.source("第一版");
    const Edition edition = source.edition(1);
    bring_all(editions, source, edition);
    std::ofstream{folder_of(kept, "1") / "pages/fraud/fraud.toml.new"} << "id = \"fra";
    const auto missing = editions.missing_of(edition);
    REQUIRE(missing);
    CHECK(missing->empty()); // nothing is fetched twice for it
    CHECK(editions.adopt({41, Hash{1}, 1}, edition));
    CHECK(KeptEditions::shown(kept.open()) == "第一版");
}

TEST_CASE("two databases of headquarters may give one serial to two editions") {
    KeptEditions kept;
    auto editions = kept.open();
    REQUIRE(KeptEditions::bring(editions, 41, kept.source("第一版"), 1));
    REQUIRE(KeptEditions::bring(editions, 42, kept.source("另一版"), 1));
    CHECK(KeptEditions::shown(kept.open()) == "另一版");
    CHECK(kept.names().size() == 3);
}

TEST_CASE("the power may go between any two steps: the old edition or the new one is shown, whole") {
    int steps = 0;
    for (bool finished = false; !finished; ++steps) {
        INFO("step " << steps);
        KeptEditions kept;
        {
            auto editions = kept.open();
            REQUIRE(KeptEditions::bring(editions, 41, kept.source("第一版"), 1));
        }
        FailingDisk disk{steps};
        {
            auto editions = kept.open(disk);
            finished =
                KeptEditions::bring(editions, 42, kept.source("第二版"), 2).has_value() && !disk.is_dead();
        }
        const std::string shown = KeptEditions::shown(kept.open());
        CHECK((shown == "第一版" || shown == "第二版"));
        if (finished) CHECK(shown == "第二版");
        CHECK(kept.log.alarms() == 0);
        auto editions = kept.open();
        REQUIRE(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
        CHECK(KeptEditions::shown(kept.open()) == "第二版");
        CHECK(kept.names().size() == 3);
    }
    CHECK(steps > 10);
}

TEST_CASE("a disk that fails while a rotten edition is mended shows the one before it, and is mended later") {
    for (int steps = 0; steps < 60; ++steps) {
        INFO("step " << steps);
        KeptEditions kept;
        {
            auto editions = kept.open();
            REQUIRE(KeptEditions::bring(editions, 41, kept.source("第一版"), 1));
            REQUIRE(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
        }
        spoil(folder_of(kept, "2") / "pages/notes/notes.toml");
        FailingDisk disk{steps};
        {
            auto editions = kept.open(disk);
            static_cast<void>(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
        }
        const std::string shown = KeptEditions::shown(kept.open());
        CHECK((shown == "第一版" || shown == "第二版"));
        auto editions = kept.open();
        REQUIRE(KeptEditions::bring(editions, 42, kept.source("第二版"), 2));
        CHECK(KeptEditions::shown(kept.open()) == "第二版");
        if (!disk.is_dead()) return;
    }
    FAIL("it is never mended");
}

TEST_CASE("the file that says what is shown has one form") {
    const Standing standing{{42, 2, Hash{2}}, {41, 1, Hash{1}}};
    const std::string text = standing_text(standing);
    CHECK(read_standing(text) == standing);
    CHECK(read_standing(standing_text({})) == Standing{});
    for (const std::string& wrong : {std::string{}, text + "x", text + "\n", text.substr(1), text + text,
                                     standing_text({{1, 1, {}}, {2, 2, {}}, {3, 3, {}}}),
                                     standing_text({{0, 1, {}}}), text.substr(0, text.size() - 2) + "\n"})
        CHECK_FALSE(read_standing(wrong));
}

} // namespace fengqiao::editions
