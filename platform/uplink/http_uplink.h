#pragma once

#include "core/kiosk/service_log.h"
#include "core/kiosk/uplink.h"
#include "core/sync/edition_store.h"
#include "core/sync/schedule.h"
#include "platform/crypto/os_random.h"
#include "platform/http/client/client.h"
#include "platform/uplink/identity.h"
#include "platform/wire/request_auth.h"

namespace fengqiao::uplink {

struct UplinkPlace {
    std::string headquarters;   // https://host:port
    crypto::TerminalKeys& keys; // the signing key is touched by the line alone
    crypto::Keyset keyset;      // of headquarters, vouched for by the root
    crypto::PublicSigningKey root{};
    IdentityFiles files; // where a newer keyset and newer keys are kept
};

// The line over HTTPS (SYNC 1.3): signs what goes out, and calls an answer headquarters' only when one of its
// keys signed it for this very request. Whatever else comes back is no answer; why stands in the log. A newer
// keyset of headquarters that comes with an answer is adopted here, for the answers after it. While the
// terminal holds two signing keys, a call that headquarters does not believe is made once more with the
// other.
class HttpUplink final : public Uplink, public ManifestReader {
public:
    struct Tools {
        const Clock& clock;
        ServiceLog& log;
    };

    HttpUplink(UplinkPlace place, http::ClientSettings settings, Tools tools)
        : place_{std::move(place)}, client_{std::move(settings)}, tools_{tools} {}

    HttpAnswer exchange(const SyncRequest& request, ByteView challenge, std::stop_token stop) override;
    HeardBlob carry(const BlobCall& call, std::stop_token stop) override;
    HeardPiece fetch(const BlobCall& call, std::stop_token stop) override;
    Result<Edition> read_manifest(ByteView manifest) const override;
    Result<std::optional<KeyRotated>> renew_key(const KeyRenewal& renewal) override;
    Result<bool> take_place(ByteView place) override { return adopt_place(place_.files, place); }

private:
    [[nodiscard]] HttpAnswer call(TerminalId terminal, ByteView body, ByteView challenge,
                                  std::stop_token stop);
    [[nodiscard]] HeardPiece call(std::string_view method, const BlobCall& call, std::stop_token stop);
    [[nodiscard]] HeardPiece ask(std::string_view method, const BlobCall& call, const std::stop_token& stop);
    [[nodiscard]] wire::Caller caller_of(TerminalId terminal) const;
    [[nodiscard]] std::optional<Instant> trusted_now() const;
    [[nodiscard]] HttpAnswer judge(const http::Answer& answer, ByteView request_body);
    void obey(const std::vector<Directive>& directives);

    UplinkPlace place_;
    http::Client client_;
    Tools tools_;
    crypto::OsRandom random_;
    std::optional<TimeEstimate> heard_;
    bool with_former_{false}; // headquarters goes by the former signing key still
};

} // namespace fengqiao::uplink
