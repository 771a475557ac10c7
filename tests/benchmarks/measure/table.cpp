#include "tests/benchmarks/measure/table.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <sstream>

namespace fengqiao::benchmarks {
namespace {

std::string_view symbol(Unit unit) {
    switch (unit) {
    case Unit::Milliseconds: return " ms";
    case Unit::Microseconds: return " µs";
    case Unit::Percent: return " %";
    case Unit::Megabytes: return " MB";
    case Unit::PerSecond: return " /s";
    case Unit::Bytes: return " B";
    case Unit::Taps: return " taps";
    }
    std::unreachable();
}

// Three figures that count, never an exponent.
std::string rounded(double value) {
    std::ostringstream text;
    const double size = value < 0 ? -value : value;
    const int places = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    text << std::fixed << std::setprecision(places) << value;
    return text.str();
}

std::string measured(double value, Unit unit) {
    return rounded(value) + std::string{symbol(unit)};
}

std::string said_of(const Target& target, Unit unit) {
    const std::string limit = (target.at_least ? "≥ " : "≤ ");
    switch (target.of) {
    case Target::Of::Median: return limit + measured(target.limit, unit);
    case Target::Of::P99: return "p99 " + limit + measured(target.limit, unit);
    case Target::Of::Ratio: return limit + rounded(target.limit) + " ×";
    }
    std::unreachable();
}

std::string verdict(const Figure& figure) {
    const auto answer = met(figure);
    return !answer ? "" : *answer ? "met" : "**missed**";
}

std::string row(const Figure& figure) {
    std::string text = "| " + figure.group + " | " + figure.name + " | ";
    if (figure.count == 0) return text + "| | | | | | " + figure.note + " |\n";
    text += std::to_string(figure.count) + " | " + measured(figure.median, figure.unit) + " | ";
    if (figure.p99) text += measured(*figure.p99, figure.unit);
    text += " | ";
    if (figure.target) text += said_of(*figure.target, figure.unit);
    text += " | " + verdict(figure) + " | ";
    if (figure.peer) text += rounded(figure.peer->ratio) + " × " + figure.peer->name;
    return text + " | " + figure.note + " |\n";
}

nlohmann::ordered_json object_of(const Figure& figure) {
    nlohmann::ordered_json object{{"group", figure.group},
                                  {"name", figure.name},
                                  {"unit", std::string{symbol(figure.unit).substr(1)}},
                                  {"count", figure.count},
                                  {"median", figure.median}};
    if (figure.p99) object["p99"] = *figure.p99;
    if (figure.target) object["target"] = said_of(*figure.target, figure.unit);
    if (const auto answer = met(figure)) object["met"] = *answer;
    if (figure.peer) object["peer"] = {{"name", figure.peer->name}, {"ratio", figure.peer->ratio}};
    if (!figure.note.empty()) object["note"] = figure.note;
    return object;
}

} // namespace

std::string markdown(const Machine& machine, const Figures& figures) {
    std::string text;
    for (const auto& [name, value] : machine.facts)
        text += "- " + name + ": " + value + "\n";
    text += "\n| What | Figure | n | median | p99 | target | | ratio in this run | remark |\n";
    text += "|---|---|--:|--:|--:|--:|---|---|---|\n";
    return text + markdown_rows(figures);
}

std::string markdown_rows(const Figures& figures) {
    std::string text;
    for (const Figure& figure : figures)
        text += row(figure);
    return text;
}

std::string json(const Machine& machine, const Figures& figures) {
    nlohmann::ordered_json whole;
    for (const auto& [name, value] : machine.facts)
        whole["machine"][name] = value;
    whole["figures"] = nlohmann::ordered_json::array();
    for (const Figure& figure : figures)
        whole["figures"].push_back(object_of(figure));
    return whole.dump(2) + "\n";
}

} // namespace fengqiao::benchmarks
