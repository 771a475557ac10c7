#include "platform/crypto/sha256.h"

#include "core/basics/check.h"

#include <openssl/evp.h>

namespace fengqiao::crypto {
namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

} // namespace

void Sha256::Free::operator()(evp_md_st* algorithm) const {
    EVP_MD_free(algorithm);
}

Sha256::Sha256() : algorithm_{EVP_MD_fetch(nullptr, "SHA256", nullptr)} {
    check(algorithm_ != nullptr, "OpenSSL knows SHA-256");
}

Hash Sha256::sha256(std::span<const ByteView> parts) const {
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
    bool good = context && EVP_DigestInit_ex2(context.get(), algorithm_.get(), nullptr) == 1;
    for (const ByteView part : parts)
        good = good && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    Hash hash{};
    good = good && EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) == 1;
    check(good, "SHA-256 of bytes in memory cannot fail");
    return hash;
}

} // namespace fengqiao::crypto
