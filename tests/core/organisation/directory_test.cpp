#include "core/organisation/directory.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

template <class Id> Id id(Byte number) {
    Id made;
    made.bytes[15] = number;
    return made;
}

constexpr Byte bank = 1, insurer = 2, fengqiao_station = 11, motor_station = 12, fengqiao_branch = 21,
               paowang_branch = 22, motor_branch = 23;

WorkPlace at_headquarters(Byte institution) {
    return {id<InstitutionId>(institution), {}, {}};
}
WorkPlace at_station(Byte institution, Byte station) {
    return {id<InstitutionId>(institution), id<StationId>(station), {}};
}
WorkPlace at_branch(Byte branch) {
    if (branch == motor_branch)
        return {id<InstitutionId>(insurer), id<StationId>(motor_station), id<BranchId>(branch)};
    return {id<InstitutionId>(bank), id<StationId>(fengqiao_station), id<BranchId>(branch)};
}

constexpr Byte teller = 101, lobby = 102, head = 103, other_head = 104, officer = 105, headquarters = 106,
               mediator = 107, insurer_clerk = 108, deputy = 109;

Person person(Byte number, WorkPlace place, RoleSet roles, Byte superior = 0) {
    return {.id = id<PersonId>(number),
            .staff_number = "S" + std::to_string(number),
            .name = "某人",
            .place = place,
            .roles = roles,
            .superior = superior == 0 ? PersonId{} : id<PersonId>(superior)};
}

DirectoryRecords sample_city() {
    DirectoryRecords city;
    city.institutions = {
        {id<InstitutionId>(bank), InstitutionKind::Bank, {"示例银行", "Sample Bank"}},
        {id<InstitutionId>(insurer), InstitutionKind::Insurer, {"示例财险", "Sample Insurer"}}};
    city.stations = {{id<StationId>(fengqiao_station), id<InstitutionId>(bank), {"枫桥站", "Fengqiao"}},
                     {id<StationId>(motor_station), id<InstitutionId>(insurer), {"车险站", "Motor"}}};
    for (const Byte branch : {fengqiao_branch, paowang_branch, motor_branch}) {
        const WorkPlace place = at_branch(branch);
        city.branches.push_back({.id = place.branch,
                                 .institution = place.institution,
                                 .station = place.station,
                                 .name = {"支行", "Branch"},
                                 .address = {"街", "Street"},
                                 .phone = "0575"});
    }
    city.people = {person(teller, at_branch(fengqiao_branch), {Role::FirstHandler}),
                   person(lobby, at_branch(fengqiao_branch), {Role::LobbyManager, Role::FirstHandler}),
                   person(head, at_branch(fengqiao_branch), {Role::BranchHead}),
                   person(other_head, at_branch(paowang_branch), {Role::BranchHead}),
                   person(deputy, at_branch(fengqiao_branch), {Role::FirstHandler}, lobby),
                   person(officer, at_station(bank, fengqiao_station), {Role::StationOfficer}),
                   person(headquarters, at_headquarters(bank), {Role::Headquarters}),
                   person(mediator, {}, {Role::Mediator}),
                   person(insurer_clerk, at_branch(motor_branch), {Role::FirstHandler})};
    return city;
}

Directory directory() {
    auto made = Directory::make(sample_city());
    REQUIRE(made.has_value());
    return std::move(*made);
}

Recusal recusal(Byte handler, std::vector<Byte> named) {
    Respondent respondent{.branch = id<BranchId>(fengqiao_branch), .staff = {}};
    for (const Byte one : named)
        respondent.staff.push_back(id<PersonId>(one));
    return directory().recusal(id<PersonId>(handler), respondent);
}

std::string refusal(DirectoryRecords records) {
    const auto made = Directory::make(std::move(records));
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().kind == TroubleKind::BadFile);
    return made.error().text;
}

} // namespace

TEST_CASE("a station stands above its branches and headquarters above both") {
    CHECK(is_above(at_station(bank, fengqiao_station), at_branch(fengqiao_branch)));
    CHECK(is_above(at_headquarters(bank), at_branch(fengqiao_branch)));
    CHECK(is_above(at_headquarters(bank), at_station(bank, fengqiao_station)));
}

TEST_CASE("nothing stands above itself, above its superior, or above another institution") {
    CHECK_FALSE(is_above(at_branch(fengqiao_branch), at_branch(fengqiao_branch)));
    CHECK_FALSE(is_above(at_branch(fengqiao_branch), at_branch(paowang_branch)));
    CHECK_FALSE(is_above(at_station(bank, fengqiao_station), at_station(bank, fengqiao_station)));
    CHECK_FALSE(is_above(at_branch(fengqiao_branch), at_station(bank, fengqiao_station)));
    CHECK_FALSE(is_above(at_headquarters(bank), at_headquarters(bank)));
    CHECK_FALSE(is_above(at_headquarters(insurer), at_branch(fengqiao_branch)));
    CHECK_FALSE(is_above(at_station(insurer, motor_station), at_branch(fengqiao_branch)));
    CHECK_FALSE(
        is_above(at_station(bank, motor_station), at_branch(fengqiao_branch))); // another station's branch
    CHECK_FALSE(is_above({}, at_branch(fengqiao_branch)));
}

TEST_CASE("a branch is served by its own people, its station and its headquarters") {
    const Directory city = directory();
    const auto serves = [&](Byte who) {
        return city.serves(*city.find(id<PersonId>(who)), id<BranchId>(fengqiao_branch));
    };
    for (const Byte who : {teller, lobby, head, officer, headquarters})
        CHECK(serves(who));
    for (const Byte who : {other_head, mediator, insurer_clerk})
        CHECK_FALSE(serves(who));
    CHECK_FALSE(city.serves(*city.find(id<PersonId>(officer)), id<BranchId>(99)));
}

TEST_CASE("the head of the branch is the superior of whoever names no other") {
    const Directory city = directory();
    const auto superior_of = [&](Byte who) {
        const auto superiors = city.superiors_of(*city.find(id<PersonId>(who)));
        return superiors.empty() ? PersonId{} : superiors.front()->id;
    };
    CHECK(superior_of(teller) == id<PersonId>(head));
    CHECK(superior_of(deputy) == id<PersonId>(lobby));
    CHECK(superior_of(head).is_zero());
    CHECK(superior_of(insurer_clerk).is_zero());
}

TEST_CASE("nobody verifies a complaint against themselves") {
    CHECK(recusal(lobby, {lobby}) == Recusal::NamedInComplaint);
    CHECK(recusal(lobby, {teller, lobby}) == Recusal::NamedInComplaint);
}

TEST_CASE("nobody verifies a complaint against their superior or somebody directly under them") {
    CHECK(recusal(teller, {head}) == Recusal::DirectLine);
    CHECK(recusal(head, {teller}) == Recusal::DirectLine);
    CHECK(recusal(deputy, {lobby}) == Recusal::DirectLine);
    CHECK(recusal(lobby, {deputy}) == Recusal::DirectLine);
}

TEST_CASE("a colleague, the station and another branch's head may verify a complaint") {
    for (const Byte who : {lobby, officer, headquarters, other_head})
        CHECK(recusal(who, {teller}) == Recusal::None);
    CHECK(recusal(head, {deputy}) == Recusal::None);
    CHECK(recusal(teller, {}) == Recusal::None);
}

TEST_CASE("somebody who is not in the directory handles nothing") {
    CHECK(recusal(200, {teller}) == Recusal::UnknownPerson);
    CHECK_FALSE(directory().may_handle(id<PersonId>(200), {id<BranchId>(fengqiao_branch), {}}));
}

TEST_CASE("people, branches and stations are found by what they are called by") {
    const Directory city = directory();
    REQUIRE(city.find_staff_number("S102") != nullptr);
    CHECK(city.find_staff_number("S102")->id == id<PersonId>(lobby));
    CHECK(city.find_staff_number("S1") == nullptr);
    CHECK(city.branches_of(id<StationId>(fengqiao_station)).size() == 2);
    CHECK(city.branches_of(id<InstitutionId>(insurer)).size() == 1);
    CHECK(city.people_of(id<BranchId>(fengqiao_branch)).size() == 4);
    CHECK(city.people_with(Role::BranchHead, at_branch(paowang_branch)).front()->id ==
          id<PersonId>(other_head));
    CHECK(city.place_of(id<BranchId>(motor_branch)) == at_branch(motor_branch));
    CHECK(city.place_of(id<BranchId>(99)) == WorkPlace{});
}

TEST_CASE("one person holds several roles") {
    const RoleSet roles{Role::FirstHandler, Role::LobbyManager};
    CHECK(roles.list() == std::vector{Role::LobbyManager, Role::FirstHandler});
    CHECK_FALSE(roles.contains(Role::BranchHead));
}

TEST_CASE("a directory that does not fit together is refused") {
    auto twice = sample_city();
    twice.people.push_back(twice.people.front());
    CHECK(refusal(twice) == "two of the directory's people are the same");

    auto same_number = sample_city();
    same_number.people[1].staff_number = same_number.people[0].staff_number;
    CHECK(refusal(same_number) == "two of the directory's staff numbers are the same");

    auto lost_branch = sample_city();
    lost_branch.branches[0].station = id<StationId>(motor_station);
    CHECK(refusal(lost_branch) == "a branch belongs to no station of its own institution");

    auto wrong_place = sample_city();
    wrong_place.people[0].place.station = id<StationId>(motor_station);
    CHECK(refusal(wrong_place) == "somebody works at a branch of another station or institution");

    auto no_superior = sample_city();
    no_superior.people[0].superior = id<PersonId>(200);
    CHECK(refusal(no_superior) == "somebody's superior is not in the directory");

    auto circle = sample_city();
    circle.people[1].superior = id<PersonId>(deputy);
    CHECK(refusal(circle) == "the superiors of somebody go round in a circle");
}
