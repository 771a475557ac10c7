#include "tests/benchmarks/writing/disturbed.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace fengqiao::benchmarks {
namespace {

constexpr float step = 0.018F; // between two places of a finger

float chance(Random& random) {
    return static_cast<float>(random.below(1'000'000)) / 1'000'000;
}

// Normally distributed around nought (Box and Muller).
float normal(Random& random, float deviation) {
    if (deviation <= 0) return 0;
    const float length = std::sqrt(-2 * std::log(1 - chance(random)));
    return deviation * length * std::cos(2 * std::numbers::pi_v<float> * chance(random));
}

float radians(float degrees) {
    return degrees * std::numbers::pi_v<float> / 180;
}

InkPoint middle_of(const InkStroke& stroke) {
    InkPoint sum;
    for (const InkPoint& point : stroke)
        sum = {sum.x + point.x, sum.y + point.y};
    const auto count = static_cast<float>(stroke.size());
    return {sum.x / count, sum.y / count};
}

// Places at even distances, as a panel reports a finger that moves evenly.
InkStroke at_even_steps(const InkStroke& stroke) {
    InkStroke even{stroke.front()};
    float to_next = step;
    for (std::size_t at = 1; at < stroke.size(); ++at) {
        InkPoint from = stroke[at - 1];
        float left = std::hypot(stroke[at].x - from.x, stroke[at].y - from.y);
        while (left >= to_next) {
            const float part = to_next / left;
            from = {from.x + (stroke[at].x - from.x) * part, from.y + (stroke[at].y - from.y) * part};
            even.push_back(from);
            left -= to_next;
            to_next = step;
        }
        to_next -= left;
    }
    even.push_back(stroke.back());
    return even;
}

InkStroke moved(const InkStroke& stroke, const Disturbance& by, Random& random) {
    const InkPoint middle = middle_of(stroke);
    const float turn = radians(normal(random, by.turn)), size = 1 + normal(random, by.size);
    const float shift_x = normal(random, by.shift), shift_y = normal(random, by.shift);
    InkStroke result;
    for (const InkPoint& point : stroke) {
        const float x = (point.x - middle.x) * size, y = (point.y - middle.y) * size;
        result.push_back({middle.x + x * std::cos(turn) - y * std::sin(turn) + shift_x,
                          middle.y + x * std::sin(turn) + y * std::cos(turn) + shift_y});
    }
    return result;
}

// The whole character leans, is wide or high, and fills more or less of the field.
void lean_and_stretch(std::vector<InkStroke>& strokes, const Disturbance& by, Random& random) {
    const float slant = std::tan(radians(normal(random, by.slant)));
    const float fill = 0.75F + 0.2F * chance(random);
    const float wide = fill * (1 + normal(random, by.size)), high = fill * (1 + normal(random, by.size));
    for (InkStroke& stroke : strokes)
        for (InkPoint& point : stroke) {
            const float y = point.y - 0.5F, x = point.x - 0.5F - slant * y;
            point = {0.5F + x * wide, 0.5F + y * high};
        }
}

void tremble(std::vector<InkStroke>& strokes, const Disturbance& by, Random& random) {
    for (InkStroke& stroke : strokes) {
        stroke = at_even_steps(stroke);
        for (InkPoint& point : stroke)
            point = {point.x + normal(random, by.tremble), point.y + normal(random, by.tremble)};
    }
}

std::vector<InkStroke> joined(const std::vector<InkStroke>& strokes, float often, Random& random) {
    std::vector<InkStroke> result;
    for (const InkStroke& stroke : strokes) {
        if (!result.empty() && chance(random) < often) {
            result.back().insert(result.back().end(), stroke.begin(), stroke.end());
            result.back() = at_even_steps(result.back());
        } else {
            result.push_back(stroke);
        }
    }
    return result;
}

void reorder(std::vector<InkStroke>& strokes, const Disturbance& by, Random& random) {
    if (strokes.size() > 1 && chance(random) < by.swapped) {
        const std::size_t at = random.below(strokes.size() - 1);
        std::swap(strokes[at], strokes[at + 1]);
    }
    if (strokes.size() > 4 && chance(random) < by.missing)
        strokes.erase(strokes.begin() + static_cast<std::ptrdiff_t>(random.below(strokes.size())));
    if (!by.shuffled) return;
    for (std::size_t left = strokes.size(); left > 1; --left)
        std::swap(strokes[left - 1], strokes[random.below(left)]);
}

bool read_number(std::string_view& text, char end, float& into) {
    int thousandths = 0;
    const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), thousandths);
    if (fault != std::errc{} || thousandths < 0 || thousandths > 1000) return false;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    if (!text.empty() && text.front() == end) text.remove_prefix(1);
    into = static_cast<float>(thousandths) / 1000;
    return true;
}

bool read_strokes(std::string_view text, std::vector<InkStroke>& into) {
    into.emplace_back();
    while (!text.empty()) {
        InkPoint point;
        if (!read_number(text, ',', point.x) || !read_number(text, ' ', point.y)) return false;
        into.back().push_back(point);
        if (text.starts_with(';')) {
            text.remove_prefix(1);
            into.emplace_back();
        }
    }
    return std::ranges::none_of(into, &InkStroke::empty);
}

} // namespace

Result<std::vector<Model>> read_models(std::string_view text, std::string_view name) {
    std::vector<Model> models;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.empty() || row.starts_with('#')) continue;
        const auto tab = row.find('\t');
        Model model{std::string{row.substr(0, tab)}, {}};
        if (tab == std::string_view::npos || !read_strokes(row.substr(tab + 1), model.strokes))
            return trouble(TroubleKind::BadFile,
                           std::string{name} + ":" + std::to_string(line) + ": these are no strokes");
        models.push_back(std::move(model));
    }
    return models;
}

std::vector<InkStroke> disturbed(const std::vector<InkStroke>& strokes, const Disturbance& by,
                                 Random& random) {
    std::vector<InkStroke> drawn;
    for (const InkStroke& stroke : strokes)
        drawn.push_back(moved(stroke, by, random));
    lean_and_stretch(drawn, by, random);
    reorder(drawn, by, random);
    drawn = joined(drawn, by.joined, random);
    tremble(drawn, by, random);
    return drawn;
}

} // namespace fengqiao::benchmarks
