#pragma once

#include "app/kiosk/flow/model.h"
#include "app/kiosk/ui/ui.h"

namespace fengqiao::kiosk {

// How mediation is spoken of on the glass.

Msg word_of(std::optional<InstitutionKind> wing); // whose disputes a mediator knows

struct ModeWords {
    Msg title, detail;
    ui::Icon icon{};
};
ModeWords words_of(MediationMode mode);

// What came of it; nullopt while it runs.
std::optional<Msg> outcome_of(MediationStage stage);

// Telephone and address as the committee's own page has them; without such a page, the house's line.
std::string contact_of_committee(const ui::Ui& ui, const Model& model);

} // namespace fengqiao::kiosk
