#include "app/headquarters/api/sync_door.h"

#include "app/headquarters/api/route_table.h"
#include "platform/wire/challenge.h"
#include "platform/wire/signed_answer.h"
#include "platform/wire/sync_codec.h"

namespace fengqiao::headquarters {
namespace {

constexpr seconds busy_pause{5};

std::string_view word_of_code(SyncCode code) {
    switch (code) {
    case SyncCode::Ok: return "ok";
    case SyncCode::Gap: return "gap";
    case SyncCode::Fork: return "fork";
    case SyncCode::Corrupt: return "corrupt";
    case SyncCode::Version: return "version";
    case SyncCode::Revoked: return "revoked";
    case SyncCode::Challenge: return "challenge";
    }
    std::unreachable();
}

std::string_view word_of_alarm(HeadquartersAlarm alarm) {
    switch (alarm) {
    case HeadquartersAlarm::TwoLiveJournals: return "two-live-journals";
    case HeadquartersAlarm::RotationsMany: return "many-rotations";
    case HeadquartersAlarm::EventsMissing: return "events-missing";
    case HeadquartersAlarm::OwnLogShorter: return "own-log-shorter";
    }
    std::unreachable();
}

// Only what is out of the ordinary is worth a line.
std::string line_of(TerminalId terminal, const SyncAnswer& answer) {
    const SyncCode code = answer.response.code;
    if (answer.alarms.empty() && (code == SyncCode::Ok || code == SyncCode::Challenge)) return {};
    std::string line = "sync terminal=" + terminal.hex() + " status=" + std::to_string(answer.status) +
                       " code=" + std::string{word_of_code(code)};
    for (const HeadquartersAlarm alarm : answer.alarms)
        line += " alarm=" + std::string{word_of_alarm(alarm)};
    return line;
}

int status_of(TroubleKind kind) {
    switch (kind) {
    case TroubleKind::Busy: return 503;
    case TroubleKind::TooLarge: return 413;
    case TroubleKind::Untrusted:
    case TroubleKind::Refused: return 401;
    case TroubleKind::BadInput: return 400;
    case TroubleKind::BadFile:
    case TroubleKind::PaperOut:
    case TroubleKind::PrinterGone:
    case TroubleKind::LineDown:
    case TroubleKind::DiskFull:
    case TroubleKind::StoreBroken:
    case TroubleKind::NotFound:
    case TroubleKind::NotAllowed: return 500;
    }
    std::unreachable();
}

// The same words for whoever is not enrolled and whoever signs wrongly.
constexpr std::string_view not_believed = "This call is not signed by an enrolled terminal.";

std::string_view words_for(int status) {
    switch (status) {
    case 400: return "This is no request of this protocol.";
    case 401: return not_believed;
    case 413: return "This request is too large; send fewer events.";
    case 503: return "Too many call at this moment; call again later.";
    default: return "Nothing was kept; call again later."; // an int has no enumerators to forget
    }
}

} // namespace

std::optional<seconds> SyncDoor::wait_of(TerminalId terminal) {
    const std::lock_guard lock{mutex_};
    return meter_.wait_of(terminal.hex(), clock_.read().since_boot);
}

void SyncDoor::count(TerminalId terminal) {
    const std::lock_guard lock{mutex_};
    meter_.count(terminal.hex(), clock_.read().since_boot);
}

// A call that was not proved never counts: nobody can use up a terminal's calls but the terminal itself.
auto SyncDoor::admit(const http::Request& request, TerminalId& caller) -> std::expected<Admitted, Refused> {
    const auto refused = [](const Trouble& why) {
        return std::unexpected(Refused{status_of(why.kind), words_for(status_of(why.kind))});
    };
    const std::string_view header = request.header("Kiosk-Auth");
    if (header.empty()) return std::unexpected(Refused{401, not_believed});
    const auto auth = wire::read_auth(header);
    if (!auth) return refused(auth.error());
    caller = auth->terminal;
    if (const auto wait = wait_of(caller))
        return std::unexpected(Refused{429, "This terminal calls too often.", wait});
    const auto known = desk_.find(caller);
    if (!known) return refused(known.error());
    const KeyBytes* key = *known ? (**known).signing_key_of(auth->key_number) : nullptr;
    if (key == nullptr) return std::unexpected(Refused{401, not_believed});
    const wire::Call call{request.method, request.target, bytes_of(request.body)};
    auto opened = wire::open_request(*auth, *key, call);
    if (!opened && opened.error().kind != TroubleKind::BadInput) return refused(opened.error());
    count(caller);
    if (!opened) return refused(opened.error());
    const bool good =
        wire::is_live_challenge(desk_.keys().challenge.view(), caller, clock_.now(), auth->challenge);
    return Admitted{{caller, auth->key_number, good}, std::move(*opened)};
}

void SyncDoor::refuse(TerminalId terminal, const Refused& refused, const http::Reply& reply) {
    log_.line("sync terminal=" + (terminal.is_zero() ? "unknown" : terminal.hex()) +
              " refused=" + std::to_string(refused.status));
    auto response = plain_answer(refused.status, refused.text);
    if (refused.wait) response.headers.push_back({"Retry-After", std::to_string(refused.wait->count())});
    reply(std::move(response));
}

void SyncDoor::finish(const Outcome& outcome, std::string_view request_body, const http::Reply& reply) {
    const auto& [terminal, answer] = outcome;
    if (!answer) {
        const int status = status_of(answer.error().kind);
        const auto wait = status == 503 ? std::optional{busy_pause} : std::nullopt;
        return refuse(terminal, {status, words_for(status), wait}, reply);
    }
    if (const auto line = line_of(terminal, *answer); !line.empty()) log_.line(line);
    const Bytes body = wire::encode_response(answer->response);
    const auto& key = desk_.keys().current;
    http::Response response{
        .status = answer->status, .content_type = "application/cbor", .body = std::string{text_of(body)}};
    response.headers.push_back(
        {"Kiosk-Sig", wire::sign_answer({key.id, key.key}, bytes_of(request_body), answer->status, body)});
    reply(std::move(response));
}

void SyncDoor::answer(const http::Request& request, const http::Reply& reply) {
    TerminalId terminal;
    auto admitted = admit(request, terminal);
    if (!admitted) return refuse(terminal, admitted.error(), reply);
    desk_.sync(admitted->caller, std::move(admitted->request),
               [door = shared_from_this(), terminal, body = request.body, reply](Result<SyncAnswer> answer) {
                   door->finish({terminal, std::move(answer)}, body, reply);
               });
}

} // namespace fengqiao::headquarters
