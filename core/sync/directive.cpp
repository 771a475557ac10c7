#include "core/sync/directive.h"

#include "core/content/edition.h"

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

const Directive* find_directive(std::span<const Directive> directives, std::uint16_t kind) {
    const auto found = std::ranges::find(directives, kind, &Directive::kind);
    return found == directives.end() ? nullptr : &*found;
}

Directive directive_of(const KeyRenewal& renewal) {
    Directive directive{rotate_key_directive, {}};
    put_number(directive.body, renewal.replace);
    put_number(directive.body, renewal.as);
    return directive;
}

std::optional<KeyRenewal> key_renewal_in(std::span<const Directive> directives) {
    const Directive* found = find_directive(directives, rotate_key_directive);
    if (found == nullptr || found->body.size() != 2 * number_size) return std::nullopt;
    const ByteView body{found->body};
    const KeyRenewal renewal{read_number(body.first(number_size)), read_number(body.subspan(number_size))};
    if (renewal.replace == 0 || renewal.as <= renewal.replace) return std::nullopt;
    return renewal;
}

Directive directive_to_show(const ContentOrder& order) {
    Directive directive{content_directive, {}};
    put_number(directive.body, order.number);
    directive.body.insert(directive.body.end(), order.manifest.begin(), order.manifest.end());
    put_number(directive.body, order.bytes);
    return directive;
}

std::optional<ContentOrder> content_order_in(std::span<const Directive> directives) {
    const Directive* found = find_directive(directives, content_directive);
    ContentOrder order;
    if (found == nullptr || found->body.size() != 2 * number_size + order.manifest.size())
        return std::nullopt;
    const ByteView body{found->body};
    order.number = read_number(body.first(number_size));
    std::ranges::copy(body.subspan(number_size, order.manifest.size()), order.manifest.begin());
    order.bytes = read_number(body.last(number_size));
    if (order.number == 0 || order.bytes == 0 || order.bytes > manifest_bytes_max) return std::nullopt;
    return order;
}

} // namespace fengqiao
