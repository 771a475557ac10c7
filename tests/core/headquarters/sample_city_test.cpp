#include "core/headquarters/acts.h"
#include "core/headquarters/people.h"
#include "core/headquarters/sample_city.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
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
            if (person.roles.contains(Role::StationOfficer) &&
                may_see_cases_of(*directory, person.id, branch.id))
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

TEST_CASE("the committee has the seed's 23 mediators, of whom five sign in at the console") {
    const auto directory = Directory::make(sample_city());
    const auto committee = directory->committee();
    CHECK(committee.size() == 23);
    CHECK(std::ranges::count_if(committee, [](const Person* one) { return uses_console(*one); }) == 5);
}

TEST_CASE("a mediator of the committee sees no branch's cases as such, only what is shared") {
    const auto directory = Directory::make(sample_city());
    const Person* mediator = directory->find_staff_number("900001");
    REQUIRE(mediator != nullptr);
    CHECK(reader_of(*directory, mediator->id).branches.empty());
    CHECK(reader_of(*directory, mediator->id).mediates);
    CHECK_FALSE(reader_of(*directory, directory->find_staff_number("120001")->id).mediates);
    CHECK(reader_of(*directory, directory->find_staff_number("120001")->id).branches.size() == 4);
}

TEST_CASE("nobody mediates for the institution they work for") {
    DirectoryRecords city = sample_city();
    Person& officer = *std::ranges::find(city.people, "110001", &Person::staff_number);
    officer.roles.add(Role::Mediator);
    CHECK(console_roles_of(officer) == std::vector{Role::StationOfficer});
    const auto directory = Directory::make(city);
    CHECK_FALSE(may_mediate(*directory, officer.id));
    CHECK(directory->committee().size() == 23);
}

TEST_CASE("a case waits at the console for whoever may take its next step: the station also tells what "
          "headquarters "
          "decided") {
    const auto directory = Directory::make(sample_city());
    const auto places = [&](std::string_view number) {
        return waits_for(*directory->find_staff_number(number));
    };
    CHECK(places("110001") == std::vector<StandsAt>{{Level::Station, State::Handling},
                                                    {Level::Station, State::Decided},
                                                    {Level::Station, State::Recontact},
                                                    {Level::Headquarters, State::Decided},
                                                    {Level::Headquarters, State::Recontact}});
    CHECK(places("120001") ==
          std::vector<StandsAt>{{Level::Station, State::Handling}, {Level::Headquarters, State::Handling}});
    CHECK(places("100101").empty()); // acts at the glass of the branch
    CHECK(places("900001") == std::vector<StandsAt>{{Level::Branch, State::MediationPending},
                                                    {Level::Branch, State::Mediating},
                                                    {Level::Station, State::MediationPending},
                                                    {Level::Station, State::Mediating},
                                                    {Level::Headquarters, State::MediationPending},
                                                    {Level::Headquarters, State::Mediating}});
}

TEST_CASE("the head of a branch is in the direct line of everybody there, and everybody in theirs") {
    const auto directory = Directory::make(sample_city());
    const auto id = [&](std::string_view number) { return directory->find_staff_number(number)->id; };
    CHECK(directory->direct_line_of(id("100101")) == std::vector{id("100103")});
    CHECK(directory->direct_line_of(id("100103")) == std::vector{id("100101"), id("100102")});
    CHECK(directory->direct_line_of(id("110001")).empty());
    CHECK(directory->direct_line_of(PersonId{{9}}).empty());
}
