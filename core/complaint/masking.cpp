#include "core/complaint/masking.h"

#include "core/basics/utf8.h"
#include "core/complaint/digit_run.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t digits_max = 19; // of the longest card number
constexpr std::size_t digits_min = 6;  // of the shortest thing that is known, a date

// Code points begin to end of the text become **** and `tail`.
struct Hidden {
    std::size_t begin{}, end{};
    std::string tail;
};

Hidden hide(std::span<DigitGroup> groups) {
    const JoinedDigits number = join(groups);
    const std::string all = number.has_x ? number.digits + "X" : number.digits;
    for (DigitGroup& group : groups)
        group.settled = true;
    return {groups.front().begin, groups.back().end, all.substr(all.size() - 4)};
}

bool is_open(std::span<const DigitGroup> groups) {
    return std::ranges::none_of(groups, [](const DigitGroup& group) { return group.settled; });
}

std::size_t digits_in(std::span<const DigitGroup> groups) {
    std::size_t count = 0;
    for (const DigitGroup& group : groups)
        count += group.digits.size();
    return count;
}

// Looks at every stretch of neighbouring groups, the one with most digits first, and settles what
// `meaning_of` knows.
template <class MeaningOf> void settle(DigitRun& run, std::vector<Hidden>& hidden, MeaningOf meaning_of) {
    struct Stretch {
        std::size_t first, count, digits;
    };
    std::vector<Stretch> stretches;
    for (std::size_t first = 0; first < run.size(); ++first)
        for (std::size_t count = 1; first + count <= run.size(); ++count) {
            const std::size_t digits = digits_in(std::span(run).subspan(first, count));
            // A single group may be longer: it is looked at and left alone.
            if (count > 1 && digits > digits_max) break;
            if (digits >= digits_min) stretches.push_back({first, count, digits});
        }
    std::ranges::stable_sort(stretches, std::greater{}, &Stretch::digits);
    for (const Stretch& stretch : stretches) {
        const std::span groups = std::span(run).subspan(stretch.first, stretch.count);
        if (!is_open(groups)) continue;
        switch (meaning_of(join(groups))) {
        case Meaning::Private: hidden.push_back(hide(groups)); break;
        case Meaning::Harmless:
            for (DigitGroup& group : groups)
                group.settled = true;
            break;
        case Meaning::Undecided: break;
        }
    }
}

// From this length on a number that stands whole is taken for itself, whatever its neighbours are. A shorter
// one may be the rest of a card number whose first six digits stand apart.
constexpr std::size_t whole_card_min = 15;

void settle_run(DigitRun& run, std::vector<Hidden>& hidden) {
    for (DigitGroup& group : run) {
        if (group.settled) continue;
        const JoinedDigits number = join({&group, 1});
        const bool whole_card =
            number.digits.size() >= whole_card_min && meaning_of_card(number) == Meaning::Private;
        if (whole_card || meaning_of_identity(number) == Meaning::Private)
            hidden.push_back(hide({&group, 1}));
    }
    settle(run, hidden, meaning_of_identity);
    settle(run, hidden, [](const JoinedDigits& number) {
        return is_spelt_date(number) ? Meaning::Harmless : Meaning::Undecided;
    });
    settle(run, hidden, meaning_of_card);
}

} // namespace

bool holds_luhn(std::string_view digits) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const unsigned digit = static_cast<unsigned>(digits[digits.size() - 1 - i] - '0');
        const unsigned weighed = i % 2 == 1 ? digit * 2 : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
}

std::string mask_private_numbers(std::string_view text) {
    const std::vector<char32_t> points = code_points(text);
    std::vector<Hidden> hidden;
    for (DigitRun& run : digit_runs(points))
        settle_run(run, hidden);
    std::ranges::sort(hidden, {}, &Hidden::begin);

    std::string masked;
    std::size_t at = 0;
    for (const Hidden& number : hidden) {
        for (; at < number.begin; ++at)
            append_utf8(masked, points[at]);
        masked += "****" + number.tail;
        at = number.end;
    }
    for (; at < points.size(); ++at)
        append_utf8(masked, points[at]);
    return masked;
}

} // namespace fengqiao
