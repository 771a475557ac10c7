#include "app/headquarters/api/console/act_reading.h"

#include "core/basics/date.h"
#include "core/basics/utf8.h"
#include "core/casework/type_of.h"
#include "core/complaint/draft.h"
#include "platform/wire/field_limits.h"
#include "platform/wire/word_tables.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

std::unexpected<Refused> missing(std::string_view field) {
    return std::unexpected{Refused{422, "bad_field", "请填写或改正“" + std::string{field} + "”。"}};
}

bool is_blank(std::string_view text) {
    return std::ranges::all_of(code_points(text),
                               [](char32_t point) { return point <= U' ' || point == U'　'; });
}

// What cannot be read is remembered, so that one look at the end is enough.
class Reader {
public:
    explicit Reader(const json& said) : said_{said} {}

    template <class Choice> Choice choice(const char* name, std::string_view label) {
        const auto found = wire::choice_of<Choice>(text(name));
        if (!found) refuse(label);
        return found.value_or(Choice{});
    }
    bool flag(const char* name, std::string_view label) {
        const auto at = said_.find(name);
        if (at == said_.end() || !at->is_boolean()) return refuse(label), false;
        return at->get<bool>();
    }
    Day day(const char* name, std::string_view label) {
        const auto found = parse_iso_date(text(name));
        if (!found) refuse(label);
        return found.value_or(Day{});
    }
    // Not blank and at most words_max characters.
    std::string words(const char* name, std::string_view label) {
        std::string words = text(name);
        if (is_blank(words) || length_in_code_points(words) > words_max) refuse(label);
        return words;
    }
    // Fen, zero or more; absent or null is no amount.
    std::optional<Fen> amount(const char* name, std::string_view label) {
        const auto at = said_.find(name);
        if (at == said_.end() || at->is_null()) return std::nullopt;
        if (!at->is_number_integer() || *at < 0 || *at > amount_max.count) return refuse(label), std::nullopt;
        return Fen{at->get<std::int64_t>()};
    }
    // At least none and at most as many as one record may name; each once.
    std::vector<PersonId> people(const char* name, std::string_view label) {
        std::vector<PersonId> people;
        const auto at = said_.find(name);
        if (at == said_.end() || !at->is_array() || at->size() > wire::respondents_max)
            return refuse(label), people;
        for (const json& one : *at) {
            const auto id = one.is_string() ? PersonId::from_hex_text(one.get<std::string>()) : std::nullopt;
            if (!id || std::ranges::find(people, *id) != people.end()) return refuse(label), people;
            people.push_back(*id);
        }
        return people;
    }
    std::string text(const char* name) const {
        const auto at = said_.find(name);
        return at != said_.end() && at->is_string() ? at->get<std::string>() : std::string{};
    }
    void refuse(std::string_view label) {
        if (wrong_.empty()) wrong_ = label;
    }
    Answer<EventBody> done(EventBody body) const {
        if (!wrong_.empty()) return missing(wrong_);
        return body;
    }

private:
    const json& said_;
    std::string wrong_;
};

Answer<EventBody> read_contact(Reader& reader, const Catalogue&) {
    Contacted body;
    body.method = reader.choice<ContactMethod>("method", "联系方式");
    body.reached = reader.flag("reached", "是否联系上");
    body.words = reader.words("words", "联系情况");
    return reader.done(body);
}

Answer<EventBody> read_note(Reader& reader, const Catalogue&) {
    NoteAdded body;
    body.kind = reader.choice<NoteKind>("kind", "记录类型");
    if (body.kind == NoteKind::CustomersWords) reader.refuse("记录类型"); // those are the customer's to add
    if (body.kind == NoteKind::Proposal) body.answer = reader.choice<ProposalAnswer>("answer", "客户答复");
    body.words = reader.words("words", "记录内容");
    return reader.done(body);
}

Answer<EventBody> read_names(Reader& reader, const Catalogue&) {
    StaffNamed body;
    body.staff = reader.people("staff", "被投诉人员");
    body.words = reader.words("words", "依据");
    return reader.done(body);
}

Answer<EventBody> read_evidence(Reader& reader, const Catalogue&) {
    return reader.done(EvidenceShown{reader.words("words", "出示的证据")});
}

Answer<EventBody> read_escalation(Reader& reader, const Catalogue&) {
    Escalated body;
    body.to = reader.choice<Level>("to", "上报至");
    body.reason = reader.choice<EscalationReason>("reason", "上报原因");
    body.words = reader.words("words", "说明");
    return reader.done(body);
}

Answer<EventBody> read_return(Reader& reader, const Catalogue&) {
    Returned body;
    body.to = reader.choice<Level>("to", "交办至");
    body.internal_due = reader.day("internal_due", "内部期限");
    body.words = reader.words("words", "交办要求");
    return reader.done(body);
}

Answer<EventBody> read_decision(Reader& reader, const Catalogue& catalogue) {
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

Answer<EventBody> read_notice(Reader& reader, const Catalogue&) {
    Notified body;
    body.method = reader.choice<ContactMethod>("method", "告知方式");
    body.received_on = reader.day("received_on", "客户收到日期");
    return reader.done(body);
}

Answer<EventBody> read_recontact(Reader& reader, const Catalogue&) {
    return reader.done(RecontactDone{reader.words("words", "再次沟通情况")});
}

struct Reading {
    std::string_view act;
    Answer<EventBody> (*read)(Reader&, const Catalogue&);
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
});

} // namespace

Answer<EventBody> read_act(std::string_view act, const json& said, const Catalogue& catalogue) {
    const auto* row = std::ranges::find(readings, act, &Reading::act);
    if (row == readings.end() || !said.is_object())
        return std::unexpected{Refused{400, "unknown_act", "没有这一事项。请刷新页面后再试。"}};
    Reader reader{said};
    return row->read(reader, catalogue);
}

} // namespace fengqiao::headquarters::console
