#include "platform/uplink/http_uplink.h"

#include "platform/wire/blob_messages.h"
#include "platform/wire/edition_codec.h"
#include "platform/wire/request_auth.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"

#include <algorithm>
#include <charconv>

namespace fengqiao::uplink {
namespace {

constexpr std::string_view sync_path = "/v1/sync";
constexpr int not_believed = 401;

bool announces_key(const StoredEvent& event) {
    const auto header = decode_header(event.header);
    return header && header->type == static_cast<std::uint16_t>(EventType::KeyRotated);
}

// Seconds only: a date would have to be compared with a clock nobody trusts.
std::optional<seconds> retry_after(std::string_view value) {
    std::uint32_t count = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (value.empty() || fault != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    return seconds{count};
}

} // namespace

HttpAnswer HttpUplink::exchange(const SyncRequest& request, ByteView challenge, std::stop_token stop) {
    SyncRequest told = request;
    told.health.keyset = place_.keyset.serial;
    const Bytes body = wire::encode_request(told);
    HttpAnswer answer = call(request.terminal, body, challenge, stop);
    if (answer.status == not_believed && !answer.signature_good && place_.keys.former) {
        with_former_ = !with_former_;
        answer = call(request.terminal, body, challenge, stop);
    }
    // Even if the answer was lost, headquarters may have the new key from now on.
    if (std::ranges::any_of(request.events, announces_key)) with_former_ = false;
    return answer;
}

HttpAnswer HttpUplink::call(TerminalId terminal, ByteView body, ByteView challenge, std::stop_token stop) {
    const wire::Caller caller = caller_of(terminal);
    const http::Call call{
        .method = "POST",
        .url = place_.headquarters + std::string{sync_path},
        .body = std::string{text_of(body)},
        .headers = {{"Content-Type", "application/cbor"},
                    {"Kiosk-Auth", wire::sign_call(caller, challenge, {"POST", sync_path, body})}}};
    client_.trust_time(trusted_now());
    const auto answer = client_.perform(call, std::move(stop));
    if (answer) return judge(*answer, body);
    tools_.log.alarm(answer.error().text);
    return {};
}

wire::Caller HttpUplink::caller_of(TerminalId terminal) const {
    const crypto::TerminalKeys& keys = place_.keys;
    if (with_former_ && keys.former) return {terminal, keys.former->number, keys.former->key};
    return {terminal, keys.number, keys.signing};
}

HeardBlob HttpUplink::carry(const BlobCall& asked, std::stop_token stop) {
    return ask(asked.piece.empty() ? "HEAD" : "PUT", asked, stop).said;
}

HeardPiece HttpUplink::fetch(const BlobCall& asked, std::stop_token stop) {
    return ask("GET", asked, stop);
}

Result<Edition> HttpUplink::read_manifest(ByteView manifest) const {
    const auto body = wire::open_manifest(place_.keyset, manifest);
    if (!body) return std::unexpected(body.error());
    return wire::decode_edition(*body);
}

HeardPiece HttpUplink::ask(std::string_view method, const BlobCall& asked, const std::stop_token& stop) {
    HeardPiece heard = call(method, asked, stop);
    if (heard.said.status == not_believed && !heard.said.answer && place_.keys.former) {
        with_former_ = !with_former_;
        heard = call(method, asked, stop);
    }
    return heard;
}

HeardPiece HttpUplink::call(std::string_view method, const BlobCall& asked, std::stop_token stop) {
    const std::string target = wire::blob_target({asked.name, asked.offset});
    const std::string auth =
        wire::sign_call(caller_of(asked.terminal), asked.challenge, {method, target, asked.piece});
    http::Call call{.method = std::string{method},
                    .url = place_.headquarters + target,
                    .body = std::string{text_of(asked.piece)},
                    .headers = {{"Kiosk-Auth", auth}}};
    if (!asked.piece.empty()) call.headers.push_back({"Content-Type", "application/octet-stream"});
    client_.trust_time(trusted_now());
    const auto answer = client_.perform(call, std::move(stop));
    if (!answer) {
        tools_.log.alarm(answer.error().text);
        return {};
    }
    HeardPiece heard{
        .said = {.status = answer->status, .retry_after = retry_after(answer->header("Retry-After"))},
        .piece = {}};
    auto opened = wire::open_blob_answer(
        place_.keyset, auth, {answer->status, answer->header("Kiosk-Blob"), bytes_of(answer->body)},
        answer->header("Kiosk-Sig"));
    if (opened) {
        heard_ = TimeEstimate{opened->now, tools_.clock.read().since_boot};
        heard.said.answer = std::move(*opened);
        if (method == "GET") heard.piece.assign(answer->body.begin(), answer->body.end());
    } else {
        tools_.log.alarm("an answer about an attachment with status " + std::to_string(answer->status) +
                         " does not count: " + opened.error().text);
    }
    return heard;
}

Result<std::optional<KeyRotated>> HttpUplink::renew_key(const KeyRenewal& renewal) {
    crypto::TerminalKeys& keys = place_.keys;
    const bool unheard = keys.former && keys.former->number == renewal.replace;
    if (keys.number != renewal.replace && !unheard) return std::optional<KeyRotated>{};
    if (!unheard) {
        auto renewed = crypto::renew_signing_key(place_.files.keys, keys, renewal.as, random_);
        if (!renewed) return std::unexpected(renewed.error());
        with_former_ = true;
    }
    return std::optional{KeyRotated{keys.number, keys.signing.public_key()}};
}

std::optional<Instant> HttpUplink::trusted_now() const {
    if (!heard_) return std::nullopt;
    return heard_->at(tools_.clock.read().since_boot);
}

HttpAnswer HttpUplink::judge(const http::Answer& answer, ByteView request_body) {
    HttpAnswer judged{.status = answer.status, .retry_after = retry_after(answer.header("Retry-After"))};
    auto opened = wire::open_response(
        place_.keyset, request_body,
        {.status = answer.status, .body = bytes_of(answer.body), .signature = answer.header("Kiosk-Sig")});
    if (!opened) {
        tools_.log.alarm("an answer with status " + std::to_string(answer.status) +
                         " does not count: " + opened.error().text);
        return judged;
    }
    judged.signature_good = true;
    heard_ = TimeEstimate{opened->now, tools_.clock.read().since_boot};
    obey(opened->directives);
    judged.response = std::move(*opened);
    return judged;
}

void HttpUplink::obey(const std::vector<Directive>& directives) {
    for (const Directive& directive : directives) {
        if (directive.kind != keyset_directive) continue;
        auto newer = adopt_keyset(place_.files, place_.keyset, place_.root, directive.body);
        if (!newer) {
            tools_.log.alarm("headquarters' new keys were not taken: " + newer.error().text);
        } else if (*newer) {
            place_.keyset = std::move(**newer);
            tools_.log.note("headquarters' keyset " + std::to_string(place_.keyset.serial) + " is known now");
        }
    }
}

} // namespace fengqiao::uplink
