#include "tests/headquarters_service/branch_terminal.h"

#include <future>

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

CaseView read_as(City& city, std::string_view staff_number, CaseId id) {
    auto view = city.service().cases().read(city.person(staff_number), id);
    if (!view) FAIL(view.error().text);
    return std::move(*view);
}

bool has_trouble(City& city, TerminalId terminal, TerminalTrouble trouble) {
    const auto terminals = city.service().terminals().list();
    REQUIRE(terminals);
    for (const TerminalStatus& status : *terminals) {
        if (status.terminal.id != terminal) continue;
        for (const TroubleSeen& seen : status.troubles) {
            if (seen.trouble == trouble) return true;
        }
    }
    return false;
}

std::uint64_t events_held(City& city) {
    const auto verified = city.service().upkeep().verify();
    REQUIRE(verified);
    return verified->events;
}

} // namespace

TEST_CASE("a complaint reaches the station's officer and comes back to its branch in the feed") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId id = terminal.file();
    const auto answer = terminal.sync();
    CHECK(answer.status == 200);
    CHECK(answer.response.code == SyncCode::Ok);
    CHECK(answer.response.head.sequence == 1);
    city.fold();
    const CaseView view = read_as(city, "110001", id);
    CHECK(view.complainant.phone == "13912345678");
    CHECK(view.folded.state == State::Registered);
    CHECK(view.folded.filed->personal.name.empty());

    CHECK(terminal.sync().response.through == 1);
    const auto document = terminal.document(id);
    REQUIRE(document);
    CHECK(document->filed.personal.name == "王女士");
    CHECK(document->due == view.line.due);
}

TEST_CASE("a request that comes twice is stored once and answered alike") {
    City city;
    BranchTerminal terminal{city, 0};
    terminal.file();
    const SyncRequest request = terminal.request();
    const auto first = terminal.send(request);
    const std::uint64_t held = events_held(city);
    const auto second = terminal.send(request);
    CHECK(second.response.head == first.response.head);
    CHECK(events_held(city) == held);
}

TEST_CASE("without a live challenge nothing is stored and no feed is given") {
    City city;
    BranchTerminal terminal{city, 0};
    terminal.file();
    const std::uint64_t held = events_held(city);
    const auto answer = terminal.send(terminal.request(), false);
    CHECK(answer.status == 401);
    CHECK(answer.response.code == SyncCode::Challenge);
    CHECK(!answer.response.challenge.empty());
    CHECK(answer.response.feed.rows.empty());
    CHECK(events_held(city) == held);
}

TEST_CASE("a terminal that was never enrolled is refused") {
    City city;
    BranchTerminal terminal{city, 0};
    SyncRequest request = terminal.request();
    request.terminal = TerminalId{{9}};
    std::promise<TroubleKind> refused;
    city.service().terminals().sync({request.terminal, true}, request, [&](const Result<SyncAnswer>& answer) {
        refused.set_value(answer ? TroubleKind::BadInput : answer.error().kind);
    });
    CHECK(refused.get_future().get() == TroubleKind::Refused);
}

TEST_CASE("a revoked terminal's complaints are kept apart and its head does not move") {
    City city;
    BranchTerminal terminal{city, 0};
    terminal.file();
    terminal.sync();
    REQUIRE(city.service().terminals().set_revoked(terminal.id(), true));
    terminal.file();
    const SyncRequest request = terminal.request();
    CHECK(terminal.send(request).response.code == SyncCode::Revoked);
    CHECK(terminal.send(request).status == 403);
    const auto terminals = city.service().terminals().list();
    REQUIRE(terminals);
    CHECK(terminals->front().quarantined == 1); // although it came twice
    CHECK(terminals->front().acknowledged == 1);
}

TEST_CASE("a poison event is acknowledged, set aside and shown, and the next one is folded") {
    City city;
    BranchTerminal terminal{city, 0};
    terminal.keep_raw(60, city.random().id<CaseId>(), "{\"role\":\"first_handler\",\"identity\":7}");
    const CaseId good = terminal.file();
    CHECK(terminal.sync().response.head.sequence == 2);
    city.fold();
    const auto faults = city.service().upkeep().set_aside(10);
    REQUIRE(faults);
    REQUIRE(faults->size() == 1);
    CHECK(faults->front().sequence == 1);
    CHECK(faults->front().terminal == terminal.id());
    CHECK(has_trouble(city, terminal.id(), TerminalTrouble::PoisonEvents));
    CHECK(read_as(city, "110001", good).folded.state == State::Registered);
    CHECK(terminal.sync().response.through == 2);
}

TEST_CASE("an event of a newer program is kept and waits for the upgrade") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId id = terminal.file();
    terminal.keep_raw(777, id, "{\"role\":\"first_handler\",\"new\":1}");
    terminal.sync();
    city.fold();
    const CaseView view = read_as(city, "110001", id);
    REQUIRE(view.timeline.size() == 2);
    CHECK(view.timeline[1].entry.standing == Standing::Skipped);
    CHECK(city.service().upkeep().set_aside(10)->empty());
}

TEST_CASE("a terminal cannot act as headquarters") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId id = terminal.file();
    terminal.keep({id, {}, Role::System, RatingTimedOut{1}});
    terminal.sync();
    city.fold();
    CHECK(city.service().upkeep().set_aside(10)->size() == 1);
}

TEST_CASE("a second terminal of the branch can read what was sealed before it came") {
    City city;
    BranchTerminal first{city, 0};
    const CaseId id = first.file("原来的终端登记的");
    first.sync();
    city.fold();
    BranchTerminal second{city, 0};
    city.fold();
    second.sync();
    const auto document = second.document(id);
    REQUIRE(document);
    CHECK(document->filed.personal.story == "原来的终端登记的");
}

TEST_CASE("a terminal knows the staff of its branch and nobody else's") {
    City city;
    BranchTerminal terminal{city, 0};
    city.fold();
    terminal.sync();
    const auto handler = terminal.staff(city.person("100101"));
    REQUIRE(handler);
    CHECK(handler->roles.contains(Role::FirstHandler));
    CHECK(handler->roles.contains(Role::LobbyManager));
    CHECK(!terminal.staff(city.person("100201")));
    CHECK(!terminal.staff(city.person("110001")));
}

TEST_CASE("a cloned disk makes two live journals, an alarm, and no complaint is lost or doubled") {
    City city;
    BranchTerminal terminal{city, 0};
    const CaseId before = terminal.file();
    terminal.sync();
    auto copied = terminal.disk();
    const CaseId of_the_one = terminal.file();
    terminal.sync();
    auto one = terminal.disk();

    terminal.set_disk(std::move(copied)); // the clone files under the same numbers
    const CaseId of_the_other = terminal.file();
    CHECK(terminal.send(terminal.request()).response.code == SyncCode::Fork);
    terminal.rotate(JournalReason::Fork);
    CHECK(terminal.sync().response.code == SyncCode::Ok);
    terminal.set_disk(std::move(one));
    terminal.file();
    terminal.sync();
    CHECK(has_trouble(city, terminal.id(), TerminalTrouble::TwoLiveJournals));

    city.fold();
    for (const CaseId id : {before, of_the_one, of_the_other}) {
        CHECK(read_as(city, "110001", id).timeline.size() == 1);
    }
}

TEST_CASE("an enrolment code is good once, for one terminal, and not after five wrong tries") {
    City city;
    const auto code = city.service().terminals().make_code(city.branch(0));
    REQUIRE(code);
    const auto key = wire::enrolment_key(*code);
    const auto keys = crypto::make_terminal_keys(city.random());
    const auto body_with = [&](const crypto::TerminalKeys& of, ByteView made_with) {
        return wire::encode_enrolment_request({code->id,
                                               of.signing.public_key(),
                                               of.sealing.public_key(),
                                               {"0.1", "Debian 12", "board", "1920x1080"}},
                                              made_with);
    };
    auto& desk = city.service().terminals();
    const Bytes good = body_with(keys, key->view());
    const auto first = desk.enrol(good);
    REQUIRE(first);
    const auto again = desk.enrol(good);
    REQUIRE(again);
    CHECK(*again == *first);
    const auto other = crypto::make_terminal_keys(city.random());
    CHECK(desk.enrol(body_with(other, key->view())).error().kind == TroubleKind::Refused);
    CHECK(desk.list()->size() == 1);
}

TEST_CASE("five wrong tries use an enrolment code up") {
    City city;
    auto& desk = city.service().terminals();
    const auto code = desk.make_code(city.branch(0));
    const auto key = wire::enrolment_key(*code);
    const auto keys = crypto::make_terminal_keys(city.random());
    const wire::EnrolmentRequest request{code->id,
                                         keys.signing.public_key(),
                                         keys.sealing.public_key(),
                                         {"0.1", "Debian 12", "board", "1920x1080"}};
    for (int attempt = 0; attempt < 5; ++attempt) {
        const Bytes guess(32, static_cast<Byte>(attempt));
        CHECK(desk.enrol(wire::encode_enrolment_request(request, guess)).error().kind ==
              TroubleKind::Refused);
    }
    CHECK(desk.enrol(wire::encode_enrolment_request(request, key->view())).error().kind ==
          TroubleKind::Refused);
    CHECK(desk.list()->empty());
}

TEST_CASE("an enrolment code lives seven days") {
    City city;
    auto& desk = city.service().terminals();
    const auto code = desk.make_code(city.branch(0));
    const auto key = wire::enrolment_key(*code);
    const auto keys = crypto::make_terminal_keys(city.random());
    city.clock().advance(days{7} + milliseconds{1});
    const Bytes body = wire::encode_enrolment_request({code->id,
                                                       keys.signing.public_key(),
                                                       keys.sealing.public_key(),
                                                       {"0.1", "Debian 12", "board", "1920x1080"}},
                                                      key->view());
    CHECK(desk.enrol(body).error().kind == TroubleKind::Refused);
}

TEST_CASE(
    "a terminal is ordered to make its key anew once a year, and no more once its new key has arrived") {
    City city;
    BranchTerminal terminal{city, 0};
    const auto ordered = [&] { return key_renewal_in(terminal.sync().response.directives); };
    CHECK_FALSE(ordered());
    city.clock().advance(days{364});
    CHECK_FALSE(ordered());
    city.clock().advance(days{1});
    CHECK(ordered() == KeyRenewal{1, 2});
    CHECK(ordered() == KeyRenewal{1, 2}); // until it is done
    const auto fresh = crypto::SigningKey::make(city.random());
    terminal.keep({{}, {}, Role::System, KeyRotated{2, fresh.public_key()}});
    CHECK_FALSE(ordered()); // the very answer that takes it
    const auto known = city.service().terminals().find(terminal.id());
    REQUIRE((known && *known));
    CHECK((**known).key_number == 2);
    CHECK((**known).signing_key == fresh.public_key());
    terminal.keys().number = 2;
    CHECK_FALSE(ordered());
    city.clock().advance(days{365});
    CHECK(ordered() == KeyRenewal{2, 3});
}

TEST_CASE("an announced key that is older, another terminal's, or from somebody else changes nothing") {
    City city;
    BranchTerminal terminal{city, 0};
    BranchTerminal other{city, 0};
    const auto fresh = crypto::SigningKey::make(city.random());
    terminal.keep({{}, {}, Role::System, KeyRotated{1, fresh.public_key()}});
    terminal.keep({{}, {}, Role::System, KeyRotated{2, other.keys().signing.public_key()}});
    terminal.keep({{}, {}, Role::System, KeyRotated{3, terminal.keys().signing.public_key()}});
    terminal.keep({{}, {}, Role::Customer, KeyRotated{4, fresh.public_key()}});
    terminal.keep_raw(static_cast<std::uint16_t>(EventType::KeyRotated), {},
                      R"({"role":"system","number":5})");
    CHECK(terminal.sync().response.head.sequence == 5); // all are kept
    const auto known = city.service().terminals().find(terminal.id());
    REQUIRE((known && *known));
    CHECK((**known).key_number == 1);
    CHECK((**known).signing_key == terminal.keys().signing.public_key());
    city.fold();
    CHECK(has_trouble(city, terminal.id(), TerminalTrouble::PoisonEvents)); // the one that cannot be read
}
