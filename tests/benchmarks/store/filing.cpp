#include "tests/benchmarks/ground/branch.h"
#include "tests/benchmarks/ground/counter.h"
#include "tests/benchmarks/store/store_figures.h"

#include "core/basics/check.h"

#include <fcntl.h>
#include <unistd.h>

namespace fengqiao::benchmarks {
namespace {

constexpr double floor_limit = 1.5;

// The floor: bytes at the end of a file, synced. Nothing durable can be cheaper on this disk.
class RawFile {
public:
    explicit RawFile(const std::filesystem::path& file)
        : descriptor_{open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)} {
        check(descriptor_ >= 0, "a plain file can be made beside the store");
    }
    ~RawFile() { close(descriptor_); }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    void append(const Bytes& bytes) const {
        const auto written = write(descriptor_, bytes.data(), bytes.size());
        check(written == static_cast<ssize_t>(bytes.size()) && fdatasync(descriptor_) == 0,
              "a plain file takes what is appended");
    }

private:
    int descriptor_;
};

// Everything of a filing that has to be on the disk.
Bytes bytes_of(const KeptFiling& kept) {
    const ChainedEvent& row = kept.event;
    Bytes all;
    const auto add = [&all](ByteView part) { all.insert(all.end(), part.begin(), part.end()); };
    add(row.leaf);
    add(row.hash);
    add(row.event.header);
    add(row.event.open);
    add(row.event.sealed);
    add(kept.wrap.case_id.view());
    add(kept.wrap.wrapped);
    return all;
}

// A second store of the same disk, to which the rows of a filing are appended ready made.
class Ledger {
public:
    Ledger(sqlite::TerminalStore& store, KeptFiling rows)
        : journal_{store.journal()},
          next_{journal_.state().value_or(JournalState{}).head.sequence + 1},
          rows_{std::move(rows)} {}

    void append() {
        rows_.event.sequence = next_++;
        random_.fill(rows_.wrap.case_id.bytes); // a case of its own, as each filing is
        check(journal_.append({{&rows_.event, 1}, {&rows_.wrap, 1}}).has_value(),
              "the journal takes its rows");
    }

private:
    Journal& journal_;
    std::uint64_t next_;
    KeptFiling rows_;
    crypto::OsRandom random_;
};

Figure against_floor(std::string name, const Series& ours, const Series& floor) {
    Figure figure = figure_of("durable filing", std::move(name), ours);
    figure.peer = Peer{"raw append + fdatasync", ratio(ours, floor)};
    return figure;
}

} // namespace

Result<Figures> filing_figures(const std::filesystem::path& ground, Effort effort) {
    const auto branch = Branch::found(ground);
    if (!branch) return std::unexpected(branch.error());
    const auto counter = Counter::open((*branch)->config());
    if (!counter) return std::unexpected(counter.error());
    const auto beside = (*counter)->open_beside((*branch)->folder() / "terminal" / "ledger");
    if (!beside) return std::unexpected(beside.error());
    const auto first = (*counter)->file();
    if (!first) return std::unexpected(first.error());
    const auto kept = (*counter)->last(*first);
    if (!kept) return std::unexpected(kept.error());
    Ledger ledger{**beside, *kept};
    const Bytes bytes = bytes_of(*kept);
    const RawFile raw{(*branch)->folder() / "terminal" / "raw"};
    const auto taken = interleaved(
        effort.of(2000, 8),
        [&](std::size_t) {
            return milliseconds_of([&] { check((*counter)->file().has_value(), "a complaint is filed"); });
        },
        [&](std::size_t) { return milliseconds_of([&] { ledger.append(); }); },
        [&](std::size_t) { return milliseconds_of([&] { raw.append(bytes); }); });
    Figure whole = against_floor("a complaint, sealed and kept (the office's whole act)", taken[0], taken[2]);
    Figure append = against_floor("the journal's append of the same bytes", taken[1], taken[2]);
    append.target = Target{Target::Of::Ratio, floor_limit};
    Figure floor = figure_of("durable filing", "raw append + fdatasync of the same bytes", taken[2]);
    floor.note = std::to_string(bytes.size()) + " bytes";
    return Figures{whole, append, floor};
}

} // namespace fengqiao::benchmarks
