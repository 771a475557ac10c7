#include "platform/crypto/terminal_keys.h"

#include "platform/crypto/key_file.h"
#include "platform/crypto/layout.h"

namespace fengqiao::crypto {
namespace {

constexpr std::string_view kind = "fengqiao terminal keys 1\n";
constexpr std::size_t key_size = 32;
constexpr std::size_t layout_size = 4 + 3 * key_size;

} // namespace

TerminalKeys make_terminal_keys(Random& random) {
    return {1, SigningKey::make(random), SealingKey::make(random), SecretBytes::random(key_size, random)};
}

Result<void> create_terminal_keys(const std::filesystem::path& path, const TerminalKeys& keys) {
    Bytes layout;
    layout.reserve(layout_size);
    put_u32(layout, keys.number);
    put(layout, keys.signing.seed());
    put(layout, keys.sealing.secret());
    put(layout, keys.wrapping.view());
    auto created = create_key_file(path, kind, layout);
    wipe(layout);
    return created;
}

Result<TerminalKeys> load_terminal_keys(const std::filesystem::path& path) {
    const auto layout = read_key_file(path, kind, layout_size);
    if (!layout) return std::unexpected(layout.error());
    const ByteView bytes = layout->view();
    return TerminalKeys{read_u32(bytes.first(4)), SigningKey::from_seed(bytes.subspan(4, key_size)),
                        SealingKey::from_secret(bytes.subspan(4 + key_size, key_size)),
                        SecretBytes::copy_of(bytes.subspan(4 + 2 * key_size, key_size))};
}

Result<TerminalKeys> load_or_create_terminal_keys(const std::filesystem::path& path, Random& random) {
    auto loaded = load_terminal_keys(path);
    if (loaded || loaded.error().kind != TroubleKind::NotFound) return loaded;
    const TerminalKeys made = make_terminal_keys(random);
    if (auto created = create_terminal_keys(path, made); !created) return std::unexpected(created.error());
    return load_terminal_keys(path);
}

} // namespace fengqiao::crypto
