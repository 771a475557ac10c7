#include "tests/headquarters_service/branch_terminal.h"

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

std::uint32_t rotate(City& city) {
    const auto serial = city.service().keys().rotate(city.root(), {});
    if (!serial) FAIL(serial.error().text);
    city.close();
    city.open();
    return *serial;
}

crypto::Keyset published(City& city) {
    const auto found = city.service().keys().published();
    REQUIRE(found);
    REQUIRE(*found);
    const auto keyset = crypto::verify_keyset((**found).bytes, city.root().public_key());
    REQUIRE(keyset);
    return *keyset;
}

std::vector<Directive> directives_for(BranchTerminal& terminal, std::uint32_t known) {
    SyncRequest request = terminal.request();
    request.health.keyset = known;
    return terminal.send(request).response.directives;
}

} // namespace

TEST_CASE("only a terminal that does not know the newest keyset is sent it") {
    City city;
    BranchTerminal terminal{city, 0};
    CHECK(terminal.sync().response.directives.empty());
    REQUIRE(rotate(city) == 2);
    const auto sent = directives_for(terminal, 1);
    REQUIRE(sent.size() == 1);
    CHECK(sent.front().kind == keyset_directive);
    const auto vouched_for = crypto::verify_keyset(sent.front().body, city.root().public_key());
    REQUIRE(vouched_for);
    CHECK(*vouched_for == published(city));
    CHECK(directives_for(terminal, 2).empty());
}

TEST_CASE("headquarters signs with the key a terminal knows as the next one, before it knows the keyset") {
    City city;
    const crypto::Keyset before = published(city);
    rotate(city);
    const auto& signing = city.service().terminals().keys().current;
    CHECK(before.signing_key(signing.id) == signing.key.public_key());
    CHECK(published(city).signing.front().id == signing.id);
}

TEST_CASE("what terminals sealed before a change of keys opens after it") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId id = terminal.file("到期自动滚存");
    rotate(city);
    terminal.sync();
    city.fold();
    const auto view = city.service().cases().read(city.person("110001"), id);
    REQUIRE(view);
    CHECK(view->complainant.phone == "13912345678");
    CHECK(city.service().upkeep().verify()->good());
}

TEST_CASE("a change of keys that was cut off is brought to its end, and no second one is begun") {
    City city;
    const auto old_keyset = (**city.service().keys().published()).bytes;
    rotate(city);
    const crypto::Keyset whole = published(city);
    city.close();
    { // As a power cut between the two files leaves them.
        std::filesystem::remove(city.folder() / "headquarters.keyset");
        REQUIRE(KeysetFile{city.folder()}.write(old_keyset));
    }
    city.open();
    CHECK(rotate(city) == 2);
    CHECK(published(city) == whole);
}

TEST_CASE("keys from another backup than their keyset are noticed") {
    City city;
    const auto keys = city.folder() / "headquarters.keys";
    std::filesystem::copy_file(keys, keys.string() + ".old");
    rotate(city);
    city.close();
    std::filesystem::rename(keys.string() + ".old", keys);
    city.open();
    const auto refused = city.service().keys().rotate(city.root(), {.leave_behind = true});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::BadFile);
}

TEST_CASE("no serial is given twice, even when an older database was put back") {
    City city;
    const auto backup = city.service().upkeep().back_up();
    REQUIRE(backup);
    REQUIRE(rotate(city) == 2);
    city.close();
    for (const char* file : {"headquarters.db", "headquarters.db-wal", "headquarters.db-shm"})
        std::filesystem::remove(city.folder() / file);
    std::filesystem::copy_file(city.folder() / "backups" / backup->file, city.folder() / "headquarters.db");
    city.open();
    CHECK(rotate(city) == 3);
}

TEST_CASE("a root key that vouches for the same keys again changes nothing") {
    City city;
    REQUIRE(city.service().keys().vouch(city.root()));
    CHECK(published(city).serial == 1);
    SeededRandom random{99};
    const auto stranger = crypto::SigningKey::make(random);
    const auto refused = city.service().keys().vouch(stranger);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::Untrusted);
    CHECK(published(city).serial == 1);
}

TEST_CASE(
    "complaints are sealed to a new key when headquarters changes it, and those before open as they did") {
    City city;
    BranchTerminal before{city, 0};
    const CaseId old_case = before.file("到期自动滚存");
    before.sync();
    for (std::uint32_t sealing = 2; sealing <= 3; ++sealing) {
        const auto serial =
            city.service().keys().rotate(city.root(), {.leave_behind = true, .sealing = true});
        REQUIRE(serial);
        CHECK(*serial == sealing);
        city.close();
        city.open();
        CHECK(published(city).sealing.id == sealing);
        CHECK(published(city).former_sealing.size() == sealing - 1);
        BranchTerminal after{city, 0};
        const CaseId new_case = after.file("手续费没有说清楚");
        after.sync();
        before.file("没有换过密钥的终端"); // it goes on with what it knows
        before.sync();
        city.fold();
        for (const CaseId id : {old_case, new_case}) {
            const auto view = city.service().cases().read(city.person("110001"), id);
            REQUIRE(view);
            CHECK(view->complainant.phone == "13912345678");
        }
    }
    CHECK(city.service().upkeep().verify()->good());
}
