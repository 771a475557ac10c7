#include "app/headquarters/api/console/act_reading.h"

#include "app/headquarters/api/console/mediation_reading.h"

#include <algorithm>
#include <array>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

Answer<EventBody> read_contact(ActReader& reader, const Catalogue&) {
    Contacted body;
    body.method = reader.choice<ContactMethod>("method", "联系方式");
    body.reached = reader.flag("reached", "是否联系上");
    body.words = reader.words("words", "联系情况");
    return reader.done(body);
}

Answer<EventBody> read_note(ActReader& reader, const Catalogue&) {
    NoteAdded body;
    body.kind = reader.choice<NoteKind>("kind", "记录类型");
    if (body.kind == NoteKind::CustomersWords) reader.refuse("记录类型"); // those are the customer's to add
    if (body.kind == NoteKind::Proposal) body.answer = reader.choice<ProposalAnswer>("answer", "客户答复");
    body.words = reader.words("words", "记录内容");
    return reader.done(body);
}

Answer<EventBody> read_names(ActReader& reader, const Catalogue&) {
    StaffNamed body;
    body.staff = reader.people("staff", "被投诉人员");
    body.words = reader.words("words", "依据");
    return reader.done(body);
}

Answer<EventBody> read_evidence(ActReader& reader, const Catalogue&) {
    return reader.done(EvidenceShown{reader.words("words", "出示的证据")});
}

Answer<EventBody> read_escalation(ActReader& reader, const Catalogue&) {
    Escalated body;
    body.to = reader.choice<Level>("to", "上报至");
    body.reason = reader.choice<EscalationReason>("reason", "上报原因");
    body.words = reader.words("words", "说明");
    return reader.done(body);
}

Answer<EventBody> read_return(ActReader& reader, const Catalogue&) {
    Returned body;
    body.to = reader.choice<Level>("to", "交办至");
    body.internal_due = reader.day("internal_due", "内部期限");
    body.words = reader.words("words", "交办要求");
    return reader.done(body);
}

Answer<EventBody> read_decision(ActReader& reader, const Catalogue& catalogue) {
    Decided body;
    body.outcome = reader.text("outcome");
    if (!catalogue.holds(Facet::Outcome, body.outcome)) reader.refuse("处理结果");
    body.upheld = reader.flag("upheld", "投诉是否成立");
    body.amount_paid = reader.amount("amount_paid", "补偿金额");
    body.blocks.finding = reader.words("finding", "核实结果与处理决定");
    body.blocks.basis = reader.words("basis", "依据");
    body.blocks.reasons = reader.words("reasons", "理由");
    body.blocks.remedies = reader.words("remedies", "救济途径");
    return reader.done(body);
}

Answer<EventBody> read_notice(ActReader& reader, const Catalogue&) {
    Notified body;
    body.method = reader.choice<ContactMethod>("method", "告知方式");
    body.received_on = reader.day("received_on", "客户收到日期");
    return reader.done(body);
}

Answer<EventBody> read_recontact(ActReader& reader, const Catalogue&) {
    return reader.done(RecontactDone{reader.words("words", "再次沟通情况")});
}

struct Reading {
    std::string_view act;
    Answer<EventBody> (*read)(ActReader&, const Catalogue&);
};

// Every act that is done at the console, by the name of its event type.
constexpr auto readings = std::to_array<Reading>({
    {"contacted", read_contact},
    {"note_added", read_note},
    {"evidence_shown", read_evidence},
    {"staff_named", read_names},
    {"escalated", read_escalation},
    {"returned", read_return},
    {"decided", read_decision},
    {"notified", read_notice},
    {"recontact_done", read_recontact},
    {"mediation_accepted", read_mediation_accepted},
    {"mediation_declined", read_mediation_declined},
    {"agreed", read_agreement},
    {"not_agreed", read_no_agreement},
    {"mediation_withdrawn", read_mediation_withdrawn},
});

} // namespace

Answer<EventBody> read_act(std::string_view act, const json& said, const Catalogue& catalogue) {
    const auto* row = std::ranges::find(readings, act, &Reading::act);
    if (row == readings.end() || !said.is_object())
        return std::unexpected{Refused{400, "unknown_act", "没有这一事项。请刷新页面后再试。"}};
    ActReader reader{said};
    return row->read(reader, catalogue);
}

} // namespace fengqiao::headquarters::console
