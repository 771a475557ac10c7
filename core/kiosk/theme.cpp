#include "core/kiosk/theme.h"

#include "core/basics/check.h"

#include <algorithm>
#include <cmath>

namespace fengqiao {
namespace {

constexpr double body_text_contrast = 10.0;
constexpr double any_text_contrast = 4.5;

constexpr std::array<std::string_view, accent_count> accent_names{"green",  "blue", "violet",
                                                                  "orange", "red",  "teal"};
constexpr std::array<std::string_view, 5> face_names{"very_good", "good", "fair", "bad", "very_bad"};

struct Pair {
    std::string text_key, surface_key;
    double needed;
};

std::vector<Pair> text_pairs() {
    std::vector<Pair> pairs;
    for (const char* surface : {"ground.top", "ground.bottom", "card.plain", "card.quiet", "card.tint"}) {
        pairs.push_back({"text.body", surface, body_text_contrast});
        pairs.push_back({"text.quiet", surface, any_text_contrast});
        pairs.push_back({"brand.main", surface, any_text_contrast});
    }
    for (const char* surface : {"brand.deep", "brand.main", "brand.bright", "danger.strong"})
        pairs.push_back({"brand.words", surface, any_text_contrast});
    for (const char* surface : {"brand.deep", "brand.main", "brand.bright"})
        pairs.push_back({"brand.words_quiet", surface, any_text_contrast});
    for (const std::string state : {"good", "warning", "danger", "neutral"}) {
        pairs.push_back({state + ".strong", state + ".tint", any_text_contrast});
        pairs.push_back({state + ".strong", "card.plain", any_text_contrast});
        pairs.push_back({"text.body", state + ".tint", any_text_contrast});
    }
    return pairs;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

std::vector<ThemeRole> roles_of(ThemeColours& c) {
    std::vector<ThemeRole> roles{{"ground.top", &c.ground_top},
                                 {"ground.bottom", &c.ground_bottom},
                                 {"card.plain", &c.card},
                                 {"card.quiet", &c.card_quiet},
                                 {"card.tint", &c.card_tint},
                                 {"card.line", &c.line},
                                 {"text.body", &c.text},
                                 {"text.quiet", &c.text_quiet},
                                 {"brand.deep", &c.brand_deep},
                                 {"brand.main", &c.brand},
                                 {"brand.bright", &c.brand_bright},
                                 {"brand.words", &c.on_brand},
                                 {"brand.words_quiet", &c.on_brand_quiet},
                                 {"shadow.colour", &c.shadow},
                                 {"good.strong", &c.good.strong},
                                 {"good.tint", &c.good.tint},
                                 {"warning.strong", &c.warning.strong},
                                 {"warning.tint", &c.warning.tint},
                                 {"danger.strong", &c.danger.strong},
                                 {"danger.tint", &c.danger.tint},
                                 {"neutral.strong", &c.neutral.strong},
                                 {"neutral.tint", &c.neutral.tint}};
    for (std::size_t i = 0; i < accent_count; ++i) {
        const std::string name = "accent." + std::string(accent_names[i]);
        roles.push_back({name + ".bright", &c.accents[i].bright});
        roles.push_back({name + ".deep", &c.accents[i].deep});
    }
    for (std::size_t i = 0; i < c.faces.size(); ++i) {
        const std::string name = "face." + std::string(face_names[i]);
        roles.push_back({name + ".top", &c.faces[i].top});
        roles.push_back({name + ".bottom", &c.faces[i].bottom});
        roles.push_back({name + ".ink", &c.faces[i].ink});
    }
    return roles;
}

double contrast(Colour first, Colour second) {
    const double one = luminance(first) + 0.05, other = luminance(second) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

std::vector<ContrastFault> contrast_faults(const ThemeColours& colours) {
    ThemeColours copy = colours;
    const std::vector<ThemeRole> roles = roles_of(copy);
    const auto colour_of = [&](std::string_view key) {
        const auto found = std::ranges::find(roles, key, &ThemeRole::key);
        check(found != roles.end(), "contrast is asked only of roles that exist");
        return *found->colour;
    };
    std::vector<ContrastFault> faults;
    for (const Pair& pair : text_pairs()) {
        const double found = contrast(colour_of(pair.text_key), colour_of(pair.surface_key));
        if (found < pair.needed) faults.push_back({pair.text_key, pair.surface_key, found, pair.needed});
    }
    return faults;
}

} // namespace fengqiao
