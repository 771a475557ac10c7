#pragma once

#include "tests/support/test_headquarters/test_headquarters.h"

namespace fengqiao {

// What an operator does in the data folder of a headquarters that runs, and what lies on its disk afterwards.

struct Told {
    int code{0};
    std::string output, errors;
};
Told command(const TestHeadquarters& office, std::vector<std::string> words);

// Everything the terminal has is folded, and everything folded has reached it.
void pass_twice(TestHeadquarters& office, TestTerminal& terminal);

// In what headquarters works with; backups keep what they hold.
bool database_holds(const TestHeadquarters& office, ByteView canary);

// The database as that backup left it.
void restore(TestHeadquarters& office, const std::string& backup);

} // namespace fengqiao
