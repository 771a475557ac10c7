#pragma once

#include "core/basics/random.h"

#include <memory>

namespace fengqiao::crypto {

// Key material: kept out of swap and core dumps where the system allows it, between guard pages, wiped when
// it goes. Never copied by accident; copy() says that it copies.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); // zeros
    static SecretBytes copy_of(ByteView bytes);
    static SecretBytes random(std::size_t size, Random& random);

    SecretBytes(SecretBytes&&) noexcept = default;
    SecretBytes& operator=(SecretBytes&&) noexcept = default;

    [[nodiscard]] SecretBytes copy() const { return copy_of(view()); }
    [[nodiscard]] ByteView view() const { return {bytes_.get(), size_}; }
    [[nodiscard]] std::span<Byte> writable() { return {bytes_.get(), size_}; }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    struct Wipe {
        void operator()(Byte* bytes) const;
    };

    std::unique_ptr<Byte, Wipe> bytes_;
    std::size_t size_{0};
};

// Takes the same time wherever the two differ; different lengths are simply not equal.
bool equal_in_constant_time(ByteView left, ByteView right);

// Overwrites a buffer that held key material or a customer's words before its memory goes back.
void wipe(std::span<Byte> bytes);

} // namespace fengqiao::crypto
