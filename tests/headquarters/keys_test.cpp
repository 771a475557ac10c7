#include "platform/system/durable_file.h"
#include "platform/uplink/enrolment.h"
#include "platform/uplink/http_uplink.h"
#include "tests/headquarters/program.h"
#include "tests/support/kept_lines.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

// Headquarters, whose root key lies beside its data folder, and the command that changes its keys.
struct Office {
    // While headquarters is closed, as the command wants it.
    int run(std::vector<std::string> words, const std::string& root = "root.key") {
        house.close();
        words.insert(words.end(), {"--data", house.folder().string(), "--root-key",
                                   (house.folder().parent_path() / root).string()});
        Program program{words};
        const int code = program.ended();
        errors = program.errors();
        return code;
    }
    int rotate(std::vector<std::string> further = {}) {
        std::vector<std::string> words{"rotate-keys"};
        words.insert(words.end(), further.begin(), further.end());
        const int code = run(words);
        house.open();
        return code;
    }
    void verify() {
        const auto found = house.service().upkeep().verify();
        REQUIRE(found);
        CHECK(found->good());
    }

    TestHeadquarters house;
    std::string errors;
};

// The production line and the files of a terminal, as a start of the program finds them.
class Machine {
public:
    explicit Machine(Office& office) : office_{office} {
        const auto enrolled = uplink::enrol(files_,
                                            {.headquarters = office.house.url(),
                                             .line = {.ca_file = office.house.line().ca_file},
                                             .root = office.house.line().root,
                                             .code = office.house.code(office.house.branch()),
                                             .device = {"test", "Debian", "none", "1920x1080"}},
                                            random_);
        if (!enrolled) FAIL(enrolled.error().text);
    }
    void start() {
        uplink_.reset();
        auto identity = uplink::load_identity(files_, office_.house.line().root);
        if (!identity) FAIL(identity.error().text);
        identity_.emplace(std::move(*identity));
        uplink_.emplace(uplink::UplinkPlace{office_.house.url(), identity_->keys, identity_->keyset,
                                            identity_->root, files_},
                        http::ClientSettings{.ca_file = office_.house.line().ca_file},
                        uplink::HttpUplink::Tools{clock_, log});
    }
    // Asks for a challenge and calls with it, without anything to send; whether both answers were believed.
    bool call() {
        SyncRequest request;
        request.terminal = identity_->terminal;
        request.journal = JournalId{{7}};
        request.base.hash = chain_start(digest_, request.terminal, request.journal);
        request.head = request.base.hash;
        request.held = 1;
        request.feed_branch = identity_->place.branch.id;
        const HttpAnswer first = uplink_->exchange(request, {}, {});
        if (!first.signature_good) return false;
        const HttpAnswer second = uplink_->exchange(request, first.response->challenge, {});
        return second.signature_good && second.response->code == SyncCode::Ok;
    }
    // Of the keyset on its disk.
    [[nodiscard]] std::uint32_t serial() const { return *crypto::keyset_serial(keyset()); }
    [[nodiscard]] Bytes keyset() const { return *system::read_whole(files_.keyset, 4096); }

    testing::KeptLines log;

private:
    Office& office_;
    OwnFolder folder_;
    uplink::IdentityFiles files_{folder_.path()};
    crypto::OsRandom random_;
    crypto::Sha256 digest_;
    system::SystemClock clock_{*system::SystemClock::of_this_machine()};
    std::optional<uplink::Identity> identity_;
    std::optional<uplink::HttpUplink> uplink_;
};

} // namespace

TEST_CASE("headquarters changes its keys year after year; a terminal goes on, restarts and still goes on") {
    Office office;
    Machine machine{office};
    machine.start();
    REQUIRE(machine.call());
    CHECK(machine.serial() == 1);
    for (std::uint32_t serial = 2; serial <= 4; ++serial) {
        REQUIRE(office.rotate() == 0);
        machine.start(); // headquarters listens at another port
        CHECK(machine.call());
        CHECK(machine.serial() == serial);
        CHECK(machine.call()); // now headquarters knows that it knows
        machine.start();
        CHECK(machine.call());
    }
    CHECK(machine.log.alarms() == 0);
    office.verify();
}

TEST_CASE("complaints from before and after a change of keys are cases alike, and verify is good") {
    Office office;
    const auto terminal = office.house.terminal(office.house.branch());
    const auto complaint = [&](const char* number) {
        Submitted filed = sample_complaint(office.house.person("100101"), Day{days{20'800}});
        filed.number = number;
        return filed;
    };
    const CaseId before = terminal->file(complaint("314159265358"));
    const Submitted later = complaint("271828182845");
    REQUIRE(terminal->sync().finished);
    REQUIRE(office.rotate() == 0);
    terminal->reach(office.house.url());
    const CaseId after = terminal->file(later);
    REQUIRE(terminal->sync().finished);
    CHECK(terminal->keyset().serial == 2);
    CHECK(office.house.folded(before).state == State::Registered);
    CHECK(office.house.folded(after).state == State::Registered);
    REQUIRE(terminal->sync().finished);
    REQUIRE(terminal->document(before));
    CHECK(terminal->document(before)->filed.personal.name == "王女士");
    office.verify();
}

TEST_CASE(
    "keys are not changed while a terminal does not know the ones before, unless it may be left behind") {
    Office office;
    const auto terminal = office.house.terminal(office.house.branch());
    REQUIRE(office.rotate() == 0); // it was enrolled with the present keys
    CHECK(office.rotate() == 1);
    CHECK(office.errors.contains(terminal->id().hex()));
    terminal->reach(office.house.url());
    REQUIRE(terminal->sync().finished); // learns them
    CHECK(office.rotate() == 1);        // headquarters has not heard that yet
    terminal->reach(office.house.url());
    REQUIRE(terminal->sync().finished);
    REQUIRE(office.rotate() == 0);
    REQUIRE(office.rotate({"--leave-behind"}) == 0);
    terminal->reach(office.house.url());
    const auto run = terminal->sync();
    CHECK_FALSE(run.finished);
    CHECK(run.codes.empty()); // nobody is believed
    const auto late = office.house.terminal(office.house.branch());
    CHECK(late->sync().finished);
    office.verify();
}

TEST_CASE("a terminal that is switched off holds no change of keys up, and is sent them all the same") {
    Office office;
    const auto terminal = office.house.terminal(office.house.branch());
    REQUIRE(terminal->sync().finished);
    REQUIRE(office.house.service().terminals().set_revoked(terminal->id(), true));
    REQUIRE(office.rotate() == 0);
    terminal->reach(office.house.url());
    CHECK_FALSE(terminal->sync().codes.empty());
    CHECK(terminal->keyset().serial == 2);
    REQUIRE(office.rotate() == 0);
    REQUIRE(office.house.service().terminals().set_revoked(terminal->id(), false));
    terminal->reach(office.house.url());
    CHECK(terminal->sync().finished);
}

TEST_CASE("another root key than the one terminals believe vouches for nothing") {
    Office office;
    const auto terminal = office.house.terminal(office.house.branch());
    Program made{
        {"make-root-key", "--root-key", (office.house.folder().parent_path() / "other.key").string()}};
    REQUIRE(made.ended() == 0);
    for (const char* command : {"rotate-keys", "sign-keys"}) {
        CHECK(office.run({command}, "other.key") == 1);
        CHECK(office.errors.contains("another root key"));
    }
    office.house.open();
    terminal->reach(office.house.url());
    CHECK(terminal->sync().finished);
    CHECK(terminal->keyset().serial == 1);
}

TEST_CASE(
    "a keyset that somebody puts into headquarters' folder reaches terminals and is not believed by any") {
    Office office;
    Machine machine{office};
    machine.start();
    REQUIRE(machine.call());
    const Bytes before = machine.keyset();
    office.house.close();
    crypto::OsRandom random;
    const auto intruders = crypto::make_headquarters_keys(random);
    const auto stranger = crypto::SigningKey::make(random);
    REQUIRE(system::write_durably(office.house.folder() / "headquarters.keyset",
                                  crypto::encode_keyset(intruders.public_keys(9), stranger)));
    office.house.open();
    machine.start();
    CHECK(machine.call());
    CHECK(machine.log.alarms() == 1);
    CHECK(machine.keyset() == before);
    machine.start();
    CHECK(machine.call());
}
