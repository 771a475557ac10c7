#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fengqiao {

// The complaint number on a paper that a scanner read: a receipt's code ("FQ1:" number ":" receipt code), or
// the number alone. nullopt for a wrong check digit and for whatever is no paper of ours; nothing of such a
// text may be kept.
std::optional<std::string> number_scanned(std::string_view text);

} // namespace fengqiao
