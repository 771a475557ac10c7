#include "core/kiosk/theme.h"

#include "core/basics/check.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fengqiao {
namespace {

constexpr std::array<std::string_view, accent_count> accent_names{"green",  "blue", "violet",
                                                                  "orange", "red",  "teal"};
constexpr std::array<std::string_view, 5> face_names{"very_good", "good", "fair", "bad", "very_bad"};

constexpr std::array grounds{"ground.top", "ground.bottom", "card.plain", "card.quiet", "card.tint"};

struct Pair {
    std::string text_key, surface_key;
};

// Every role that words are drawn in, with every role they are drawn on.
std::vector<Pair> text_pairs() {
    std::vector<Pair> pairs;
    for (const char* surface : grounds)
        for (const char* words : {"text.body", "text.quiet", "brand.main"})
            pairs.push_back({words, surface});
    for (const char* surface : {"brand.main", "brand.bright", "danger.strong"})
        pairs.push_back({"brand.words", surface});
    for (const char* surface : {"header.left", "header.right"})
        for (const char* words : {"header.words", "header.words_quiet"})
            pairs.push_back({words, surface});
    for (const std::string state : {"good", "warning", "danger", "neutral"}) {
        pairs.push_back({state + ".strong", state + ".tint"});
        pairs.push_back({state + ".strong", "card.plain"});
        pairs.push_back({"text.body", state + ".tint"});
    }
    pairs.push_back({"text.quiet", "neutral.tint"}); // a button that cannot be pressed now
    return pairs;
}

// What covers so much of the glass that it would glare.
std::vector<std::string> wide_surfaces() {
    std::vector<std::string> keys{grounds.begin(), grounds.end()};
    for (const char* key :
         {"header.left", "header.right", "good.tint", "warning.tint", "danger.tint", "neutral.tint"})
        keys.emplace_back(key);
    return keys;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

} // namespace

std::string_view name_of(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Usual: return "day";
    case ThemeKind::High: return "high";
    case ThemeKind::Low: return "low";
    }
    std::unreachable();
}

double contrast_floor(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Usual: return 10.0;
    case ThemeKind::High: return 18.0;
    case ThemeKind::Low: return 4.5;
    }
    std::unreachable();
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

std::vector<ThemeRole> roles_of(ThemeColours& c) {
    std::vector<ThemeRole> roles{{"ground.top", &c.ground_top},
                                 {"ground.bottom", &c.ground_bottom},
                                 {"card.plain", &c.card},
                                 {"card.quiet", &c.card_quiet},
                                 {"card.tint", &c.card_tint},
                                 {"card.line", &c.line},
                                 {"text.body", &c.text},
                                 {"text.quiet", &c.text_quiet},
                                 {"header.left", &c.header_left},
                                 {"header.right", &c.header_right},
                                 {"header.words", &c.on_header},
                                 {"header.words_quiet", &c.on_header_quiet},
                                 {"brand.main", &c.brand},
                                 {"brand.bright", &c.brand_bright},
                                 {"brand.words", &c.on_brand},
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
    const double floor = contrast_floor(colours.kind);
    std::vector<ContrastFault> faults;
    for (const Pair& pair : text_pairs()) {
        const double found = contrast(colour_of(pair.text_key), colour_of(pair.surface_key));
        if (found < floor) faults.push_back({pair.text_key, pair.surface_key, found, floor});
    }
    if (colours.kind != ThemeKind::Low) return faults;
    for (const std::string& key : wide_surfaces()) {
        const double found = luminance(colour_of(key));
        if (found > glare_max) faults.push_back({key, "", found, glare_max});
    }
    return faults;
}

} // namespace fengqiao
