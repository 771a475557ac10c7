#include "core/text/format.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

namespace fengqiao {
namespace {

Locale language_with(std::initializer_list<std::pair<std::string_view, std::string_view>> texts) {
    std::vector<LocaleEntry> entries;
    for (std::size_t i = 0; i < msg_count; ++i) {
        const auto message = static_cast<Msg>(i);
        LocaleEntry entry{std::string(name_of(message)), {}, 1};
        std::string names(placeholders_of(message));
        for (std::size_t comma; !names.empty();
             names.erase(0, comma == std::string::npos ? comma : comma + 1)) {
            comma = names.find(',');
            entry.text += "{" + names.substr(0, comma) + "}";
        }
        if (entry.text.empty()) entry.text = entry.key;
        for (const auto& [key, text] : texts)
            if (key == entry.key) entry.text = text;
        entries.push_back(entry);
    }
    return *Locale::from("xx", entries, "xx.toml");
}

const Instant monday = instant_from(1'795'397'700'000); // 2026-11-23 09:35 in China

} // namespace

TEST_CASE("a date is written as people of the language write it") {
    const Locale chinese = language_with({{"date.short", "{month}{day}日 {weekday}"},
                                          {"date.long", "{year}年{month}{day}日"},
                                          {"month.november", "11月"},
                                          {"weekday.monday", "星期一"},
                                          {"date.with_time", "{month}{day}日 {time}"}});
    const Locale english = language_with({{"date.short", "{weekday} {day} {month}"},
                                          {"date.long", "{day} {month} {year}"},
                                          {"month.november", "Nov"},
                                          {"weekday.monday", "Mon"}});
    const Day day = day_in_china(monday);
    CHECK(short_date(chinese, day) == "11月23日 星期一");
    CHECK(long_date(chinese, day) == "2026年11月23日");
    CHECK(date_and_time(chinese, monday) == "11月23日 09:35");
    CHECK(short_date(english, day) == "Mon 23 Nov");
    CHECK(long_date(english, day) == "23 Nov 2026");
}

TEST_CASE("the clock on the glass is China's, and the day turns with it") {
    CHECK(time_of_day(monday) == "09:35");
    const Instant late = start_of(day_in_china(monday)) + std::chrono::hours{24} - milliseconds{1};
    CHECK(time_of_day(late) == "23:59");
    CHECK(time_of_day(late + milliseconds{1}) == "00:00");
    CHECK(day_in_china(late) == day_in_china(monday));
}

TEST_CASE("an amount shows its thousands and its fen") {
    CHECK(yuan({123450}) == "¥1,234.50");
    CHECK(yuan({0}) == "¥0.00");
    CHECK(yuan({5}) == "¥0.05");
    CHECK(yuan({99999}) == "¥999.99");
    CHECK(yuan({100000000}) == "¥1,000,000.00");
    CHECK(yuan({-5}) == "-¥0.05");
    CHECK(yuan({std::numeric_limits<std::int64_t>::min()}) == "-¥92,233,720,368,547,758.08");
}

TEST_CASE("a phone number is grouped 3-4-4 while it is typed, a complaint number 4-4-4") {
    CHECK(grouped_phone("13800138000") == "138 0013 8000");
    CHECK(grouped_phone("1380") == "138 0");
    CHECK(grouped_phone("138") == "138");
    CHECK(grouped_phone("") == "");
    CHECK(grouped_number("482910337715") == "4829 1033 7715");
    CHECK(grouped_number("48291") == "4829 1");
}

} // namespace fengqiao
