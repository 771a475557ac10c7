#include "platform/display/touch/plugged_panels.h"

#include <cstdint>
#include <fstream>
#include <system_error>

namespace fengqiao::display {

namespace {

constexpr unsigned property_direct = 1;       // INPUT_PROP_DIRECT of linux/input.h
constexpr unsigned axis_finger_position = 53; // ABS_MT_POSITION_X

// The kernel writes a set of bits as words in hexadecimal, the lowest 64 last.
bool has_bit(const std::filesystem::path& file, unsigned bit) {
    std::ifstream stream{file};
    std::uint64_t word = 0;
    std::uint64_t lowest = 0;
    while (stream >> std::hex >> word)
        lowest = word;
    return (lowest >> bit & 1) != 0;
}

} // namespace

std::set<std::string> plugged_panels(const std::filesystem::path& input_folder) {
    std::set<std::string> panels;
    std::error_code failed;
    for (std::filesystem::directory_iterator entry{input_folder, failed}, end; !failed && entry != end;
         entry.increment(failed)) {
        const std::string name = entry->path().filename();
        if (name.starts_with("input") && has_bit(entry->path() / "properties", property_direct) &&
            has_bit(entry->path() / "capabilities/abs", axis_finger_position))
            panels.insert(name);
    }
    return panels;
}

} // namespace fengqiao::display
