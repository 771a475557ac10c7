#include "tests/headquarters_service/city.h"

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

std::variant<SignedIn, SignInRefused> sign_in(City& city, std::string_view number,
                                              std::string_view password) {
    const auto answer = city.service().people().sign_in(number, password);
    if (!answer) FAIL(answer.error().text);
    return *answer;
}

} // namespace

TEST_CASE("an officer signs in, is known by the cookie, and is forgotten after signing out") {
    City city;
    const auto answer = sign_in(city, "110001", city.password_of("110001"));
    REQUIRE(std::holds_alternative<SignedIn>(answer));
    const auto& signed_in = std::get<SignedIn>(answer);
    auto& people = city.service().people();
    CHECK((**people.session(signed_in.token)).person == city.person("110001"));
    CHECK(!*people.session("somebody else's"));
    REQUIRE(people.sign_out(signed_in.token));
    CHECK(!*people.session(signed_in.token));
}

TEST_CASE("a session ends after half an hour without a request, and after ten hours at all") {
    City city;
    auto& people = city.service().people();
    const auto idle = std::get<SignedIn>(sign_in(city, "110001", city.password_of("110001")));
    city.clock().advance(std::chrono::minutes{31});
    CHECK(!*people.session(idle.token));
    const auto busy = std::get<SignedIn>(sign_in(city, "110001", city.password_of("110001")));
    for (int quarter = 0; quarter < 40; ++quarter) {
        CHECK(*people.session(busy.token));
        city.clock().advance(std::chrono::minutes{15});
    }
    city.clock().advance(std::chrono::minutes{1});
    CHECK(!*people.session(busy.token));
}

TEST_CASE("after five wrong passwords even the right one waits") {
    City city;
    const std::string right = city.password_of("110001");
    for (int attempt = 0; attempt < 5; ++attempt)
        CHECK(std::get<SignInRefused>(sign_in(city, "110001", "not this one")).why == SignInRefusal::Wrong);
    const auto shut = std::get<SignInRefused>(sign_in(city, "110001", right));
    CHECK(shut.why == SignInRefusal::Shut);
    CHECK(shut.wait == seconds{60});
    CHECK(std::get<SignInRefused>(sign_in(city, "999999", right)).why == SignInRefusal::Wrong);
    city.clock().advance(std::chrono::minutes{1});
    CHECK(std::holds_alternative<SignedIn>(sign_in(city, "110001", right)));
}

TEST_CASE("a new handler reaches the directory at once and no two share a staff number") {
    City city;
    auto& people = city.service().people();
    const auto directory = *people.directory();
    NewPerson person{
        "100199", "新同事", directory->find(city.person("100102"))->place, {Role::FirstHandler}, {},
        "204861", {}};
    const auto added = people.add(person);
    REQUIRE(added);
    CHECK((*people.directory())->find(*added)->name == "新同事");
    CHECK(people.add(person).error().kind == TroubleKind::BadInput);
    person.staff_number = "100198";
    person.pin = "123456";
    CHECK(people.add(person).error().kind == TroubleKind::BadInput);
}

TEST_CASE("a new password ends the sessions of the old one") {
    City city;
    auto& people = city.service().people();
    const auto before = std::get<SignedIn>(sign_in(city, "110001", city.password_of("110001")));
    REQUIRE(people.set_password(city.person("110001"), "a much longer one"));
    CHECK(!*people.session(before.token));
    CHECK(std::get<SignInRefused>(sign_in(city, "110001", city.password_of("110001"))).why ==
          SignInRefusal::Wrong);
    CHECK(std::holds_alternative<SignedIn>(sign_in(city, "110001", "a much longer one")));
}
