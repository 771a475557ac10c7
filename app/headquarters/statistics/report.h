#pragma once

#include "app/headquarters/statistics/organisation_choice.h"
#include "app/headquarters/statistics/statistics_cache.h"
#include "core/catalogue/catalogue.h"
#include "core/statistics/measure.h"

namespace fengqiao::headquarters {

// The measures of DOMAIN 5.1 as somebody asked for them, ready to be written down.

struct ReportWish {
    Day from{};
    Day to{}; // the last day that belongs to it
    OrganisationChoice organisation;
    std::optional<Dimension> by; // nullopt: the total alone
};

struct ReportRow {
    std::string key; // an id in hexadecimal, a code, or a month as 2026-03
    Words name;
    Measures measures;
};

struct Report {
    ReportWish wish;
    Words organisation;
    // Places in the order of the directory, codes in the order of the alphabet, months as they follow. A
    // place without any case stands there too: nothing to report is a report (DOMAIN 5.1 row 33).
    std::vector<ReportRow> rows;
    Measures total;
};

Report make_report(const StatisticsView& view, const Directory& directory, const Catalogue& catalogue,
                   const ReportWish& wish);

// branch, station, institution, business, cause or month; nullopt for any other word.
std::optional<Dimension> dimension_named(std::string_view word);
std::string_view word_of(Dimension dimension);

} // namespace fengqiao::headquarters
