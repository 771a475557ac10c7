#include "app/kiosk/screens/staff_case_facts.h"

#include "app/kiosk/screens/case_words.h"
#include "core/receipt/party_words.h"
#include "core/text/format.h"

namespace fengqiao::kiosk {
namespace {

void add_person(std::vector<Fact>& facts, const ui::Ui& ui, const Submitted& filed) {
    const PersonalDetails& personal = filed.personal;
    if (filed.anonymous) {
        facts.push_back({Msg::StaffCustomer, ui.say(Msg::StaffAnonymous)});
        if (!personal.pick_up_code.empty()) facts.push_back({Msg::StaffPickUp, personal.pick_up_code});
        return;
    }
    if (personal.name.empty()) {
        facts.push_back({Msg::StaffCustomer, ui.say(Msg::StaffNotHere)});
        return;
    }
    facts.push_back({Msg::StaffCustomer, personal.name});
    if (!personal.phone.empty()) facts.push_back({Msg::StaffPhone, grouped_phone(personal.phone)});
}

// For whom it is, and what staff have to be shown.
void add_party(std::vector<Fact>& facts, const ui::Ui& ui, const Submitted& filed) {
    const auto papers = papers_of(filed.capacity);
    if (!papers) return;
    facts.push_back({Msg::PartyLabel, ui.say(words_of(filed.capacity))});
    if (filed.capacity == Capacity::Group)
        facts.push_back({Msg::PartyGroup,
                         ui.say(Msg::PartyMembers, {{"members", static_cast<std::int64_t>(filed.members)}})});
    facts.push_back({Msg::PartyPapers, ui.say(*papers)});
}

} // namespace

std::vector<Fact> facts_for_staff(const ui::Ui& ui, const CaseView& view, const Model& model) {
    const Submitted& filed = view.facts;
    const auto formal = [&](const std::string& code) {
        return model.house->catalogue.label(code, model.comfort.language, Formality::Formal);
    };
    std::vector<Fact> facts;
    add_person(facts, ui, filed);
    add_party(facts, ui, filed);
    const CaseSummary& summary = view.summary;
    facts.push_back(
        {Msg::StaffStands, ui.say(Msg::StaffCaseStand, {{"state", ui.say(short_word(summary.state))},
                                                        {"level", ui.say(word_of(summary.level))}})});
    const std::string day = long_date(ui.locale(), summary.due);
    const bool runs = is_open(summary.state);
    facts.push_back({Msg::StaffDue, runs ? ui.say(Msg::StaffDueValue,
                                                  {{"date", day}, {"left", due_words(ui, summary.due).text}})
                                         : day});
    facts.push_back({Msg::StaffBusiness, formal(summary.business)});
    facts.push_back({Msg::StaffCause, formal(summary.cause)});
    for (const std::string& request : filed.requests)
        facts.push_back({Msg::StaffRequest, formal(request)});
    facts.push_back({Msg::StaffOccurred, ui.say(word_of(filed.occurred))});
    for (const AnnouncedAttachment& one : filed.attachments)
        facts.push_back({Msg::StaffRecording, ui.say(Msg::StaffRecordingValue,
                                                     {{"length", spoken_length(ui.locale(), one.length)}})});
    if (filed.amount_disputed) facts.push_back({Msg::StaffAmount, yuan(*filed.amount_disputed)});
    if (view.rating) facts.push_back({Msg::StaffRating, ui.say(word_of(*view.rating))});
    return facts;
}

} // namespace fengqiao::kiosk
