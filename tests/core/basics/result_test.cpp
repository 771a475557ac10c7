#include "core/basics/match.h"
#include "core/basics/money.h"
#include "core/basics/result.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <variant>

using namespace fengqiao;

namespace {

Result<int> sheets_left(bool paper_is_out) {
    if (paper_is_out) return trouble(TroubleKind::PaperOut, "The printer has no paper. Put in a roll.");
    return 40;
}

// Passes the trouble up as it is.
Result<std::string> printed(bool paper_is_out) {
    const auto left = sheets_left(paper_is_out);
    if (!left) return std::unexpected(left.error());
    return std::to_string(*left);
}

} // namespace

TEST_CASE("an answer is either a value or a trouble named for who must act") {
    CHECK(printed(false).value() == "40");
    const auto refused = printed(true);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Trouble{TroubleKind::PaperOut, "The printer has no paper. Put in a roll."});
}

TEST_CASE("an act without a value can still fail") {
    const Result<void> done;
    const Result<void> full = trouble(TroubleKind::DiskFull, "The disk is full. Call service.");
    CHECK(done.has_value());
    CHECK(full.error().kind == TroubleKind::DiskFull);
}

TEST_CASE("a result hands over what can only be owned once") {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
    const std::unique_ptr<int> owned = std::move(result).value();
    CHECK(*owned == 5);
}

TEST_CASE("a visitor made of several lambdas takes the case that fits") {
    const std::variant<int, std::string> answer = std::string{"满意"};
    CHECK(std::visit(Match{[](int) { return false; }, [](const std::string& word) { return word == "满意"; }},
                     answer));
}

TEST_CASE("amounts are added in whole fen") {
    Fen total{10};
    total += Fen{20};
    CHECK(total == Fen{30});
    CHECK(Fen{9'999'999'999} + Fen{1} == Fen{10'000'000'000});
}
