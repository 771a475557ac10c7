#include "core/journal/keeping.h"
#include "platform/crypto/event_sealer.h"
#include "platform/uplink/enrolment.h"
#include "platform/uplink/http_uplink.h"
#include "platform/wire/event_codec.h"
#include "tests/support/kept_lines.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace fengqiao;
namespace fs = std::filesystem;

namespace {

// A terminal as far as its keys go: the production line and step, its key files on a real disk, its journal
// in memory.
class Machine {
public:
    explicit Machine(TestHeadquarters& house) : house_{house} {
        const auto enrolled = uplink::enrol(files(),
                                            {.headquarters = house_.url(),
                                             .line = {.ca_file = house_.line().ca_file},
                                             .root = house_.line().root,
                                             .code = house_.code(house_.branch()),
                                             .device = {"test", "Debian", "none", "1920x1080"}},
                                            random_);
        if (!enrolled) FAIL(enrolled.error().text);
        start();
        REQUIRE(open_or_first(store_, digest_, id(), random_));
        store_.set_branch(identity_->place.branch.id);
    }
    // With what lies on its disk.
    void start() {
        uplink_.reset();
        auto identity = uplink::load_identity(files(), house_.line().root);
        if (!identity) FAIL(identity.error().text);
        identity_.emplace(std::move(*identity));
        uplink_.emplace(
            uplink::UplinkPlace{house_.url(), identity_->keys, identity_->keyset, identity_->root, files()},
            http::ClientSettings{.ca_file = house_.line().ca_file}, uplink::HttpUplink::Tools{clock_, log});
    }
    void rate() { keep(ServiceRated{Satisfaction::VeryGood, {}}, Role::Customer); }
    // A whole pass; the codes of headquarters' answers to what it pushed.
    std::vector<SyncCode> pass() {
        codes_.clear();
        SyncStep made = start_sync({}, {}, now(), random_);
        take(step(std::move(made.state), NightlyAsked{}, now(), random_));
        while (sending_) {
            const BuiltRequest sent = *std::exchange(sending_, std::nullopt);
            const bool lost = loses != Lost::Nothing && announces_key(sent.request);
            if (lost && std::exchange(loses, Lost::Nothing) == Lost::Request) return codes_;
            const Answer answer = read_answer(uplink_->exchange(sent.request, sent.challenge, {}));
            if (lost) return codes_;
            const auto facts = facts_for(ports(), answer, sent.sent);
            REQUIRE(facts);
            const auto* said = std::get_if<Signed>(&answer);
            if (said != nullptr && !sent.sent.opening) codes_.push_back(said->response.code);
            take(step(std::move(sync_), Heard{answer, *facts}, now(), random_));
        }
        return codes_;
    }
    // One call of the line about a blob; what challenge it brings is used for the next.
    HeardBlob ask_about_blob(const Bytes& piece = {}) {
        auto heard = uplink_->carry(
            {.terminal = id(), .name = Hash{0xb0}, .piece = piece, .challenge = challenge_}, {});
        if (heard.answer) challenge_ = heard.answer->challenge;
        return heard;
    }
    // Everything a disk holds; it is put back by giving it again.
    struct Disk {
        MemoryTerminalStore store;
        fs::path keys;
    };
    Disk copy_disk() {
        const Disk disk{store_, folder_.path() / "copy"};
        fs::copy(data(), disk.keys, fs::copy_options::recursive);
        return disk;
    }
    void put_back(const Disk& disk) {
        fs::remove_all(data());
        fs::copy(disk.keys, data(), fs::copy_options::recursive);
        store_ = disk.store;
        start();
    }
    [[nodiscard]] TerminalId id() const { return identity_->terminal; }
    [[nodiscard]] std::uint32_t key_number() const { return identity_->keys.number; }
    [[nodiscard]] crypto::PublicSigningKey key() const { return identity_->keys.signing.public_key(); }

    testing::KeptLines log;
    // What becomes of the next call that tells a new key.
    enum class Lost : std::uint8_t { Nothing, Request, Answer };
    Lost loses{Lost::Nothing};

private:
    static bool announces_key(const SyncRequest& request) {
        return std::ranges::any_of(request.events, [](const StoredEvent& event) {
            return decode_header(event.header)->type == static_cast<std::uint16_t>(EventType::KeyRotated);
        });
    }
    [[nodiscard]] fs::path data() const { return folder_.path() / "data"; }
    [[nodiscard]] uplink::IdentityFiles files() const {
        fs::create_directories(data());
        return uplink::IdentityFiles{data()};
    }
    TerminalPorts ports() { return {store_, store_, digest_, id()}; }
    [[nodiscard]] milliseconds now() const { return clock_.read().since_boot; }
    void keep(const EventBody& body, Role role) {
        const auto said = wire::encode_body(role, body);
        REQUIRE(said);
        EventHeader header;
        random_.fill(header.nonce);
        header.type = static_cast<std::uint16_t>(said->type);
        header.branch = identity_->place.branch.id;
        header.time = clock_.read();
        const auto event = crypto::EventSealer::keep_open(header, said->open);
        REQUIRE(event);
        REQUIRE(fengqiao::keep(store_, digest_, {{&*event, 1}}));
    }
    void take(SyncStep made) {
        sync_ = std::move(made.state);
        for (const SyncAction& action : made.actions) {
            if (const auto* send = std::get_if<Send>(&action)) {
                auto built = build_request(ports(), *send, {});
                REQUIRE(built);
                sending_ = std::move(*built);
            } else if (const auto* answer = std::get_if<RecordAnswer>(&action)) {
                REQUIRE(store_.record(answer->answer));
            } else if (const auto* rotation = std::get_if<Rotate>(&action)) {
                REQUIRE(rotate(ports(), *rotation, random_));
            } else if (const auto* order = std::get_if<RenewKey>(&action)) {
                const auto rotated = uplink_->renew_key(order->renewal);
                REQUIRE(rotated);
                if (*rotated) keep(**rotated, Role::System);
            }
        }
    }

    TestHeadquarters& house_;
    OwnFolder folder_;
    crypto::OsRandom random_;
    crypto::Sha256 digest_;
    system::SystemClock clock_{*system::SystemClock::of_this_machine()};
    MemoryTerminalStore store_;
    std::optional<uplink::Identity> identity_;
    std::optional<uplink::HttpUplink> uplink_;
    TerminalSync sync_;
    std::optional<BuiltRequest> sending_;
    std::vector<SyncCode> codes_;
    Bytes challenge_;
};

const std::vector believed{SyncCode::Ok};

TerminalRecord known(TestHeadquarters& house, const Machine& machine) {
    const auto record = house.service().terminals().find(machine.id());
    REQUIRE(record);
    REQUIRE(*record);
    return **record;
}

TerminalStatus status(TestHeadquarters& house) {
    const auto terminals = house.service().terminals().list();
    REQUIRE(terminals);
    REQUIRE(terminals->size() == 1);
    return terminals->front();
}

bool former_key_used(TestHeadquarters& house) {
    const auto troubles = status(house).troubles;
    return std::ranges::find(troubles, TerminalTrouble::FormerKeyUsed, &TroubleSeen::trouble) !=
           troubles.end();
}

void order_new_key(TestHeadquarters& house, const Machine& machine) {
    REQUIRE(house.service().terminals().renew_key(machine.id()));
}

} // namespace

TEST_CASE("a terminal makes its key anew when it is ordered to, and is believed with that one alone") {
    TestHeadquarters house;
    Machine machine{house};
    CHECK(machine.pass() == believed);
    for (std::uint32_t number = 2; number <= 4; ++number) {
        const auto before = machine.key();
        order_new_key(house, machine);
        machine.rate();
        CHECK(machine.pass() == std::vector{SyncCode::Ok, SyncCode::Ok});
        CHECK(machine.key_number() == number);
        CHECK(machine.key() != before);
        CHECK(known(house, machine).key_number == number);
        CHECK(known(house, machine).signing_key == machine.key());
        CHECK(machine.pass() == believed); // the order is not given again
        machine.start();
        CHECK(machine.pass() == believed);
        CHECK(known(house, machine).key_number == number);
    }
    CHECK_FALSE(former_key_used(house));
    house.catch_up();
    CHECK(status(house).troubles.empty());
    CHECK(house.service().upkeep().verify()->good());
}

TEST_CASE("a line that breaks while the key changes loses nothing and accuses nobody") {
    TestHeadquarters house;
    Machine machine{house};
    const auto lost = GENERATE(Machine::Lost::Request, Machine::Lost::Answer);
    const bool starts_anew = GENERATE(false, true);
    machine.rate();
    order_new_key(house, machine);
    machine.loses = lost;
    CHECK(machine.pass() == believed);
    CHECK(machine.key_number() == 2);
    CHECK(known(house, machine).key_number == (lost == Machine::Lost::Request ? 1 : 2));
    if (starts_anew) machine.start();
    CHECK(machine.pass().back() == SyncCode::Ok);
    CHECK(known(house, machine).key_number == 2);
    CHECK(known(house, machine).signing_key == machine.key());
    CHECK(machine.pass() == believed);
    CHECK_FALSE(former_key_used(house));
    CHECK(status(house).quarantined == 0);
}

TEST_CASE("headquarters that comes back from a backup before the change hears of the new key again") {
    TestHeadquarters house;
    Machine machine{house};
    machine.rate();
    CHECK(machine.pass() == believed);
    house.close();
    const fs::path backup = house.folder().parent_path() / "backup";
    fs::copy(house.folder(), backup, fs::copy_options::recursive);
    house.open();
    machine.start();
    order_new_key(house, machine);
    CHECK(machine.pass().size() == 2);
    REQUIRE(known(house, machine).key_number == 2);
    house.close();
    fs::remove_all(house.folder());
    fs::copy(backup, house.folder(), fs::copy_options::recursive);
    house.open();
    machine.start();
    CHECK(known(house, machine).key_number == 1);
    CHECK(machine.pass().back() == SyncCode::Ok);
    CHECK(known(house, machine).key_number == 2);
    CHECK(known(house, machine).signing_key == machine.key());
    CHECK(machine.pass() == believed);
    CHECK_FALSE(former_key_used(house));
}

TEST_CASE("a disk from before the change is kept apart until people take the terminal back") {
    TestHeadquarters house;
    Machine machine{house};
    CHECK(machine.pass() == believed);
    const auto disk = machine.copy_disk();
    order_new_key(house, machine);
    CHECK(machine.pass().size() == 2);
    const std::uint64_t before = status(house).quarantined;
    machine.put_back(disk);
    machine.rate();
    CHECK(machine.pass() == std::vector{SyncCode::Revoked});
    CHECK(former_key_used(house));
    CHECK(status(house).quarantined > before);
    CHECK(known(house, machine).key_number == 2);

    REQUIRE(house.service().terminals().set_revoked(machine.id(), false));
    CHECK(known(house, machine).key_number == 1);
    CHECK(machine.pass().back() == SyncCode::Ok);
    CHECK(status(house).quarantined == 0);
    order_new_key(house, machine);
    CHECK(machine.pass().back() == SyncCode::Ok);
    CHECK(machine.key_number() == 3); // never a number that was used before
    CHECK(machine.pass() == believed);
    house.catch_up();
    CHECK(house.service().upkeep().verify()->good());
}

TEST_CASE("a stranger's key, and one the terminal never had, open nothing") {
    TestHeadquarters house;
    Machine machine{house};
    order_new_key(house, machine);
    CHECK(machine.pass().size() == 2);
    const auto disk = machine.copy_disk();
    crypto::OsRandom random;
    auto keys = crypto::load_terminal_keys(disk.keys / "terminal.key");
    REQUIRE(keys);
    REQUIRE(crypto::renew_signing_key(disk.keys / "terminal.key", *keys, 1, random)); // a number it has had
    REQUIRE(crypto::renew_signing_key(disk.keys / "terminal.key", *keys, 9, random));
    machine.put_back(disk);
    machine.rate();
    CHECK(machine.pass().empty());
    CHECK_FALSE(former_key_used(house));
    CHECK(status(house).quarantined == 0);
}

TEST_CASE("the line's calls about recordings are signed with whichever key headquarters knows") {
    TestHeadquarters house;
    Machine machine{house};
    REQUIRE(machine.pass() == believed);
    const auto first = machine.ask_about_blob();
    CHECK(first.status == 401);
    REQUIRE(first.answer);
    CHECK(first.answer->code == BlobCode::Challenge);
    CHECK(machine.ask_about_blob().answer->code == BlobCode::Unannounced);
    CHECK(machine.ask_about_blob(Bytes(100, 1)).answer->code == BlobCode::Unannounced);
    order_new_key(house, machine);
    machine.loses = Machine::Lost::Request; // the terminal has a new key and headquarters has not heard of it
    machine.pass();
    CHECK(machine.key_number() == 2);
    machine.start();
    CHECK(machine.ask_about_blob().answer->code == BlobCode::Unannounced);
}
