#pragma once

#include "core/basics/date.h"
#include "core/basics/money.h"
#include "core/catalogue/catalogue.h"
#include "core/organisation/directory.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters::console {

// How a value looks in the console's JSON. Enumerators are the words of the wire; codes and ids come with
// their Chinese name, so that the page never looks one up. Absent is null.

nlohmann::json named(const Catalogue& catalogue,
                     std::string_view code);                       // {code, name}; null for an empty code
nlohmann::json named(const Directory& directory, PersonId person); // {id, name}; null for nobody
nlohmann::json named_list(const Directory& directory, const std::vector<PersonId>& people);
nlohmann::json named(const Directory& directory, BranchId branch);

nlohmann::json or_null(const std::optional<Instant>& at); // "2026-11-23 09:06", Asia/Shanghai
nlohmann::json or_null(const std::optional<Day>& day);    // "2026-11-23"
nlohmann::json or_null(const std::optional<Fen>& amount); // fen

} // namespace fengqiao::headquarters::console
