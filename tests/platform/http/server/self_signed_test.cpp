#include "platform/http/server/self_signed.h"

#include "tests/platform/http/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

using namespace fengqiao;
using namespace fengqiao::http;

namespace files = std::filesystem;

namespace {

const Instant today = instant_from(1'790'000'000'000);

std::string read(const files::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("certificates made once are left alone while they are good") {
    const TemporaryFolder folder;
    const files::path made = folder.path() / "tls";
    REQUIRE(ensure_certificates(made, today));
    const std::string authority = read(made / "ca.pem");
    const std::string server = read(made / "server.pem");
    REQUIRE_FALSE(server.empty());
    REQUIRE(ensure_certificates(made, today + std::chrono::days{300}));
    CHECK(read(made / "ca.pem") == authority);
    CHECK(read(made / "server.pem") == server);
}

TEST_CASE("private keys are for their owner's eyes only") {
    const TemporaryFolder folder;
    REQUIRE(ensure_certificates(folder.path(), today));
    const auto owner_only = files::perms::owner_read | files::perms::owner_write;
    CHECK(files::status(folder.path() / "server.key").permissions() == owner_only);
    CHECK(files::status(folder.path() / "ca.key").permissions() == owner_only);
}

TEST_CASE("a server certificate near its end is renewed under the authority terminals have pinned") {
    const TemporaryFolder folder;
    REQUIRE(ensure_certificates(folder.path(), today));
    const std::string authority = read(folder.path() / "ca.pem");
    const std::string server = read(folder.path() / "server.pem");
    REQUIRE(ensure_certificates(folder.path(), today + std::chrono::days{2 * 365 - 30}));
    CHECK(read(folder.path() / "ca.pem") == authority);
    CHECK(read(folder.path() / "server.pem") != server);
}

TEST_CASE("a server key that was lost is made anew") {
    const TemporaryFolder folder;
    REQUIRE(ensure_certificates(folder.path(), today));
    const std::string server = read(folder.path() / "server.pem");
    files::remove(folder.path() / "server.key");
    REQUIRE(ensure_certificates(folder.path(), today));
    CHECK(files::exists(folder.path() / "server.key"));
    CHECK(read(folder.path() / "server.pem") != server);
}

TEST_CASE("a damaged authority is reported, never silently replaced") {
    const TemporaryFolder folder;
    REQUIRE(ensure_certificates(folder.path(), today));
    files::remove(folder.path() / "ca.key");
    const std::string authority = read(folder.path() / "ca.pem");
    const auto again = ensure_certificates(folder.path(), today);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == TroubleKind::BadFile);
    CHECK(read(folder.path() / "ca.pem") == authority);
}

TEST_CASE("a place that cannot be a folder is told") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "taken") << "a file";
    CHECK_FALSE(ensure_certificates(folder.path() / "taken", today));
}
