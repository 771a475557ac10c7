#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <new>

// The heap of the terminal's program forgets: what is given back is overwritten first. A name, a phone and a
// story pass through strings, queues and JSON on their way to the seal; without this they would lie in freed
// memory for days, for whoever can read it. The C++ standard lets a program bring these functions of its own.

namespace {

void* take(std::size_t size) noexcept {
    return std::malloc(size == 0 ? 1 : size);
}

void give_back(void* memory) noexcept {
    if (memory == nullptr) return;
    ::explicit_bzero(memory, ::malloc_usable_size(memory));
    std::free(memory);
}

// Aligned more strictly than malloc does it; malloc_usable_size and free take such memory as well.
void* take(std::size_t size, std::align_val_t alignment) noexcept {
    void* memory = nullptr;
    const auto boundary = static_cast<std::size_t>(alignment);
    return ::posix_memalign(&memory, boundary, size == 0 ? 1 : size) == 0 ? memory : nullptr;
}

void* or_throw(void* memory) {
    if (memory == nullptr) throw std::bad_alloc{};
    return memory;
}

} // namespace

// The forms for arrays, without exceptions and with a size all come down to these (C++ [new.delete]).
void* operator new(std::size_t size) {
    return or_throw(take(size));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return or_throw(take(size, alignment));
}
void operator delete(void* memory) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    give_back(memory);
}
