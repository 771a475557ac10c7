#pragma once

#include "platform/crypto/sha256.h"
#include "platform/editions/edition_folder.h"
#include "tests/platform/http/support/temporary_folder.h"
#include "tests/support/edition_source.h"
#include "tests/support/kept_lines.h"

#include <catch2/catch_test_macros.hpp>

namespace fengqiao::editions {

// A disk that loses its power before its step of that number, counted from 0; nothing is done after it.
class FailingDisk final : public EditionDisk {
public:
    explicit FailingDisk(int steps) : left_{steps} {}

    Result<void> write(const std::filesystem::path& file, ByteView content) override {
        return step([&] { return real_disk().write(file, content); });
    }
    Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
        return step([&] { return real_disk().rename(from, to); });
    }
    Result<void> remove(const std::filesystem::path& path) override {
        return step([&] { return real_disk().remove(path); });
    }
    Result<void> make_folder(const std::filesystem::path& folder) override {
        return step([&] { return real_disk().make_folder(folder); });
    }
    Result<void> sync(const std::filesystem::path& folder) override {
        return step([&] { return real_disk().sync(folder); });
    }
    [[nodiscard]] bool is_dead() const { return left_ < 0; }

private:
    template <class Act> Result<void> step(const Act& act) {
        if (left_ < 0 || left_-- == 0) {
            left_ = -1;
            return trouble(TroubleKind::StoreBroken, "the power is gone");
        }
        return act();
    }
    int left_;
};

// A terminal's folder of editions, and what it shows.
struct KeptEditions {
    EditionFolder open(EditionDisk& disk = real_disk()) {
        return {folder.path() / "content", {digest, log, disk}};
    }
    [[nodiscard]] EditionSource source(const std::string& title) const {
        return std::move(EditionSource{digest}.title(title));
    }
    // As the line does it.
    static Result<std::shared_ptr<const ContentBook>>
    bring(EditionFolder& editions, std::uint32_t order, const EditionSource& source, std::uint32_t serial) {
        const Edition edition = source.edition(serial);
        const auto missing = editions.missing_of(edition);
        if (!missing) return std::unexpected(missing.error());
        for (const EditionFile& file : *missing)
            if (auto kept = editions.keep(file, source.bytes(file.path)); !kept)
                return std::unexpected(kept.error());
        return editions.adopt({order, Hash{1}, 1}, edition);
    }
    // The title of the notes; empty when what was installed is shown.
    static std::string shown(const EditionFolder& editions) {
        const auto book = editions.book();
        return book ? book->first(ContentKind::Notes, Day{days{20'800}})->title.zh : std::string{};
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator{folder.path() / "content"})
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }

    http::TemporaryFolder folder;
    crypto::Sha256 digest;
    testing::KeptLines log;
};

} // namespace fengqiao::editions
