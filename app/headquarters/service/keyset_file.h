#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"

#include <filesystem>
#include <optional>

namespace fengqiao::headquarters {

// Headquarters' public keys as the root signed them, in a file beside the keys themselves and not in the
// database: a backup that is put back would bring an older keyset with it, and its serial would be given to
// another one.
class KeysetFile {
public:
    explicit KeysetFile(const std::filesystem::path& data_folder)
        : file_{data_folder / "headquarters.keyset"} {}

    struct Published {
        std::uint32_t serial{0};
        Bytes bytes; // signed
    };
    // nullopt before the root vouched for anything; BadFile when it holds no keyset.
    [[nodiscard]] Result<std::optional<Published>> read() const;
    // Durable when it returns.
    [[nodiscard]] Result<void> write(ByteView signed_keyset) const;

private:
    std::filesystem::path file_;
};

} // namespace fengqiao::headquarters
