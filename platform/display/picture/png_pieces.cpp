#include "platform/display/picture/png_pieces.h"

#include <algorithm>
#include <array>

namespace fengqiao::display {
namespace {

constexpr std::array<Byte, 8> signature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::size_t length_bytes = 4, name_bytes = 4, sum_bytes = 4, header_bytes = 13;
constexpr std::size_t bits_at = name_bytes + 8, interlaced_at = name_bytes + 12; // in the header

// CRC-32 of ISO 3309, as PNG wants it of every piece.
constexpr std::array<std::uint32_t, 256> sums = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t sum = byte;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? 0xEDB88320U ^ (sum >> 1) : sum >> 1;
        table[byte] = sum;
    }
    return table;
}();

std::uint32_t sum_of(ByteView bytes) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const Byte byte : bytes)
        sum = sums[(sum ^ byte) & 0xFF] ^ (sum >> 8);
    return ~sum;
}

std::uint32_t number_at(ByteView bytes, std::size_t at) {
    return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 |
           std::uint32_t{bytes[at + 2]} << 8 | std::uint32_t{bytes[at + 3]};
}

PngFacts none(std::string fault) {
    return {0, 0, std::move(fault)};
}

} // namespace

PngFacts look_at_png(ByteView file) {
    if (file.size() < signature.size() || !std::ranges::equal(file.first(signature.size()), signature))
        return none("is not a PNG");
    PngFacts facts;
    ByteView rest = file.subspan(signature.size());
    for (bool first = true;; first = false) {
        if (rest.size() < length_bytes + name_bytes + sum_bytes) return none("is cut off");
        const std::size_t length = number_at(rest, 0);
        if (length > rest.size() - length_bytes - name_bytes - sum_bytes) return none("is cut off");
        const ByteView piece = rest.subspan(length_bytes, name_bytes + length);
        if (sum_of(piece) != number_at(rest, length_bytes + piece.size()))
            return none("is damaged: a part of it is not what was written");
        const std::string_view name = text_of(piece.first(name_bytes));
        if (first && (name != "IHDR" || length != header_bytes)) return none("does not begin as a PNG does");
        if (first) {
            facts.width = number_at(piece, name_bytes);
            facts.height = number_at(piece, name_bytes + 4);
            if (piece[bits_at] == 16 && piece[interlaced_at] != 0)
                return none("is interlaced and of 16 bits a colour; save it as one of 8 bits");
        }
        rest = rest.subspan(length_bytes + piece.size() + sum_bytes);
        if (name != "IEND") continue;
        if (!rest.empty()) return none("holds more than a PNG");
        return facts;
    }
}

} // namespace fengqiao::display
