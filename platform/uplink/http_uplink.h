#pragma once

#include "core/kiosk/service_log.h"
#include "core/kiosk/uplink.h"
#include "core/sync/schedule.h"
#include "platform/http/client/client.h"
#include "platform/uplink/identity.h"

namespace fengqiao::uplink {

struct UplinkPlace {
    std::string headquarters; // https://host:port
    const crypto::TerminalKeys& keys;
    crypto::Keyset keyset; // of headquarters, vouched for by the root
    crypto::PublicSigningKey root{};
    IdentityFiles files; // where a newer keyset is kept
};

// The line over HTTPS (SYNC 1.3): signs what goes out, and calls an answer headquarters' only when one of its
// keys signed it for this very request. Whatever else comes back is no answer; why stands in the log. A newer
// keyset of headquarters that comes with an answer is adopted here, for the answers after it.
class HttpUplink final : public Uplink {
public:
    struct Tools {
        const Clock& clock;
        ServiceLog& log;
    };

    HttpUplink(UplinkPlace place, http::ClientSettings settings, Tools tools)
        : place_{std::move(place)}, client_{std::move(settings)}, tools_{tools} {}

    HttpAnswer exchange(const SyncRequest& request, ByteView challenge, std::stop_token stop) override;

private:
    [[nodiscard]] std::optional<Instant> trusted_now() const;
    [[nodiscard]] HttpAnswer judge(const http::Answer& answer, ByteView request_body);
    void obey(const std::vector<Directive>& directives);

    UplinkPlace place_;
    http::Client client_;
    Tools tools_;
    std::optional<TimeEstimate> heard_;
};

} // namespace fengqiao::uplink
