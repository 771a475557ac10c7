#include "core/headquarters/opinion_code.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

CaseId id_of(std::string_view hex) {
    return CaseId::from_hex_text(hex).value_or(CaseId{});
}

const CaseId known = id_of("39e8bf27a0f1c2d3e4f5061728394a5b");

} // namespace

TEST_CASE("an opinion is spoken of by ten characters, five and five") {
    CHECK(opinion_code(known) == "77MBY-9X0Y7");
    CHECK(is_named(known, *opinion_code_in(opinion_code(known))));
    CHECK(opinion_code_in(whole_opinion_code(known)) == whole_opinion_code(known));
}

TEST_CASE("a code is heard however it is typed") {
    for (const char* typed : {"77MBY9X0Y7", "77mby-9xoy7", " 77MBY 9X0Y7 ", "77 MBY 9XO Y7"}) {
        CAPTURE(typed);
        CHECK(opinion_code_in(typed) == "77MBY9X0Y7");
    }
    CHECK(opinion_code_in("IL11111111") == "1111111111");
}

TEST_CASE("what is too short, too long or of other letters is no code") {
    for (const char* typed : {"", "77MBY-9X0Y", "77MBY-9X0YU", "77MBY-9X0Y7Z23456789012345678", "坡道太陡"}) {
        CAPTURE(typed);
        CHECK_FALSE(opinion_code_in(typed));
    }
}

TEST_CASE("two opinions that share ten characters are told apart by more of their ids") {
    CaseId other = known;
    other.bytes.back() ^= 1;
    CHECK(opinion_code(other) == opinion_code(known));
    CHECK(is_named(other, *opinion_code_in(opinion_code(known))));
    CHECK_FALSE(is_named(other, *opinion_code_in(whole_opinion_code(known))));
    CHECK(is_named(known, *opinion_code_in(whole_opinion_code(known))));
}
