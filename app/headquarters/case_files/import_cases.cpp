#include "app/headquarters/case_files/import_cases.h"

#include "app/headquarters/case_files/bad_lines.h"
#include "app/headquarters/case_files/import_source.h"
#include "app/headquarters/case_files/numbers_seen.h"

namespace fengqiao::headquarters {
namespace {

constexpr std::uint64_t progress_every = 100'000;

Result<ImportHeader> read_header(ImportSource& source, const std::string& name) {
    const auto line = source.next();
    if (!line) return std::unexpected(line.error());
    if (!*line) return trouble(TroubleKind::BadFile, name + ": is empty; its first line names the columns");
    if (!**line)
        return trouble(TroubleKind::BadFile, name + ":" + std::to_string((**line).error().line) + ": " +
                                                 (**line).error().reason + "; save it as CSV in UTF-8");
    auto header = read_import_header(***line);
    if (!header)
        return trouble(TroubleKind::BadFile,
                       name + ":" + std::to_string((***line).line) + ": " + header.error());
    return *header;
}

// What the first reading found: which lines are good, and what the file looked like.
struct Findings {
    std::vector<bool> good; // line by line, without the first
    std::uint64_t bad{0};
    std::uint64_t fingerprint{0};
};

// The first reading.
class Checking {
public:
    Checking(const ImportWish& wish, const ImportRowReader& reader, const ImportTarget& target,
             std::ostream& told)
        : wish_{wish}, reader_{reader}, target_{target}, told_{told}, bad_lines_{wish.file, told} {}

    Result<Findings> check() {
        auto source = ImportSource::open(wish_.file);
        if (!source) return std::unexpected(source.error());
        const auto header = read_header(*source, wish_.file.string());
        if (!header) return std::unexpected(header.error());
        for (auto line = source->next();; line = source->next()) {
            if (!line) return std::unexpected(line.error());
            if (!*line) break;
            if (findings_.good.size() == import_lines_max)
                return trouble(TroubleKind::BadFile, wish_.file.string() + ": has more than " +
                                                         std::to_string(import_lines_max) +
                                                         " lines; cut it into several files");
            if (auto checked = check_line(*header, **line); !checked) return std::unexpected(checked.error());
        }
        if (auto finished = bad_lines_.finish(); !finished) return std::unexpected(finished.error());
        findings_.bad = bad_lines_.count();
        findings_.fingerprint = source->fingerprint();
        return std::move(findings_);
    }

private:
    Result<void> check_line(const ImportHeader& header, const CsvLine& line) {
        const std::size_t number = line ? line->line : line.error().line;
        const auto faults = faults_of(header, line);
        if (!faults) return std::unexpected(faults.error());
        findings_.good.push_back(faults->empty());
        if (!faults->empty()) bad_lines_.add(number, *faults);
        if (findings_.good.size() % progress_every == 0) told_ << findings_.good.size() << " lines checked\n";
        return {};
    }

    Result<LineFaults> faults_of(const ImportHeader& header, const CsvLine& line) {
        if (!line) return LineFaults{line.error().reason};
        auto row = reader_.read(header, *line);
        if (!row) return std::move(row.error());
        const auto place = static_cast<std::uint32_t>(line->line);
        if (const auto first = numbers_.first_line(row->number, place))
            return LineFaults{"number stands in line " + std::to_string(*first) + " already"};
        const auto held = target_.holds(row->number);
        if (!held) return std::unexpected(held.error());
        if (*held) return LineFaults{"number is a case of headquarters already"};
        return LineFaults{};
    }

    const ImportWish& wish_;
    const ImportRowReader& reader_;
    const ImportTarget& target_;
    std::ostream& told_;
    BadLines bad_lines_;
    NumbersSeen numbers_;
    Findings findings_;
};

// The second reading: hands out the good lines one by one and notices when it is not the same file any more.
class GoodLines {
public:
    static Result<GoodLines> open(const ImportWish& wish, const ImportRowReader& reader,
                                  const Findings& findings, std::ostream& told) {
        auto source = ImportSource::open(wish.file);
        if (!source) return std::unexpected(source.error());
        auto header = read_header(*source, wish.file.string());
        if (!header) return std::unexpected(header.error());
        return GoodLines{std::move(*source), *header, {wish, reader, findings, told}};
    }

    Result<std::optional<Imported>> next() {
        while (true) {
            const auto line = source_.next();
            if (!line) return std::unexpected(line.error());
            if (!*line) return at_end();
            if (at_ == given_.findings.good.size()) return changed();
            if (!given_.findings.good[at_++]) continue;
            const CsvLine& good = **line;
            auto row = good ? given_.reader.read(header_, *good) : std::unexpected(LineFaults{});
            if (!row) return changed();
            if (++handed_out_ % progress_every == 0) given_.told << handed_out_ << " lines kept\n";
            return std::optional{std::move(*row)};
        }
    }

private:
    struct Given {
        const ImportWish& wish;
        const ImportRowReader& reader;
        const Findings& findings;
        std::ostream& told;
    };

    GoodLines(ImportSource source, ImportHeader header, Given given)
        : source_{std::move(source)}, header_{header}, given_{given} {}

    [[nodiscard]] Result<std::optional<Imported>> at_end() const {
        const bool same = source_.fingerprint() == given_.findings.fingerprint;
        if (!same || at_ != given_.findings.good.size()) return changed();
        return std::optional<Imported>{};
    }
    [[nodiscard]] Result<std::optional<Imported>> changed() const {
        return trouble(TroubleKind::BadFile,
                       given_.wish.file.string() + ": was changed while it was read; " +
                           (given_.wish.keep_good ? "some of its lines may be kept, " : "nothing is kept, ") +
                           "leave it alone and import it again");
    }

    ImportSource source_;
    ImportHeader header_;
    Given given_;
    std::size_t at_{0};
    std::uint64_t handed_out_{0};
};

} // namespace

Result<ImportOutcome> import_cases(const ImportWish& wish, const ImportRowReader& reader,
                                   ImportTarget& target, std::ostream& told) {
    const auto findings = Checking{wish, reader, target, told}.check();
    if (!findings) return std::unexpected(findings.error());
    ImportOutcome outcome{findings->good.size(), findings->bad, 0};
    if (outcome.bad == outcome.lines || (outcome.bad > 0 && !wish.keep_good)) return outcome;
    auto good = GoodLines::open(wish, reader, *findings, told);
    if (!good) return std::unexpected(good.error());
    const auto kept = target.keep([&] { return good->next(); }, !wish.keep_good);
    if (!kept) return std::unexpected(kept.error());
    outcome.kept = *kept;
    return outcome;
}

} // namespace fengqiao::headquarters
