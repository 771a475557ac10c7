#include "app/headquarters/case_files/import_source.h"

namespace fengqiao::headquarters {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

bool is_blank(const CsvLine& line) {
    return line && line->cells.size() == 1 && line->cells.front().empty();
}

} // namespace

Result<ImportSource> ImportSource::open(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return trouble(TroubleKind::BadFile,
                       path.string() +
                           ": is not there, or is no plain file; it is read twice, so no pipe will do");
    std::ifstream file{path, std::ios::binary};
    if (!file.is_open())
        return trouble(TroubleKind::BadFile, path.string() + ": cannot be read; look at its rights");
    return ImportSource{std::move(file), path.string()};
}

Result<std::optional<CsvLine>> ImportSource::next() {
    while (true) {
        if (auto line = reader_.next()) {
            if (is_blank(*line)) continue;
            return std::optional{std::move(*line)};
        }
        if (ended_) return std::optional<CsvLine>{};
        if (auto fed = feed(); !fed) return std::unexpected(fed.error());
    }
}

Result<void> ImportSource::feed() {
    std::string piece(piece_bytes, '\0');
    file_.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    if (file_.bad()) return trouble(TroubleKind::BadFile, name_ + ": cannot be read to its end");
    piece.resize(static_cast<std::size_t>(file_.gcount()));
    fingerprint_.add(piece);
    reader_.feed(piece);
    ended_ = file_.eof();
    if (ended_) reader_.finish();
    return {};
}

} // namespace fengqiao::headquarters
