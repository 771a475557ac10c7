#include "core/sync/directive.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t number_size = sizeof(std::uint32_t);

void put_number(Bytes& into, std::uint32_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8)
        into.push_back(static_cast<Byte>(number >> shift));
}

std::uint32_t read_number(ByteView little_endian) {
    std::uint32_t number = 0;
    for (std::size_t at = number_size; at-- > 0;)
        number = number << 8 | little_endian[at];
    return number;
}

} // namespace

Directive directive_of(const KeyRenewal& renewal) {
    Directive directive{rotate_key_directive, {}};
    put_number(directive.body, renewal.replace);
    put_number(directive.body, renewal.as);
    return directive;
}

std::optional<KeyRenewal> key_renewal_in(std::span<const Directive> directives) {
    const auto found = std::ranges::find(directives, rotate_key_directive, &Directive::kind);
    if (found == directives.end() || found->body.size() != 2 * number_size) return std::nullopt;
    const ByteView body{found->body};
    const KeyRenewal renewal{read_number(body.first(number_size)), read_number(body.subspan(number_size))};
    if (renewal.replace == 0 || renewal.as <= renewal.replace) return std::nullopt;
    return renewal;
}

} // namespace fengqiao
