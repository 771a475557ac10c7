#include "platform/wire/blob_messages.h"

#include "core/journal/blob.h"
#include "platform/crypto/base64.h"
#include "platform/wire/message.h"
#include "platform/wire/tokens.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fengqiao::wire {
namespace {

constexpr std::string_view offset_sign = "?off=";
constexpr std::string_view nothing = "-";
constexpr std::size_t name_digits = 2 * Hash{}.size();
constexpr std::size_t answer_bytes_max = 512;

constexpr std::array codes = std::to_array<std::pair<BlobCode, std::string_view>>({
    {BlobCode::Ok, "ok"},
    {BlobCode::Challenge, "challenge"},
    {BlobCode::Revoked, "revoked"},
    {BlobCode::Unannounced, "unannounced"},
    {BlobCode::WrongLength, "wrong_length"},
    {BlobCode::WrongHash, "wrong_hash"},
});

std::optional<std::uint64_t> number_in(std::string_view digits) {
    std::uint64_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool plain = fault == std::errc{} && end == digits.data() + digits.size();
    return plain ? std::optional{number} : std::nullopt;
}

std::string_view standing(const BlobAnswer& answer) {
    if (!answer.whole) return nothing;
    return answer.stable ? "stable" : "whole";
}

// What is signed as the answer's body.
Bytes signed_body(const BlobReply& reply) {
    Bytes body{reply.said.begin(), reply.said.end()};
    body.push_back('\n');
    body.insert(body.end(), reply.body.begin(), reply.body.end());
    return body;
}

std::optional<BlobAnswer> read_answer_text(std::string_view said) {
    const auto tokens = said.size() <= answer_bytes_max ? split_tokens<6>(said) : std::nullopt;
    if (!tokens || (*tokens)[0] != "1") return std::nullopt;
    const auto code = std::ranges::find(codes, (*tokens)[1], &std::pair<BlobCode, std::string_view>::second);
    const auto now = number_in((*tokens)[2]);
    const auto received = number_in((*tokens)[3]);
    auto challenge = (*tokens)[5] == nothing ? Bytes{} : crypto::from_base64((*tokens)[5]);
    if (code == codes.end() || !now || *now > INT64_MAX || !received || *received > blob_bytes_max ||
        !challenge || challenge->size() > challenge_bytes_max)
        return std::nullopt;
    BlobAnswer answer{.code = code->first,
                      .now = instant_from(static_cast<std::int64_t>(*now)),
                      .received = *received,
                      .whole = (*tokens)[4] != nothing,
                      .stable = (*tokens)[4] == "stable",
                      .challenge = std::move(*challenge)};
    return blob_answer_text(answer) == said ? std::optional{answer} : std::nullopt;
}

} // namespace

std::string blob_target(const BlobTarget& target) {
    std::string text = std::string{blob_path} + to_hex(target.name);
    if (target.offset > 0) text += std::string{offset_sign} + std::to_string(target.offset);
    return text;
}

std::optional<BlobTarget> read_blob_target(std::string_view target) {
    if (!target.starts_with(blob_path) || target.size() < blob_path.size() + name_digits) return std::nullopt;
    const auto name = from_hex(target.substr(blob_path.size(), name_digits));
    if (!name) return std::nullopt;
    BlobTarget read;
    std::ranges::copy(*name, read.name.begin());
    const std::string_view rest = target.substr(blob_path.size() + name_digits);
    if (!rest.empty()) {
        if (!rest.starts_with(offset_sign)) return std::nullopt;
        const auto offset = number_in(rest.substr(offset_sign.size()));
        if (!offset) return std::nullopt;
        read.offset = *offset;
    }
    return blob_target(read) == target ? std::optional{read} : std::nullopt;
}

std::string blob_answer_text(const BlobAnswer& answer) {
    const auto code = std::ranges::find(codes, answer.code, &std::pair<BlobCode, std::string_view>::first);
    return "1 " + std::string{code->second} + " " + std::to_string(to_milliseconds(answer.now)) + " " +
           std::to_string(answer.received) + " " + std::string{standing(answer)} + " " +
           (answer.challenge.empty() ? std::string{nothing} : crypto::to_base64(answer.challenge));
}

std::string sign_blob_answer(const AnswerKey& key, std::string_view request_auth, const BlobReply& reply) {
    return sign_answer(key, bytes_of(request_auth), reply.status, signed_body(reply));
}

Result<BlobAnswer> open_blob_answer(const crypto::Keyset& keyset, std::string_view request_auth,
                                    const BlobReply& reply, std::string_view signature) {
    const Bytes body = signed_body(reply);
    if (auto good = verify_answer(keyset, bytes_of(request_auth), {reply.status, body, signature}); !good)
        return std::unexpected(good.error());
    const auto answer = read_answer_text(reply.said);
    if (!answer) return trouble(TroubleKind::BadInput, "headquarters' answer about a blob has no known form");
    return *answer;
}

} // namespace fengqiao::wire
