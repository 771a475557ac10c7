#include "app/headquarters/case_files/export_cases.h"

#include "app/headquarters/case_files/export_columns.h"
#include "app/headquarters/case_files/import_cells.h"
#include "app/headquarters/statistics/sheet.h"
#include "core/casework/fold.h"
#include "core/complaint/number.h"
#include "core/statistics/ratio.h"

namespace fengqiao::headquarters {
namespace {

std::string_view word_of(State state) {
    switch (state) {
    case State::Draft: return "draft";
    case State::Registered: return "registered";
    case State::Handling: return "handling";
    case State::Decided: return "decided";
    case State::Notified: return "notified";
    case State::Recontact: return "recontact";
    case State::MediationPending: return "mediation_pending";
    case State::Mediating: return "mediating";
    case State::Reexamination: return "reexamination";
    case State::Closed: return "closed";
    case State::Withdrawn: return "withdrawn";
    case State::Rejected: return "rejected";
    case State::Merged: return "merged";
    case State::Archived: return "archived";
    }
    std::unreachable();
}

std::string text_of(const std::optional<Day>& day) {
    return day ? iso_date(*day) : std::string{};
}

std::optional<Day> closed_on(const Case& the_case) {
    if (the_case.leavings.empty()) return std::nullopt;
    const Leaving& last = the_case.leavings.back();
    const bool closed = last.into == State::Closed || last.into == State::Archived;
    if (!closed || last.came_back) return std::nullopt;
    return day_in_china(last.at);
}

// Ungrouped, a spreadsheet program takes it for a number and rounds it.
std::string grouped(const std::string& number) {
    const auto complaint = ComplaintNumber::parse(number);
    return complaint ? complaint->grouped() : number;
}

std::string joined(const std::vector<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes)
        text += (text.empty() ? "" : " ") + code;
    return text;
}

} // namespace

// One case as it is written; what only filed cases have stands in `filed`.
struct CaseExport::Line {
    std::string number;
    BranchId branch;
    std::string business, cause;
    Day received{};
    std::optional<Day> notified{}, closed{};
    std::optional<Satisfaction> rating{};
    Level highest_level{};
    Fen disputed{}, paid{};
    std::optional<Day> due{};
    std::string_view state{};
    const Submitted* filed{nullptr};
};

CaseExport::CaseExport(const ExportWish& wish, const ExportWords& words, std::ostream& out)
    : wish_{wish}, words_{words}, out_{out} {
    std::vector<std::string> names;
    for (const auto name : export_column_names())
        names.emplace_back(name);
    out_ << byte_order_mark << sheet_line(names);
}

void CaseExport::folded(const Folded& change) {
    for (const Case& the_case : change.cases)
        write(the_case);
    for (const CaseEvent& event : change.imports)
        if (const auto* imported = std::get_if<Imported>(&event.body)) write(*imported);
}

bool CaseExport::is_wished(BranchId branch, Day received) const {
    return received >= wish_.from && received <= wish_.to &&
           holds(words_.directory, wish_.organisation, branch);
}

void CaseExport::write(const Case& the_case) {
    if (!the_case.filed) return; // only later acts are known so far
    const Submitted& filed = *the_case.filed;
    const Day received = day_in_china(the_case.clock.received);
    if (!is_wished(the_case.branch, received)) return;
    Line line{filed.number, the_case.branch, filed.business, filed.cause, received};
    if (the_case.notice) line.notified = day_in_china(the_case.notice->at);
    line.closed = closed_on(the_case);
    if (const auto* rating = last_rating(the_case)) line.rating = rating->level;
    line.highest_level = the_case.highest_level;
    line.disputed = filed.amount_disputed.value_or(Fen{});
    if (the_case.decision) line.paid = the_case.decision->amount_paid.value_or(Fen{});
    line.due = due_day(the_case, words_.rules, the_case.clock.received);
    line.state = word_of(the_case.state);
    line.filed = &filed;
    write(line);
}

void CaseExport::write(const Imported& imported) {
    if (!is_wished(imported.branch, imported.received)) return;
    Line line{imported.number, imported.branch, imported.business, imported.cause, imported.received};
    line.notified = imported.notified;
    line.closed = imported.closed;
    line.rating = imported.rating;
    line.highest_level = imported.highest_level;
    line.disputed = imported.amount_disputed;
    line.paid = imported.amount_paid;
    line.due = statutory_due(imported.received, Term::First, words_.rules.on(imported.received));
    line.state = "imported";
    write(line);
}

void CaseExport::write(const Line& line) {
    const auto label = [&](const std::string& code) {
        return words_.catalogue.label(code, Language::Chinese, Formality::Formal);
    };
    const auto jrt = [&](const std::string& code) {
        const Entry* entry = words_.catalogue.find(code);
        return entry != nullptr ? entry->jrt_code : std::string{};
    };
    const WorkPlace place = words_.directory.place_of(line.branch);
    const auto name = [&](auto id) {
        const auto* found = words_.directory.find(id);
        return found != nullptr ? found->name.zh : std::string{};
    };
    const Submitted none{};
    const Submitted& filed = line.filed != nullptr ? *line.filed : none;
    const std::string cells[]{grouped(line.number),
                              line.branch.hex(),
                              line.business,
                              line.cause,
                              iso_date(line.received),
                              text_of(line.notified),
                              text_of(line.closed),
                              line.rating ? std::to_string(static_cast<int>(*line.rating)) : std::string{},
                              std::string{level_word(line.highest_level)},
                              in_yuan(line.disputed),
                              in_yuan(line.paid),
                              name(line.branch),
                              name(place.station),
                              name(place.institution),
                              label(line.business),
                              jrt(line.business),
                              label(line.cause),
                              jrt(line.cause),
                              filed.channel,
                              jrt(filed.channel),
                              line.filed != nullptr ? std::string{code_of(filed.intake)} : std::string{},
                              filed.dispute,
                              joined(filed.requests),
                              text_of(line.due),
                              std::string{line.state}};
    out_ << sheet_line(cells);
}

} // namespace fengqiao::headquarters
