#include "app/headquarters/case_files/bad_lines.h"

#include "app/headquarters/statistics/sheet.h"

namespace fengqiao::headquarters {

BadLines::BadLines(const std::filesystem::path& beside, std::ostream& told) : path_{beside}, told_{told} {
    path_ += ".errors.csv";
    std::error_code ignored; // what cannot be removed cannot be written either, which finish() tells
    std::filesystem::remove(path_, ignored);
}

void BadLines::add(std::size_t line, const LineFaults& faults) {
    if (count_++ == 0) {
        file_.open(path_, std::ios::binary | std::ios::trunc);
        file_ << byte_order_mark << "line 行,reason 原因\n";
    }
    std::string reasons;
    for (const std::string& fault : faults)
        reasons += (reasons.empty() ? "" : "; ") + fault;
    const std::string cells[]{std::to_string(line), reasons};
    file_ << sheet_line(cells);
    if (count_ <= told_max) told_ << "line " << line << ": " << reasons << '\n';
}

Result<void> BadLines::finish() {
    if (count_ == 0) return {};
    file_.close();
    if (count_ > told_max) told_ << "and " << count_ - told_max << " more bad lines\n";
    if (!file_)
        return trouble(TroubleKind::BadFile, path_.string() +
                                                 ": cannot be written; copy the file to be imported "
                                                 "into a folder where this program may write");
    told_ << "every bad line is in " << path_.string() << '\n';
    return {};
}

} // namespace fengqiao::headquarters
