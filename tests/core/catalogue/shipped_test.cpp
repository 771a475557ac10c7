#include "tests/core/catalogue/shipped_catalogue.h"

#include "core/basics/utf8.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

namespace {

constexpr std::array both_kinds{InstitutionKind::Bank, InstitutionKind::Insurer};

std::size_t top_level(Facet facet) {
    return static_cast<std::size_t>(std::ranges::count_if(
        shipped_catalogue().entries(facet), [](const Entry& entry) { return entry.parent.empty(); }));
}

bool ends_like_a_sentence(const std::string& text) {
    for (const std::string mark : {"。", "！", "？", "，", "、", ".", "!", "?", ","})
        if (text.ends_with(mark)) return true;
    return false;
}

} // namespace

TEST_CASE("the shipped catalogue is whole") {
    const auto parsed = parse_catalogue(shipped_files());
    INFO((parsed ? "" : parsed.error().text));
    REQUIRE(parsed.has_value());
    CHECK(parsed->version() == 1);
}

TEST_CASE("the lists are as long as the domain has them") {
    CHECK(top_level(Facet::BankBusiness) == 14);
    CHECK(top_level(Facet::InsurerBusiness) == 13);
    CHECK(shipped_catalogue().entries(Facet::Dispute).size() == 9);
    CHECK(shipped_catalogue().entries(Facet::Cause).size() == 13);
    CHECK(shipped_catalogue().entries(Facet::Request).size() == 10);
    CHECK(shipped_catalogue().entries(Facet::RatingReason).size() == 7);
    CHECK(shipped_catalogue().entries(Facet::Outcome).size() == 9);
    CHECK(shipped_catalogue().entries(Facet::Title).size() == 2);
    CHECK(shipped_catalogue().entries(Facet::IntakeChannel).size() == 10);
}

TEST_CASE("every business category is divided, and its last part is the others") {
    for (const Facet facet : {Facet::BankBusiness, Facet::InsurerBusiness})
        for (const Entry& entry : shipped_catalogue().entries(facet)) {
            if (!entry.parent.empty()) continue;
            const auto parts = shipped_catalogue().children(entry.code);
            INFO(entry.code);
            REQUIRE_FALSE(parts.empty());
            CHECK(parts.back()->formal.zh == "其他");
        }
}

TEST_CASE("a rolled-over wealth product has its code, its words and its way up") {
    const Catalogue& catalogue = shipped_catalogue();
    CHECK(catalogue.label("B0503", Language::Chinese, Formality::Formal) == "滚存续期");
    CHECK(catalogue.label("B0503", Language::English, Formality::Plain) == "Automatic rollover");
    CHECK(catalogue.category_of("B0503") == "B05");
    CHECK(catalogue.category_of("A1031") == "A1");
    CHECK(catalogue.institution_of("B0503") == InstitutionKind::Bank);
    CHECK(catalogue.institution_of("N12") == InstitutionKind::Insurer);
    CHECK_FALSE(catalogue.institution_of("C05").has_value());
    CHECK(catalogue.facet_of("C05") == Facet::Cause);
}

TEST_CASE("a code of a newer catalogue is shown as it is") {
    CHECK(shipped_catalogue().find("B0577") == nullptr);
    CHECK(shipped_catalogue().label("B0577", Language::Chinese, Formality::Plain) == "B0577");
    CHECK(shipped_catalogue().category_of("B0577") == "B0577");
    CHECK(shipped_catalogue().tile_for("B0577") == nullptr);
}

TEST_CASE("every kind of institution shows eight tiles of eight choices, the last one for everything else") {
    for (const InstitutionKind kind : both_kinds) {
        const auto& tiles = shipped_catalogue().tiles(kind);
        CHECK(tiles.size() == tiles_max);
        for (const Tile& tile : tiles) {
            INFO(tile.code);
            CHECK(tile.choices.size() <= choices_max);
            CHECK(tile.choices.size() >= 6);
            CHECK(tile.choices.back().cause == "C99");
            CHECK(length_in_code_points(tile.title.en) <= 20);
        }
    }
}

TEST_CASE("any business finds its tile, and a choice finds its tile again") {
    const Catalogue& catalogue = shipped_catalogue();
    for (const Facet facet : {Facet::BankBusiness, Facet::InsurerBusiness})
        for (const Entry& entry : catalogue.entries(facet)) {
            INFO(entry.code);
            REQUIRE(catalogue.tile_for(entry.code) != nullptr);
            CHECK(catalogue.tile_for(entry.code)->institution == catalogue.institution_of(entry.code));
        }
    CHECK(catalogue.tile_for("B0902")->code == "TB05");
    const Choice* rolled_over = catalogue.find_choice("TB0501");
    REQUIRE(rolled_over != nullptr);
    CHECK(rolled_over->business == "B0503");
    CHECK(rolled_over->cause == "C05");
    CHECK(catalogue.find_tile(rolled_over->tile)->title.zh == "理财");
}

TEST_CASE("the tapped words of one tile are all different") {
    for (const InstitutionKind kind : both_kinds)
        for (const Tile& tile : shipped_catalogue().tiles(kind))
            for (const Choice& one : tile.choices)
                CHECK(std::ranges::count_if(tile.choices, [&](const Choice& other) {
                          return other.title.zh == one.title.zh || other.title.en == one.title.en;
                      }) == 1);
}

TEST_CASE("every choice has six to eight ready sentences, in the customer's voice and short") {
    const Catalogue& catalogue = shipped_catalogue();
    for (const InstitutionKind kind : both_kinds)
        for (const Tile& tile : catalogue.tiles(kind))
            for (const Choice& choice : tile.choices) {
                const auto phrases = catalogue.phrases_for(choice);
                INFO(choice.code);
                CHECK(phrases.size() >= 6);
                CHECK(phrases.size() <= phrases_per_group_max);
                for (const Phrase* phrase : phrases) {
                    INFO(phrase->code);
                    CHECK(length_in_code_points(phrase->text.zh) <= 20);
                    CHECK(length_in_code_points(phrase->text.en) <= 60);
                    CHECK(phrase->text.zh != choice.problem.zh);
                    CHECK_FALSE(ends_like_a_sentence(phrase->text.zh));
                    CHECK_FALSE(ends_like_a_sentence(phrase->text.en));
                }
            }
    CHECK(catalogue.phrases_for(*catalogue.find_choice("TB0501")).front()->group == "TB0501");
}

TEST_CASE("a bank offers to find out first, an insurer to pay") {
    CHECK(shipped_catalogue().glass_requests(InstitutionKind::Bank).front()->code == "R03");
    CHECK(shipped_catalogue().glass_requests(InstitutionKind::Insurer).front()->code == "R06");
    for (const InstitutionKind kind : both_kinds) {
        CHECK(shipped_catalogue().glass_requests(kind).size() == 8);
        CHECK(shipped_catalogue().glass_requests(kind).back()->code == "R99");
    }
}

TEST_CASE("a hundred surnames stand in the order of their frequency") {
    REQUIRE(shipped_catalogue().surnames().size() == 108);
    CHECK(shipped_catalogue().surnames().front() == Surname{"王", "Wang"});
    CHECK(shipped_catalogue().surnames()[2] == Surname{"张", "Zhang"});
}
