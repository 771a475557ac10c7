#pragma once

#include "platform/http/client/client.h"
#include "platform/http/server/self_signed.h"
#include "tests/platform/http/support/desk.h"
#include "tests/platform/http/support/temporary_folder.h"
#include "tests/support/fault_proxy/fault_proxy.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::http {

inline const Instant today = instant_from(1'790'000'000'000);

// A folder with the certificates headquarters starts with.
class Certificates {
public:
    explicit Certificates(Instant made = today) { REQUIRE(ensure_certificates(folder_.path(), made)); }
    [[nodiscard]] std::string authority() const { return (folder_.path() / "ca.pem").string(); }
    [[nodiscard]] ServerSettings for_server(ServerSettings settings = {}) const {
        settings.certificate_file = folder_.path() / "server.pem";
        settings.key_file = folder_.path() / "server.key";
        return settings;
    }
    [[nodiscard]] ClientSettings for_client() const { return {.ca_file = authority(), .trusted_now = today}; }

private:
    TemporaryFolder folder_;
};

inline ClientSettings plain() {
    return {.plain_http_on_loopback = true};
}

inline std::string secure_url(std::uint16_t port, std::string_view path = "/v1/sync") {
    return "https://127.0.0.1:" + std::to_string(port) + std::string(path);
}
inline std::string plain_url(std::uint16_t port, std::string_view path = "/v1/sync") {
    return "http://127.0.0.1:" + std::to_string(port) + std::string(path);
}
inline Call sync_call(std::string url, std::string body = "batch") {
    return {.method = "POST", .url = std::move(url), .body = std::move(body), .headers = {}};
}
inline TroubleKind kind_of(const Result<Answer>& answer) {
    REQUIRE_FALSE(answer);
    return answer.error().kind;
}

} // namespace fengqiao::http
