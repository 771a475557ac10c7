#pragma once

#include "core/basics/bytes.h"

#include <functional>
#include <initializer_list>
#include <zlib.h>

namespace fengqiao::display {

// PNGs made piece by piece as ISO 15948 says, without libpng: what reads them is not what wrote them, and
// each piece can be spoilt.

struct PngKind {
    std::uint32_t width{0}, height{0};
    Byte bits{8}, colour{6}; // 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA
    bool interlaced{false};
};
// The number of a pixel's channel, as wide as the bits allow.
using Samples = std::function<std::uint32_t(std::uint32_t x, std::uint32_t y, std::uint32_t channel)>;

inline Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

inline Bytes four_bytes(std::uint64_t number) {
    return {Byte(number >> 24 & 0xFF), Byte(number >> 16 & 0xFF), Byte(number >> 8 & 0xFF),
            Byte(number & 0xFF)};
}

inline Bytes piece(std::string_view name, const Bytes& content) {
    const Bytes named = joined({Bytes{name.begin(), name.end()}, content});
    const auto sum = crc32(0, named.data(), static_cast<uInt>(named.size()));
    return joined({four_bytes(content.size()), named, four_bytes(sum)});
}

inline Bytes signature() {
    return {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
}

inline Bytes header(const PngKind& kind) {
    return piece("IHDR", joined({four_bytes(kind.width),
                                 four_bytes(kind.height),
                                 {kind.bits, kind.colour, 0, 0, Byte(kind.interlaced ? 1 : 0)}}));
}

inline std::uint32_t channels_of(const PngKind& kind) {
    return kind.colour == 2 ? 3 : kind.colour == 4 ? 2 : kind.colour == 6 ? 4 : 1;
}

// Rows of every `step`th pixel from a place on, each after the byte that says it is not filtered.
struct Grid {
    std::uint32_t x, y, step_x, step_y;
};
inline void add_rows(Bytes& rows, const PngKind& kind, const Samples& samples, const Grid& grid) {
    for (std::uint32_t y = grid.y; y < kind.height && grid.x < kind.width; y += grid.step_y) {
        rows.push_back(0);
        std::uint32_t held = 0, bits = 0;
        for (std::uint32_t x = grid.x; x < kind.width; x += grid.step_x)
            for (std::uint32_t channel = 0; channel < channels_of(kind); ++channel) {
                held = held << kind.bits | samples(x, y, channel);
                for (bits += kind.bits; bits >= 8; bits -= 8)
                    rows.push_back(Byte(held >> (bits - 8) & 0xFF));
            }
        if (bits > 0) rows.push_back(Byte(held << (8 - bits) & 0xFF));
    }
}

inline Bytes rows_of(const PngKind& kind, const Samples& samples) {
    Bytes rows;
    if (!kind.interlaced) add_rows(rows, kind, samples, {0, 0, 1, 1});
    if (kind.interlaced)
        for (const Grid& grid : {Grid{0, 0, 8, 8}, Grid{4, 0, 8, 8}, Grid{0, 4, 4, 8}, Grid{2, 0, 4, 4},
                                 Grid{0, 2, 2, 4}, Grid{1, 0, 2, 2}, Grid{0, 1, 1, 2}})
            add_rows(rows, kind, samples, grid);
    return rows;
}

inline Bytes deflated(const Bytes& raw) {
    uLongf size = compressBound(raw.size());
    Bytes packed(size);
    compress(packed.data(), &size, raw.data(), raw.size());
    packed.resize(size);
    return packed;
}

// So many zero bytes, never held at once.
inline Bytes deflated_zeros(std::size_t count) {
    z_stream stream{};
    deflateInit(&stream, Z_BEST_COMPRESSION);
    Bytes zeros(std::size_t{64} * 1024), packed(count / 500 + 1024);
    stream.next_out = packed.data();
    stream.avail_out = static_cast<uInt>(packed.size());
    for (std::size_t done = 0; done < count; done += zeros.size()) {
        stream.next_in = zeros.data();
        stream.avail_in = static_cast<uInt>(zeros.size());
        deflate(&stream, done + zeros.size() < count ? Z_NO_FLUSH : Z_FINISH);
    }
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

inline Bytes png_of(const PngKind& kind, const Samples& samples, const Bytes& before_pixels = {}) {
    return joined({signature(), header(kind), before_pixels, piece("IDAT", deflated(rows_of(kind, samples))),
                   piece("IEND", {})});
}

} // namespace fengqiao::display
