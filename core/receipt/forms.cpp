#include "core/receipt/forms.h"

#include "core/basics/check.h"
#include "core/complaint/number.h"
#include "core/text/format.h"

namespace fengqiao {
namespace {

// What is said of a language's own facts.
using Said = std::string (*)(const FormLanguage& in);

template <Msg message> std::string plainly(const FormLanguage& in) {
    return in.locale.say(message);
}

class Form {
public:
    Form(const FormLanguage& chinese, const std::optional<FormLanguage>& below)
        : chinese_{chinese}, below_{below} {}

    void say(LineStyle style, Said said) {
        lines_.push_back({style, {}, said(chinese_)});
        const auto smaller = style == LineStyle::Title ? LineStyle::Place : LineStyle::Small;
        if (below_) lines_.push_back({smaller, {}, said(*below_)});
    }
    void pair(Said label, Said value) { lines_.push_back({LineStyle::Pair, both(label), both(value)}); }
    void blank(Said label) { lines_.push_back({LineStyle::Blank, both(label), {}}); }
    // For whole sentences; fewer where two languages have to find room on one sheet.
    void blanks(Said label) {
        blank(label);
        lines_.insert(lines_.end(), below_ ? 2 : 3, ReceiptLine{LineStyle::Blank, {}, {}});
    }
    void rule() { lines_.push_back({LineStyle::Rule, {}, {}}); }
    void code() { lines_.push_back({LineStyle::Code, {}, {}}); }
    std::vector<ReceiptLine> done() && { return std::move(lines_); }

private:
    // What is the same in both, a number or a name, is said once.
    [[nodiscard]] std::string both(Said said) const {
        const std::string first = said(chinese_);
        if (!below_) return first;
        const std::string second = said(*below_);
        return first == second ? first : first + "  " + second;
    }

    const FormLanguage& chinese_;
    const std::optional<FormLanguage>& below_;
    std::vector<ReceiptLine> lines_;
};

std::string number(const FormLanguage& in) {
    return grouped_number(in.facts.about.number);
}
std::string filed_on(const FormLanguage& in) {
    return long_date(in.locale, in.facts.about.filed_on);
}
std::string told_on(const FormLanguage& in) {
    return long_date(in.locale, *in.facts.about.told_on);
}
std::string matter(const FormLanguage& in) {
    return in.locale.say(Msg::ReceiptMatterValue,
                         {{"business", in.facts.business}, {"cause", in.facts.cause}});
}
std::string place(const FormLanguage& in) {
    return in.facts.place;
}
std::string outcome(const FormLanguage& in) {
    return in.facts.outcome;
}
std::string hotline(const FormLanguage& in) {
    return in.facts.hotline;
}
std::string last_day(const FormLanguage& in) {
    return long_date(in.locale, *in.facts.about.remedies.reexamination_until);
}
std::string term_of_application(const FormLanguage& in) {
    return in.locale.say(Msg::FormsReexaminationTerm, {{"date", last_day(in)}});
}
std::string term_of_answer(const FormLanguage& in) {
    return in.locale.say(Msg::FormsReexaminationAnswer,
                         {{"days", std::to_string(in.facts.about.remedies.reexamination.count())}});
}
std::string terms_of_mediation(const FormLanguage& in) {
    return in.locale.say(Msg::FormsMediationFree) + " " +
           in.locale.say(Msg::FormsMediationTerm,
                         {{"days", std::to_string(in.facts.about.remedies.mediation_takes.count())}});
}
std::string consent(const FormLanguage& in) {
    return in.locale.say(Msg::FormsConsent, {{"place", in.facts.place}});
}
std::string hand_in_mediation(const FormLanguage& in) {
    return in.locale.say(Msg::FormsMediationHandIn, {{"place", in.facts.place}});
}
std::string hand_in_reexamination(const FormLanguage& in) {
    return in.locale.say(Msg::FormsReexaminationHandIn, {{"place", in.facts.place}});
}

void add_facts(Form& form, const TrackedCase& about, Said of_the_place) {
    form.code();
    form.rule();
    form.pair(plainly<Msg::FormsNumber>, number);
    form.pair(plainly<Msg::FormsFiledOn>, filed_on);
    form.pair(plainly<Msg::FormsMatter>, matter);
    form.pair(of_the_place, place);
    form.pair(plainly<Msg::FormsOutcome>, outcome);
    if (about.told_on) form.pair(plainly<Msg::FormsToldOn>, told_on);
}

void add_applicant(Form& form) {
    form.rule();
    form.blank(plainly<Msg::FormsName>);
    form.blank(plainly<Msg::FormsPhone>);
}

void add_signature(Form& form) {
    form.blank(plainly<Msg::FormsSignature>);
    form.blank(plainly<Msg::FormsDate>);
}

void add_foot(Form& form) {
    form.pair(plainly<Msg::ReceiptHotline>, hotline);
}

void write_reexamination(Form& form, const TrackedCase& about) {
    form.say(LineStyle::Title, plainly<Msg::FormsReexaminationTitle>);
    form.say(LineStyle::Words, plainly<Msg::FormsToSuperior>);
    add_facts(form, about, plainly<Msg::FormsPlace>);
    form.pair(plainly<Msg::FormsUntil>, last_day);
    add_applicant(form);
    form.say(LineStyle::Words, plainly<Msg::FormsReexaminationWords>);
    form.blanks(plainly<Msg::FormsObjections>);
    add_signature(form);
    form.say(LineStyle::Small, term_of_application);
    form.say(LineStyle::Small, term_of_answer);
    form.say(LineStyle::Small, hand_in_reexamination);
}

void write_mediation(Form& form, const TrackedCase& about) {
    form.say(LineStyle::Title, plainly<Msg::FormsMediationTitle>);
    form.say(LineStyle::Words, plainly<Msg::FormsToMediators>);
    add_facts(form, about, plainly<Msg::FormsRespondent>);
    add_applicant(form);
    form.say(LineStyle::Words, plainly<Msg::FormsMediationWords>);
    form.blanks(plainly<Msg::FormsWishes>);
    // A separate consent (PIPL Art. 23) has a signature of its own.
    form.say(LineStyle::Words, consent);
    form.blank(plainly<Msg::FormsConsentSignature>);
    add_signature(form);
    form.say(LineStyle::Small, terms_of_mediation);
    form.say(LineStyle::Small, plainly<Msg::FormsMediationRights>);
    form.say(LineStyle::Small, hand_in_mediation);
}

} // namespace

bool is_open_to(FormKind kind, const Remedies& remedies) {
    switch (kind) {
    case FormKind::Reexamination: return remedies.reexamination_until.has_value();
    case FormKind::Mediation: return remedies.mediation;
    }
    std::unreachable();
}

Receipt compose_form(FormKind kind, const FormLanguage& chinese, std::optional<FormLanguage> below) {
    const TrackedCase& about = chinese.facts.about;
    check(is_open_to(kind, about.remedies), "only what may be applied for is printed to be signed");
    Form form{chinese, below};
    switch (kind) {
    case FormKind::Reexamination: write_reexamination(form, about); break;
    case FormKind::Mediation: write_mediation(form, about); break;
    }
    add_foot(form);
    return {about.number, std::move(form).done(), about.number};
}

} // namespace fengqiao
