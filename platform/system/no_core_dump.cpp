#include "platform/system/no_core_dump.h"

#include "core/basics/check.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace fengqiao::system {

void forbid_core_dumps() {
    const rlimit none{0, 0};
    check(::setrlimit(RLIMIT_CORE, &none) == 0, "the kernel takes a core limit of nothing");
    // The limit alone does not hold where cores are piped to a program (man 5 core).
    check(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0, "the kernel makes this process not dumpable");
}

} // namespace fengqiao::system
