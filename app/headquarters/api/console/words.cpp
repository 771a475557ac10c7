#include "app/headquarters/api/console/words.h"

namespace fengqiao::headquarters::console {

using nlohmann::json;

json named(const Catalogue& catalogue, std::string_view code) {
    if (code.empty()) return nullptr;
    return {{"code", code}, {"name", catalogue.label(code, Language::Chinese, Formality::Formal)}};
}

json named(const Directory& directory, PersonId person) {
    if (person.is_zero()) return nullptr;
    const Person* known = directory.find(person);
    return {{"id", person.hex()}, {"name", known == nullptr ? "（已离开）" : known->name}};
}

json named_list(const Directory& directory, const std::vector<PersonId>& people) {
    json list = json::array();
    for (const PersonId person : people)
        list.push_back(named(directory, person));
    return list;
}

json named(const Directory& directory, BranchId branch) {
    const Branch* known = directory.find(branch);
    return {{"id", branch.hex()}, {"name", known == nullptr ? branch.hex().substr(0, 8) : known->name.zh}};
}

json or_null(const std::optional<Instant>& at) {
    return at ? json(iso_date_time(*at)) : json(nullptr);
}

json or_null(const std::optional<Day>& day) {
    return day ? json(iso_date(*day)) : json(nullptr);
}

json or_null(const std::optional<Fen>& amount) {
    return amount ? json(amount->count) : json(nullptr);
}

} // namespace fengqiao::headquarters::console
