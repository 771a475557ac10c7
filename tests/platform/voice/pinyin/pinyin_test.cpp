#include "platform/voice/pinyin/pinyin.h"

#include "core/basics/utf8.h"
#include "core/speech/reading.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

namespace fengqiao::voice {
namespace {

const Pinyin& pinyin() {
    static const auto opened = Pinyin::open("assets/speech/words.zh-CN.txt");
    if (!opened) FAIL(opened.error().text);
    return *opened;
}

std::string heard(std::string_view written) {
    return pinyin().read(read_aloud(written, Language::Chinese)).syllables;
}

bool is_han(char32_t character) {
    return character >= 0x3400 && character <= 0x9fff;
}

// Every stretch of a file between quotes and commas that holds Chinese, with what stands around it.
std::vector<std::string> chinese_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    REQUIRE(file);
    std::vector<std::string> found;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::string part;
        while (line.contains("\\n"))
            line.replace(line.find("\\n"), 2, ",");
        for (const char one : line + ",") {
            if (one != ',' && one != '"') {
                part += one;
                continue;
            }
            if (std::ranges::any_of(code_points(part), is_han)) found.push_back(part);
            part.clear();
        }
    }
    return found;
}

std::size_t syllables_in(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c >= '1' && c <= '5'; }));
}

} // namespace

TEST_CASE("every Chinese sentence that the glass can show is read to its last character") {
    std::size_t sentences = 0;
    std::vector<std::filesystem::path> files{"assets/locales/zh-CN.toml", "assets/staff/ready_sentences.csv"};
    for (const auto& one : std::filesystem::recursive_directory_iterator("assets/catalogue"))
        if (one.path().extension() == ".csv") files.push_back(one.path());
    for (const auto& file : files)
        for (const std::string& written : chinese_of(file)) {
            INFO(file.string() << ": " << written);
            const std::string said = read_aloud(written, Language::Chinese);
            const PinyinText read = pinyin().read(said);
            // A placeholder's braces are all that may be passed over: the glass fills them in.
            const auto braces = std::ranges::count_if(said, [](char c) {
                return c == '{' || c == '}' || c == '_' || c == '<' || c == '>' || c == '=' || c == '|';
            });
            CHECK(read.unread <= static_cast<std::size_t>(braces));
            CHECK(syllables_in(read.syllables) ==
                  static_cast<std::size_t>(std::ranges::count_if(code_points(said), is_han)));
            ++sentences;
        }
    CHECK(sentences > 900);
}

TEST_CASE("the words of the bank that a dictionary of characters misreads are read right") {
    std::ifstream file("tests/platform/voice/pinyin/traps.zh-CN.txt");
    std::size_t traps = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        const auto bar = line.find(" | ");
        REQUIRE(bar != std::string::npos);
        INFO(line);
        CHECK(heard(line.substr(0, bar)) == line.substr(bar + 3));
        ++traps;
    }
    CHECK(traps >= 60);
}

TEST_CASE("a character that nobody can read is passed over and counted") {
    const PinyinText read = pinyin().read("张\U00020BB7☃安");
    CHECK(read.syllables == "zhang1 an1");
    CHECK(read.unread == 2);
}

TEST_CASE("what goes to the synthesiser is plain syllables and pauses, whatever was written") {
    for (const std::string_view written :
         {"“提交投诉”，您好！（请稍等）", "<break/>您\x01\xff好", "您\n好\t|`$(ls)"}) {
        const std::string text = heard(written);
        INFO(text);
        CHECK(std::ranges::all_of(text, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '5') || c == ' ' ||
                   c == ',' || c == '.' || c == '?' || c == ';';
        }));
    }
}

TEST_CASE("a terminal without its list of readings is told so by name") {
    const auto missing = Pinyin::open("nowhere/words.txt");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().text == "nowhere/words.txt cannot be read");
}

} // namespace fengqiao::voice
