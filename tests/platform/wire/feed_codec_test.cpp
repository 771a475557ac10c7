#include "platform/wire/feed_codec.h"
#include "tests/platform/wire/samples/samples.h"
#include "tests/support/seeded_random.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::wire;

namespace {

// A branch with two terminals and a stranger's terminal elsewhere.
struct Feed {
    SeededRandom random{21};
    crypto::SealingKey left = crypto::SealingKey::make(random);
    crypto::SealingKey right = crypto::SealingKey::make(random);
    crypto::SealingKey elsewhere = crypto::SealingKey::make(random);
    std::array<crypto::PublicSealingKey, 2> terminals{left.public_key(), right.public_key()};

    Bytes seal(const CaseDocument& document) { return *encode_case_document(document, {terminals, random}); }
    Bytes seal(const StaffDocument& document) {
        return *encode_staff_document(document, {terminals, random});
    }
};

std::string replaced(ByteView bytes, std::string_view part, std::string_view by) {
    std::string changed{text_of(bytes)};
    changed.replace(changed.find(part), part.size(), by);
    return changed;
}

} // namespace

TEST_CASE("every terminal of a branch opens the case, a terminal elsewhere does not") {
    Feed branch;
    const Bytes bytes = branch.seal(samples::case_document());
    CHECK(open_case_document(bytes, branch.left).value() == samples::case_document());
    CHECK(open_case_document(bytes, branch.right).value() == samples::case_document());
    CHECK_FALSE(open_case_document(bytes, branch.elsewhere));
}

TEST_CASE("without a key a case document shows its state and nobody's words") {
    Feed branch;
    const Bytes bytes = branch.seal(samples::case_document());
    const auto read = read_case_document(bytes);
    REQUIRE(read);
    CHECK(read->filed.number == samples::case_document().filed.number);
    CHECK(read->state == State::Notified);
    CHECK(read->filed.personal == PersonalDetails{});
    CHECK(read->decision->said.blocks == DecisionBlocks{});
    CHECK(read->timeline[1].words.empty());
    for (const auto canary : {samples::name_canary, samples::phone_canary, samples::story_canary}) {
        CHECK(text_of(bytes).find(canary) == std::string_view::npos);
    }
}

TEST_CASE("a case that is only registered crosses too") {
    Feed branch;
    CaseDocument fresh;
    fresh.id = samples::id<CaseId>(1);
    fresh.branch = samples::id<BranchId>(2);
    fresh.filed = samples::submitted();
    fresh.filed.personal = {};
    CHECK(open_case_document(branch.seal(fresh), branch.left).value() == fresh);
}

TEST_CASE("the sealed part of one case does not open in another case or another revision") {
    Feed branch;
    const Bytes bytes = branch.seal(samples::case_document());
    const std::string id = samples::case_document().id.hex();
    const std::string other_case = replaced(bytes, id, samples::id<CaseId>(0xcb).hex());
    const std::string other_revision = replaced(bytes, R"("revision":9)", R"("revision":8)");
    CHECK(read_case_document(bytes_of(other_case)));
    CHECK_FALSE(open_case_document(bytes_of(other_case), branch.left));
    CHECK_FALSE(open_case_document(bytes_of(other_revision), branch.left));
}

TEST_CASE("a document of a newer headquarters is read as far as it is known") {
    Feed branch;
    const Bytes bytes = branch.seal(samples::case_document());
    const std::string same_version = replaced(bytes, R"("major":false)", R"("major":false,"mood":1)");
    CHECK_FALSE(read_case_document(bytes_of(same_version)));
    const std::string newer = replaced(bytes_of(same_version), R"("v":1)", R"("v":3)");
    CHECK(open_case_document(bytes_of(newer), branch.left).value() == samples::case_document());
}

TEST_CASE("a mediated case crosses in the second version, every other in the first") {
    Feed branch;
    const CaseDocument mediated = samples::mediated_document();
    const Bytes bytes = branch.seal(mediated);
    CHECK(open_case_document(bytes, branch.left).value() == mediated);
    CHECK(text_of(bytes).find(R"("v":2)") != std::string_view::npos);
    CHECK(text_of(branch.seal(samples::case_document())).find(R"("v":1)") != std::string_view::npos);
}

TEST_CASE("a mediator crosses with their wing and no pin") {
    Feed branch;
    const StaffDocument mediator = samples::mediator_document();
    CHECK(open_staff_document(branch.seal(mediator), branch.left).value() == mediator);
    CHECK(text_of(branch.seal(mediator)).find("调解员") == std::string_view::npos);
}

TEST_CASE("a case document with a wrong field is refused") {
    Feed branch;
    const Bytes bytes = branch.seal(samples::case_document());
    const std::pair<std::string_view, std::string_view> wrong[] = {
        {R"("state":"notified")", R"("state":"told")"},
        {R"("round":2)", R"("round":0)"},
        {R"("v":1)", R"("v":0)"},
        {R"("due":"2026-12-08")", R"("due":"soon")"},
        {R"("type":30)", R"("type":0)"},
        {R"("timeline":[)", R"("timeline":[7,)"},
    };
    for (const auto& [part, by] : wrong) {
        INFO(part);
        CHECK_FALSE(read_case_document(bytes_of(replaced(bytes, part, by))));
    }
}

TEST_CASE("a member of staff reaches the branch's terminals and nobody else reads the name") {
    Feed branch;
    const Bytes bytes = branch.seal(samples::staff_document());
    CHECK(open_staff_document(bytes, branch.right).value() == samples::staff_document());
    CHECK_FALSE(open_staff_document(bytes, branch.elsewhere));
    CHECK(text_of(bytes).find("令狐") == std::string_view::npos);
    CHECK(text_of(bytes).find("80017") == std::string_view::npos);
}

TEST_CASE("a member of staff who left has no role any more") {
    Feed branch;
    StaffDocument left = samples::staff_document();
    left.roles = {};
    CHECK(open_staff_document(branch.seal(left), branch.left)->roles.empty());
}

TEST_CASE("an erasure names the case and nothing else") {
    const EraseDocument erased{samples::id<CaseId>(0xca)};
    const Bytes bytes = encode_erase_document(erased);
    CHECK(read_erase_document(bytes).value() == erased);
    CHECK_FALSE(read_erase_document(bytes_of(R"({"v":1})")));
    CHECK_FALSE(read_erase_document(bytes_of(R"({"v":1,"case":"00"})")));
}
