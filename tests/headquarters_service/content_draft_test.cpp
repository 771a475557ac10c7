#include "app/headquarters/service/content_draft.h"
#include "platform/crypto/sha256.h"
#include "tests/platform/http/support/temporary_folder.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <functional>
#include <map>

using namespace fengqiao;
namespace fs = std::filesystem;

namespace {

// Somebody who works in the folder while it is being read: does something before the file of that number is
// taken into the edition.
class Meddling final : public Digest {
public:
    using Digest::sha256;

    Hash sha256(std::span<const ByteView> parts) const override {
        if (const auto act = before.find(++taken_); act != before.end()) act->second();
        return digest_.sha256(parts);
    }
    std::map<int, std::function<void()>> before;

private:
    crypto::Sha256 digest_;
    mutable int taken_{0};
};

void write(const fs::path& file, const std::string& text) {
    std::ofstream{file, std::ios::binary} << text;
}

struct Folder {
    Folder() { fs::copy("assets/content", path, fs::copy_options::recursive); }

    // The first picture and its place among the files, from 1.
    [[nodiscard]] std::pair<fs::path, int> first_picture() const {
        const auto draft = headquarters::draft_content(path, crypto::Sha256{});
        REQUIRE(draft);
        const auto& files = draft->edition.files;
        const auto picture =
            std::ranges::find_if(files, [](const EditionFile& file) { return file.path.ends_with(".png"); });
        REQUIRE(picture != files.end());
        return {path / picture->path, static_cast<int>(picture - files.begin()) + 1};
    }

    http::TemporaryFolder scratch;
    fs::path path{scratch.path() / "content"};
};

} // namespace

TEST_CASE("a draft holds every file of the folder, as it is") {
    const Folder folder;
    const auto draft = headquarters::draft_content(folder.path, crypto::Sha256{});
    REQUIRE(draft);
    REQUIRE(draft->contents.size() == draft->edition.files.size());
    for (std::size_t at = 0; at < draft->contents.size(); ++at) {
        CHECK(draft->contents[at].size() == draft->edition.files[at].bytes);
        CHECK(draft->edition.files[at].name == crypto::Sha256{}.sha256(ByteView{draft->contents[at]}));
    }
}

TEST_CASE("a page that changes while it is read is not published") {
    const Folder folder;
    Meddling digest;
    digest.before[1] = [&] { fs::remove(folder.path / "notes/notes.toml"); };
    const auto draft = headquarters::draft_content(folder.path, digest);
    REQUIRE_FALSE(draft);
    CHECK(draft.error().kind == TroubleKind::BadFile);
}

// Both readings of the folder see a whole picture: only the one that was taken is broken.
TEST_CASE("a picture that was half written just when it was taken is not published") {
    const Folder folder;
    const auto [picture, place] = folder.first_picture();
    REQUIRE(place > 1);
    const fs::path kept = folder.scratch.path() / "kept.png";
    fs::copy_file(picture, kept);
    Meddling digest;
    digest.before[place - 1] = [&] { write(picture, "half a picture"); };
    digest.before[place] = [&] { fs::copy_file(kept, picture, fs::copy_options::overwrite_existing); };
    const auto draft = headquarters::draft_content(folder.path, digest);
    REQUIRE_FALSE(draft);
    CHECK(draft.error().kind == TroubleKind::BadFile);
    CHECK(draft.error().text.starts_with(picture.string() + ":1: the picture "));
}
