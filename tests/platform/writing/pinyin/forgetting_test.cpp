#include "tests/platform/writing/pinyin/shipped_reader.h"
#include "tests/platform/writing/support/traces.h"

using namespace fengqiao;
using namespace fengqiao::writing;

namespace {

// What the next customer may key: the name itself, its parts, and sentences with it.
std::vector<PinyinAnswer> what_the_next_is_offered(PinyinReader& reader) {
    std::vector<PinyinAnswer> answers;
    for (const char* letters : {"lixiaohong", "li", "xiao", "hong", "xiaohong", "lixiao", "wojiaolixiaohong",
                                "lxh", "lixiaohongdebaodan"})
        answers.push_back(ask(reader, letters));
    return answers;
}

// Keys a name and takes its characters one by one, as somebody must whose name no sentence has.
void write_name(PinyinReader& reader, const std::string& letters,
                const std::vector<std::string>& characters) {
    std::vector<std::string> taken;
    for (const std::string& character : characters) {
        taken.push_back(character);
        const PinyinAnswer answer = ask(reader, letters, taken);
        REQUIRE(taken_kept({letters, taken}, answer) == taken.size());
    }
}

} // namespace

TEST_CASE("a rare name that one customer wrote is not offered to the next") {
    const auto reader = shipped_reader();
    const auto before = what_the_next_is_offered(*reader);
    CHECK_FALSE(std::ranges::any_of(before.front().candidates, [](const PinyinCandidate& candidate) {
        return candidate.text == "黎筱泓";
    }));
    for (int times = 0; times < 5; ++times)
        write_name(*reader, "lixiaohong", {"黎", "筱", "泓"});
    CHECK(what_the_next_is_offered(*reader) == before);
    CHECK(what_the_next_is_offered(*shipped_reader()) == before); // nor by a terminal that starts anew
}

TEST_CASE("the reader of pinyin leaves nothing on disk and opens its files only to read") {
    const UsersFolder users;
    const auto open_before = open_for_writing(); // by whoever runs the tests
    const PinyinFiles files = installed_pinyin_files("assets");
    const auto data = files_below(files.dictionary.parent_path());
    const auto model = files_below(files.language_model.parent_path());
    const auto words = files_below(files.words.parent_path());
    {
        const auto reader = shipped_reader();
        write_name(*reader, "lixiaohong", {"黎", "筱", "泓"});
        CHECK(open_for_writing() == open_before);
        CHECK(mapped_for_writing().empty());
    }
    CHECK(files_below(users.path()).empty());
    CHECK(files_below(files.dictionary.parent_path()) == data);
    CHECK(files_below(files.language_model.parent_path()) == model);
    CHECK(files_below(files.words.parent_path()) == words);
}
