#include "core/basics/check.h"

#include <cstdio>
#include <cstdlib>

namespace fengqiao {

void broken(std::string_view rule, std::source_location where) {
    std::fprintf(stderr, "fengqiao: broken rule at %s:%u: %.*s\n", where.file_name(),
                 static_cast<unsigned>(where.line()), static_cast<int>(rule.size()), rule.data());
    std::abort();
}

} // namespace fengqiao
