#include "platform/uplink/enrolment.h"

namespace fengqiao::uplink {
namespace {

Result<std::string> ask(const EnrolmentWish& wish, const Bytes& body) {
    http::Client client{wish.line};
    const http::Call call{.method = "POST",
                          .url = wish.headquarters + "/v1/enrol",
                          .body = std::string{text_of(body)},
                          .headers = {{"Content-Type", "application/cbor"}}};
    auto answer = client.perform(call);
    if (!answer) return std::unexpected(answer.error());
    if (answer->status == 200) return std::move(answer->body);
    if (answer->status == 403)
        return trouble(TroubleKind::Refused,
                       "headquarters does not take this code: it is mistyped, used or too "
                       "old; read it again or have a new one printed");
    return trouble(TroubleKind::LineDown, "headquarters could not enrol this terminal just now (status " +
                                              std::to_string(answer->status) +
                                              "); try the same code again later");
}

} // namespace

Result<BranchFacts> enrol(const IdentityFiles& files, const EnrolmentWish& wish, Random& random) {
    std::error_code fault;
    if (std::filesystem::exists(files.place, fault))
        return trouble(TroubleKind::NotAllowed,
                       files.place.string() + ": this terminal is enrolled already; nothing was changed and "
                                              "the code can be used for another one");
    const auto code = wire::parse_enrolment_code(wish.code);
    if (!code) return std::unexpected(code.error());
    const auto keys = crypto::load_or_create_terminal_keys(files.keys, random);
    if (!keys) return std::unexpected(keys.error());
    const auto key = wire::enrolment_key(*code);
    if (!key) return std::unexpected(key.error());

    const Bytes request = wire::encode_enrolment_request(
        {code->id, keys->signing.public_key(), keys->sealing.public_key(), wish.device}, key->view());
    const auto body = ask(wish, request);
    if (!body) return std::unexpected(body.error());
    const auto reply = wire::open_enrolment_reply(bytes_of(*body), request, key->view());
    if (!reply) return std::unexpected(reply.error());
    const auto keyset = crypto::verify_keyset(reply->signed_keyset, wish.root);
    if (!keyset) return std::unexpected(keyset.error());
    if (auto kept = keep_identity(files, reply->signed_keyset, reply->terminal, reply->place); !kept)
        return std::unexpected(kept.error());
    return reply->place;
}

} // namespace fengqiao::uplink
