#include "tests/platform/wire/golden_file.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

namespace fengqiao::samples {
namespace {

using nlohmann::json;

std::string notation(const json& item, const std::string& indent) {
    if (item.is_binary()) return "h'" + to_hex(item.get_binary()) + "'";
    if (!item.is_structured()) return item.dump();
    const std::string inner = indent + "  ";
    std::string text;
    for (const auto& [key, value] : item.items()) {
        text += (text.empty() ? "\n" : ",\n") + inner;
        if (item.is_object()) text += json(key).dump() + ": ";
        text += notation(value, inner);
    }
    if (!text.empty()) text += "\n" + indent;
    return item.is_object() ? "{" + text + "}" : "[" + text + "]";
}

} // namespace

bool same_as_golden(const std::string& name, const std::string& written) {
    const std::string path = "tests/golden/format/" + name;
    if (std::getenv("FENGQIAO_RENEW_GOLDEN") != nullptr) {
        std::ofstream{path, std::ios::binary} << written;
        return true;
    }
    std::ifstream file{path, std::ios::binary};
    return std::string{std::istreambuf_iterator<char>{file}, {}} == written;
}

std::string hex_lines(ByteView bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 32) {
        text += to_hex(bytes.subspan(at, std::min<std::size_t>(32, bytes.size() - at))) + "\n";
    }
    return text;
}

std::string readable(ByteView cbor) {
    return notation(json::from_cbor(cbor), "") + "\n";
}

} // namespace fengqiao::samples
