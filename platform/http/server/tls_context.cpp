#include "platform/http/server/tls_context.h"

#include <boost/system/error_code.hpp>

namespace fengqiao::http {

namespace ssl = boost::asio::ssl;

Result<std::unique_ptr<ssl::context>> open_tls(const ServerSettings& settings) {
    boost::system::error_code error;
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    SSL_CTX* const native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    // Without a name for the sessions OpenSSL refuses to resume them once a client presents one.
    constexpr std::string_view name = "fengqiao";
    SSL_CTX_set_session_id_context(native, reinterpret_cast<const unsigned char*>(name.data()),
                                   static_cast<unsigned>(name.size()));

    context->use_certificate_chain_file(settings.certificate_file.string(), error);
    if (error) {
        return trouble(TroubleKind::BadFile, "the certificate " + settings.certificate_file.string() +
                                                 " cannot be used: " + error.message() +
                                                 "; a PEM file with the server's chain is needed");
    }
    context->use_private_key_file(settings.key_file.string(), ssl::context::pem, error);
    if (error) {
        return trouble(TroubleKind::BadFile, "the private key " + settings.key_file.string() +
                                                 " cannot be used: " + error.message() +
                                                 "; it must be readable and belong to the certificate");
    }
    return context;
}

} // namespace fengqiao::http
