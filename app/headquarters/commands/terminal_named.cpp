#include "app/headquarters/commands/terminal_named.h"

namespace fengqiao::headquarters {

Option terminal_option() {
    return {"TERMINAL", "TERMINAL", "The terminal's id of 32 hexadecimal digits, as the console shows it."};
}

Result<TerminalId> terminal_named(const Given& given) {
    const auto id = TerminalId::from_hex_text(given.text("TERMINAL"));
    if (!id)
        return trouble(
            TroubleKind::BadInput,
            "a terminal is named by its id of 32 hexadecimal digits; the console's page of terminals "
            "shows it");
    return *id;
}

} // namespace fengqiao::headquarters
