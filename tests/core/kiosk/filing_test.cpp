#include "tests/core/kiosk/branch_office.h"

#include "core/complaint/number.h"

using namespace fengqiao;

TEST_CASE("what the customer is thanked for is in the journal, under the code on the receipt") {
    BranchOffice branch;
    const Filed filed = branch.file();
    REQUIRE(branch.store.rows().size() == 1);
    CHECK(filed.receipt_code == receipt_code(branch.store.rows().front().leaf));
    CHECK(ComplaintNumber::parse(filed.number));
    CHECK(filed.pick_up_code.empty());
    CHECK(filed.at == branch.clock.now());
}

TEST_CASE("the receipt names the fifteenth day and the branch's first handler") {
    BranchOffice branch;
    const Filed filed = branch.file();
    CHECK(iso_date(filed.due) == "2026-12-08");
    CHECK(filed.handler_name == "李敏");
    const auto& said = std::get<Submitted>(branch.sealer.drafts().front().body);
    CHECK(said.first_handler == handler);
    CHECK(said.rule_set == "CN-2020-3");
    CHECK(said.elderly);
    CHECK(said.personal.phone == "13812345678");
    CHECK(said.personal.name == "王女士");
    CHECK_FALSE(said.personal.story.empty());
}

TEST_CASE("of two first handlers it is always the one with the lower staff number") {
    BranchOffice branch;
    branch.files.people.insert(branch.files.people.begin(),
                               employee(second_handler, "100009", "后来者", {Role::FirstHandler}));
    CHECK(branch.file().handler_name == "李敏");
}

TEST_CASE("a branch whose people are not known yet still takes a complaint") {
    BranchOffice branch;
    branch.files.people.clear();
    const Filed filed = branch.file();
    CHECK(filed.handler_name.empty());
    CHECK(branch.store.rows().size() == 1);
}

TEST_CASE("an anonymous customer gets a pick-up code that stands for the phone") {
    BranchOffice branch;
    Draft draft = rolled_over_draft();
    draft.anonymous = true;
    const Filed filed = branch.file(draft);
    CHECK(filed.pick_up_code.size() == 4);
    CHECK(branch.found(filed.number, filed.pick_up_code));
    const auto& said = std::get<Submitted>(branch.sealer.drafts().front().body);
    CHECK(said.personal.phone.empty());
    CHECK(said.personal.name.empty());
}

TEST_CASE("a filing is one event and one key, kept together") {
    BranchOffice branch;
    const Filed filed = branch.file();
    CHECK(branch.store.wraps().size() == 1);
    CHECK(branch.store.wraps().contains(filed.case_id));
}

TEST_CASE("nobody is thanked when the disk is full") {
    BranchOffice branch;
    const auto valid = validate(rolled_over_draft(), shipped_catalogue());
    branch.store.fill_disk_once();
    CHECK(branch.office.file_complaint(*valid, Language::Chinese).error().kind == TroubleKind::DiskFull);
    CHECK(branch.store.rows().empty());
    CHECK(branch.store.wraps().empty());
}

TEST_CASE("what cannot be sealed is not kept") {
    BranchOffice branch;
    branch.sealer.refuse();
    const auto valid = validate(rolled_over_draft(), shipped_catalogue());
    CHECK(branch.office.file_complaint(*valid, Language::Chinese).error().kind == TroubleKind::TooLarge);
    CHECK(branch.store.rows().empty());
}

TEST_CASE("two complaints have two cases, two numbers and two receipt codes") {
    BranchOffice branch;
    const Filed first = branch.file();
    const Filed second = branch.file();
    CHECK(first.case_id != second.case_id);
    CHECK(first.number != second.number);
    CHECK(first.receipt_code != second.receipt_code);
}

TEST_CASE("headquarters' clock is noted beside the terminal's own, in no case") {
    BranchOffice branch;
    REQUIRE(branch.office.observe_clock(instant_from(42)));
    const auto& draft = branch.sealer.drafts().front();
    CHECK(draft.case_id.is_zero());
    CHECK(draft.role == Role::System);
    CHECK(std::get<ClockObserved>(draft.body) == ClockObserved{instant_from(42), branch.clock.read()});
    CHECK(branch.office.list_cases(handler)->empty());
}

TEST_CASE("a rating at the counter belongs to no case") {
    BranchOffice branch;
    REQUIRE(branch.office.keep_service_rating({Satisfaction::Good, {}}));
    CHECK(branch.store.rows().size() == 1);
    CHECK(branch.office.list_cases(handler)->empty());
}

namespace {

Draft spoken_draft() {
    Draft draft = rolled_over_draft();
    draft.attachments = {{AttachmentKind::Recording, Bytes{'O', 'g', 'g', 'S', 1, 2, 3}, 80'000}};
    return draft;
}

Hash name_of_the_recording(const BranchOffice& branch) {
    return std::get<Submitted>(branch.sealer.drafts().front().body).attachments.at(0).name;
}

} // namespace

TEST_CASE("a spoken complaint and its recording are on disk together, and the complaint says the name") {
    BranchOffice branch;
    const Filed filed = branch.file(spoken_draft());
    const EventDraft& draft = branch.sealer.drafts().front();
    CHECK(draft.opens_case);
    const auto& said = std::get<Submitted>(draft.body).attachments;
    REQUIRE(said.size() == 1);
    CHECK(said.front().kind == AttachmentKind::Recording);
    CHECK(said.front().length == milliseconds{80'000});
    const auto blob = branch.store.blob(said.front().name);
    REQUIRE(*blob);
    CHECK((*blob)->case_id == filed.case_id);
    CHECK((*blob)->sealed.size() == said.front().bytes);
    CHECK(branch.store.rows().size() == 1);
    CHECK(branch.store.wraps().contains(filed.case_id));
}

TEST_CASE("when a spoken complaint cannot be kept, nothing of its recording is") {
    BranchOffice branch;
    branch.store.fill_disk_once();
    const auto valid = validate(spoken_draft(), shipped_catalogue());
    REQUIRE(valid);
    CHECK(branch.office.file_complaint(*valid, Language::Chinese).error().kind == TroubleKind::DiskFull);
    CHECK(branch.store.held_blobs()->empty());
    CHECK(branch.store.rows().empty());
}

TEST_CASE("staff who may open the case hear its recording, others do not") {
    BranchOffice branch;
    const Filed filed = branch.file(spoken_draft());
    const Hash name = name_of_the_recording(branch);
    CHECK(*branch.office.read_attachment(filed.case_id, name, handler) ==
          spoken_draft().attachments[0].media);
    CHECK(branch.office.open_case(filed.case_id, handler)->facts.attachments.size() == 1);
    CHECK(branch.office.read_attachment(filed.case_id, name, PersonId{{0x77}}).error().kind ==
          TroubleKind::NotAllowed);
}

TEST_CASE("a recording that headquarters has safely and the terminal dropped is not found here") {
    BranchOffice branch;
    const Filed filed = branch.file(spoken_draft());
    const Filed other = branch.file();
    const Hash name = name_of_the_recording(branch);
    CHECK(branch.office.read_attachment(other.case_id, name, handler).error().kind == TroubleKind::NotFound);
    REQUIRE(branch.store.drop_blob(name));
    CHECK(branch.office.read_attachment(filed.case_id, name, handler).error().kind == TroubleKind::NotFound);
}
