#include "core/headquarters/acts.h"
#include "core/headquarters/people.h"
#include "core/headquarters/sample_city.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace fengqiao;

TEST_CASE("the sample city fits together and has people in every role") {
    const auto directory = Directory::make(sample_city());
    REQUIRE(directory);
    const auto& city = directory->records();
    CHECK(city.institutions.size() == 2);
    CHECK(city.stations.size() == 2);
    CHECK(city.branches.size() == 6);
    std::set<Role> held;
    for (const Person& person : city.people) {
        CHECK(person.staff_number.size() == staff_number_length);
        for (const Role role : person.roles.list())
            held.insert(role);
    }
    for (const Role role : {Role::LobbyManager, Role::FirstHandler, Role::BranchHead, Role::StationOfficer,
                            Role::Mediator, Role::Headquarters})
        CHECK(held.contains(role));
}

TEST_CASE("every branch of the sample city has a first handler, and two at its station to speak in turn") {
    const auto directory = Directory::make(sample_city());
    for (const Branch& branch : directory->records().branches) {
        int handlers = 0;
        for (const Person* person : directory->people_of(branch.id)) {
            if (person->roles.contains(Role::FirstHandler)) ++handlers;
        }
        CHECK(handlers >= 1);
        int officers = 0;
        for (const Person& person : directory->records().people) {
            if (person.roles.contains(Role::StationOfficer) && may_see_case(*directory, person.id, branch.id))
                ++officers;
        }
        CHECK(officers == 2);
    }
}

TEST_CASE("the first branch's lobby manager is also its first handler") {
    const auto city = sample_city();
    const Person& first = city.people.front();
    CHECK(first.place.branch == city.branches.front().id);
    CHECK(first.roles == RoleSet{Role::LobbyManager, Role::FirstHandler});
}

TEST_CASE("a mediator of the committee sees no institution's cases at the console yet") {
    const auto directory = Directory::make(sample_city());
    const Person* mediator = directory->find_staff_number("900001");
    REQUIRE(mediator != nullptr);
    CHECK(branches_seen_by(*directory, mediator->id).empty());
    CHECK(branches_seen_by(*directory, directory->find_staff_number("120001")->id).size() == 4);
}
