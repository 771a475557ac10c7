#include "platform/writing/shape/one_thread.h"

#include <omp.h>

namespace fengqiao::writing {

// The setting belongs to the thread that makes it.
OneThread::OneThread() : levels_before_{omp_get_max_active_levels()} {
    omp_set_max_active_levels(0);
}

OneThread::~OneThread() {
    omp_set_max_active_levels(levels_before_);
}

} // namespace fengqiao::writing
