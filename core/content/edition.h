#pragma once

#include "core/basics/bytes.h"
#include "core/basics/result.h"

#include <optional>

namespace fengqiao {

// A content folder as headquarters published it once: shown as a whole, or kept out as a whole.

struct EditionFile {
    std::string path; // in its folder, parted by '/'
    Hash name{};      // SHA-256 of its bytes, under which headquarters keeps and serves it
    std::uint32_t bytes{0};

    friend bool operator==(const EditionFile&, const EditionFile&) = default;
};

struct Edition {
    std::uint32_t serial{0};        // 1, 2, 3 … at one headquarters: for people
    std::vector<EditionFile> files; // by path

    friend bool operator==(const Edition&, const Edition&) = default;
};

constexpr std::size_t edition_files_max = 500;
constexpr std::size_t edition_file_bytes_max = 1024 * 1024;
constexpr std::size_t edition_bytes_max = 20 * 1024 * 1024; // of all its files
constexpr std::size_t edition_path_bytes_max = 120;
constexpr std::size_t manifest_bytes_max = 128 * 1024; // of a signed manifest: what is in an edition

// Whether it stays inside the folder on every machine: small parts of letters, digits, '-', '_' and '.', none
// of which begins with a dot.
bool is_edition_path(std::string_view path);

// What is wrong with it, file by file: BadInput; nullopt when it may be published, and may be written to
// disk.
std::optional<Trouble> fault_in(const Edition& edition);

std::uint64_t bytes_of_all(const Edition& edition);

} // namespace fengqiao
