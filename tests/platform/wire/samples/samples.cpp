#include "tests/platform/wire/samples/samples.h"

#include "platform/wire/event_codec.h"
#include "tests/support/seeded_random.h"

#include <fstream>
#include <iterator>

namespace fengqiao::samples {
namespace {

Day day(std::string_view iso) {
    return *parse_iso_date(iso);
}

TimeReading time_reading() {
    return {instant_from(1'792'724'400'000), id<BootId>(0xb0), milliseconds{5'400'000}};
}

Decided decided() {
    return {"O02",
            true,
            Fen{12'345},
            {"经核实，情况属实。", "合同第七条。", "提示没有做到。", "可以申请核查、调解、仲裁、诉讼。"}};
}

} // namespace

Hash hash(Byte mark) {
    Hash made;
    made.fill(mark);
    return made;
}

Submitted submitted() {
    Submitted body;
    body.number = "314159265358";
    body.channel = "A101";
    body.business = "B0503";
    body.cause = "C05";
    body.requests = {"R01", "R03"};
    body.occurred = Occurred::ThisWeek;
    body.elderly = true;
    body.amount_disputed = Fen{5'000'000};
    body.first_handler = id<PersonId>(0x50);
    body.rule_set = "CN-2020-3";
    body.due = day("2026-12-08");
    body.notice_version = "1";
    body.language = "zh-CN";
    body.personal = {std::string{name_canary},
                     std::string{phone_canary},
                     "",
                     std::string{story_canary}.append("，自动滚存到了下一期。"),
                     {}};
    return body;
}

std::vector<SaidBody> bodies() {
    Submitted group = submitted();
    group.capacity = Capacity::Group;
    group.members = 23;
    group.business = "N0102";
    group.dispute = "D05";
    group.amount_disputed = std::nullopt;
    group.personal.representatives = {"甲先生", "乙女士"};
    Submitted anonymous = submitted();
    anonymous.anonymous = true;
    anonymous.personal = {"", "", "4711", "窗口只开了一个。", {}};
    Imported imported{"2025-000123",     id<BranchId>(0xb1), "B0304",      "C07",
                      day("2025-03-01"), day("2025-03-09"),  std::nullopt, Satisfaction::Good,
                      Level::Station,    Fen{100},           Fen{0}};
    return {
        {Role::Customer, submitted()},
        {Role::LobbyManager, group},
        {Role::Customer, anonymous},
        {Role::FirstHandler, Accepted{true}},
        {Role::FirstHandler, Contacted{ContactMethod::Phone, false, "客户没有接电话。"}},
        {Role::FirstHandler, NoteAdded{NoteKind::Proposal, ProposalAnswer::Refused, "建议退还手续费。"}},
        {Role::FirstHandler, EvidenceShown{"出示了风险揭示书。"}},
        {Role::BranchHead, Escalated{Level::Station, EscalationReason::BeyondBranch, "金额超出网点权限。"}},
        {Role::StationOfficer, Returned{Level::Branch, day("2026-12-01"), "请在期限内办结。"}},
        {Role::StationOfficer, decided()},
        {Role::FirstHandler, Notified{ContactMethod::InPerson, day("2026-11-30")}},
        {Role::Customer, Rated{Satisfaction::Bad, {"E01", "E04"}, RatingSource::Kiosk, true, 1}},
        {Role::Customer, ServiceRated{Satisfaction::VeryGood, {}}},
        {Role::System, RatingTimedOut{2}},
        {Role::StationOfficer, RecontactDone{"再次说明了救济途径。"}},
        {Role::Customer, Withdrawn{}},
        {Role::System, ClockObserved{instant_from(1'792'724'400'500), time_reading()}},
        {Role::Headquarters, imported},
        {Role::StationOfficer, StaffNamed{{id<PersonId>(0xe1)}, {id<PersonId>(0xe2)}, "录音编号 17。"}},
        {Role::System, KeyRotated{2, hash(0x5c)}},
    };
}

std::vector<SaidBody> station_bodies() {
    return {
        {Role::Customer, PageShown{"wealth-not-deposit", "2026-11", "zh-CN"}},
        {Role::Customer, QuizTaken{"wealth-not-deposit", "2026-11", 1, 2}},
        {Role::Customer, OpinionGiven{OpinionKind::Praise, "zh-CN", "大堂经理扶我过来的，谢谢。"}},
        {Role::Customer, LoanNoted{"umbrella", LoanStep::Asked}},
        {Role::LobbyManager, LoanNoted{"umbrella", LoanStep::HandedOut}},
    };
}

std::vector<SaidBody> mediation_bodies() {
    const PersonId mediator = id<PersonId>(0x3d);
    return {
        {Role::Customer, MediationApplied{mediator, MediationMode::Phone, {"R01", "R08"}, true, "2026-11"}},
        {Role::Customer, MediationApplied{{}, MediationMode::Online, {}, true, "2026-11"}},
        {Role::Mediator, MediationAccepted{mediator}},
        {Role::StationOfficer, MediationDeclined{MediationParty::Institution, MediationReason::InCourt}},
        {Role::Mediator, Agreed{AgreementForm::Written, Fen{120'050}, day("2026-12-31")}},
        {Role::Mediator, Agreed{AgreementForm::Oral, std::nullopt, std::nullopt}},
        {Role::Mediator, NotAgreed{true}},
        {Role::Customer, MediationWithdrawn{MediationParty::Customer}},
    };
}

std::vector<SaidBody> spoken_bodies() {
    Submitted spoken = submitted();
    spoken.attachments = {{hash(0xb0), 450'123, AttachmentKind::Recording, milliseconds{80'250}}};
    Submitted twice = spoken;
    twice.personal.story.clear();
    twice.attachments.push_back({hash(0xb1), 1, AttachmentKind::Recording, milliseconds{0}});
    return {{Role::Customer, spoken}, {Role::Customer, twice}};
}

EventHeader header() {
    EventHeader header;
    header.type = static_cast<std::uint16_t>(EventType::Submitted);
    header.nonce.fill(0x0a);
    header.case_id = id<CaseId>(0xca);
    header.branch = id<BranchId>(0xb1);
    header.time = time_reading();
    header.headquarters_key = 1;
    return header;
}

crypto::EventSealer sealer(Random& random) {
    std::ifstream file{"assets/schema/complaint.zdict", std::ios::binary};
    const Bytes dictionary{std::istreambuf_iterator<char>{file}, {}};
    return {std::move(*compression::Dictionary::load(dictionary)), random};
}

crypto::SigningKey root_key() {
    SeededRandom random{11};
    return crypto::SigningKey::make(random);
}

crypto::TerminalKeys terminal_keys() {
    SeededRandom random{12};
    return crypto::make_terminal_keys(random);
}

crypto::HeadquartersKeys headquarters_keys() {
    SeededRandom random{13};
    return crypto::make_headquarters_keys(random);
}

crypto::CaseKey case_key() {
    SeededRandom random{14};
    return crypto::CaseKey::make(random);
}

StoredEvent first_event() {
    SeededRandom random{15};
    const auto body = wire::encode_body(Role::Customer, submitted());
    const auto keys = headquarters_keys();
    return *sealer(random).seal_first(header(), {body->open, body->personal}, case_key(),
                                      keys.public_keys(1).sealing);
}

SyncRequest request() {
    SyncRequest request;
    request.terminal = id<TerminalId>(0x7e);
    request.journal = id<JournalId>(0x10);
    request.predecessor = Predecessor{id<JournalId>(0x0f), {41, hash(0x41)}};
    request.reason = JournalReason::Fork;
    request.base = {7, hash(0x07)};
    request.events = {first_event(), *crypto::EventSealer::keep_open(header(), R"({"role":"customer"})")};
    request.head = hash(0x09);
    request.last = 12;
    request.held = 3;
    request.feed_branch = id<BranchId>(0xb1);
    request.feed.position = 300;
    request.feed.tag.fill(0x6e);
    request.health = {"0.1.0", 1, time_reading(), 12'000'000'000, true, 0, "nightly", 1};
    request.page_bytes = 256 * 1024;
    return request;
}

SyncResponse response() {
    SyncResponse response;
    response.now = instant_from(1'792'724'401'000);
    response.journal = id<JournalId>(0x10);
    response.head = {9, hash(0x09)};
    response.stable = 5;
    FeedRow row{301, {}, FeedKind::CaseDocument, id<CaseId>(0xca).hex(), 2, {1, 2, 3}};
    row.tag.fill(0x6f);
    FeedRow replaced{302, {}, FeedKind::Staff, id<PersonId>(0x50).hex(), 1, {}};
    replaced.tag.fill(0x70);
    response.feed.rows = {row, replaced};
    response.feed.cursor = {302, replaced.tag};
    response.feed.more = true;
    response.through_journal = id<JournalId>(0x10);
    response.through = 8;
    response.next = {3600, 120, 512 * 1024};
    response.directives = {
        {keyset_directive, crypto::encode_keyset(headquarters_keys().public_keys(1), root_key())},
        {900, {1, 2, 3}}}; // of a kind nobody knows yet
    response.challenge = Bytes(32, 0xcc);
    return response;
}

CaseDocument case_document() {
    CaseDocument document;
    document.id = id<CaseId>(0xca);
    document.branch = id<BranchId>(0xb1);
    document.revision = 9;
    document.state = State::Notified;
    document.level = Level::Station;
    document.round = 2;
    document.received = instant_from(1'792'724'400'000);
    document.due = day("2026-12-08");
    document.internal_due = day("2026-12-01");
    document.handler = id<PersonId>(0x51);
    document.filed = submitted();
    document.decision = DocumentDecision{instant_from(1'792'724'500'000), Level::Station, decided()};
    document.notice =
        DocumentNotice{instant_from(1'792'724'600'000), {ContactMethod::Phone, day("2026-11-30")}};
    document.asked_at = instant_from(1'792'724'600'000);
    document.ratings = {
        {instant_from(1'792'724'550'000), {Satisfaction::VeryBad, {"E02"}, RatingSource::Kiosk, false, 1}}};
    document.timeline = {{30, instant_from(1'792'724'400'000), {}, Role::Customer, Side::Terminal, false, ""},
                         {101, instant_from(1'792'724'450'000), id<PersonId>(0x51), Role::StationOfficer,
                          Side::Headquarters, true, "已联系客户。"}};
    return document;
}

CaseDocument mediated_document() {
    CaseDocument document = case_document();
    document.state = State::Mediating;
    document.mediation = DocumentMediation{.applied_at = instant_from(1'792'724'700'000),
                                           .stage = MediationStage::Accepted,
                                           .mode = MediationMode::Phone,
                                           .chosen = id<PersonId>(0x3d),
                                           .mediator = id<PersonId>(0x3d),
                                           .accepted_at = instant_from(1'792'724'800'000),
                                           .stood_at = State::Notified};
    return document;
}

StaffDocument mediator_document() {
    StaffDocument document;
    document.person = id<PersonId>(0x3d);
    document.revision = 1;
    document.staff_number = "900001";
    document.name = "令狐调解员";
    document.roles = {Role::Mediator};
    document.wing = InstitutionKind::Insurer;
    return document;
}

StaffDocument staff_document() {
    StaffDocument document;
    document.person = id<PersonId>(0x50);
    document.revision = 3;
    document.staff_number = "80017";
    document.name = "令狐经理";
    document.roles = {Role::LobbyManager, Role::FirstHandler};
    document.pin_salt.fill(0x5a);
    document.pin_hash.fill(0xa5);
    return document;
}

wire::EnrolmentCode enrolment_code() {
    SeededRandom random{16};
    return wire::make_enrolment_code(random);
}

wire::EnrolmentRequest enrolment_request() {
    const auto keys = terminal_keys();
    return {enrolment_code().id,
            keys.signing.public_key(),
            keys.sealing.public_key(),
            {"0.1.0", "Debian 12", "QEMU Standard PC", "1080x1920"}};
}

wire::EnrolmentReply enrolment_reply() {
    const auto institution = id<InstitutionId>(0x1a);
    const auto station = id<StationId>(0x57);
    const BranchFacts place{{institution, InstitutionKind::Bank, {"枫桥银行", "Fengqiao Bank"}},
                            {station, institution, {"城东消保服务站", "East Station"}},
                            {id<BranchId>(0xb1),
                             institution,
                             station,
                             {"城东支行", "East Branch"},
                             {"枫桥路1号", "1 Fengqiao Road"},
                             "0575-10000001"}};
    return {id<TerminalId>(0x7e), place,
            crypto::encode_keyset(headquarters_keys().public_keys(1), root_key())};
}

} // namespace fengqiao::samples
