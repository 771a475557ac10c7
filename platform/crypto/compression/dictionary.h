#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"

#include <memory>

namespace fengqiao::compression {

constexpr std::size_t dictionary_bytes_max = 8 * 1024;

// zstd at level 9 with a dictionary of what complaints usually say: a short text becomes a third of itself.
// Holds no text of anybody; may be shared by threads.
class Dictionary {
public:
    // BadFile unless `file` is a zstd dictionary with an id, of at most 8 KiB.
    static Result<Dictionary> load(ByteView file);

    Dictionary(Dictionary&&) noexcept;
    Dictionary& operator=(Dictionary&&) noexcept;
    ~Dictionary();

    [[nodiscard]] std::uint32_t id() const { return id_; }
    [[nodiscard]] Bytes compress(ByteView plain) const;
    // BadInput when it is no such text, or would grow beyond `limit` bytes: nothing beyond it is ever
    // unpacked.
    [[nodiscard]] Result<Bytes> expand(ByteView packed, std::size_t limit) const;

private:
    struct Tables;
    Dictionary(std::unique_ptr<Tables> tables, std::uint32_t id);

    std::unique_ptr<Tables> tables_;
    std::uint32_t id_{};
};

} // namespace fengqiao::compression
