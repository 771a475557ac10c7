#pragma once

#include "app/headquarters/commands/command.h"

#include <charconv>

namespace fengqiao::headquarters {

// A whole number of the command line within its range; BadInput names the option.
inline Result<std::uint32_t> number_of(const Given& given, const std::string& option, std::uint32_t most) {
    const std::string text = given.text(option);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number > most)
        return trouble(TroubleKind::BadInput,
                       option + " is a whole number from 0 to " + std::to_string(most));
    return number;
}

} // namespace fengqiao::headquarters
