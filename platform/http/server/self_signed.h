#pragma once

#include "core/basics/clock.h"
#include "core/basics/result.h"

#include <filesystem>

namespace fengqiao::http {

inline constexpr int authority_years = 10;
inline constexpr int server_years = 2;
inline constexpr int renewal_days = 60; // a server certificate with less left is made anew

// A private authority and a server certificate of it for this machine's loopback (localhost, 127.0.0.1), so
// that headquarters speaks TLS from its first start. EC P-256. Written into `folder`, which is made if it is
// missing:
//   ca.pem      what terminals pin                    ca.key      signs the next server certificate; mode
//   0600 server.pem  what the server shows                 server.key  mode 0600
// What is there and still good is left alone; the authority is never replaced while its files are whole,
// because terminals have pinned it. BadFile: a file is damaged. DiskFull, NotAllowed, StoreBroken: it cannot
// be written.
Result<void> ensure_certificates(const std::filesystem::path& folder, Instant now);

// The same with the machine's own time.
Result<void> ensure_certificates(const std::filesystem::path& folder);

} // namespace fengqiao::http
