#pragma once

#include "core/journal/digest.h"
#include "core/sync/edition_store.h"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace fengqiao {

// Editions without a disk, read by whatever a test takes for a reader of pages.
class MemoryEditions final : public EditionStore {
public:
    using Pages = std::map<std::string, Bytes>; // by path
    using Read = std::function<Result<ContentBook>(const Pages&)>;
    MemoryEditions(const Digest& digest, Read read) : digest_{digest}, read_{std::move(read)} {}

    EditionStanding standing() const override {
        const std::uint32_t order = kept_.empty() ? 0 : kept_.front().order;
        return {order, order};
    }
    Result<std::vector<EditionFile>> missing_of(const Edition& edition) override {
        if (!(fetching_ == edition)) begun_.clear();
        fetching_ = edition;
        std::vector<EditionFile> missing;
        for (const EditionFile& file : edition.files)
            if (!find(file)) missing.push_back(file);
        return missing;
    }
    Result<void> keep(const EditionFile& file, ByteView bytes) override {
        begun_[file.path] = {bytes.begin(), bytes.end()};
        return {};
    }
    Result<std::shared_ptr<const ContentBook>> adopt(const ContentOrder& order,
                                                     const Edition& edition) override {
        Kept next{order.number, edition, {}};
        for (const EditionFile& file : edition.files) {
            const Bytes* bytes = find(file);
            if (bytes == nullptr) return trouble(TroubleKind::StoreBroken, "not all of it is here");
            next.pages[file.path] = *bytes;
        }
        auto book = read_(next.pages);
        if (!book) {
            begun_.clear();
            return std::unexpected(book.error());
        }
        std::erase_if(kept_, [&](const Kept& before) { return before.edition == edition; });
        kept_.insert(kept_.begin(), std::move(next));
        kept_.resize(std::min<std::size_t>(kept_.size(), 2));
        begun_.clear();
        return std::make_shared<const ContentBook>(std::move(*book));
    }

private:
    struct Kept {
        std::uint32_t order{0};
        Edition edition;
        Pages pages;
    };
    [[nodiscard]] const Bytes* find(const EditionFile& file) const {
        const auto in = [&](const Pages& pages) -> const Bytes* {
            const auto at = pages.find(file.path);
            const bool same = at != pages.end() && digest_.sha256(ByteView{at->second}) == file.name;
            return same ? &at->second : nullptr;
        };
        if (const Bytes* bytes = in(begun_)) return bytes;
        for (const Kept& kept : kept_)
            if (const Bytes* bytes = in(kept.pages)) return bytes;
        return nullptr;
    }

    const Digest& digest_;
    Read read_;
    std::vector<Kept> kept_; // newest first
    Edition fetching_;
    Pages begun_;
};

} // namespace fengqiao
