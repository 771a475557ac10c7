#include "platform/http/client/address.h"

#include <curl/curl.h>

#include <memory>

namespace fengqiao::http {

namespace {

struct Free {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(char* part) const { curl_free(part); }
};

std::string part(CURLU* url, CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
    const std::unique_ptr<char, Free> owned(text);
    return owned.get();
}

} // namespace

AddressKind kind_of_address(const std::string& url) {
    const std::unique_ptr<CURLU, Free> parsed(curl_url());
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
        return AddressKind::Other;
    }
    const std::string scheme = part(parsed.get(), CURLUPART_SCHEME);
    if (scheme == "https") return AddressKind::Https;
    const std::string host = part(parsed.get(), CURLUPART_HOST);
    const bool loopback = host == "127.0.0.1" || host == "[::1]";
    return scheme == "http" && loopback ? AddressKind::HttpOnLoopback : AddressKind::Other;
}

} // namespace fengqiao::http
