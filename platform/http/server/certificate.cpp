#include "platform/http/server/certificate.h"

#include "platform/http/server/self_signed.h"

#include <openssl/ec.h>
#include <openssl/pem.h>

#include <array>

namespace fengqiao::http {

namespace {

using std::chrono::days;

constexpr int serial_bits = 127;  // RFC 5280 section 4.1.2.2: positive, at most 20 bytes
constexpr days started_before{1}; // a terminal's clock may be a little behind ours
constexpr days year{365};

std::time_t unix_time(Instant at) {
    return std::chrono::system_clock::to_time_t(at);
}

struct Purpose {
    std::string name;
    days lasts;
    std::array<std::pair<int, const char*>, 4> extensions; // OpenSSL's number and value
};

bool put_name(X509_NAME* into, const std::string& name) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(name.data());
    return X509_NAME_add_entry_by_txt(into, "CN", MBSTRING_UTF8, bytes, static_cast<int>(name.size()), -1,
                                      0) == 1;
}

bool put_serial(X509* certificate) {
    const BigNumber number(BN_new());
    return number && BN_rand(number.get(), serial_bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool put_times(X509* certificate, Instant now, days lasts) {
    return ASN1_TIME_set(X509_getm_notBefore(certificate), unix_time(now - started_before)) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), unix_time(now + lasts)) != nullptr;
}

bool put_extension(X509* certificate, X509* issuer, int number, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, number, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

// With no issuer the certificate signs itself.
std::optional<Identity> make(const Purpose& purpose, Instant now, const Identity* issuer) {
    Identity made{Certificate(X509_new()), Key(EVP_EC_gen("P-256"))};
    if (!made.certificate || !made.key) return std::nullopt;
    X509* const certificate = made.certificate.get();
    X509* const signer = issuer ? issuer->certificate.get() : certificate;

    bool good = X509_set_version(certificate, X509_VERSION_3) == 1 && put_serial(certificate) &&
                put_times(certificate, now, purpose.lasts) &&
                put_name(X509_get_subject_name(certificate), purpose.name) &&
                X509_set_issuer_name(certificate, X509_get_subject_name(signer)) == 1 &&
                X509_set_pubkey(certificate, made.key.get()) == 1 &&
                put_extension(certificate, signer, NID_subject_key_identifier, "hash") &&
                put_extension(certificate, signer, NID_authority_key_identifier, "keyid:always");
    for (const auto& [number, value] : purpose.extensions) {
        good = good && (number == NID_undef || put_extension(certificate, signer, number, value));
    }
    EVP_PKEY* const signing_key = issuer ? issuer->key.get() : made.key.get();
    if (!good || X509_sign(certificate, signing_key, EVP_sha256()) == 0) return std::nullopt;
    return made;
}

std::string written(const TextBuffer& buffer) {
    char* text = nullptr;
    const long size = BIO_get_mem_data(buffer.get(), &text);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string{};
}

TextBuffer readable(const std::string& text) {
    return TextBuffer(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

// A key that asks for a passphrase would otherwise ask the terminal the program was started from.
int no_passphrase(char*, int, int, void*) {
    return -1;
}

} // namespace

std::optional<Identity> make_authority(Instant now) {
    return make({.name = "Fengqiao private authority",
                 .lasts = authority_years * year,
                 .extensions = {{{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                 {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                 {NID_undef, nullptr},
                                 {NID_undef, nullptr}}}},
                now, nullptr);
}

std::optional<Identity> make_server(const Identity& authority, Instant now) {
    return make({.name = "localhost",
                 .lasts = server_years * year,
                 .extensions = {{{NID_basic_constraints, "critical,CA:FALSE"},
                                 {NID_key_usage, "critical,digitalSignature"},
                                 {NID_ext_key_usage, "serverAuth"},
                                 {NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1"}}}},
                now, &authority);
}

std::string certificate_pem(const Identity& identity) {
    const TextBuffer buffer(BIO_new(BIO_s_mem()));
    if (!buffer || PEM_write_bio_X509(buffer.get(), identity.certificate.get()) != 1) return {};
    return written(buffer);
}

std::string key_pem(const Identity& identity) {
    const TextBuffer buffer(BIO_new(BIO_s_mem()));
    if (!buffer || PEM_write_bio_PKCS8PrivateKey(buffer.get(), identity.key.get(), nullptr, nullptr, 0,
                                                 nullptr, nullptr) != 1) {
        return {};
    }
    return written(buffer);
}

std::optional<Identity> parse_identity(const std::string& certificate_pem, const std::string& key_pem) {
    const TextBuffer certificate_text = readable(certificate_pem);
    const TextBuffer key_text = readable(key_pem);
    Identity read{Certificate(PEM_read_bio_X509(certificate_text.get(), nullptr, no_passphrase, nullptr)),
                  Key(PEM_read_bio_PrivateKey(key_text.get(), nullptr, no_passphrase, nullptr))};
    if (!read.certificate || !read.key) return std::nullopt;
    if (X509_check_private_key(read.certificate.get(), read.key.get()) != 1) return std::nullopt;
    return read;
}

bool is_good(const Identity& server, const Identity& authority, Instant now, Instant until) {
    X509* const certificate = server.certificate.get();
    std::time_t from = unix_time(now);
    std::time_t to = unix_time(until);
    return X509_verify(certificate, authority.key.get()) == 1 &&
           X509_cmp_time(X509_get0_notBefore(certificate), &from) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &to) > 0;
}

} // namespace fengqiao::http
