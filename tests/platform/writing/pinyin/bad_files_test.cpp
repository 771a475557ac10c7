#include "tests/platform/writing/pinyin/shipped_reader.h"
#include "tests/platform/writing/support/traces.h"

#include <fstream>

using namespace fengqiao;
using namespace fengqiao::writing;

namespace {

namespace fs = std::filesystem;

fs::path written(const UsersFolder& in, const char* name, std::string_view bytes) {
    const fs::path file = in.path() / name;
    std::ofstream{file, std::ios::binary} << bytes;
    return file;
}

fs::path half_of(const fs::path& file, const UsersFolder& in) {
    const fs::path half = in.path() / file.filename();
    fs::copy_file(file, half);
    fs::resize_file(half, fs::file_size(half) / 2);
    return half;
}

std::string refusal(const PinyinFiles& files) {
    const auto reader = open_pinyin_reader(files);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().kind == TroubleKind::BadFile);
    return reader.error().text;
}

} // namespace

TEST_CASE("a dictionary that is missing or damaged is refused with the package that brings it") {
    const UsersFolder folder;
    const PinyinFiles good = installed_pinyin_files("assets");
    PinyinFiles files = good;
    files.dictionary = folder.path() / "none.dict";
    CHECK(refusal(files).ends_with(
        "none.dict: the file is missing; install Debian's package libime-data again"));
    files.dictionary = half_of(good.dictionary, folder);
    CHECK(refusal(files).ends_with("the file is damaged; install Debian's package libime-data again"));
    files.dictionary =
        written(folder, "text.dict", "this is no dictionary at all, and long enough to be one");
    CHECK(refusal(files).ends_with("the file is damaged; install Debian's package libime-data again"));
    files.dictionary = written(folder, "empty.dict", "");
    CHECK(refusal(files).ends_with("the file is damaged; install Debian's package libime-data again"));
}

TEST_CASE("a language model that is missing or damaged is refused with the package that brings it") {
    const UsersFolder folder;
    const PinyinFiles good = installed_pinyin_files("assets");
    PinyinFiles files = good;
    files.language_model = folder.path() / "none.lm";
    CHECK(refusal(files).ends_with(
        "none.lm: the file is missing; install Debian's package libime-data-language-model again"));
    files.language_model = half_of(good.language_model, folder);
    CHECK(refusal(files).ends_with("damaged; install Debian's package libime-data-language-model again"));
    files.language_model = written(folder, "text.lm", "this is no model");
    CHECK(refusal(files).ends_with("damaged; install Debian's package libime-data-language-model again"));
}

TEST_CASE("words of the trade that cannot be read are refused with the line") {
    const UsersFolder folder;
    PinyinFiles files = installed_pinyin_files("assets");
    files.words = folder.path() / "none.txt";
    CHECK(refusal(files).ends_with("none.txt: the file cannot be read"));
    files.words = written(folder, "short.txt", "# trade\n退保 tui\n");
    CHECK(refusal(files).ends_with("short.txt:2: there must be one syllable a character"));
    files.words = written(folder, "strange.txt", "# trade\n\n退保 tui bxo\n");
    CHECK(refusal(files).ends_with("strange.txt:3: there is no such syllable"));
}

TEST_CASE("sentences that cannot be read are refused with the line") {
    const UsersFolder folder;
    PinyinFiles files = installed_pinyin_files("assets");
    files.sentences = folder.path() / "none.txt";
    CHECK(refusal(files).ends_with("none.txt: the file cannot be read"));
    files.sentences = written(folder, "bad.txt", "没有 人\n没有 ~\n");
    CHECK(refusal(files).contains("bad.txt:2: "));
}
