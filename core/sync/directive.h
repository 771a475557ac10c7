#pragma once

#include "core/basics/bytes.h"

#include <cstdint>
#include <optional>
#include <span>

namespace fengqiao {

// The kinds of directives, frozen like the types of events: a number is never given to something else. The
// answer that carries a directive is signed by headquarters; what the body has to prove besides is said here.
//
//   1  keyset      headquarters' newer keyset; its body is signed by the offline root, and believed for that
//   2  rotate_key  a terminal makes its own signing key anew, and tells the new one in an event (KeyRotated)
//   3  assign      a terminal stands at another branch; its body says which, as platform/wire writes a place
//   4  content     which edition of the station's pages is to be shown; what it fetches then proves itself
//   5  wipe        reserved: a stolen terminal forgets everything
constexpr std::uint16_t keyset_directive = 1;
constexpr std::uint16_t rotate_key_directive = 2;
constexpr std::uint16_t assign_directive = 3;
constexpr std::uint16_t content_directive = 4;

// An order headquarters gives in an answer. A terminal passes over a kind its program does not know, so that
// new ones need no new version of the protocol.
struct Directive {
    std::uint16_t kind{0};
    Bytes body;

    friend bool operator==(const Directive&, const Directive&) = default;
};

// The first of its kind; nullptr when there is none.
const Directive* find_directive(std::span<const Directive> directives, std::uint16_t kind);

// The terminal's key of number `replace`, which headquarters goes by now, gives way to a new one of number
// `as`, greater than any it ever had.
struct KeyRenewal {
    std::uint32_t replace{0};
    std::uint32_t as{0};

    friend bool operator==(const KeyRenewal&, const KeyRenewal&) = default;
};
Directive directive_of(const KeyRenewal& renewal);
// The first of its kind among them; nullopt when there is none, or when it is malformed.
std::optional<KeyRenewal> key_renewal_in(std::span<const Directive> directives);

// The edition with this manifest is the one to show. Its number is greater than that of every order before,
// so that a former edition comes back by a new order and an old order changes nothing.
struct ContentOrder {
    std::uint32_t number{0};
    Hash manifest{};        // of the signed manifest, under which headquarters serves it
    std::uint32_t bytes{0}; // of the signed manifest

    friend bool operator==(const ContentOrder&, const ContentOrder&) = default;
};
Directive directive_to_show(const ContentOrder& order);
// The first of its kind among them; nullopt when there is none, or when it is malformed.
std::optional<ContentOrder> content_order_in(std::span<const Directive> directives);

constexpr std::size_t directives_max = 16; // in one answer; more come with the next
constexpr std::size_t directive_bytes_max = 4096;

} // namespace fengqiao
