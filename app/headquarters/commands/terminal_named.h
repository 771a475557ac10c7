#pragma once

#include "app/headquarters/commands/command.h"

namespace fengqiao::headquarters {

// The argument TERMINAL of a command; BadInput says how a terminal is named.
Option terminal_option();
Result<TerminalId> terminal_named(const Given& given);

} // namespace fengqiao::headquarters
