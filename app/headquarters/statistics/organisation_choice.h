#pragma once

#include "core/organisation/directory.h"

#include <variant>

namespace fengqiao::headquarters {

// A part of the organisation as somebody asks for it; monostate is everything.
using OrganisationChoice = std::variant<std::monostate, InstitutionId, StationId, BranchId>;

// By an id of 32 hexadecimal digits or a whole name in either language; an empty text is everything. NotFound
// when nothing is called so, BadInput when several are: then only the id says which.
Result<OrganisationChoice> organisation_named(const Directory& directory, std::string_view text);

Words name_of(const Directory& directory, const OrganisationChoice& choice);

// institution, station, branch or everything.
std::string_view kind_of(const OrganisationChoice& choice);
// Hexadecimal; empty for everything.
std::string id_of(const OrganisationChoice& choice);

bool holds(const Directory& directory, const OrganisationChoice& choice, BranchId branch);

} // namespace fengqiao::headquarters
