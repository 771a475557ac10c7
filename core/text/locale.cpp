#include "core/text/locale.h"

#include "core/basics/check.h"
#include "core/basics/match.h"
#include "core/basics/utf8.h"
#include "core/text/template.h"

#include <algorithm>

namespace fengqiao {
namespace {

std::unexpected<Trouble> refuse(std::string_view file, int line, std::string_view reason) {
    return trouble(TroubleKind::BadFile,
                   std::string(file) + ":" + std::to_string(line) + ": " + std::string(reason));
}

std::string_view section_of(std::string_view key) {
    return key.substr(0, key.rfind('.'));
}

// Where a missing key should have stood: after the last line of its section, or at the end of the file.
int line_for(std::string_view key, const std::vector<LocaleEntry>& entries) {
    int in_section = 0, last = 1;
    for (const LocaleEntry& entry : entries) {
        if (section_of(entry.key) == section_of(key)) in_section = std::max(in_section, entry.line);
        last = std::max(last, entry.line);
    }
    return in_section > 0 ? in_section : last;
}

// Empty when the text may stand for `message`, else why not.
std::string fault_in(std::string_view text, Msg message) {
    if (text.empty()) return "the text is empty";
    if (!is_utf8(text)) return "the text is not UTF-8";
    const auto parts = parse_template(text);
    if (!parts) return "a brace is not closed, or a placeholder is not {name} or {name|one|other}";
    const std::string names = placeholder_names(*parts);
    if (names == placeholders_of(message)) return {};
    return "the placeholders are '" + names + "', the Chinese text has '" +
           std::string(placeholders_of(message)) + "'";
}

std::string_view value_of(const Placeholder& placeholder, std::initializer_list<Fill> fills) {
    const auto found = std::ranges::find(fills, placeholder.name, &Fill::name);
    check(found != fills.end(), "every placeholder of a message is filled");
    if (!placeholder.is_plural) return found->value;
    return found->value == "1" ? placeholder.one : placeholder.other;
}

} // namespace

Result<Locale> Locale::from(std::string code, const std::vector<LocaleEntry>& entries,
                            std::string_view file) {
    Locale locale;
    locale.code_ = std::move(code);
    locale.texts_.resize(msg_count);
    for (const LocaleEntry& entry : entries) {
        const auto message = msg_named(entry.key);
        if (!message) return refuse(file, entry.line, "'" + entry.key + "' is not a key of zh-CN.toml");
        const std::string fault = fault_in(entry.text, *message);
        if (!fault.empty()) return refuse(file, entry.line, "'" + entry.key + "': " + fault);
        std::string& place = locale.texts_[static_cast<std::size_t>(*message)];
        if (!place.empty()) return refuse(file, entry.line, "'" + entry.key + "' stands here a second time");
        place = entry.text;
    }
    for (std::size_t i = 0; i < msg_count; ++i) {
        const std::string key(name_of(static_cast<Msg>(i)));
        if (locale.texts_[i].empty())
            return refuse(file, line_for(key, entries), "'" + key + "' is missing in this section");
        if (placeholders_of(static_cast<Msg>(i)).empty()) locale.whole_.push_back(locale.texts_[i]);
    }
    std::ranges::sort(locale.whole_);
    return locale;
}

bool Locale::knows(std::string_view text) const {
    return std::ranges::binary_search(whole_, text, std::less<std::string_view>{});
}

std::string Locale::say(Msg message, std::initializer_list<Fill> fills) const {
    check(static_cast<std::size_t>(message) < msg_count, "only messages of the catalogue are said");
    const std::string& text = texts_[static_cast<std::size_t>(message)];
    const auto parts = parse_template(text);
    check(parts.has_value(), "a locale holds only texts that were checked when it was loaded");
    for (const Fill& fill : fills)
        check(("," + std::string(placeholders_of(message)) + ",").find("," + std::string(fill.name) + ",") !=
                  std::string::npos,
              "only placeholders of the message are filled");
    std::string said;
    for (const TemplatePart& part : *parts)
        said += std::visit(Match{[](std::string_view plain) { return plain; },
                                 [&](const Placeholder& place) { return value_of(place, fills); }},
                           part);
    return said;
}

} // namespace fengqiao
