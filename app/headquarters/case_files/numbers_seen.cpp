#include "app/headquarters/case_files/numbers_seen.h"

#include "app/headquarters/case_files/fingerprint.h"

#include <utility>

namespace fengqiao::headquarters {

std::optional<std::uint32_t> NumbersSeen::first_line(std::string_view number, std::uint32_t line) {
    if (used_ * 4 >= places_.size() * 3) grow();
    Fingerprint fingerprint;
    fingerprint.add(number);
    const std::uint64_t mark = fingerprint.value();
    Place& place = find(mark);
    if (place.line != 0) return place.line;
    place = {mark, line};
    ++used_;
    return std::nullopt;
}

// The place of this mark, or the free one where it belongs.
NumbersSeen::Place& NumbersSeen::find(std::uint64_t mark) {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = mark & mask;
    while (places_[at].line != 0 && places_[at].mark != mark)
        at = (at + 1) & mask;
    return places_[at];
}

void NumbersSeen::grow() {
    constexpr std::size_t places_first = 1024; // always a power of two
    const auto before = std::exchange(places_, {});
    places_.resize(before.empty() ? places_first : before.size() * 2);
    for (const Place& place : before)
        if (place.line != 0) find(place.mark) = place;
}

} // namespace fengqiao::headquarters
