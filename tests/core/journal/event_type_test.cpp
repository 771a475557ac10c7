#include "core/journal/event_type.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <utility>

using namespace fengqiao;

TEST_CASE("the numbers on disk are the frozen ones") {
    CHECK(known_event_type(30)->name == "submitted");
    CHECK(known_event_type(31)->type == EventType::StaffNamed);
    CHECK(known_event_type(180)->type == EventType::Decided);
    CHECK(known_event_type(201)->name == "service_rated");
    CHECK(known_event_type(130)->name == "extended_to_30");
    CHECK(known_event_type(1000)->name == "clock_observed");
    CHECK(known_event_type(400)->name == "page_shown");
    CHECK(known_event_type(420)->type == EventType::LoanNoted);
    CHECK(known_event_type(1020)->type == EventType::Erased);
    CHECK(event_types().size() == 52);
}

TEST_CASE("every type of event has one name of its own") {
    std::set<std::string_view> names;
    for (const EventTypeRow& row : event_types()) {
        CHECK(names.insert(row.name).second);
        CHECK(row.version >= 1);
        CHECK(known_event_type(std::to_underlying(row.type))->name == row.name);
    }
}

TEST_CASE("a number between two known ones is not known") {
    CHECK(known_event_type(0) == std::nullopt);
    CHECK(known_event_type(32) == std::nullopt);
    CHECK(known_event_type(999) == std::nullopt);
}
