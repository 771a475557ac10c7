#pragma once

#include "core/content/content_page.h"

#include <set>

namespace fengqiao {

// The values of one page's file, taken one after the other. The first fault is kept, and what is not taken in
// the end is one.
class PageFields {
public:
    PageFields(std::string_view file, const std::vector<ContentEntry>& entries)
        : file_{file}, entries_{entries} {}

    std::string text(const std::string& key, std::size_t bytes_max);
    std::string optional_text(const std::string& key);
    std::string code(const std::string& key);                   // as it may stand in an event
    Words words(const std::string& key, std::size_t bytes_max); // in both languages
    std::int64_t number(const std::string& key, std::int64_t least, std::int64_t most);
    bool flag(const std::string& key, bool otherwise);
    std::optional<Day> optional_day(const std::string& key);
    [[nodiscard]] bool has_under(std::string_view prefix) const;

    void refuse(std::string_view key, std::string reason);
    [[nodiscard]] std::optional<Trouble> fault() const;

private:
    const ContentEntry* take(std::string_view key);
    [[nodiscard]] int line_near(std::string_view key) const;

    std::string_view file_;
    const std::vector<ContentEntry>& entries_;
    std::set<std::string, std::less<>> taken_;
    std::optional<Trouble> fault_;
};

std::size_t letters_in(std::string_view text); // code points

} // namespace fengqiao
