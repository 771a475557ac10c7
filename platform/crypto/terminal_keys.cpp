#include "platform/crypto/terminal_keys.h"

#include "platform/crypto/key_file.h"
#include "platform/crypto/layout.h"

namespace fengqiao::crypto {
namespace {

constexpr std::string_view kind = "fengqiao terminal keys 1\n";
constexpr std::size_t key_size = 32;
constexpr std::size_t layout_size = 4 + 3 * key_size;
constexpr std::string_view former_kind = "fengqiao former terminal key 1\n";
constexpr std::size_t former_size = 4 + key_size;

std::filesystem::path beside(std::filesystem::path path, std::string_view ending) {
    path += ending;
    return path;
}

// A key file of either kind, whatever stood there before.
Result<void> replace(const std::filesystem::path& path, std::string_view kind_of_file, ByteView layout) {
    const auto fresh = beside(path, ".next");
    std::error_code error;
    std::filesystem::remove(fresh, error); // of an attempt that was cut off
    if (auto created = create_key_file(fresh, kind_of_file, layout); !created) return created;
    return put_key_file_in_place(fresh, path);
}

Bytes layout_of(const TerminalKeys& keys) {
    Bytes layout;
    layout.reserve(layout_size); // no second copy is left behind by growing
    put_u32(layout, keys.number);
    put(layout, keys.signing.seed());
    put(layout, keys.sealing.secret());
    put(layout, keys.wrapping.view());
    return layout;
}

std::optional<FormerSigningKey> read_former(const std::filesystem::path& path) {
    const auto layout = read_key_file(beside(path, ".former"), former_kind, former_size);
    if (!layout) return std::nullopt;
    return FormerSigningKey{read_u32(layout->view().first(4)),
                            SigningKey::from_seed(layout->view().subspan(4))};
}

Result<void> keep_former(const std::filesystem::path& path, const TerminalKeys& keys) {
    Bytes layout;
    layout.reserve(former_size);
    put_u32(layout, keys.number);
    put(layout, keys.signing.seed());
    auto kept = replace(beside(path, ".former"), former_kind, layout);
    wipe(layout);
    return kept;
}

} // namespace

TerminalKeys make_terminal_keys(Random& random) {
    return {1, SigningKey::make(random), SealingKey::make(random), SecretBytes::random(key_size, random),
            std::nullopt};
}

Result<void> create_terminal_keys(const std::filesystem::path& path, const TerminalKeys& keys) {
    Bytes layout = layout_of(keys);
    auto created = create_key_file(path, kind, layout);
    wipe(layout);
    return created;
}

Result<TerminalKeys> load_terminal_keys(const std::filesystem::path& path) {
    const auto layout = read_key_file(path, kind, layout_size);
    if (!layout) return std::unexpected(layout.error());
    const ByteView bytes = layout->view();
    TerminalKeys keys{read_u32(bytes.first(4)), SigningKey::from_seed(bytes.subspan(4, key_size)),
                      SealingKey::from_secret(bytes.subspan(4 + key_size, key_size)),
                      SecretBytes::copy_of(bytes.subspan(4 + 2 * key_size, key_size)), read_former(path)};
    // A renewal that was cut off had kept the former key, and made no new one.
    if (keys.former && keys.former->number == keys.number) keys.former.reset();
    return keys;
}

Result<void> renew_signing_key(const std::filesystem::path& path, TerminalKeys& keys, std::uint32_t number,
                               Random& random) {
    if (auto kept = keep_former(path, keys); !kept) return kept;
    FormerSigningKey before{keys.number, SigningKey::from_seed(keys.signing.seed())};
    TerminalKeys renewed{number, SigningKey::make(random), SealingKey::from_secret(keys.sealing.secret()),
                         SecretBytes::copy_of(keys.wrapping.view()), std::nullopt};
    Bytes layout = layout_of(renewed);
    auto replaced = replace(path, kind, layout);
    wipe(layout);
    if (!replaced) return replaced;
    keys.number = number;
    keys.signing = std::move(renewed.signing);
    keys.former = std::move(before);
    return {};
}

Result<TerminalKeys> load_or_create_terminal_keys(const std::filesystem::path& path, Random& random) {
    auto loaded = load_terminal_keys(path);
    if (loaded || loaded.error().kind != TroubleKind::NotFound) return loaded;
    const TerminalKeys made = make_terminal_keys(random);
    if (auto created = create_terminal_keys(path, made); !created) return std::unexpected(created.error());
    return load_terminal_keys(path);
}

} // namespace fengqiao::crypto
