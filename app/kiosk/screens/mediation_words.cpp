#include "app/kiosk/screens/mediation_words.h"

#include "app/kiosk/screens/article.h"

#include <utility>

namespace fengqiao::kiosk {
namespace {

constexpr std::string_view page_of_committee = "committee"; // in assets/content/venue

} // namespace

Msg word_of(std::optional<InstitutionKind> wing) {
    if (!wing) return Msg::MediationWingBoth;
    switch (*wing) {
    case InstitutionKind::Bank: return Msg::MediationWingBank;
    case InstitutionKind::Insurer: return Msg::MediationWingInsurance;
    }
    std::unreachable();
}

ModeWords words_of(MediationMode mode) {
    switch (mode) {
    case MediationMode::InPerson:
        return {Msg::MediationInPerson, Msg::MediationInPersonDetail, ui::Icon::People};
    case MediationMode::Phone: return {Msg::MediationPhone, Msg::MediationPhoneDetail, ui::Icon::PhoneCall};
    case MediationMode::Online:
        return {Msg::MediationOnline, Msg::MediationOnlineDetail, ui::Icon::MobilePhone};
    }
    std::unreachable();
}

std::optional<Msg> outcome_of(MediationStage stage) {
    switch (stage) {
    case MediationStage::Applied:
    case MediationStage::Accepted: return std::nullopt;
    case MediationStage::Declined: return Msg::MediationDeclined;
    case MediationStage::Agreed: return Msg::MediationAgreed;
    case MediationStage::NotAgreed: return Msg::MediationNotAgreed;
    case MediationStage::Withdrawn: return Msg::MediationWithdrawn;
    }
    std::unreachable();
}

std::string contact_of_committee(const ui::Ui& ui, const Model& model) {
    const ContentPage* page = model.house->content.find(page_of_committee);
    if (page == nullptr || !page->venue) return model.house->hotline;
    return ui.say(Msg::MediationContactValue,
                  {{"phone", page->venue->phone}, {"address", said_here(page->venue->address, model)}});
}

} // namespace fengqiao::kiosk
