#pragma once

#include "app/headquarters/commands/command.h"

#include <span>

namespace fengqiao::headquarters {

// Reads the command line, runs the one command that was named, and gives the exit code: what the command
// says, 1 after a trouble (one line on standard error), 2 when the command line itself is wrong.
int run_command_line(std::span<char* const> arguments, const std::vector<Command>& commands,
                     const Tools& tools);

} // namespace fengqiao::headquarters
