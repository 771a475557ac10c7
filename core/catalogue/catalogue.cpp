#include "core/catalogue/catalogue.h"

#include <algorithm>

namespace fengqiao {
namespace {

template <class Enumerator> constexpr std::size_t index_of(Enumerator value) {
    return static_cast<std::size_t>(value);
}

template <class Range> auto find_code(const Range& range, std::string_view code) {
    const auto found = std::ranges::find(
        range, code, [](const auto& item) -> const auto& { return item.code; });
    return found == range.end() ? nullptr : &*found;
}

} // namespace

Catalogue::Catalogue(CatalogueTables tables) : tables_{std::move(tables)} {
    for (std::size_t facet = 0; facet < facet_count; ++facet)
        for (std::size_t at = 0; at < tables_.entries[facet].size(); ++at)
            places_.emplace(tables_.entries[facet][at].code, Place{static_cast<Facet>(facet), at});
}

const std::vector<Entry>& Catalogue::entries(Facet facet) const {
    return tables_.entries[index_of(facet)];
}

const Entry* Catalogue::find(std::string_view code) const {
    const auto found = places_.find(code);
    return found == places_.end() ? nullptr : &entries(found->second.facet)[found->second.at];
}

std::optional<Facet> Catalogue::facet_of(std::string_view code) const {
    const auto found = places_.find(code);
    if (found == places_.end()) return std::nullopt;
    return found->second.facet;
}

std::vector<const Entry*> Catalogue::children(std::string_view code) const {
    std::vector<const Entry*> found;
    const auto facet = facet_of(code);
    if (!facet) return found;
    for (const Entry& entry : entries(*facet))
        if (entry.parent == code) found.push_back(&entry);
    return found;
}

std::string Catalogue::category_of(std::string_view code) const {
    const Entry* entry = find(code);
    if (!entry) return std::string(code);
    // Ends because a parent always stands above its child in the file.
    while (!entry->parent.empty())
        entry = find(entry->parent);
    return entry->code;
}

std::optional<InstitutionKind> Catalogue::institution_of(std::string_view business) const {
    const auto facet = facet_of(business);
    if (facet == Facet::BankBusiness) return InstitutionKind::Bank;
    if (facet == Facet::InsurerBusiness) return InstitutionKind::Insurer;
    return std::nullopt;
}

std::string Catalogue::label(std::string_view code, Language language, Formality formality) const {
    const Entry* entry = find(code);
    if (!entry) return std::string(code);
    return (formality == Formality::Formal ? entry->formal : entry->plain).in(language);
}

const std::vector<Tile>& Catalogue::tiles(InstitutionKind kind) const {
    return tables_.tiles[index_of(kind)];
}

const Tile* Catalogue::find_tile(std::string_view code) const {
    for (const auto& tiles : tables_.tiles)
        if (const Tile* tile = find_code(tiles, code)) return tile;
    return nullptr;
}

const Choice* Catalogue::find_choice(std::string_view code) const {
    for (const auto& tiles : tables_.tiles)
        for (const Tile& tile : tiles)
            if (const Choice* choice = find_code(tile.choices, code)) return choice;
    return nullptr;
}

const Tile* Catalogue::tile_for(std::string_view business) const {
    const auto kind = institution_of(business);
    if (!kind) return nullptr;
    const std::string category = category_of(business);
    for (const Tile& tile : tiles(*kind))
        if (std::ranges::find(tile.covers, category) != tile.covers.end()) return &tile;
    return nullptr;
}

std::vector<const Entry*> Catalogue::glass_requests(InstitutionKind kind) const {
    std::vector<const Entry*> offered;
    for (const std::string& code : tables_.glass_requests[index_of(kind)])
        offered.push_back(find(code));
    return offered;
}

std::vector<const Phrase*> Catalogue::phrases_for(const Choice& choice) const {
    std::vector<const Phrase*> found;
    for (const std::string& group : {choice.code, choice.dispute, choice.cause}) {
        for (const Phrase& phrase : tables_.phrases) {
            if (phrase.group != group || found.size() == phrases_per_group_max) continue;
            const auto says_the_same = [&](const Phrase* other) { return other->text.zh == phrase.text.zh; };
            const bool said_already = phrase.text.zh == choice.problem.zh;
            if (!said_already && std::ranges::none_of(found, says_the_same)) found.push_back(&phrase);
        }
    }
    return found;
}

const Phrase* Catalogue::find_phrase(std::string_view code) const {
    return find_code(tables_.phrases, code);
}

const Words& Catalogue::pattern(Pattern pattern) const {
    return tables_.patterns[index_of(pattern)];
}

} // namespace fengqiao
