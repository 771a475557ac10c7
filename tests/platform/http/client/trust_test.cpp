#include "tests/platform/http/client/branch.h"

using namespace fengqiao;
using namespace fengqiao::http;

TEST_CASE("headquarters of another authority is no headquarters") {
    const Certificates ours;
    const Certificates theirs;
    const auto server = open_desk(theirs.for_server());
    Client client(ours.for_client());
    CHECK(kind_of(client.perform(sync_call(secure_url(server->port())))) == TroubleKind::LineDown);
}

TEST_CASE("a bank's inspecting proxy is trusted only when its authority is configured as a further one") {
    const Certificates ours;
    const Certificates inspector;
    const auto server = open_desk(inspector.for_server());
    ClientSettings settings = ours.for_client();
    settings.further_ca_files = {inspector.authority()};
    Client client(settings);
    CHECK(client.perform(sync_call(secure_url(server->port()))).has_value());
}

TEST_CASE("certificates are judged by the time headquarters told, not by the wall clock") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    const auto judged_at = [&](std::optional<Instant> now) {
        Client client(certificates.for_client());
        client.trust_time(now);
        return client.perform(sync_call(secure_url(server->port())));
    };
    CHECK(judged_at(today));
    CHECK(judged_at(today + std::chrono::days{700}));
    CHECK(kind_of(judged_at(today + std::chrono::days{800})) == TroubleKind::LineDown);
    CHECK(judged_at(today + std::chrono::days{800}).error().text.find("expired") != std::string::npos);
    CHECK(kind_of(judged_at(today - std::chrono::days{30})) == TroubleKind::LineDown);
}

TEST_CASE("without a trusted time only the time is not judged") {
    const Certificates long_expired(today - std::chrono::days{3000});
    const Certificates other;
    const auto server = open_desk(long_expired.for_server());
    ClientSettings settings = long_expired.for_client();
    settings.trusted_now.reset();
    Client client(settings);
    CHECK(client.perform(sync_call(secure_url(server->port()))).has_value());

    settings.ca_file = other.authority();
    Client wrong(settings);
    CHECK(kind_of(wrong.perform(sync_call(secure_url(server->port())))) == TroubleKind::LineDown);
}

TEST_CASE("a certificate counts only for the names it carries") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    const std::string port = std::to_string(server->port());
    Client client(certificates.for_client());
    CHECK(client.perform(sync_call("https://localhost:" + port + "/v1/sync")).has_value());
    CHECK(kind_of(client.perform(sync_call("https://127.0.0.2:" + port + "/v1/sync"))) ==
          TroubleKind::LineDown);
}

TEST_CASE("what goes over a bank's line is never in the clear") {
    const auto server = open_desk();
    const Certificates certificates;
    Client client(certificates.for_client());
    CHECK(kind_of(client.perform(sync_call(plain_url(server->port())))) == TroubleKind::BadInput);

    ClientSettings lenient = certificates.for_client();
    lenient.plain_http_on_loopback = true;
    Client test_client(lenient);
    CHECK(test_client.perform(sync_call(plain_url(server->port()))).has_value());
    CHECK(kind_of(test_client.perform(sync_call("http://203.0.113.9/v1/sync"))) == TroubleKind::BadInput);
    CHECK(kind_of(test_client.perform(sync_call("file:///etc/passwd"))) == TroubleKind::BadInput);
    CHECK(kind_of(test_client.perform(sync_call("not a url"))) == TroubleKind::BadInput);
}

TEST_CASE("the machine's own authorities are not asked") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    Client unpinned(ClientSettings{});
    CHECK(kind_of(unpinned.perform(sync_call(secure_url(server->port())))) == TroubleKind::BadFile);
}

TEST_CASE("an authority's file that cannot be read is named") {
    const Certificates certificates;
    const auto server = open_desk(certificates.for_server());
    ClientSettings settings = certificates.for_client();
    settings.ca_file = "/nowhere/ca.pem";
    Client client(settings);
    const auto answer = client.perform(sync_call(secure_url(server->port())));
    CHECK(kind_of(answer) == TroubleKind::BadFile);
    CHECK(answer.error().text.find("/nowhere/ca.pem") != std::string::npos);
}
