#include "platform/http/message/byte_range.h"

#include <algorithm>
#include <limits>

namespace fengqiao::http {
namespace {

constexpr std::string_view unit = "bytes=";

bool same_letters(std::string_view text, std::string_view small) {
    return std::ranges::equal(text, small, [](char one, char other) {
        return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) == other;
    });
}

// Digits alone, at least one. More than fit are as many as there can be: there are never so many bytes.
std::optional<std::uint64_t> number_in(std::string_view digits) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    if (digits.empty()) return std::nullopt;
    std::uint64_t number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        const auto value = static_cast<std::uint64_t>(digit - '0');
        number = number > (most - value) / 10 ? most : number * 10 + value;
    }
    return number;
}

PartWanted the_last(std::uint64_t count, std::uint64_t bytes) {
    if (count == 0 || bytes == 0) return {PartWanted::Kind::Outside};
    return {PartWanted::Kind::Part, bytes - std::min(count, bytes), bytes - 1};
}

// Several headers of one name are one list (RFC 9110 section 5.3), and a list is several parts.
bool is_said_twice(const Request& request) {
    return std::ranges::count_if(request.headers,
                                 [](const Header& one) { return same_letters(one.name, "range"); }) > 1;
}

} // namespace

PartWanted part_wanted(const Request& request, std::uint64_t bytes) {
    const std::string_view said = request.header("Range");
    if (request.method != "GET" || is_said_twice(request)) return {};
    if (said.size() < unit.size() || !same_letters(said.substr(0, unit.size()), unit)) return {};
    const std::string_view range = said.substr(unit.size());
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return {};
    const auto first = number_in(range.substr(0, dash));
    const auto last = number_in(range.substr(dash + 1));
    if (dash == 0) return last ? the_last(*last, bytes) : PartWanted{};
    const bool to_the_end = dash + 1 == range.size();
    if (!first || (!last && !to_the_end)) return {};
    if (last && *last < *first) return {};
    if (*first >= bytes) return {PartWanted::Kind::Outside};
    return {PartWanted::Kind::Part, *first, last ? std::min(*last, bytes - 1) : bytes - 1};
}

Response cut_to_part(Response whole, const PartWanted& part) {
    const std::string all = std::to_string(whole.body.size());
    whole.headers.push_back({"Accept-Ranges", "bytes"});
    switch (part.kind) {
    case PartWanted::Kind::Whole: return whole;
    case PartWanted::Kind::Part:
        whole.status = 206;
        whole.headers.push_back({"Content-Range", "bytes " + std::to_string(part.first) + "-" +
                                                      std::to_string(part.last) + "/" + all});
        whole.body = whole.body.substr(part.first, part.last - part.first + 1);
        return whole;
    case PartWanted::Kind::Outside:
        whole.status = 416;
        whole.headers.push_back({"Content-Range", "bytes */" + all});
        whole.body.clear();
        whole.content_type.clear();
        return whole;
    }
    return whole;
}

} // namespace fengqiao::http
