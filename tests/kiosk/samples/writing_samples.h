#pragma once

#include "tests/kiosk/samples/sample_model.h"

namespace fengqiao::kiosk::testing {

// The pages on which words are written, at every door: untouched, in the middle of a word, and full.
void add_writing(std::vector<SampleScreen>& screens);

} // namespace fengqiao::kiosk::testing
