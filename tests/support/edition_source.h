#pragma once

#include "core/basics/check.h"
#include "core/content/edition.h"
#include "core/journal/digest.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace fengqiao {

// A folder of pages, in memory: the few that may never be missing, as they are shipped. What a test changes
// makes another edition of them.
class EditionSource {
public:
    explicit EditionSource(const Digest& digest) : digest_{digest} {
        for (const std::string kind : {"channel", "fraud", "notes", "privacy"})
            for (const auto& entry : std::filesystem::directory_iterator{"assets/content/" + kind}) {
                std::ifstream file{entry.path(), std::ios::binary};
                pages_[kind + "/" + entry.path().filename().string()] = {std::istreambuf_iterator<char>{file},
                                                                         {}};
            }
        check(pages_.size() > 4, "tests run from the repository root");
    }

    // The title of the notes, which every edition of a test has another of.
    EditionSource& title(const std::string& chinese) {
        std::string& page = pages_.at("notes/notes.toml");
        const auto table = page.find("[title]");
        const auto from = page.find('"', table) + 1;
        page.replace(from, page.find('"', from) - from, chinese);
        return *this;
    }
    std::string& page(const std::string& path) { return pages_[path]; }

    [[nodiscard]] Edition edition(std::uint32_t serial) const {
        Edition edition{.serial = serial, .files = {}};
        for (const auto& [path, text] : pages_)
            edition.files.push_back(
                {path, digest_.sha256(bytes_of(text)), static_cast<std::uint32_t>(text.size())});
        return edition;
    }
    [[nodiscard]] ByteView bytes(const std::string& path) const { return bytes_of(pages_.at(path)); }
    [[nodiscard]] std::optional<Bytes> bytes(const Hash& name) const {
        for (const auto& [path, text] : pages_)
            if (digest_.sha256(bytes_of(text)) == name) return Bytes{text.begin(), text.end()};
        return std::nullopt;
    }
    void write_to(const std::filesystem::path& folder) const {
        for (const auto& [path, text] : pages_) {
            std::filesystem::create_directories((folder / path).parent_path());
            std::ofstream{folder / path, std::ios::binary} << text;
        }
    }

private:
    const Digest& digest_;
    std::map<std::string, std::string> pages_;
};

} // namespace fengqiao
