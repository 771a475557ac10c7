#include "platform/crypto/compression/dictionary.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace fengqiao;
using compression::Dictionary;

namespace {

Bytes read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

Dictionary shipped() {
    return *Dictionary::load(read_file("assets/schema/complaint.zdict"));
}

// Written for this test, not for the training.
constexpr std::string_view fresh_complaint =
    R"({"name":"令狐先生","phone":"10012344321","story":"我上个月在这里把到期的理财交给柜台处理，本来说好转成活期，)"
    R"(结果又给我续了半年，家里老人住院等着用钱。找了两次客户经理，都说要等领导签字。请尽快把本金退给我，并说明是谁替我操作的。"})";

} // namespace

TEST_CASE("the shipped dictionary keeps its number for ever") {
    const auto file = read_file("assets/schema/complaint.zdict");
    CHECK(file.size() <= compression::dictionary_bytes_max);
    CHECK(shipped().id() == 100001);
}

TEST_CASE("at least two hundred synthetic complaints stand beside the dictionary") {
    std::ifstream file{"assets/schema/synthetic_complaints.jsonl"};
    std::string line;
    int stories = 0;
    while (std::getline(file, line))
        stories += line.find("\"story\"") != std::string::npos ? 1 : 0;
    CHECK(stories >= 200);
}

TEST_CASE("a complaint the dictionary has never seen becomes less than two thirds of itself") {
    const Dictionary dictionary = shipped();
    const Bytes packed = dictionary.compress(bytes_of(fresh_complaint));
    CHECK(packed.size() * 3 < fresh_complaint.size() * 2);
    CHECK(text_of(*dictionary.expand(packed, 4096)) == fresh_complaint);
}

TEST_CASE("a decompression bomb is refused before it is unpacked") {
    const Dictionary dictionary = shipped();
    const Bytes bomb = dictionary.compress(Bytes(64 * 1024 * 1024, 0));
    REQUIRE(bomb.size() < 64 * 1024);
    const auto expanded = dictionary.expand(bomb, 64 * 1024);
    REQUIRE_FALSE(expanded);
    CHECK(expanded.error().kind == TroubleKind::BadInput);
}

TEST_CASE("what is not compressed text is refused wherever it breaks") {
    const Dictionary dictionary = shipped();
    const Bytes packed = dictionary.compress(bytes_of(fresh_complaint));
    for (std::size_t size = 0; size < packed.size(); ++size) {
        CHECK_FALSE(dictionary.expand(ByteView{packed}.first(size), 4096));
    }
    CHECK_FALSE(dictionary.expand(bytes_of("not compressed at all"), 4096));
}

TEST_CASE("a file that is no dictionary is refused") {
    CHECK_FALSE(Dictionary::load({}));
    CHECK_FALSE(Dictionary::load(bytes_of("plain text is no dictionary")));
    auto cut = read_file("assets/schema/complaint.zdict");
    cut.resize(60);
    CHECK_FALSE(Dictionary::load(cut));
}
