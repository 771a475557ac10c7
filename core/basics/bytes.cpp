#include "core/basics/bytes.h"

namespace fengqiao {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base32_digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

int base32_value(char digit) {
    if (digit >= 'a' && digit <= 'z') digit = static_cast<char>(digit - 'a' + 'A');
    if (digit == 'I' || digit == 'L') return 1;
    if (digit == 'O') return 0;
    const auto at = base32_digits.find(digit);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::string to_hex(ByteView bytes) {
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const Byte byte : bytes) {
        hex += hex_digits[byte >> 4];
        hex += hex_digits[byte & 15];
    }
    return hex;
}

std::optional<Bytes> from_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(hex.size() / 2);
    for (std::size_t at = 0; at < hex.size(); at += 2) {
        const int high = hex_value(hex[at]);
        const int low = hex_value(hex[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes.push_back(static_cast<Byte>(high << 4 | low));
    }
    return bytes;
}

std::string to_base32(ByteView bytes) {
    std::string text;
    unsigned held = 0;
    int held_bits = 0;
    for (const Byte byte : bytes) {
        held = held << 8 | byte;
        held_bits += 8;
        while (held_bits >= 5) {
            held_bits -= 5;
            text += base32_digits[held >> held_bits & 31];
        }
        held &= (1u << held_bits) - 1;
    }
    if (held_bits > 0) text += base32_digits[held << (5 - held_bits) & 31];
    return text;
}

std::optional<Bytes> from_base32(std::string_view text) {
    Bytes bytes;
    unsigned held = 0;
    int held_bits = 0;
    for (const char digit : text) {
        if (digit == '-' || digit == ' ') continue;
        const int value = base32_value(digit);
        if (value < 0) return std::nullopt;
        held = held << 5 | static_cast<unsigned>(value);
        held_bits += 5;
        if (held_bits >= 8) {
            held_bits -= 8;
            bytes.push_back(static_cast<Byte>(held >> held_bits & 255));
            held &= (1u << held_bits) - 1;
        }
    }
    // What is left is padding: of the last character alone, and zero. Otherwise two spellings meant the same
    // bytes.
    if (held_bits >= 5 || held != 0) return std::nullopt;
    return bytes;
}

} // namespace fengqiao
