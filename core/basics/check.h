#pragma once

#include <source_location>
#include <string_view>

namespace fengqiao {

// A bug, not a trouble: says where on standard error and ends the program. The supervisor restarts it and
// the journal is already on disk. `rule` is a constant sentence and never holds a customer's words.
[[noreturn]] void broken(std::string_view rule, std::source_location where);

inline void check(bool holds, std::string_view rule,
                  std::source_location where = std::source_location::current()) {
    if (!holds) broken(rule, where);
}

} // namespace fengqiao
