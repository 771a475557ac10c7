#include "tests/headquarters_service/branch_terminal.h"

using namespace fengqiao;
using namespace fengqiao::headquarters;

namespace {

struct Filed {
    City city;
    BranchTerminal terminal{city, 0};
    CaseId id;

    Filed() {
        id = terminal.file();
        terminal.sync();
        city.fold();
    }
    ActAnswer name(std::string_view officer, const std::vector<PersonId>& staff) {
        const auto revision = city.service().cases().read(city.person(officer), id)->folded.revision;
        auto answer = city.service().cases().record(
            {id, city.person(officer), Role::StationOfficer, revision, StaffNamed{staff, {}, "客户点名"}});
        REQUIRE(answer);
        return *answer;
    }
    std::size_t listed_for(std::string_view staff_number) {
        return city.service().cases().list(city.person(staff_number), {}, {}, 50)->lines.size();
    }
};

} // namespace

TEST_CASE("naming a member of the branch at the console records who stands right above them too, and the "
          "terminal is told") {
    Filed at;
    CHECK(at.name("110001", {at.city.person("100101")}).verdict == ActVerdict::Recorded);
    const auto view = at.city.service().cases().read(at.city.person("110001"), at.id);
    CHECK(view->folded.respondents == std::vector{at.city.person("100101")});
    CHECK(view->folded.direct_line == std::vector{at.city.person("100103")}); // the head of the branch
    at.terminal.sync();
    const auto document = at.terminal.document(at.id);
    REQUIRE(document);
    CHECK(document->respondents == view->folded.respondents);
    CHECK(document->direct_line == view->folded.direct_line);
}

TEST_CASE("an officer a complaint is against no longer finds it in the list, opens it or acts on it") {
    Filed at;
    CHECK(at.listed_for("110002") == 1);
    CHECK(at.name("110001", {at.city.person("110002")}).verdict == ActVerdict::Recorded);
    CHECK(at.listed_for("110002") == 0);
    CHECK(at.listed_for("110001") == 1);
    CHECK(at.listed_for("120001") == 1);
    const PersonId accused = at.city.person("110002");
    CHECK(at.city.service().cases().read(accused, at.id).error().kind == TroubleKind::NotAllowed);
    const auto answer = at.city.service().cases().record(
        {at.id, accused, Role::StationOfficer, 2, NoteAdded{NoteKind::Note, {}, "说明"}});
    CHECK(answer->verdict == ActVerdict::OutOfScope);
}

TEST_CASE("names survive folding everything again") {
    Filed at;
    at.name("110001", {at.city.person("110002")});
    REQUIRE(at.city.service().folding().rebuild());
    CHECK(at.listed_for("110002") == 0);
    at.name("110001", {});
    CHECK(at.listed_for("110002") == 1);
}

TEST_CASE("only staff of the institution a complaint is about can be named") {
    Filed at;
    CHECK(at.name("110001", {at.city.person("200501")}).verdict == ActVerdict::BadField);
    CHECK(at.name("110001", {PersonId{{9}}}).verdict == ActVerdict::BadField);
}
