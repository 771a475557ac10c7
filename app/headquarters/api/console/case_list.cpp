#include "app/headquarters/api/console/handlers.h"
#include "app/headquarters/api/console/views.h"
#include "app/headquarters/api/console/words.h"
#include "core/basics/date.h"
#include "core/basics/utf8.h"
#include "platform/wire/word_tables.h"

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

constexpr std::size_t page_lines = 50;
constexpr std::size_t counted_max = 100; // more is shown as 99+

std::unexpected<Refused> bad_filter() {
    return std::unexpected{Refused{400, "bad_filter", "筛选条件不正确，请清除筛选后再试。"}};
}

Day today_at(const Console& console) {
    return day_in_china(console.service.clock().now());
}

// Digits only, full width too, as people copy numbers from paper and messages.
std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char32_t point : code_points(text)) {
        if (point >= U'0' && point <= U'9') digits += static_cast<char>(point);
        if (point >= U'０' && point <= U'９') digits += static_cast<char>(point - U'０' + U'0');
    }
    return digits;
}

bool narrow(CaseFilter& filter, const http::Request& request) {
    if (const auto word = request.query("state"); word && !word->empty()) {
        const auto state = wire::choice_of<State>(*word);
        if (!state) return false;
        filter.states = {*state};
    }
    if (const auto word = request.query("level"); word && !word->empty()) {
        const auto level = wire::choice_of<Level>(*word);
        if (!level) return false;
        filter.level = *level;
    }
    if (const auto hex = request.query("branch"); hex && !hex->empty()) {
        const auto branch = BranchId::from_hex_text(*hex);
        if (!branch) return false;
        filter.branch = *branch;
    }
    if (const auto number = request.query("number")) {
        filter.number = digits_of(*number);
        if (filter.number.size() > 12 || (filter.number.empty() && !number->empty())) return false;
    }
    return true;
}

// "2026-11-23.<case id>": the line after which the next page begins.
std::string written(const ListPlace& place) {
    return iso_date(place.due) + "." + place.id.hex();
}

std::optional<ListPlace> read_place(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto due = parse_iso_date(text.substr(0, dot));
    const auto id = CaseId::from_hex_text(text.substr(dot + 1));
    if (!due || !id) return std::nullopt;
    return ListPlace{*due, *id};
}

json line_json(const Console& console, const Directory& directory, const CaseLine& line) {
    const Catalogue& catalogue = console.service.catalogue();
    const Instant now = console.service.clock().now();
    const bool runs = !line.stopped;
    return {
        {"id", line.id.hex()},
        {"number", line.number},
        {"branch", named(directory, line.branch)},
        {"state", wire::word_of(line.state)},
        {"level", wire::word_of(line.level)},
        {"round", line.round},
        {"business", named(catalogue, line.business)},
        {"cause", named(catalogue, line.cause)},
        {"received", iso_date_time(line.received)},
        {"due", iso_date(line.due)},
        {"days_left", runs ? json((line.due - day_in_china(now)).count()) : json(nullptr)},
        {"internal_due", or_null(line.internal_due)},
        {"late", is_late(line, now)},
        {"handler", named(directory, line.handler)},
        {"last_change", iso_date_time(line.last_change)},
    };
}

} // namespace

Answer<json> list_cases(Console& console, const Visitor& visitor, const http::Request& request) {
    const auto word = request.query("view").value_or("all");
    auto filter = filter_of(word, *visitor.person, today_at(console));
    if (!filter || !narrow(*filter, request)) return bad_filter();
    std::optional<ListPlace> after;
    if (const auto text = request.query("after"); text && !text->empty()) {
        after = read_place(*text);
        if (!after) return bad_filter();
    }
    const auto page = console.service.cases().list(visitor.person->id, *filter, after, page_lines);
    if (!page) return std::unexpected{refused_by(page.error())};
    json lines = json::array();
    for (const CaseLine& line : page->lines)
        lines.push_back(line_json(console, *visitor.directory, line));
    return json{{"lines", lines}, {"next", page->next ? json(written(*page->next)) : json(nullptr)}};
}

Answer<json> count_views(Console& console, const Visitor& visitor, const http::Request&) {
    json counts = json::object();
    for (const auto view : views) {
        if (view == "all") continue; // nobody needs to know how many there ever were
        const auto filter = filter_of(view, *visitor.person, today_at(console));
        const auto page =
            console.service.cases().list(visitor.person->id, *filter, std::nullopt, counted_max);
        if (!page) return std::unexpected{refused_by(page.error())};
        counts[std::string{view}] = page->lines.size();
    }
    return counts;
}

} // namespace fengqiao::headquarters::console
