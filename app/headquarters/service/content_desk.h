#pragma once

#include "app/headquarters/service/content_order.h"
#include "core/content/edition.h"
#include "core/headquarters/editions.h"

#include <filesystem>
#include <vector>

namespace fengqiao::headquarters {

// The station's pages as every terminal shows them: published as a whole, and taken back as a whole.
class ContentDesk {
public:
    explicit ContentDesk(Ground& ground) : ground_{ground} {}

    // Reads the folder as a terminal does, keeps its files and orders every terminal to show it. BadFile with
    // file:line: reason: nothing was published. NotAllowed: it is what terminals are ordered to show already.
    [[nodiscard]] Result<Edition> publish(const std::filesystem::path& folder);

    // Orders a former edition to be shown again; nullopt: the one that was ordered before the present one.
    // Its serial. NotFound: there is none. NotAllowed: it is the present one.
    [[nodiscard]] Result<std::uint32_t> roll_back(std::optional<std::uint32_t> serial);

    struct List {
        std::vector<EditionLine> editions; // newest first
        std::size_t elsewhere{0}; // terminals that show none of them: what they were installed with, mostly
    };
    [[nodiscard]] Result<List> list() const;

    // A file of any edition, or the manifest that is ordered, from `offset` on, at most blob_piece_max bytes;
    // nullopt when nothing of the station's pages has that name.
    struct Served {
        std::uint64_t bytes{0}; // of all of it
        Bytes piece;
    };
    [[nodiscard]] Result<std::optional<Served>> serve(const Hash& name, std::uint64_t offset);

private:
    [[nodiscard]] Result<std::optional<Bytes>> whole_of(const Hash& name);

    Ground& ground_;
};

} // namespace fengqiao::headquarters
