#include "core/content/page_fields.h"

#include "core/basics/utf8.h"

#include <algorithm>

namespace fengqiao {
namespace {

constexpr std::size_t code_bytes_max = 32;

bool is_code(std::string_view text) {
    const auto allowed = [](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.';
    };
    return !text.empty() && text.size() <= code_bytes_max && std::ranges::all_of(text, allowed);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool has_control_letters(std::string_view text) {
    return std::ranges::any_of(
        text, [](char byte) { return static_cast<unsigned char>(byte) < 0x20 && byte != '\n'; });
}

// A text in several lines begins and ends with a line's end that nobody means.
std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

std::string in_marks(std::string_view key) {
    return "'" + std::string{key} + "'";
}

} // namespace

std::size_t letters_in(std::string_view text) {
    return code_points(text).size();
}

const ContentEntry* PageFields::take(std::string_view key) {
    const auto at = std::ranges::find(entries_, key, &ContentEntry::key);
    if (at == entries_.end()) return nullptr;
    taken_.emplace(key);
    return &*at;
}

// Where a key stands; else where its neighbour does: title.zh when title.en is missing.
int PageFields::line_near(std::string_view key) const {
    const auto at = std::ranges::find(entries_, key, &ContentEntry::key);
    if (at != entries_.end()) return at->line;
    const auto dot = key.rfind('.');
    if (dot != std::string_view::npos)
        for (const ContentEntry& entry : entries_)
            if (std::string_view{entry.key}.starts_with(key.substr(0, dot + 1))) return entry.line;
    return entries_.empty() ? 1 : entries_.back().line;
}

void PageFields::refuse(std::string_view key, std::string reason) {
    if (fault_) return;
    fault_ = Trouble{TroubleKind::BadFile,
                     std::string{file_} + ":" + std::to_string(line_near(key)) + ": " + std::move(reason)};
}

std::string PageFields::text(const std::string& key, std::size_t bytes_max) {
    const ContentEntry* entry = take(key);
    const auto* value = entry ? std::get_if<std::string>(&entry->value) : nullptr;
    if (!entry)
        refuse(key, in_marks(key) + " is missing");
    else if (!value || is_blank(*value))
        refuse(key, in_marks(key) + " must be a text that is not empty");
    else if (value->size() > bytes_max)
        refuse(key, in_marks(key) + " is longer than " + std::to_string(bytes_max) + " bytes");
    else if (has_control_letters(*value))
        refuse(key, in_marks(key) + " holds a letter that cannot be shown");
    return value ? trimmed(*value) : std::string{};
}

std::string PageFields::optional_text(const std::string& key) {
    return std::ranges::count(entries_, key, &ContentEntry::key) > 0 ? text(key, 400) : std::string{};
}

std::string PageFields::code(const std::string& key) {
    std::string found = text(key, 400);
    if (!is_code(found))
        refuse(key, in_marks(key) + " may hold small letters, digits, '-' and '.', at most 32 of them");
    return found;
}

Words PageFields::words(const std::string& key, std::size_t bytes_max) {
    Words words;
    words.zh = text(key + ".zh", bytes_max);
    words.en = text(key + ".en", bytes_max);
    return words;
}

std::int64_t PageFields::number(const std::string& key, std::int64_t least, std::int64_t most) {
    const ContentEntry* entry = take(key);
    const auto* value = entry ? std::get_if<std::int64_t>(&entry->value) : nullptr;
    if (value && *value >= least && *value <= most) return *value;
    refuse(key,
           in_marks(key) + " must be a number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
}

bool PageFields::flag(const std::string& key, bool otherwise) {
    const ContentEntry* entry = take(key);
    if (!entry) return otherwise;
    if (const auto* value = std::get_if<bool>(&entry->value)) return *value;
    refuse(key, in_marks(key) + " must be true or false");
    return otherwise;
}

std::optional<Day> PageFields::optional_day(const std::string& key) {
    const std::string found = optional_text(key);
    if (found.empty()) return std::nullopt;
    const auto day = parse_iso_date(found);
    if (!day) refuse(key, in_marks(key) + " must be a day like \"2026-11-23\"");
    return day;
}

bool PageFields::has_under(std::string_view prefix) const {
    return std::ranges::any_of(entries_, [prefix](const ContentEntry& entry) {
        return std::string_view{entry.key}.starts_with(prefix);
    });
}

std::optional<Trouble> PageFields::fault() const {
    if (fault_) return fault_;
    for (const ContentEntry& entry : entries_)
        if (!taken_.contains(entry.key))
            return Trouble{TroubleKind::BadFile, std::string{file_} + ":" + std::to_string(entry.line) +
                                                     ": " + in_marks(entry.key) + " is not known here"};
    return std::nullopt;
}

} // namespace fengqiao
