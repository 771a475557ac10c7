#include "app/headquarters/api/console/handlers.h"
#include "app/headquarters/api/console/measures_json.h"
#include "app/headquarters/statistics/report.h"
#include "core/basics/date.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

constexpr days longest_period{3660};

std::unexpected<Refused> bad_wish(std::string message) {
    return std::unexpected{Refused{400, "bad_period", std::move(message)}};
}

// Where this person stands: what they see when they ask for nothing in particular.
OrganisationChoice own_place(const WorkPlace& place) {
    if (!place.branch.is_zero()) return place.branch;
    if (!place.station.is_zero()) return place.station;
    return place.institution;
}

struct PlaceOf {
    const Directory& directory;

    WorkPlace operator()(std::monostate) const { return {}; }
    WorkPlace operator()(InstitutionId id) const { return {id, {}, {}}; }
    WorkPlace operator()(StationId id) const {
        const auto* station = directory.find(id);
        return station == nullptr ? WorkPlace{} : WorkPlace{station->institution, id, {}};
    }
    WorkPlace operator()(BranchId id) const { return directory.place_of(id); }
};

// Figures of one's own place and of what lies below it.
Answer<OrganisationChoice> choice_in(const Visitor& visitor, const http::Request& request) {
    const WorkPlace& own = visitor.person->place;
    const auto text = request.query("organisation").value_or("");
    if (own == WorkPlace{}) return std::unexpected{refused_by({TroubleKind::NotAllowed, {}})};
    if (text.empty()) return own_place(own);
    const auto choice = organisation_named(*visitor.directory, text);
    if (!choice) return bad_wish("没有这个机构。请从列表中选择。");
    const WorkPlace asked = std::visit(PlaceOf{*visitor.directory}, *choice);
    if (!(asked == own) && !is_above(own, asked))
        return std::unexpected{
            Refused{403, "not_allowed", "您只能查看本机构及下辖网点的统计。请从列表中选择。"}};
    return *choice;
}

Answer<std::vector<Dimension>> dimensions_in(const http::Request& request) {
    std::vector<Dimension> dimensions;
    const std::string text = request.query("by").value_or("");
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find(',', start), text.size());
        const auto dimension = dimension_named(std::string_view{text}.substr(start, end - start));
        if (!dimension || dimensions.size() == 6) return bad_wish("统计口径不正确，请刷新页面后再试。");
        dimensions.push_back(*dimension);
        start = end + 1;
    }
    return dimensions;
}

json rows_json(const Report& report) {
    json rows = json::array();
    for (const ReportRow& row : report.rows)
        rows.push_back({{"key", row.key}, {"name", row.name.zh}, {"measures", measures_json(row.measures)}});
    return rows;
}

} // namespace

Answer<json> measure_cases(Console& console, const Visitor& visitor, const http::Request& request) {
    const auto from = parse_iso_date(request.query("from").value_or(""));
    const auto to = parse_iso_date(request.query("to").value_or(""));
    if (!from || !to || *to < *from) return bad_wish("请选择正确的起止日期，结束日期不能早于开始日期。");
    if (*to - *from > longest_period) return bad_wish("统计期间最长十年，请缩短后再查。");
    const auto choice = choice_in(visitor, request);
    if (!choice) return std::unexpected{choice.error()};
    const auto dimensions = dimensions_in(request);
    if (!dimensions) return std::unexpected{dimensions.error()};

    const Directory& directory = *visitor.directory;
    return console.statistics.look(visitor.directory, [&](const StatisticsView& view) {
        ReportWish wish{*from, *to, *choice, std::nullopt};
        const Report total = make_report(view, directory, console.service.catalogue(), wish);
        json answer{{"from", iso_date(*from)},
                    {"to", iso_date(*to)},
                    {"organisation", {{"id", id_of(*choice)}, {"name", total.organisation.zh}}},
                    {"total", measures_json(total.total)},
                    {"groups", json::object()}};
        for (const Dimension dimension : *dimensions) {
            wish.by = dimension;
            const Report report = make_report(view, directory, console.service.catalogue(), wish);
            answer["groups"][std::string{word_of(dimension)}] = rows_json(report);
        }
        return answer;
    });
}

} // namespace fengqiao::headquarters::console
