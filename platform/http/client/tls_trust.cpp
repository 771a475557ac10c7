#include "platform/http/client/tls_trust.h"

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace fengqiao::http {

CURLcode apply_trust(CURL*, void* openssl_context, void* settings) {
    auto* const context = static_cast<SSL_CTX*>(openssl_context);
    const auto& trust = *static_cast<const ClientSettings*>(settings);
    for (const std::string& file : trust.further_ca_files) {
        if (SSL_CTX_load_verify_locations(context, file.c_str(), nullptr) != 1)
            return CURLE_SSL_CACERT_BADFILE;
    }
    X509_VERIFY_PARAM* const rules = SSL_CTX_get0_param(context);
    if (trust.trusted_now) {
        X509_VERIFY_PARAM_set_time(rules, std::chrono::system_clock::to_time_t(*trust.trusted_now));
    } else {
        X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_NO_CHECK_TIME);
    }
    return CURLE_OK;
}

} // namespace fengqiao::http
