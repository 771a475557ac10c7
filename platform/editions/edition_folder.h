#pragma once

#include "core/journal/digest.h"
#include "core/kiosk/service_log.h"
#include "core/sync/edition_store.h"
#include "platform/editions/edition_disk.h"
#include "platform/editions/standing_text.h"

namespace fengqiao::editions {

// Editions as folders of the data folder:
//
//   content/standing              which are kept, and by which orders
//   content/7-1f0c…/edition.cbor  what the edition is made of
//   content/7-1f0c…/pages/…       its files, pages and pictures
//   content/8-ab42….part          the one that is being fetched
//
// An edition is put in place by one rename, and shown by one more: of the file `standing`.
class EditionFolder final : public EditionStore {
public:
    struct Tools {
        const Digest& digest;
        ServiceLog& log;
        EditionDisk& disk;
    };
    // Never fails: an edition that has rotted is passed over with an alarm, for the one before it and in the
    // end for what was installed.
    EditionFolder(std::filesystem::path folder, const Tools& tools);

    // What is shown; nullptr: what was installed.
    [[nodiscard]] std::shared_ptr<const ContentBook> book() const { return book_; }

    EditionStanding standing() const override;
    Result<std::vector<EditionFile>> missing_of(const Edition& edition) override;
    Result<void> keep(const EditionFile& file, ByteView bytes) override;
    Result<std::shared_ptr<const ContentBook>> adopt(const ContentOrder& order,
                                                     const Edition& edition) override;

private:
    using Path = std::filesystem::path;
    [[nodiscard]] Path folder_of(const PlacedEdition& placed) const;
    [[nodiscard]] bool has(const Path& pages, const EditionFile& file) const;
    [[nodiscard]] bool is_whole(const Path& edition_folder, const Edition& edition) const;
    // The edition a folder says it holds.
    [[nodiscard]] std::optional<Edition> edition_in(const Path& edition_folder, const Hash& name) const;
    // What is shown from a folder that has to be whole.
    [[nodiscard]] Result<std::shared_ptr<const ContentBook>> read(const PlacedEdition& placed) const;
    // `shown_from`: the folder of the edition when its pictures are drawn.
    [[nodiscard]] Result<std::shared_ptr<const ContentBook>> read_pages(const Path& edition_folder,
                                                                        const Path& shown_from) const;
    Result<void> begin(const Path& part, const Edition& edition, ByteView body);
    Result<void> sweep(const Path& pages, const Edition& edition);
    bool copy_from_another(const EditionFile& file);
    Result<void> put_in_place(const Path& part, const Path& place);
    Result<void> stand_by(const PlacedEdition& placed);
    void tidy(const Standing& kept);

    Path folder_;
    Tools tools_;
    Standing kept_; // as the file says it
    std::optional<PlacedEdition> shown_;
    std::shared_ptr<const ContentBook> book_;
    Path fetching_; // its pages
};

} // namespace fengqiao::editions
