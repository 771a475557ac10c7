#include "app/headquarters/statistics/report.h"
#include "core/basics/check.h"
#include "tests/benchmarks/ground/folder.h"
#include "tests/benchmarks/store/store_figures.h"
#include "tests/headquarters_statistics/support/random_cases.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace fengqiao::benchmarks {
namespace {

using namespace headquarters;

constexpr double statistics_limit = 100;
constexpr int part = 10'000;

// The same cases twice: in the cache as the fold brings them, and in a table as a plain program would keep
// them.
class TwoShelves {
public:
    explicit TwoShelves(const std::filesystem::path& file)
        : database_{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE} {
        database_.exec("PRAGMA synchronous=OFF; PRAGMA cache_size=-262144; CREATE TABLE fact(number INTEGER "
                       "PRIMARY KEY, month TEXT, received INTEGER, notified INTEGER)");
    }

    void bring(const std::vector<Imported>& rows) {
        cache_.folded(as_folded(rows));
        SQLite::Transaction transaction{database_};
        SQLite::Statement insert{database_, "INSERT INTO fact(month, received, notified) VALUES(?,?,?)"};
        for (const Imported& row : rows) {
            if (!row.notified) continue; // of a notice's month: the others are not asked for
            const std::chrono::year_month_day day{*row.notified};
            insert.bind(1, std::to_string(static_cast<int>(day.year()) * 100 +
                                          static_cast<int>(static_cast<unsigned>(day.month()))));
            insert.bind(2, day_number(row.received));
            insert.bind(3, day_number(*row.notified));
            insert.exec();
            insert.reset();
        }
        transaction.commit();
    }

    // The ninth tenths of every month, in order: both ways have to say the same.
    std::vector<std::int64_t> by_cache() {
        return cache_.look(city_directory(), [](const StatisticsView& view) {
            const ReportWish wish{
                *parse_iso_date("2023-01-01"), *parse_iso_date("2025-12-31"), {}, Dimension::Month};
            std::vector<std::int64_t> days;
            for (const ReportRow& row : make_report(view, *city_directory(), shipped_catalogue(), wish).rows)
                if (row.measures.p90_days) days.push_back(*row.measures.p90_days);
            return days;
        });
    }
    std::vector<std::int64_t> by_sql() {
        SQLite::Statement rows{
            database_,
            "WITH told AS (SELECT month, notified-received AS days, row_number() OVER each AS place, "
            "count(*) OVER (PARTITION BY month) AS total FROM fact WINDOW each AS (PARTITION BY month "
            "ORDER BY notified-received)) SELECT month, max(total), "
            "min(CASE WHEN place*2>=total THEN days END), min(CASE WHEN place*10>=total*9 THEN days "
            "END) FROM told GROUP BY month ORDER BY month"};
        std::vector<std::int64_t> days;
        while (rows.executeStep())
            days.push_back(rows.getColumn(3).getInt64());
        return days;
    }

private:
    StatisticsCache cache_{shipped_rule_book()};
    SQLite::Database database_;
};

} // namespace

Result<Figures> statistics_figures(const std::filesystem::path& ground, Effort effort) {
    const Folder folder{ground};
    TwoShelves shelves{folder / "facts.db"};
    const std::size_t cases = effort.of(1'000'000, 20'000);
    SeededRandom random{7};
    for (std::size_t brought = 0; brought < cases; brought += part) {
        std::vector<Imported> rows;
        for (int number = 0; number < part; ++number)
            rows.push_back(random_case(random, static_cast<int>(brought) + number));
        shelves.bring(rows);
    }
    check(shelves.by_cache() == shelves.by_sql(), "the cache and plain SQL count the same days");
    const auto taken = interleaved(
        effort.of(7, 1), [&](std::size_t) { return milliseconds_of([&] { shelves.by_cache(); }); },
        [&](std::size_t) { return milliseconds_of([&] { shelves.by_sql(); }); });
    Series busy;
    for (std::size_t round = 0; round < effort.of(7, 1); ++round)
        busy.add(busy_milliseconds_of([&] { shelves.by_cache(); }));
    const std::string of = " over " + std::to_string(cases) + " imported cases by month, exact P50 and P90";
    Figure cache = figure_of("statistics", "every measure" + of, taken[0]);
    cache.target = Target{Target::Of::Median, statistics_limit};
    cache.peer = Peer{"plain SQL, days only", ratio(taken[0], taken[1])};
    Figure worked = figure_of("statistics", "processor time of it", busy);
    worked.note = "what is left of the time when others want the processor";
    return Figures{cache, worked, figure_of("statistics", "plain SQL (SQLite): days only," + of, taken[1])};
}

} // namespace fengqiao::benchmarks
