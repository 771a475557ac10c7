#include "app/headquarters/commands/period_given.h"

namespace fengqiao::headquarters {
namespace {

Result<Day> day_given(const Given& given, const std::string& option, Day otherwise) {
    if (!given.has(option)) return otherwise;
    const auto day = parse_iso_date(given.text(option));
    if (!day) return trouble(TroubleKind::BadInput, option + " is a day, as in 2026-03-31");
    return *day;
}

Day first_of_year(Day day) {
    const std::chrono::year_month_day date{day};
    return Day{date.year() / std::chrono::January / 1};
}

} // namespace

std::vector<Option> with_period(std::vector<Option> further) {
    further.push_back({"--from", "DAY",
                       "The first day, as in 2026-01-01; the first of the year of --to otherwise.", false,
                       ""});
    further.push_back(
        {"--to", "DAY", "The last day, which still belongs to it; today otherwise.", false, ""});
    further.push_back(
        {"--organisation", "PLACE",
         "An institution, a service station or a branch: its whole name or its id of 32 hexadecimal "
         "digits. Everything otherwise.",
         false, ""});
    return further;
}

Result<PeriodGiven> period_given(const Given& given, const Directory& directory, Day today) {
    const auto to = day_given(given, "--to", today);
    if (!to) return std::unexpected(to.error());
    const auto from = day_given(given, "--from", first_of_year(*to));
    if (!from) return std::unexpected(from.error());
    if (*from > *to) return trouble(TroubleKind::BadInput, "--from is later than --to; exchange the two");
    const auto organisation = organisation_named(directory, given.text("--organisation"));
    if (!organisation) return std::unexpected(organisation.error());
    return PeriodGiven{*from, *to, *organisation};
}

} // namespace fengqiao::headquarters
