#include "platform/crypto/headquarters_keys.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/terminal_keys.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace fengqiao;
using namespace fengqiao::crypto;
namespace fs = std::filesystem;

namespace {

// A folder of its own for one test; gone afterwards.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "fengqiao-keys-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    [[nodiscard]] fs::path file() const { return path_ / "terminal.keys"; }

private:
    fs::path path_;
};

void flip_byte(const fs::path& path, std::streamoff at) {
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekg(at);
    const int byte = file.get();
    file.seekp(at);
    file.put(static_cast<char>(byte ^ 1));
}

} // namespace

TEST_CASE("a terminal keeps the keys of its first start for ever") {
    const Folder folder;
    SeededRandom random{1};
    const auto first = load_or_create_terminal_keys(folder.file(), random);
    const auto second = load_or_create_terminal_keys(folder.file(), random);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->signing.public_key() == second->signing.public_key());
    CHECK(first->sealing.public_key() == second->sealing.public_key());
    CHECK(equal_in_constant_time(first->wrapping.view(), second->wrapping.view()));
    CHECK(second->number == 1);
}

TEST_CASE("a key file is for its owner's eyes only") {
    const Folder folder;
    SeededRandom random{1};
    REQUIRE(load_or_create_terminal_keys(folder.file(), random));
    CHECK((fs::status(folder.file()).permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a key file that others may read is refused with the command that mends it") {
    const Folder folder;
    SeededRandom random{1};
    REQUIRE(load_or_create_terminal_keys(folder.file(), random));
    for (const fs::perms shared : {fs::perms::group_read, fs::perms::others_read, fs::perms::others_write}) {
        fs::permissions(folder.file(), fs::perms::owner_read | fs::perms::owner_write | shared);
        const auto loaded = load_or_create_terminal_keys(folder.file(), random);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().kind == TroubleKind::NotAllowed);
        CHECK(loaded.error().text.find("chmod 600 " + folder.file().string()) != std::string::npos);
    }
}

TEST_CASE("keys that are there are never overwritten") {
    const Folder folder;
    SeededRandom random{1};
    REQUIRE(create_terminal_keys(folder.file(), make_terminal_keys(random)));
    const auto again = create_terminal_keys(folder.file(), make_terminal_keys(random));
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("a damaged key file is refused and not replaced by new keys") {
    const Folder folder;
    SeededRandom random{1};
    REQUIRE(load_or_create_terminal_keys(folder.file(), random));
    const auto size = fs::file_size(folder.file());
    for (const std::uintmax_t at : {std::uintmax_t{0}, std::uintmax_t{40}, size - 1}) {
        flip_byte(folder.file(), static_cast<std::streamoff>(at));
        const auto loaded = load_or_create_terminal_keys(folder.file(), random);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().kind == TroubleKind::BadFile);
        flip_byte(folder.file(), static_cast<std::streamoff>(at));
    }
    REQUIRE(load_terminal_keys(folder.file()));
    fs::resize_file(folder.file(), size - 1);
    CHECK_FALSE(load_or_create_terminal_keys(folder.file(), random));
    CHECK(fs::file_size(folder.file()) == size - 1);
}

TEST_CASE("headquarters' keys are not taken for a terminal's") {
    const Folder folder;
    SeededRandom random{1};
    REQUIRE(load_or_create_headquarters_keys(folder.file(), random));
    const auto loaded = load_terminal_keys(folder.file());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().kind == TroubleKind::BadFile);
}

TEST_CASE("headquarters keeps every sealing key for the events of former years, as many as fit") {
    const Folder folder;
    SeededRandom random{1};
    HeadquartersKeys keys = make_headquarters_keys(random);
    const PublicSealingKey first = keys.sealing.key.public_key();
    CHECK(keys.sealing_key(2) == nullptr);
    for (std::uint32_t id = 2; id <= sealing_keys_max; ++id) {
        auto changed = with_new_sealing_key(std::move(keys), random);
        REQUIRE(changed);
        keys = std::move(*changed);
        REQUIRE(replace_headquarters_keys(folder.file(), keys));
        const auto loaded = load_headquarters_keys(folder.file());
        REQUIRE(loaded);
        CHECK(loaded->public_keys(id) == keys.public_keys(id));
        CHECK(loaded->sealing.id == id);
        REQUIRE(loaded->sealing_key(1) != nullptr);
        CHECK(loaded->sealing_key(1)->public_key() == first);
        CHECK(equal_in_constant_time(loaded->challenge.view(), keys.challenge.view()));
        CHECK(loaded->next.key.public_key() == keys.next.key.public_key());
    }
    const auto refused = with_new_sealing_key(std::move(keys), random);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == TroubleKind::NotAllowed);
}

TEST_CASE("headquarters' keys as the first version of the program wrote them are read") {
    const Folder folder;
    SeededRandom random{1};
    const HeadquartersKeys keys = make_headquarters_keys(random);
    const SealingKey previous = SealingKey::make(random);
    const auto number = [](Byte id) { return std::array<Byte, 4>{id, 0, 0, 0}; };
    Bytes layout;
    const auto put = [&](ByteView bytes) { layout.insert(layout.end(), bytes.begin(), bytes.end()); };
    put(number(1)), put(keys.current.key.seed());
    put(number(2)), put(keys.next.key.seed());
    put(number(8)), put(keys.sealing.key.secret());
    put(number(7)), put(previous.secret());
    put(keys.challenge.view());
    REQUIRE(create_key_file(folder.file(), "fengqiao headquarters keys 1\n", layout));
    const auto loaded = load_headquarters_keys(folder.file());
    REQUIRE(loaded);
    CHECK(loaded->current.key.public_key() == keys.current.key.public_key());
    CHECK(loaded->sealing.id == 8);
    REQUIRE(loaded->sealing_key(7) != nullptr);
    CHECK(loaded->sealing_key(7)->public_key() == previous.public_key());
    CHECK(equal_in_constant_time(loaded->challenge.view(), keys.challenge.view()));
}

TEST_CASE("a terminal makes its signing key anew and still has the one before it") {
    const Folder folder;
    SeededRandom random{1};
    auto keys = load_or_create_terminal_keys(folder.file(), random);
    REQUIRE(keys);
    for (std::uint32_t number = 2; number <= 4; ++number) {
        const PublicSigningKey before = keys->signing.public_key();
        REQUIRE(renew_signing_key(folder.file(), *keys, number, random));
        const auto loaded = load_terminal_keys(folder.file());
        REQUIRE(loaded);
        for (const TerminalKeys* held : {static_cast<const TerminalKeys*>(&*keys), &*loaded}) {
            CHECK(held->number == number);
            CHECK(held->signing.public_key() == keys->signing.public_key());
            CHECK(held->signing.public_key() != before);
            REQUIRE(held->former);
            CHECK(held->former->number == number - 1);
            CHECK(held->former->key.public_key() == before);
            CHECK(held->sealing.public_key() == keys->sealing.public_key());
            CHECK(equal_in_constant_time(held->wrapping.view(), keys->wrapping.view()));
        }
    }
}

TEST_CASE("a renewal that was cut off leaves the key there was") {
    const Folder folder;
    SeededRandom random{1};
    auto keys = load_or_create_terminal_keys(folder.file(), random);
    REQUIRE(keys);
    const PublicSigningKey before = keys->signing.public_key();
    fs::create_directory(folder.file().string() + ".next.new"); // the new keys cannot be written
    fs::create_directory(folder.file().string() + ".next.new/full");
    const auto failed = renew_signing_key(folder.file(), *keys, 2, random);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == TroubleKind::StoreBroken);
    CHECK(keys->number == 1);
    const auto loaded = load_terminal_keys(folder.file());
    REQUIRE(loaded);
    CHECK(loaded->number == 1);
    CHECK(loaded->signing.public_key() == before);
    CHECK_FALSE(loaded->former); // it is the key itself
}

TEST_CASE("a folder that cannot be written is one clear line") {
    SeededRandom random{1};
    const auto created =
        create_terminal_keys("/nonexistent/folder/terminal.keys", make_terminal_keys(random));
    REQUIRE_FALSE(created);
    CHECK(created.error().kind == TroubleKind::StoreBroken);
    CHECK(created.error().text.find("make the folder writable") != std::string::npos);
}

TEST_CASE("a keyset is believed only with the root's signature over every byte") {
    SeededRandom random{1};
    const SigningKey root = SigningKey::make(random);
    const SigningKey impostor = SigningKey::make(random);
    const Keyset keyset = make_headquarters_keys(random).public_keys(7);
    Bytes bytes = encode_keyset(keyset, root);

    CHECK(verify_keyset(bytes, root.public_key()).value() == keyset);
    CHECK(verify_keyset(bytes, impostor.public_key()).error().kind == TroubleKind::Untrusted);
    for (Byte& byte : bytes) {
        byte ^= 4;
        CHECK_FALSE(verify_keyset(bytes, root.public_key()));
        byte ^= 4;
    }
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(verify_keyset(ByteView{bytes}.first(size), root.public_key()));
    }
}

TEST_CASE("the root key is kept like any other key and found again") {
    const Folder folder;
    SeededRandom random{1};
    const auto made = load_or_create_root_key(folder.file(), random);
    const auto found = load_root_key(folder.file());
    REQUIRE(made);
    REQUIRE(found);
    CHECK(made->public_key() == found->public_key());
}

TEST_CASE("a terminal takes only a newer keyset of headquarters, and only from the root") {
    SeededRandom random{21};
    const SigningKey root = SigningKey::make(random);
    const HeadquartersKeys first = make_headquarters_keys(random);
    const Keyset known = first.public_keys(3);
    const Keyset newer = make_headquarters_keys(random).public_keys(4);
    CHECK(*newer_keyset(known, encode_keyset(newer, root), root.public_key()) == newer);
    CHECK(*newer_keyset(known, encode_keyset(known, root), root.public_key()) == std::nullopt);
    const auto kind_of = [&](const Keyset& before, const Bytes& sent) {
        return newer_keyset(before, sent, root.public_key()).error().kind;
    };
    CHECK(kind_of(newer, encode_keyset(known, root)) == TroubleKind::NotAllowed); // a replay
    Keyset twin = newer;
    twin.serial = known.serial;
    CHECK(kind_of(known, encode_keyset(twin, root)) == TroubleKind::NotAllowed);
    // Whoever broke into headquarters signs with headquarters' own key, and that is not enough.
    CHECK(kind_of(known, encode_keyset(newer, first.current.key)) == TroubleKind::Untrusted);
    CHECK(kind_of(known, {}) == TroubleKind::BadInput);
}

TEST_CASE("the next key becomes the current one, and what complaints are sealed to stays") {
    const Folder folder;
    SeededRandom random{22};
    REQUIRE(create_headquarters_keys(folder.file(), make_headquarters_keys(random)));
    const Keyset before = load_headquarters_keys(folder.file())->public_keys(1);
    // As a power cut leaves it.
    std::ofstream{folder.file().string() + ".next"} << "half a key file";
    const HeadquartersKeys fresh = rotated(std::move(*load_headquarters_keys(folder.file())), random);
    REQUIRE(replace_headquarters_keys(folder.file(), fresh));
    const Keyset after = load_headquarters_keys(folder.file())->public_keys(2);
    CHECK(after == fresh.public_keys(2));
    CHECK(after.signing.front() == before.signing.back());
    CHECK(after.signing.back().id == before.signing.back().id + 1);
    CHECK(after.sealing == before.sealing);
    CHECK_FALSE(fs::exists(folder.file().string() + ".next"));
    CHECK((fs::status(folder.file()).permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a keyset has room for every key complaints were sealed to before") {
    SeededRandom random{23};
    const SigningKey root = SigningKey::make(random);
    Keyset keyset = make_headquarters_keys(random).public_keys(1);
    while (keyset.former_sealing.size() < sealing_keys_max - 1) {
        const auto id = static_cast<std::uint32_t>(keyset.former_sealing.size() + 100);
        keyset.former_sealing.push_back({id, SealingKey::make(random).public_key()});
    }
    const auto vouched_for = verify_keyset(encode_keyset(keyset, root), root.public_key());
    REQUIRE(vouched_for);
    CHECK(*vouched_for == keyset);
    CHECK(keyset_serial(encode_keyset(keyset, root)).value_or(0) == 1u);
}
