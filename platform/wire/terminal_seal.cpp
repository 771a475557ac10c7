#include "platform/wire/terminal_seal.h"

#include "core/basics/check.h"
#include "platform/crypto/aead.h"
#include "platform/crypto/base64.h"
#include "platform/crypto/sha256.h"

#include <nlohmann/json.hpp>

namespace fengqiao::wire {
namespace {

using nlohmann::json;

constexpr std::size_t nonce_size = crypto::AeadNonce{}.size();

// Which of the wrapped keys is whose; says nothing about anybody.
std::string name_of(const crypto::PublicSealingKey& key) {
    return to_hex(ByteView{crypto::Sha256{}.sha256(ByteView{key})}.first(8));
}

std::optional<Bytes> base64_member(const json& object, std::string_view name) {
    if (!object.is_object()) return std::nullopt;
    const auto at = object.find(name);
    const auto* text = at == object.end() ? nullptr : at->get_ptr<const std::string*>();
    return text == nullptr ? std::nullopt : crypto::from_base64(*text);
}

} // namespace

Result<void> seal_into(json& document, std::string_view personal, ByteView bound_to, const ForTerminals& to) {
    check(!to.terminals.empty() && to.terminals.size() <= terminals_of_branch_max,
          "a feed document is sealed to the terminals of one branch");
    const crypto::SecretBytes key = crypto::SecretBytes::random(crypto::aead_key_size, to.random);
    json wrapped = json::object();
    for (const crypto::PublicSealingKey& terminal : to.terminals) {
        const auto box = crypto::seal_to(terminal, key.view(), to.random);
        if (!box) return std::unexpected(box.error());
        wrapped[name_of(terminal)] = crypto::to_base64(*box);
    }
    crypto::AeadNonce nonce{};
    to.random.fill(nonce);
    Bytes box{nonce.begin(), nonce.end()};
    const Bytes cipher = crypto::aead_seal({key.view(), nonce, bound_to}, bytes_of(personal));
    box.insert(box.end(), cipher.begin(), cipher.end());
    document["for"] = std::move(wrapped);
    document["box"] = crypto::to_base64(box);
    return {};
}

Result<std::string> open_seal(const json& document, ByteView bound_to, const crypto::SealingKey& terminal) {
    const auto at = document.find("for");
    const auto wrapped =
        at == document.end() ? std::nullopt : base64_member(*at, name_of(terminal.public_key()));
    const auto box = base64_member(document, "box");
    if (!wrapped || !box || box->size() < nonce_size) {
        return trouble(TroubleKind::BadInput, "a feed document is not sealed to this terminal");
    }
    const auto key = terminal.open(*wrapped);
    if (!key || key->size() != crypto::aead_key_size) {
        return trouble(TroubleKind::BadInput, "a feed document's key does not open with this terminal's");
    }
    const ByteView bytes{*box};
    auto plain =
        crypto::aead_open({key->view(), bytes.first(nonce_size), bound_to}, bytes.subspan(nonce_size));
    if (!plain) return std::unexpected(plain.error());
    std::string text{plain->begin(), plain->end()};
    crypto::wipe(*plain);
    return text;
}

} // namespace fengqiao::wire
