#pragma once

#include "core/organisation/directory.h"

namespace fengqiao {

// A small Shaoxing for trying things out: a bank with a station and four branches, an insurer with a station
// and two, people in every role, and the 23 mediators of a committee. The first branch's lobby manager is
// also its first handler. The same ids in every copy.
DirectoryRecords sample_city();

// Whether this one signs in at the console; the others only at the glass of their branch.
bool uses_console(const Person& person);
// Whether this one signs in at the glass.
bool uses_glass(const Person& person);

} // namespace fengqiao
