#pragma once

#include "core/basics/result.h"
#include "core/catalogue/entry.h"
#include "core/catalogue/tile.h"

#include <map>
#include <optional>
#include <span>

namespace fengqiao {

// What parse_catalogue() reads before it has checked that everything fits together.
struct CatalogueTables {
    std::uint32_t version{};
    std::array<std::vector<Entry>, facet_count> entries;
    std::array<std::vector<Tile>, institution_kind_count> tiles;
    std::array<std::vector<std::string>, institution_kind_count> glass_requests;
    std::vector<Phrase> phrases;
    std::vector<Surname> surnames;
    std::array<Words, pattern_count> patterns;
};

// Every code, tile and ready sentence of assets/catalogue, checked as a whole: a code it holds has words in
// both languages, and what refers to a code refers to one that is there. Only parse_catalogue() can make one.
class Catalogue {
public:
    [[nodiscard]] std::uint32_t version() const { return tables_.version; }

    // In the order of the file.
    [[nodiscard]] const std::vector<Entry>& entries(Facet facet) const;
    // nullptr for a code that is not there: a newer terminal may know more codes than this catalogue.
    [[nodiscard]] const Entry* find(std::string_view code) const;
    [[nodiscard]] std::optional<Facet> facet_of(std::string_view code) const;
    [[nodiscard]] bool holds(Facet facet, std::string_view code) const { return facet_of(code) == facet; }
    // The codes directly under `code`.
    [[nodiscard]] std::vector<const Entry*> children(std::string_view code) const;
    // The top of the list that `code` belongs to: B0503 -> B05. The code itself when it is not known.
    [[nodiscard]] std::string category_of(std::string_view code) const;
    // B -> Bank, N -> Insurer; nullopt for a code that is no business.
    [[nodiscard]] std::optional<InstitutionKind> institution_of(std::string_view business) const;
    // The code itself when it is not known, so that a list never shows an empty cell.
    [[nodiscard]] std::string label(std::string_view code, Language language, Formality formality) const;

    // What the glass shows, at most tiles_max, each with at most choices_max choices.
    [[nodiscard]] const std::vector<Tile>& tiles(InstitutionKind kind) const;
    [[nodiscard]] const Tile* find_tile(std::string_view code) const;
    [[nodiscard]] const Choice* find_choice(std::string_view code) const;
    // The tile that stands for this business at its kind of institution; nullptr for an unknown code.
    [[nodiscard]] const Tile* tile_for(std::string_view business) const;
    // The requests that the glass offers there, in order; staff know all of entries(Facet::Request).
    [[nodiscard]] std::vector<const Entry*> glass_requests(InstitutionKind kind) const;
    // Ready sentences for this choice, the most particular first, none said twice, at most
    // phrases_per_group_max.
    [[nodiscard]] std::vector<const Phrase*> phrases_for(const Choice& choice) const;
    [[nodiscard]] const Phrase* find_phrase(std::string_view code) const;

    [[nodiscard]] const std::vector<Surname>& surnames() const { return tables_.surnames; } // commonest first
    [[nodiscard]] const Words& pattern(Pattern pattern) const;

private:
    friend Result<Catalogue> parse_catalogue(const std::map<std::string, std::string>& files);
    explicit Catalogue(CatalogueTables tables);

    struct Place {
        Facet facet{};
        std::size_t at{};
    };
    CatalogueTables tables_;
    std::map<std::string, Place, std::less<>> places_;
};

} // namespace fengqiao
