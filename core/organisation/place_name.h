#pragma once

#include "core/organisation/organisation.h"

namespace fengqiao {

// The branch as a customer names it in a sentence: 示例银行枫桥支行. A branch whose own name begins with its
// institution's says already whom it belongs to; any other has the institution's name before it.
Words place_name(const Words& institution, const Words& branch);

} // namespace fengqiao
