#pragma once

#include "tests/platform/sqlite/forgetful_disk/forgetful_disk.h"

namespace fengqiao {

// What SQLite calls when it works on this disk: version 1 of its interface, which is all that an exclusive
// connection with a write-ahead log needs.
std::unique_ptr<sqlite3_vfs> calls_to(ForgetfulDisk& disk);

} // namespace fengqiao
