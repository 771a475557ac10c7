#pragma once

#include "core/basics/bytes.h"

#include <cstdint>

namespace fengqiao {

// The kinds of directives, frozen like the types of events: a number is never given to something else. The
// answer that carries a directive is signed by headquarters; what the body has to prove besides is said here.
//
//   1  keyset      headquarters' newer keyset; its body is signed by the offline root, and believed for that
//   2  rotate_key  reserved: a terminal makes its own signing key anew, and tells the new one with the old
//   3  assign      reserved: a terminal stands at another branch from now on
//   4  content     reserved: the list of languages and media to fetch
//   5  wipe        reserved: a stolen terminal forgets everything
constexpr std::uint16_t keyset_directive = 1;

// An order headquarters gives in an answer. A terminal passes over a kind its program does not know, so that
// new ones need no new version of the protocol.
struct Directive {
    std::uint16_t kind{0};
    Bytes body;

    friend bool operator==(const Directive&, const Directive&) = default;
};

constexpr std::size_t directives_max = 16; // in one answer; more come with the next
constexpr std::size_t directive_bytes_max = 4096;

} // namespace fengqiao
