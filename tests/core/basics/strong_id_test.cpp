#include "core/basics/strong_id.h"

#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

#include <type_traits>
#include <unordered_set>

using namespace fengqiao;

// A case id cannot be passed where a branch id is meant.
static_assert(!std::is_convertible_v<CaseId, BranchId>);
static_assert(!std::is_constructible_v<CaseId, BranchId>);

TEST_CASE("an id written down reads back as the same id") {
    SeededRandom random{1};
    const auto id = random.id<CaseId>();
    CHECK(id.hex().size() == 32);
    CHECK(CaseId::from_hex_text(id.hex()) == id);
    CHECK(CaseId::from(id.view()) == id);
}

TEST_CASE("an id of the wrong length is no id") {
    CHECK_FALSE(CaseId::from(Bytes(15)).has_value());
    CHECK_FALSE(CaseId::from(Bytes(17)).has_value());
    CHECK_FALSE(CaseId::from_hex_text(std::string(30, '0')).has_value());
    CHECK_FALSE(CaseId::from_hex_text(std::string(31, '0') + "x").has_value());
    CHECK(CaseId::from_hex_text(std::string(32, '0')).has_value());
}

TEST_CASE("only an id of sixteen zero bytes stands for the customer") {
    PersonId person;
    CHECK(person.is_zero());
    person.bytes.back() = 1;
    CHECK_FALSE(person.is_zero());
}

TEST_CASE("a thousand cases are a thousand different keys") {
    SeededRandom random{9};
    std::unordered_set<CaseId> cases;
    std::unordered_set<std::size_t> hashes;
    for (int count = 0; count < 1000; ++count) {
        const auto id = random.id<CaseId>();
        cases.insert(id);
        hashes.insert(std::hash<CaseId>{}(id));
    }
    CHECK(cases.size() == 1000);
    CHECK(hashes.size() == 1000);
}
