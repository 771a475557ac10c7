#include "app/headquarters/api/console/mediation_reading.h"

namespace fengqiao::headquarters::console {

Answer<EventBody> read_mediation_accepted(ActReader& reader, const Catalogue&) {
    const auto mediator = PersonId::from_hex_text(reader.text("mediator"));
    if (!mediator || mediator->is_zero()) reader.refuse("调解员");
    return reader.done(MediationAccepted{mediator.value_or(PersonId{})});
}

Answer<EventBody> read_mediation_declined(ActReader& reader, const Catalogue&) {
    MediationDeclined body;
    body.by = reader.choice<MediationParty>("by", "谁不调解");
    body.reason = reader.choice<MediationReason>("reason", "原因");
    return reader.done(body);
}

Answer<EventBody> read_agreement(ActReader& reader, const Catalogue&) {
    Agreed body;
    body.form = reader.choice<AgreementForm>("form", "协议形式");
    body.amount = reader.amount("amount", "协议金额");
    if (!reader.text("perform_by").empty()) body.perform_by = reader.day("perform_by", "履行期限");
    return reader.done(body);
}

Answer<EventBody> read_no_agreement(ActReader& reader, const Catalogue&) {
    return reader.done(NotAgreed{reader.flag("remedies_told", "是否已告知救济途径")});
}

Answer<EventBody> read_mediation_withdrawn(ActReader& reader, const Catalogue&) {
    return reader.done(MediationWithdrawn{reader.choice<MediationParty>("by", "谁提出终止")});
}

} // namespace fengqiao::headquarters::console
