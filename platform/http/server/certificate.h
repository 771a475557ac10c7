#pragma once

#include "core/basics/clock.h"
#include "platform/http/server/openssl_handles.h"

#include <optional>
#include <string>

namespace fengqiao::http {

// A certificate with the private key that belongs to it.
struct Identity {
    Certificate certificate;
    Key key;
};

// All of these are empty only when OpenSSL itself fails (no randomness, no memory).
std::optional<Identity> make_authority(Instant now);
std::optional<Identity> make_server(const Identity& authority, Instant now);

std::string certificate_pem(const Identity& identity);
std::string key_pem(const Identity& identity);

// nullopt unless both are PEM and belong together.
std::optional<Identity> parse_identity(const std::string& certificate_pem, const std::string& key_pem);

// Signed by that authority and valid at `now` and at `until`.
bool is_good(const Identity& server, const Identity& authority, Instant now, Instant until);

} // namespace fengqiao::http
