#include "platform/http/client/client.h"

#include "platform/http/client/address.h"
#include "platform/http/client/transfer.h"

#include <algorithm>

namespace fengqiao::http {

namespace {

bool is_method(std::string_view method) {
    return !method.empty() && std::all_of(method.begin(), method.end(),
                                          [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

// nullopt when the call may go out.
std::optional<Trouble> fault_in(const Call& call, const ClientSettings& settings) {
    const AddressKind kind = kind_of_address(call.url);
    const bool plain = kind == AddressKind::HttpOnLoopback && settings.plain_http_on_loopback;
    if (kind != AddressKind::Https && !plain) {
        return Trouble{TroubleKind::BadInput,
                       "the address of headquarters cannot be used; it must read https://host:port/…"};
    }
    if (kind == AddressKind::Https && settings.ca_file.empty()) {
        return Trouble{TroubleKind::BadFile,
                       "no authority is pinned; name the file with headquarters' authority (ca.pem)"};
    }
    if (!is_method(call.method) || !std::all_of(call.headers.begin(), call.headers.end(), is_sound)) {
        return Trouble{TroubleKind::BadInput,
                       "the method or a header of the call holds characters HTTP does not allow"};
    }
    return std::nullopt;
}

} // namespace

Client::Client(ClientSettings settings)
    : settings_(std::move(settings)), transfer_(std::make_unique<Transfer>()) {}

Client::~Client() = default;

Result<Answer> Client::perform(const Call& call, std::stop_token stop) {
    if (auto fault = fault_in(call, settings_)) return std::unexpected(std::move(*fault));
    return transfer_->run(settings_, call, stop);
}

void Client::trust_time(std::optional<Instant> now) {
    settings_.trusted_now = now;
}

} // namespace fengqiao::http
