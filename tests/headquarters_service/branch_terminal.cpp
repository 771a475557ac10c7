#include "tests/headquarters_service/branch_terminal.h"

#include "core/journal/keeping.h"
#include "platform/wire/event_codec.h"
#include "platform/wire/feed_codec.h"

#include <fstream>
#include <future>
#include <iterator>

namespace fengqiao::headquarters {
namespace {

compression::Dictionary shipped_dictionary() {
    std::ifstream file{"assets/schema/complaint.zdict", std::ios::binary};
    const std::string packed{std::istreambuf_iterator<char>{file}, {}};
    auto dictionary = compression::Dictionary::load(bytes_of(packed));
    REQUIRE(dictionary);
    return std::move(*dictionary);
}

} // namespace

BranchTerminal::BranchTerminal(City& city, std::size_t branch)
    : city_{city},
      keys_{crypto::make_terminal_keys(city.random())},
      sealer_{shipped_dictionary(), city.random()},
      branch_{city.branch(branch)} {
    const auto code = city.service().terminals().make_code(branch_);
    REQUIRE(code);
    const auto key = wire::enrolment_key(*code);
    REQUIRE(key);
    const Bytes body = wire::encode_enrolment_request({code->id,
                                                       keys_.signing.public_key(),
                                                       keys_.sealing.public_key(),
                                                       {"0.1", "Debian 12", "board", "1920x1080"}},
                                                      key->view());
    const auto answer = city.service().terminals().enrol(body);
    if (!answer) FAIL(answer.error().text);
    const auto reply = wire::open_enrolment_reply(*answer, body, key->view());
    REQUIRE(reply);
    const auto keyset = crypto::verify_keyset(reply->signed_keyset, city.root().public_key());
    REQUIRE(keyset);
    headquarters_ = *keyset;
    id_ = reply->terminal;
    REQUIRE(open_or_first(store_, digest_, id_, city.random()));
    store_.set_branch(branch_);
}

EventHeader BranchTerminal::header_of(const TerminalAct& act) {
    EventHeader header;
    city_.random().fill(header.nonce);
    header.case_id = act.case_id;
    header.branch = branch_;
    header.actor = act.actor;
    header.time = city_.clock().read();
    header.headquarters_key = headquarters_.sealing.id;
    return header;
}

void BranchTerminal::keep_event(const StoredEvent& event, EventId& id) {
    const auto kept = fengqiao::keep(store_, digest_, {{&event, 1}});
    REQUIRE(kept);
    id = kept->front().id;
}

CaseId BranchTerminal::file(std::string story) {
    const auto id = city_.random().id<CaseId>();
    Submitted said;
    said.number = "123456789012";
    said.channel = "A101";
    said.business = "B05";
    said.cause = "C05";
    said.requests = {"R03"};
    said.first_handler = city_.person("100101");
    said.rule_set = "CN-2020-3";
    said.due = day_in_china(city_.clock().now()) + days{15};
    said.notice_version = "2026-01";
    said.language = "zh-CN";
    said.personal = {"王女士", "13912345678", "", std::move(story), {}};
    keep({id, {}, Role::Customer, said});
    return id;
}

EventId BranchTerminal::keep(const TerminalAct& act) {
    const auto encoded = wire::encode_body(act.role, act.body);
    if (!encoded) FAIL(encoded.error().text);
    EventHeader header = header_of(act);
    header.type = static_cast<std::uint16_t>(encoded->type);
    header.type_version = encoded->version;
    const crypto::EventText text{encoded->open, encoded->personal};
    const auto known = case_keys_.find(act.case_id);
    Result<StoredEvent> event = crypto::EventSealer::keep_open(header, encoded->open);
    if (!encoded->personal.empty() && known != case_keys_.end())
        event = sealer_.seal(header, text, known->second);
    if (!encoded->personal.empty() && known == case_keys_.end()) {
        auto key = crypto::CaseKey::make(city_.random());
        event = sealer_.seal_first(header, text, key, headquarters_.sealing);
        case_keys_.emplace(act.case_id, std::move(key));
    }
    if (!event) FAIL(event.error().text);
    EventId id;
    keep_event(*event, id);
    return id;
}

EventId BranchTerminal::keep_raw(std::uint16_t type, CaseId case_id, std::string_view open) {
    EventHeader header = header_of({case_id, {}, Role::Customer, {}});
    header.type = type;
    header.headquarters_key = 0;
    header.public_size = static_cast<std::uint16_t>(open.size());
    EventId id;
    keep_event({encode_header(header), {open.begin(), open.end()}, {}}, id);
    return id;
}

SyncRequest BranchTerminal::request() {
    const TerminalPorts ports{store_, store_, digest_, id_};
    auto built = build_request(ports, {false, Bytes(8), batch_bytes_max, RunKind::Soon}, TerminalHealth{});
    REQUIRE(built);
    built->request.page_bytes = feed_page_bytes;
    built->request.health.keyset = headquarters_.serial;
    return std::move(built->request);
}

Result<SyncAnswer> BranchTerminal::try_send(const SyncRequest& request, bool challenge_good) {
    std::promise<Result<SyncAnswer>> promise;
    city_.service().terminals().sync(
        {id_, keys_.number, challenge_good}, request,
        [&](Result<SyncAnswer> answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

SyncAnswer BranchTerminal::send(const SyncRequest& request, bool challenge_good) {
    auto answer = try_send(request, challenge_good);
    if (!answer) FAIL(answer.error().text);
    return std::move(*answer);
}

SyncAnswer BranchTerminal::sync() {
    auto answer = send(request());
    if (answer.response.code == SyncCode::Ok || answer.response.code == SyncCode::Gap) {
        const SyncResponse& response = answer.response;
        REQUIRE(store_.record({response.head, response.stable, 0, response.feed, response.through}));
    }
    return answer;
}

std::optional<CaseDocument> BranchTerminal::document(CaseId id) const {
    const auto found = store_.documents().find(id.hex());
    if (found == store_.documents().end() || found->second.kind != FeedKind::CaseDocument)
        return std::nullopt;
    auto opened = wire::open_case_document(found->second.bytes, keys_.sealing);
    REQUIRE(opened);
    return std::move(*opened);
}

std::optional<StaffDocument> BranchTerminal::staff(PersonId id) const {
    const auto found = store_.documents().find(id.hex());
    if (found == store_.documents().end()) return std::nullopt;
    auto opened = wire::open_staff_document(found->second.bytes, keys_.sealing);
    REQUIRE(opened);
    return std::move(*opened);
}

void BranchTerminal::begin_at(BranchId branch) {
    branch_ = branch;
    store_.move_to(branch);
}

void BranchTerminal::rotate(JournalReason reason) {
    const TerminalPorts ports{store_, store_, digest_, id_};
    REQUIRE(fengqiao::rotate(ports, Rotate{reason, true}, city_.random()));
}

} // namespace fengqiao::headquarters
