#pragma once

#include "app/headquarters/service/blob_files.h"

#include <mutex>

namespace fengqiao::headquarters {

struct Ground; // what the desks stand on: ground.h

// Recordings and pictures that came beside the events (SYNC 1.3): taken from the terminal whose events
// announced them, and read by whoever may see their case.
class BlobDesk {
public:
    explicit BlobDesk(Ground& ground) : ground_{ground} {}

    struct Question {
        TerminalId terminal;
        Hash name{};
    };
    // What is here of it; what is whole is on disk.
    [[nodiscard]] Result<BlobAnswer> look(const Question& question);
    // A piece that begins at `offset`. DiskFull, StoreBroken: nothing of it was kept.
    [[nodiscard]] Result<BlobAnswer> take(const Question& question, std::uint64_t offset, ByteView piece);
    // At most blob_piece_max bytes of what is whole, for the terminal that announced it. NotFound.
    [[nodiscard]] Result<Bytes> piece(const Question& question, std::uint64_t offset);

private:
    [[nodiscard]] Result<std::optional<std::uint64_t>> announced(const Question& question);
    [[nodiscard]] Result<BlobAnswer> standing(const Question& question);

    Ground& ground_;
    std::mutex one_at_a_time_; // a blob is a file: two pieces of it must not be written at once
};

} // namespace fengqiao::headquarters
