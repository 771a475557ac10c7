#include "platform/crypto/compression/dictionary.h"

#include "core/basics/check.h"

#include <new>
#include <zstd.h>

namespace fengqiao::compression {
namespace {

constexpr int level = 9;

// zstd's tables hold letters of the text. From the program's own heap, which may be one that wipes what is
// given back.
void* take(void*, std::size_t size) {
    return ::operator new(size, std::nothrow);
}
void give_back(void*, void* memory) {
    ::operator delete(memory);
}
constexpr ZSTD_customMem own_heap{take, give_back, nullptr};

struct FreeCompression {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
struct FreeExpansion {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

} // namespace

struct Dictionary::Tables {
    ZSTD_CDict* compression{};
    ZSTD_DDict* expansion{};

    explicit Tables(ByteView file)
        : compression{ZSTD_createCDict(file.data(), file.size(), level)},
          expansion{ZSTD_createDDict(file.data(), file.size())} {}
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;
    ~Tables() {
        ZSTD_freeCDict(compression);
        ZSTD_freeDDict(expansion);
    }
};

Dictionary::Dictionary(std::unique_ptr<Tables> tables, std::uint32_t id)
    : tables_{std::move(tables)}, id_{id} {}
Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;
Dictionary::~Dictionary() = default;

Result<Dictionary> Dictionary::load(ByteView file) {
    const unsigned id = ZSTD_getDictID_fromDict(file.data(), file.size());
    if (id == 0 || file.size() > dictionary_bytes_max) {
        return trouble(TroubleKind::BadFile,
                       "the compression dictionary is not the one that was shipped; install it again");
    }
    auto tables = std::make_unique<Tables>(file);
    if (tables->compression == nullptr || tables->expansion == nullptr) {
        return trouble(TroubleKind::BadFile, "the compression dictionary is damaged; install it again");
    }
    return Dictionary{std::move(tables), id};
}

Bytes Dictionary::compress(ByteView plain) const {
    const std::unique_ptr<ZSTD_CCtx, FreeCompression> context{ZSTD_createCCtx_advanced(own_heap)};
    check(context != nullptr, "there is memory to compress a text");
    ZSTD_CCtx_refCDict(context.get(), tables_->compression);
    // The id stands in the sealed body already, and the seal is a better check sum.
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_dictIDFlag, 0);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 0);
    Bytes packed(ZSTD_compressBound(plain.size()));
    const std::size_t size =
        ZSTD_compress2(context.get(), packed.data(), packed.size(), plain.data(), plain.size());
    check(ZSTD_isError(size) == 0, "a text fits into the bound zstd gave for it");
    packed.resize(size);
    return packed;
}

Result<Bytes> Dictionary::expand(ByteView packed, std::size_t limit) const {
    const unsigned long long announced = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (announced == ZSTD_CONTENTSIZE_UNKNOWN || announced == ZSTD_CONTENTSIZE_ERROR || announced > limit) {
        return trouble(TroubleKind::BadInput,
                       "a compressed text does not say its size or is larger than allowed");
    }
    const std::unique_ptr<ZSTD_DCtx, FreeExpansion> context{ZSTD_createDCtx_advanced(own_heap)};
    check(context != nullptr, "there is memory to expand a text");
    Bytes plain(static_cast<std::size_t>(announced));
    const std::size_t size = ZSTD_decompress_usingDDict(context.get(), plain.data(), plain.size(),
                                                        packed.data(), packed.size(), tables_->expansion);
    if (ZSTD_isError(size) != 0 || size != plain.size()) {
        return trouble(TroubleKind::BadInput, "a compressed text is damaged");
    }
    return plain;
}

} // namespace fengqiao::compression
