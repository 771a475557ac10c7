#pragma once

#include "app/headquarters/api/console/act_reader.h"

namespace fengqiao::headquarters::console {

// What mediators, and an institution's side, record about a mediation.
Answer<EventBody> read_mediation_accepted(ActReader& reader, const Catalogue&);
Answer<EventBody> read_mediation_declined(ActReader& reader, const Catalogue&);
Answer<EventBody> read_agreement(ActReader& reader, const Catalogue&);
Answer<EventBody> read_no_agreement(ActReader& reader, const Catalogue&);
Answer<EventBody> read_mediation_withdrawn(ActReader& reader, const Catalogue&);

} // namespace fengqiao::headquarters::console
