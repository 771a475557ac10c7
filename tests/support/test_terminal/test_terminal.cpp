#include "tests/support/test_terminal/test_terminal.h"

#include "core/basics/check.h"
#include "core/basics/match.h"
#include "platform/wire/feed_codec.h"
#include "platform/wire/request_auth.h"

#include <fstream>
#include <iterator>

namespace fengqiao {
namespace {

Instant wall_now() {
    return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

compression::Dictionary shipped_dictionary() {
    std::ifstream file{"assets/schema/complaint.zdict", std::ios::binary};
    const std::string packed{std::istreambuf_iterator<char>{file}, {}};
    auto loaded = compression::Dictionary::load(bytes_of(packed));
    check(loaded.has_value(), "tests run from the repository root");
    return std::move(*loaded);
}

} // namespace

TestTerminal::TestTerminal(HeadquartersLine line)
    : line_{std::move(line)},
      keys_{std::make_shared<crypto::TerminalKeys>(crypto::make_terminal_keys(random_))},
      sealer_{shipped_dictionary(), random_},
      client_{{.ca_file = line_.ca_file}},
      boot_id_{random_.id<BootId>()} {}

Result<Bytes> TestTerminal::enrolment_body(std::string_view printed_code) {
    const auto code = wire::parse_enrolment_code(printed_code);
    if (!code) return std::unexpected(code.error());
    const auto key = wire::enrolment_key(*code);
    if (!key) return std::unexpected(key.error());
    return wire::encode_enrolment_request({code->id,
                                           keys_->signing.public_key(),
                                           keys_->sealing.public_key(),
                                           {"test", "Debian", "none", "1920x1080"}},
                                          key->view());
}

Result<void> TestTerminal::enrol(std::string_view printed_code) {
    const auto body = enrolment_body(printed_code);
    if (!body) return std::unexpected(body.error());
    const auto answer = client_.perform(
        {.method = "POST", .url = line_.url + "/v1/enrol", .body = std::string{text_of(*body)}});
    if (!answer) return std::unexpected(answer.error());
    if (answer->status != 200) return trouble(TroubleKind::Refused, "HTTP " + std::to_string(answer->status));
    const auto key = wire::enrolment_key(*wire::parse_enrolment_code(printed_code));
    if (!key) return std::unexpected(key.error());
    auto reply = wire::open_enrolment_reply(bytes_of(answer->body), *body, key->view());
    if (!reply) return std::unexpected(reply.error());
    const auto keyset = crypto::verify_keyset(reply->signed_keyset, line_.root);
    if (!keyset) return std::unexpected(keyset.error());
    const bool again = place_ && place_->terminal == reply->terminal;
    place_ = std::move(*reply);
    keyset_ = *keyset;
    if (again) return {};
    disk_.set_branch(place_->place.branch.id);
    const auto opened = open_or_first(disk_, digest_, id(), random_);
    if (!opened) return std::unexpected(opened.error());
    boot();
    return {};
}

void TestTerminal::boot() {
    SyncedRun nothing;
    take(start_sync({}, slot_in_window(digest_, id(), SyncSettings{}.window_length), since_boot_, random_),
         nothing);
}

void TestTerminal::start_from(const MemoryTerminalStore& disk) {
    disk_ = disk;
    boot_id_ = random_.id<BootId>();
    boot();
}

std::unique_ptr<TestTerminal> TestTerminal::clone() const {
    auto other = std::make_unique<TestTerminal>(line_);
    other->keys_ = keys_;
    other->place_ = place_;
    other->keyset_ = keyset_;
    for (const auto& [id, key] : case_keys_)
        other->case_keys_.emplace(id, key.copy());
    other->start_from(disk_);
    return other;
}

EventHeader TestTerminal::header_of(CaseId the_case, PersonId actor, const wire::EncodedBody& said) {
    EventHeader header;
    random_.fill(header.nonce);
    header.case_id = the_case;
    header.branch = place().branch.id;
    header.actor = actor;
    header.time = {wall_now(), boot_id_, since_boot_};
    header.headquarters_key = keyset_.sealing.id;
    header.type = static_cast<std::uint16_t>(said.type);
    header.type_version = said.version;
    return header;
}

CaseId TestTerminal::file(Submitted submitted) {
    return keep_first(std::move(submitted));
}

CaseId TestTerminal::give_opinion(OpinionGiven opinion) {
    return keep_first(std::move(opinion));
}

CaseId TestTerminal::keep_first(EventBody body) {
    const auto id = random_.id<CaseId>();
    const auto said = wire::encode_body(Role::Customer, std::move(body));
    check(said.has_value(), "a test files what can be filed");
    const EventHeader header = header_of(id, {}, *said);
    const auto key = crypto::CaseKey::make(random_);
    const auto event = sealer_.seal_first(header, {said->open, said->personal}, key, keyset_.sealing);
    check(event.has_value(), "a test's complaint can be sealed");
    case_keys_.emplace(id, key.copy());
    const KeyWrap wrap{id, Bytes(72, 7)}; // what is in it nobody here opens
    check(keep(disk_, digest_, {{&*event, 1}, {&wrap, 1}}).has_value(), "a disk in memory has room");
    return id;
}

EventId TestTerminal::act(CaseId the_case, const ActingAs& actor, const EventBody& body) {
    const auto said = wire::encode_body(actor.role, body);
    check(said.has_value(), "a test's act can be written");
    const EventHeader header = header_of(the_case, actor.person, *said);
    const auto key = case_keys_.find(the_case);
    const auto event = said->personal.empty() || key == case_keys_.end()
                           ? crypto::EventSealer::keep_open(header, said->open)
                           : sealer_.seal(header, {said->open, said->personal}, key->second);
    check(event.has_value(), "a test's act can be sealed");
    keep_raw(*event);
    return event_id(leaf_hash(digest_, *event));
}

void TestTerminal::keep_raw(const StoredEvent& event) {
    check(keep(disk_, digest_, {{&event, 1}}).has_value(), "a disk in memory has room for one event");
}

http::Call TestTerminal::signed_call(const Bytes& body) const {
    const wire::Call call{"POST", "/v1/sync", body};
    return {.method = "POST",
            .url = line_.url + "/v1/sync",
            .body = std::string{text_of(body)},
            .headers = {
                {"Kiosk-Auth", wire::sign_call({id(), keys_->number, keys_->signing}, challenge_, call)}}};
}

std::optional<CaseDocument> TestTerminal::document(CaseId the_case) const {
    const auto found = disk_.documents().find(the_case.hex());
    if (found == disk_.documents().end()) return std::nullopt;
    auto opened = wire::open_case_document(found->second.bytes, keys_->sealing);
    check(opened.has_value(), "a document opens with the terminal's own key");
    return std::move(*opened);
}

std::vector<StaffDocument> TestTerminal::staff() const {
    std::vector<StaffDocument> people;
    for (const auto& [key, document] : disk_.documents()) {
        if (document.kind != FeedKind::Staff) continue;
        auto opened = wire::open_staff_document(document.bytes, keys_->sealing);
        check(opened.has_value(), "a document opens with the terminal's own key");
        people.push_back(std::move(*opened));
    }
    return people;
}

Submitted sample_complaint(PersonId first_handler, Day due) {
    Submitted body;
    body.number = "314159265358";
    body.channel = "A101";
    body.business = "B0503";
    body.cause = "C05";
    body.requests = {"R01"};
    body.occurred = Occurred::ThisWeek;
    body.elderly = true;
    body.amount_disputed = Fen{5'000'000};
    body.first_handler = first_handler;
    body.rule_set = "CN-2020-3";
    body.due = due;
    body.notice_version = "1";
    body.language = "zh-CN";
    body.personal = {"王女士", "13900000000", "", "净值型理财到期后自动滚存到了下一期。", {}};
    return body;
}

} // namespace fengqiao
