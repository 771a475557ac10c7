#include "app/headquarters/service/reading.h"

#include "platform/sqlite/headquarters/case_records.h"
#include "platform/sqlite/headquarters/fold_records.h"
#include "platform/sqlite/headquarters/hall_records.h"

namespace fengqiao::headquarters {
namespace {

constexpr std::size_t page = 512;

Result<void> read_cases(const Ground& ground, SQLite::Database& connection, FoldListener& listener) {
    for (std::int64_t after = 0;;) {
        auto cases = sqlite::cases_after(connection, after, page, ground.rules);
        if (!cases) return std::unexpected(cases.error());
        if (cases->empty()) return {};
        after = cases->back().number;
        Folded some;
        for (auto& numbered : *cases)
            some.cases.push_back(std::move(numbered.the_case));
        listener.folded(some);
    }
}

void read_imports(SQLite::Database& connection, FoldListener& listener) {
    for (std::int64_t after = 0;;) {
        auto imports = sqlite::imports_after(connection, after, page);
        if (imports.empty()) return;
        after = imports.back().key;
        Folded some;
        for (auto& import : imports)
            some.imports.push_back(std::move(import.event));
        listener.folded(some);
    }
}

void read_service_ratings(SQLite::Database& connection, FoldListener& listener) {
    for (std::int64_t after = 0;;) {
        auto ratings = sqlite::service_ratings_after(connection, after, page);
        if (ratings.empty()) return;
        after = ratings.back().first;
        Folded some;
        for (auto& [key, rating] : ratings)
            some.service_ratings.push_back(std::move(rating));
        listener.folded(some);
    }
}

} // namespace

Result<void> read_everything_folded(const Ground& ground, FoldListener& listener) {
    return ground.store->read([&](SQLite::Database& connection) -> Result<void> {
        if (auto read = read_cases(ground, connection, listener); !read) return read;
        read_imports(connection, listener);
        read_service_ratings(connection, listener);
        if (Folded days{.hall = sqlite::hall_days(connection)}; !days.hall.empty()) listener.folded(days);
        return {};
    });
}

} // namespace fengqiao::headquarters
