#include "app/headquarters/api/blob_door.h"

#include "app/headquarters/api/route_table.h"
#include "platform/wire/challenge.h"

namespace fengqiao::headquarters {
namespace {

constexpr seconds busy_pause{5};

// The same words for whoever is not enrolled and whoever signs wrongly.
constexpr std::string_view not_believed = "This call is not signed by an enrolled terminal.";
constexpr std::string_view busy_text = "Too many call at this moment; call again later.";

std::string_view word_of(BlobCode code) {
    switch (code) {
    case BlobCode::Ok: return "ok";
    case BlobCode::Challenge: return "challenge";
    case BlobCode::Revoked: return "revoked";
    case BlobCode::Unannounced: return "unannounced";
    case BlobCode::WrongLength: return "wrong-length";
    case BlobCode::WrongHash: return "wrong-hash";
    }
    std::unreachable();
}

int status_of(BlobCode code) {
    switch (code) {
    case BlobCode::Challenge: return 401;
    case BlobCode::Revoked: return 403;
    case BlobCode::Ok:
    case BlobCode::Unannounced:
    case BlobCode::WrongLength:
    case BlobCode::WrongHash: return 200; // the protocol's own answers stand in what is signed
    }
    std::unreachable();
}

} // namespace

std::optional<seconds> BlobDoor::wait_of(TerminalId terminal) {
    const std::lock_guard lock{mutex_};
    return meter_.wait_of(terminal.hex(), clock_.read().since_boot);
}

void BlobDoor::count(TerminalId terminal) {
    const std::lock_guard lock{mutex_};
    meter_.count(terminal.hex(), clock_.read().since_boot);
}

// As at the sync door: nothing is looked at before the signature, and a call that was not proved never
// counts.
auto BlobDoor::admit(const http::Request& request) -> std::expected<Admitted, Refused> {
    const auto target = wire::read_blob_target(request.target);
    const auto auth = wire::read_auth(request.header("Kiosk-Auth"));
    if (!auth) return std::unexpected(Refused{401, not_believed});
    if (const auto wait = wait_of(auth->terminal))
        return std::unexpected(Refused{429, "This terminal calls too often.", wait});
    const auto known = staff_.terminals.find(auth->terminal);
    if (!known) return std::unexpected(Refused{503, busy_text, busy_pause});
    const KeyBytes* key = *known ? (**known).signing_key_of(auth->key_number) : nullptr;
    if (key == nullptr) return std::unexpected(Refused{401, not_believed});
    const wire::Call call{request.method, request.target, bytes_of(request.body)};
    if (!wire::verify_call(*auth, *key, call)) return std::unexpected(Refused{401, not_believed});
    count(auth->terminal);
    if (!target) return std::unexpected(Refused{400, "This is no blob."});
    Admitted admitted{{auth->terminal, target->name}, target->offset, {}};
    const auto& secret = staff_.terminals.keys().challenge;
    if (!wire::is_live_challenge(secret.view(), auth->terminal, clock_.now(), auth->challenge))
        admitted.instead = BlobCode::Challenge;
    else if ((**known).revoked || auth->key_number != (**known).key_number)
        admitted.instead = BlobCode::Revoked;
    return admitted;
}

void BlobDoor::refuse(const Refused& refused, const http::Reply& reply) {
    staff_.log.line("blob refused=" + std::to_string(refused.status));
    auto response = plain_answer(refused.status, refused.text);
    if (refused.wait) response.headers.push_back({"Retry-After", std::to_string(refused.wait->count())});
    reply(std::move(response));
}

auto BlobDoor::look_at_content(const http::Request& request, const Admitted& admitted)
    -> Result<std::optional<Said>> {
    auto served = staff_.content.serve(admitted.question.name, admitted.offset);
    if (!served) return std::unexpected(served.error());
    if (!*served) return std::optional<Said>{};
    BlobAnswer answer{.now = clock_.now(), .received = (**served).bytes, .whole = true};
    const bool wants_bytes = request.method == "GET";
    return std::optional{Said{std::move(answer), wants_bytes ? std::move((**served).piece) : Bytes{}}};
}

auto BlobDoor::look(const http::Request& request, const Admitted& admitted) -> Result<Said> {
    if (admitted.instead) return Said{{.code = *admitted.instead, .now = clock_.now()}, {}};
    if (request.method == "PUT") {
        auto taken = staff_.desk.take(admitted.question, admitted.offset, bytes_of(request.body));
        if (!taken) return std::unexpected(taken.error());
        return Said{std::move(*taken), {}};
    }
    auto content = look_at_content(request, admitted);
    if (!content) return std::unexpected(content.error());
    if (*content) return std::move(**content);
    auto standing = staff_.desk.look(admitted.question);
    if (!standing) return std::unexpected(standing.error());
    Said said{std::move(*standing), {}};
    const bool wants_bytes = request.method == "GET" && said.answer.code == BlobCode::Ok && said.answer.whole;
    if (!wants_bytes) return said;
    auto piece = staff_.desk.piece(admitted.question, admitted.offset);
    if (!piece) return std::unexpected(piece.error());
    said.body = std::move(*piece);
    return said;
}

void BlobDoor::finish(const http::Request& request, const Admitted& admitted, const http::Reply& reply) {
    auto said = look(request, admitted);
    if (!said) {
        staff_.log.line("blob trouble: " + said.error().text);
        return refuse({503, "Nothing was kept; call again later.", busy_pause}, reply);
    }
    BlobAnswer& answer = said->answer;
    const TerminalId terminal = admitted.question.terminal;
    if (answer.code != BlobCode::Ok && answer.code != BlobCode::Challenge)
        staff_.log.line("blob terminal=" + terminal.hex() + " code=" + std::string{word_of(answer.code)});
    answer.challenge = wire::make_challenge(staff_.terminals.keys().challenge.view(), terminal, clock_.now());
    const std::string text = wire::blob_answer_text(answer);
    const int status = status_of(answer.code);
    const auto& key = staff_.terminals.keys().current;
    http::Response response{.status = status,
                            .content_type = "application/octet-stream",
                            .body = std::string{text_of(said->body)}};
    response.headers = {{"Kiosk-Blob", text},
                        {"Kiosk-Sig", wire::sign_blob_answer({key.id, key.key}, request.header("Kiosk-Auth"),
                                                             {status, text, said->body})},
                        {"Cache-Control", "no-store"}};
    reply(std::move(response));
}

void BlobDoor::answer(http::Request request, const http::Reply& reply) {
    auto admitted = admit(request);
    if (!admitted) return refuse(admitted.error(), reply);
    const bool taken =
        staff_.back_room.hand_over([door = shared_from_this(), request = std::move(request),
                                    admitted = *admitted, reply] { door->finish(request, admitted, reply); });
    if (!taken) refuse({503, busy_text, busy_pause}, reply);
}

} // namespace fengqiao::headquarters
