#include "core/catalogue/reading.h"
#include "core/text/template.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::string_view file = "sentences.csv";

struct PatternForm {
    std::string_view key;
    std::string_view placeholders; // sorted, joined by commas
};

// In the order of Pattern.
constexpr std::array<PatternForm, pattern_count> forms{{
    {"opening", "activity,branch,occurred,problem"},
    {"occurred_today", ""},
    {"occurred_this_week", ""},
    {"occurred_earlier", ""},
    {"occurred_unknown", ""},
    {"statement", "statement"},
    {"amount", "amount"},
    {"wish", "wishes"},
    {"list_separator", ""},
    {"list_last", ""},
    {"sentence_gap", ""},
    {"full_stop", ""},
    {"as_agent", ""},
    {"as_heir", ""},
    {"as_group", "members"},
    {"name_with_title", "surname,title"},
    {"name_to_complete", "title"},
}};

void check_placeholders(Reading& reading, const CsvRow& row, const PatternForm& form) {
    for (const std::size_t column : {1u, 2u}) {
        const auto parts = parse_template(row.cells[column]);
        if (!parts || placeholder_names(*parts) != form.placeholders)
            reading.wrong(file, row,
                          "'" + std::string(form.key) + "' needs exactly these placeholders: " +
                              (form.placeholders.empty() ? "none" : std::string(form.placeholders)));
    }
}

} // namespace

void read_patterns(Reading& reading) {
    std::array<bool, pattern_count> seen{};
    // Between Chinese sentences there is no space, so a pattern may be empty.
    for (const CsvRow& row : read_table(reading.files, {file, {"key", "zh?", "en?"}}, reading.faults)) {
        const auto form = std::ranges::find(forms, row.cells[0], &PatternForm::key);
        if (form == forms.end()) {
            reading.wrong(file, row, "'" + row.cells[0] + "' is no pattern");
            continue;
        }
        const auto at = static_cast<std::size_t>(form - forms.begin());
        if (seen[at]) reading.wrong(file, row, "'" + row.cells[0] + "' stands here a second time");
        seen[at] = true;
        check_placeholders(reading, row, *form);
        const bool may_be_empty = static_cast<Pattern>(at) == Pattern::SentenceGap;
        if (!may_be_empty && (row.cells[1].empty() || row.cells[2].empty()))
            reading.wrong(file, row, "'" + row.cells[0] + "' is empty");
        reading.tables.patterns[at] = {row.cells[1], row.cells[2]};
    }
    for (std::size_t at = 0; at < pattern_count; ++at)
        if (!seen[at]) reading.faults.add(file, 1, "'" + std::string(forms[at].key) + "' is missing");
}

} // namespace fengqiao
