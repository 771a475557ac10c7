#include "app/headquarters/api/console/handlers.h"
#include "app/headquarters/api/console/words.h"
#include "core/basics/date.h"
#include "platform/wire/word_tables.h"

#include <charconv>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

constexpr std::size_t page_lines = 20;

std::unexpected<Refused> bad_filter() {
    return std::unexpected{Refused{400, "bad_filter", "筛选条件不正确，请清除筛选后再试。"}};
}

// "1795397700000.123456": the opinion after which the next page begins.
std::string written(const OpinionPlace& place) {
    return std::to_string(to_milliseconds(place.at)) + "." + std::to_string(place.row);
}

std::optional<std::int64_t> read_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<OpinionPlace> read_place(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto at = read_number(text.substr(0, dot)), row = read_number(text.substr(dot + 1));
    if (!at || !row) return std::nullopt;
    return OpinionPlace{instant_from(*at), *row};
}

std::optional<OpinionChoice> choice_in(const http::Request& request) {
    OpinionChoice choice;
    if (const auto word = request.query("kind"); word && !word->empty()) {
        choice.kind = wire::choice_of<OpinionKind>(*word);
        if (!choice.kind) return std::nullopt;
    }
    if (const auto hex = request.query("branch"); hex && !hex->empty()) {
        choice.branch = BranchId::from_hex_text(*hex);
        if (!choice.branch) return std::nullopt;
    }
    return choice;
}

json line_json(const Directory& directory, const Opinion& opinion) {
    return {{"id", opinion.id.hex()},
            {"code", opinion.code},
            {"kind", wire::word_of(opinion.kind)},
            {"branch", named(directory, opinion.branch)},
            {"at", iso_date_time(opinion.at)},
            {"language", opinion.language},
            {"words", opinion.readable ? json(opinion.words) : json(nullptr)},
            {"erased", opinion.erased ? json(iso_date_time(*opinion.erased)) : json(nullptr)}};
}

} // namespace

Answer<json> list_opinions(Console& console, const Visitor& visitor, const http::Request& request) {
    const auto choice = choice_in(request);
    if (!choice) return bad_filter();
    std::optional<OpinionPlace> after;
    if (const auto text = request.query("after"); text && !text->empty()) {
        after = read_place(*text);
        if (!after) return bad_filter();
    }
    const auto page = console.service.opinions().read(visitor.person->id, *choice, after, page_lines);
    if (!page) return std::unexpected{refused_by(page.error())};
    json lines = json::array();
    for (const Opinion& opinion : page->lines)
        lines.push_back(line_json(*visitor.directory, opinion));
    return json{{"lines", lines}, {"next", page->next ? json(written(*page->next)) : json(nullptr)}};
}

} // namespace fengqiao::headquarters::console
