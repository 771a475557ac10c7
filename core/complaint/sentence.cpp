#include "core/complaint/sentence.h"

#include "core/basics/check.h"
#include "core/basics/utf8.h"
#include "core/complaint/masking.h"
#include "core/text/template.h"

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

using Fills = std::vector<std::pair<std::string_view, std::string>>;

std::string filled(const Words& pattern, Language language, const Fills& fills) {
    const auto parts = parse_template(pattern.in(language));
    check(parts.has_value(), "a catalogue holds only patterns that were checked when it was loaded");
    std::string text;
    for (const TemplatePart& part : *parts) {
        if (const auto* plain = std::get_if<std::string_view>(&part)) {
            text += *plain;
            continue;
        }
        const auto name = std::get<Placeholder>(part).name;
        const auto fill = std::ranges::find(fills, name, &Fills::value_type::first);
        check(fill != fills.end(), "every placeholder of a pattern is filled");
        text += fill->second;
    }
    return text;
}

Pattern pattern_of(Occurred occurred) {
    switch (occurred) {
    case Occurred::Today: return Pattern::OccurredToday;
    case Occurred::ThisWeek: return Pattern::OccurredThisWeek;
    case Occurred::Earlier: return Pattern::OccurredEarlier;
    case Occurred::Unknown: return Pattern::OccurredUnknown;
    }
    std::unreachable();
}

// The marks a sentence may end with, in either language.
bool ends_a_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 10> marks{"。", "！", "？", "…", ".", "!", "?", "”", "」", "）"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// 1234.50 yuan, 20000 yuan: fen only where there are any.
std::string yuan_of(Fen amount) {
    const std::int64_t fen = amount.count % 100;
    const std::string whole = std::to_string(amount.count / 100);
    if (fen == 0) return whole;
    return whole + (fen < 10 ? ".0" : ".") + std::to_string(fen);
}

// Collects whole sentences with the language's gap between them.
class Teller {
public:
    explicit Teller(const Telling& telling) : telling_{telling} {}

    void add(std::string_view whole_sentence) {
        if (whole_sentence.empty()) return;
        if (!text_.empty()) text_ += say(Pattern::SentenceGap);
        text_ += whole_sentence;
    }
    [[nodiscard]] std::string say(Pattern pattern, const Fills& fills = {}) const {
        return filled(telling_.catalogue.pattern(pattern), telling_.language, fills);
    }
    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    const Telling& telling_;
    std::string text_;
};

// The problem as the choice says it, else as its cause does.
std::string problem_of(const Matter& matter, const Telling& telling) {
    if (const Choice* choice = telling.catalogue.find_choice(matter.choice))
        return choice->problem.in(telling.language);
    const Entry* cause = telling.catalogue.find(matter.cause);
    return cause ? cause->in_sentence.in(telling.language) : "";
}

std::string opening(const Matter& matter, const Telling& telling, const Teller& teller) {
    const Tile* tapped = telling.catalogue.find_tile(matter.tile);
    const Tile* tile = tapped ? tapped : telling.catalogue.tile_for(matter.business);
    std::string problem = problem_of(matter, telling);
    if (!tile || problem.empty()) return {};
    return teller.say(Pattern::Opening, {{"branch", telling.branch.in(telling.language)},
                                         {"activity", tile->activity.in(telling.language)},
                                         {"problem", std::move(problem)},
                                         {"occurred", teller.say(pattern_of(matter.occurred))}});
}

std::string party_sentence(const Party& party, const Teller& teller) {
    switch (party.capacity) {
    case Capacity::Self: return {};
    case Capacity::Agent: return teller.say(Pattern::AsAgent);
    case Capacity::Heir: return teller.say(Pattern::AsHeir);
    case Capacity::Group: return teller.say(Pattern::AsGroup, {{"members", std::to_string(party.members)}});
    }
    std::unreachable();
}

std::string wish(const Matter& matter, const Telling& telling, const Teller& teller) {
    std::vector<std::string> wishes;
    for (const std::string& code : matter.requests)
        if (telling.catalogue.holds(Facet::Request, code))
            wishes.push_back(telling.catalogue.find(code)->in_sentence.in(telling.language));
    if (wishes.empty()) return {};
    std::string list;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (i > 0) list += teller.say(i + 1 == wishes.size() ? Pattern::ListLast : Pattern::ListSeparator);
        list += wishes[i];
    }
    return teller.say(Pattern::Wish, {{"wishes", std::move(list)}});
}

} // namespace

std::string sentence(const Matter& matter, const Party& party, const Telling& telling) {
    Teller teller(telling);
    teller.add(party_sentence(party, teller));
    teller.add(opening(matter, telling, teller));
    for (const std::string& code : matter.phrases)
        if (const Phrase* phrase = telling.catalogue.find_phrase(code))
            teller.add(teller.say(Pattern::Statement, {{"statement", phrase->text.in(telling.language)}}));

    const std::string words = mask_private_numbers(trimmed(matter.words));
    if (!words.empty()) teller.add(ends_a_sentence(words) ? words : words + teller.say(Pattern::FullStop));

    if (matter.amount) teller.add(teller.say(Pattern::Amount, {{"amount", yuan_of(*matter.amount)}}));
    teller.add(wish(matter, telling, teller));
    return std::move(teller).text();
}

std::string addressed_as(const Name& name, const Catalogue& catalogue, Language language) {
    const std::string title =
        name.title == Title::None ? "" : catalogue.label(code_of(name.title), language, Formality::Formal);
    if (!name.given.empty()) return name.surname + name.given;
    if (name.other_surname)
        return filled(catalogue.pattern(Pattern::NameToComplete), language, {{"title", title}});
    if (title.empty()) return name.surname;
    std::string surname = name.surname;
    if (language == Language::English) {
        const auto known = std::ranges::find(catalogue.surnames(), surname, &Surname::text);
        if (known != catalogue.surnames().end()) surname = known->pinyin;
    }
    return filled(catalogue.pattern(Pattern::NameWithTitle), language,
                  {{"surname", std::move(surname)}, {"title", title}});
}

} // namespace fengqiao
