#include "app/headquarters/commands/root_key.h"
#include "app/headquarters/commands/all_commands.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> make_root_key(const Given& given, const Tools& tools) {
    const auto root = crypto::load_or_create_root_key(given.text("--root-key"), tools.random);
    if (!root) return std::unexpected(root.error());
    std::cout << to_hex(root->public_key()) << '\n';
    return 0;
}

Result<int> sign_keys(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools, {.make = true});
    if (!service) return std::unexpected(service.error());
    if (auto signed_now = sign_with_root(**service, given); !signed_now)
        return std::unexpected(signed_now.error());
    std::cout << "Headquarters' keys are signed; terminals can be enrolled.\n";
    return 0;
}

bool lies_in(const std::filesystem::path& file, const std::filesystem::path& folder) {
    std::error_code failed; // then nothing is there yet, and nothing lies in it
    const auto inner = std::filesystem::weakly_canonical(file, failed);
    const auto outer = std::filesystem::weakly_canonical(folder, failed);
    const auto [rest, ignored] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return rest == outer.end();
}

} // namespace

Option root_key_option() {
    return {"--root-key", "FILE",
            "The file of the root key. It is kept offline and never inside the data folder, because whoever "
            "holds it "
            "can make keys every terminal believes."};
}

Result<crypto::SigningKey> root_of(const Given& given) {
    const std::filesystem::path file = given.text("--root-key");
    if (lies_in(file, given.text("--data")))
        return trouble(TroubleKind::BadInput,
                       "keep the root key outside the data folder; move " + file.string());
    return crypto::load_root_key(file);
}

Result<void> sign_with_root(const HeadquartersService& service, const Given& given) {
    const auto root = root_of(given);
    if (!root) return std::unexpected(root.error());
    return service.keys().vouch(*root);
}

Command make_root_key_command() {
    return {"make-root-key",
            "Makes the root key that vouches for headquarters' own keys, unless the file is there already, "
            "and prints "
            "its public half in hexadecimal.",
            {root_key_option()},
            make_root_key};
}

Command sign_keys_command() {
    return {
        "sign-keys",
        "Signs the public keys of this headquarters with the root key. Until this is done no terminal can be "
        "enrolled.",
        with_opening({root_key_option()}), sign_keys};
}

} // namespace fengqiao::headquarters
