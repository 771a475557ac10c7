#include "tests/core/complaint/drafts.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

namespace {

std::vector<Problem> problems_of(const Draft& draft) {
    const auto valid = validate(draft, shipped_catalogue());
    return valid ? std::vector<Problem>{} : valid.error();
}

ValidComplaint filed(const Draft& draft) {
    auto valid = validate(draft, shipped_catalogue());
    REQUIRE(valid.has_value());
    return *valid;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

// The problems of a good draft after one change.
template <class Change> std::vector<Problem> after(Change change) {
    Draft draft = rolled_over_draft();
    change(draft);
    return problems_of(draft);
}

using One = std::vector<Problem>;

} // namespace

TEST_CASE("a complaint of taps alone is valid") {
    CHECK(problems_of(rolled_over_draft()).empty());
    CHECK(problems_of(refused_claim_draft()).empty());
    const ValidComplaint valid = filed(rolled_over_draft());
    CHECK(valid.matter().business == "B0503");
    CHECK(valid.matter().cause == "C05");
    CHECK(valid.matter().channel == "A101");
    CHECK(valid.phone()->tail() == "5678");
    CHECK(valid.elderly());
}

TEST_CASE("an empty draft has every problem at once") {
    CHECK(problems_of(Draft{}) == One{Problem::BusinessMissing, Problem::CauseMissing,
                                      Problem::WhatHappenedMissing, Problem::RequestMissing,
                                      Problem::RespondentMissing, Problem::NameMissing, Problem::PhoneMissing,
                                      Problem::NoticeMissing});
}

TEST_CASE("each required answer is missed by itself") {
    CHECK(after([](Draft& d) { d.matter.business.clear(); }) == One{Problem::BusinessMissing});
    CHECK(after([](Draft& d) { d.matter.cause.clear(); }) == One{Problem::CauseMissing});
    CHECK(after([](Draft& d) { d.matter.requests.clear(); }) == One{Problem::RequestMissing});
    CHECK(after([](Draft& d) { d.respondent = {}; }) == One{Problem::RespondentMissing});
    CHECK(after([](Draft& d) { d.name = {}; }) == One{Problem::NameMissing});
    CHECK(after([](Draft& d) { d.phone.clear(); }) == One{Problem::PhoneMissing});
    CHECK(after([](Draft& d) { d.notice_version.clear(); }) == One{Problem::NoticeMissing});
}

TEST_CASE("codes that the catalogue does not hold are refused") {
    CHECK(after([](Draft& d) { d.matter.business = "B77"; }) == One{Problem::BusinessUnknown});
    CHECK(after([](Draft& d) { d.matter.business = "C05"; }) == One{Problem::BusinessUnknown});
    CHECK(after([](Draft& d) { d.matter.cause = "B05"; }) == One{Problem::CauseUnknown});
    CHECK(after([](Draft& d) { d.matter.channel = ""; }) == One{Problem::ChannelUnknown});
    CHECK(after([](Draft& d) { d.matter.phrases = {"PX"}; }) == One{Problem::PhraseUnknown});
    CHECK(after([](Draft& d) { d.matter.requests = {"R77"}; }) == One{Problem::RequestUnknown});
    CHECK(after([](Draft& d) { d.matter.tile = "TB77"; }) == One{Problem::ChoiceUnknown});
    CHECK(after([](Draft& d) { d.matter.tile = "TB01"; }) == One{Problem::ChoiceUnknown});
}

TEST_CASE("an insurer's complaint needs a dispute type, a bank's has none") {
    Draft draft = refused_claim_draft();
    draft.matter.dispute.clear();
    CHECK(problems_of(draft) == One{Problem::DisputeMissing});
    draft.matter.dispute = "D77";
    CHECK(problems_of(draft) == One{Problem::DisputeUnknown});
    CHECK(after([](Draft& d) { d.matter.dispute = "D05"; }) == One{Problem::DisputeUnknown});
}

TEST_CASE("what happened is told by a choice, by a ready sentence or by words") {
    Draft draft = rolled_over_draft();
    draft.matter.choice.clear();
    draft.matter.phrases.clear();
    CHECK(problems_of(draft) == One{Problem::WhatHappenedMissing});
    draft.matter.words = " \n ";
    CHECK(problems_of(draft) == One{Problem::WhatHappenedMissing});
    draft.matter.words = "钱取不出来";
    CHECK(problems_of(draft).empty());
    draft.matter.words.clear();
    draft.matter.phrases = {"PC0501"};
    CHECK(problems_of(draft).empty());
}

TEST_CASE("a surname with a title is a name, and so is a full name") {
    const auto with_name = [](Name name) { return after([&](Draft& d) { d.name = std::move(name); }); };
    CHECK(with_name({"李", "", Title::Mister, false}).empty());
    CHECK(with_name({"", "", Title::Mister, true}).empty()); // 其他, completed by staff
    CHECK(with_name({"李", "小明", Title::None, false}).empty());
    CHECK(with_name({"李", "", Title::None, false}) == One{Problem::TitleMissing});
    CHECK(with_name({"", "", Title::Madam, false}) == One{Problem::NameMissing});
    CHECK(with_name({" ", "", Title::Madam, false}) == One{Problem::NameMissing});
    CHECK(with_name({repeated("王", 41), "", Title::Madam, false}) == One{Problem::NameTooLong});
    CHECK(with_name({"王\n", "", Title::Madam, false}) == One{Problem::NameNotText});
    CHECK(with_name({"\xCD\xF5", "", Title::Madam, false}) == One{Problem::NameNotText});
}

TEST_CASE("a phone must be a mobile number") {
    CHECK(after([](Draft& d) { d.phone = "12812345678"; }) == One{Problem::PhoneWrong});
    CHECK(after([](Draft& d) { d.phone = "1381234567"; }) == One{Problem::PhoneWrong});
}

TEST_CASE("an anonymous complaint needs neither name nor phone, and keeps none") {
    Draft draft = rolled_over_draft();
    draft.anonymous = true;
    draft.party = {Capacity::Group, 3, {"王小明"}};
    const ValidComplaint valid = filed(draft);
    CHECK(valid.anonymous());
    CHECK(valid.name() == Name{});
    CHECK_FALSE(valid.phone().has_value());
    CHECK(valid.party().representatives.empty());
    CHECK(valid.party().members == 3);
    draft.name = {};
    draft.phone.clear();
    CHECK(problems_of(draft).empty());
}

TEST_CASE("private numbers in the story are hidden before anything is kept") {
    Draft draft = rolled_over_draft();
    draft.matter.words = "卡号6222 0212 3456 7890 128，身份证11010519491231002X";
    CHECK(filed(draft).matter().words == "卡号****0128，身份证****002X");
}

TEST_CASE("a story has at most two thousand characters after hiding") {
    const std::string card = "6222021234567890128";
    const auto with_words = [](std::string words) {
        return after([&](Draft& d) { d.matter.words = std::move(words); });
    };
    CHECK(with_words(repeated("话", 2000)).empty());
    CHECK(with_words(repeated("话", 2001)) == One{Problem::WordsTooLong});
    CHECK(with_words(repeated("话", 1992) + card).empty());
    CHECK(with_words(repeated("话", 1993) + card) == One{Problem::WordsTooLong});
    CHECK(with_words("\xBB\xB0") == One{Problem::WordsNotText});
    CHECK(with_words("钱\x1B[2J") == One{Problem::WordsNotText});
    CHECK(with_words("第一行\n第二行").empty());
}

TEST_CASE("what was said twice is kept once, and only so much is kept") {
    Draft draft = rolled_over_draft();
    draft.matter.requests = {"R03", "R03", "R07"};
    draft.matter.phrases = {"PC0501", "PC0501"};
    CHECK(filed(draft).matter().requests == std::vector<std::string>{"R03", "R07"});
    CHECK(filed(draft).matter().phrases == std::vector<std::string>{"PC0501"});
    CHECK(after([](Draft& d) {
              d.matter.requests = {"R01", "R02", "R03", "R04"};
          }) == One{Problem::TooManyRequests});
    CHECK(after([](Draft& d) {
              d.matter.phrases = {"PC0501", "PC0502", "PC0503", "PC0504", "PC0505",
                                  "PC0506", "PC0507", "PC0401", "PC0402"};
          }) == One{Problem::TooManyPhrases});
}

TEST_CASE("a group has at least two members and at most five representatives") {
    const auto group = [](std::uint32_t members, std::size_t representatives) {
        return after([&](Draft& d) {
            d.party = {Capacity::Group, members, std::vector<std::string>(representatives, "王小明")};
        });
    };
    CHECK(group(2, 0).empty());
    CHECK(group(20, 5).empty());
    CHECK(group(20, 6) == One{Problem::TooManyRepresentatives});
    CHECK(group(1, 0) == One{Problem::GroupTooSmall});
    CHECK(group(3, 4) == One{Problem::GroupTooSmall});
    CHECK(group(100'001, 1) == One{Problem::GroupTooLarge});
    CHECK(after([](Draft& d) { d.party = {Capacity::Group, 3, {""}}; }) == One{Problem::NameNotText});
}

TEST_CASE("somebody acts for a child under fourteen") {
    CHECK(after([](Draft& d) { d.age_group = AgeGroup::Under14; }) == One{Problem::GuardianMissing});
    CHECK(after([](Draft& d) {
              d.age_group = AgeGroup::Under14;
              d.party.capacity = Capacity::Agent;
          }).empty());
}

TEST_CASE("an amount is more than nothing") {
    const auto amount = [](std::int64_t fen) { return after([&](Draft& d) { d.matter.amount = Fen{fen}; }); };
    CHECK(amount(1).empty());
    CHECK(amount(amount_max.count).empty());
    CHECK(amount(0) == One{Problem::AmountOutOfRange});
    CHECK(amount(-5) == One{Problem::AmountOutOfRange});
    CHECK(amount(amount_max.count + 1) == One{Problem::AmountOutOfRange});
}

TEST_CASE("another tile forgets the answers that belonged to the one before") {
    const Draft before = rolled_over_draft();
    const Draft moved = with_tile(before, *shipped_catalogue().find_tile("TB02"));
    CHECK(moved.matter.business == "B02");
    CHECK(moved.matter.choice.empty());
    CHECK(moved.matter.cause.empty());
    CHECK(moved.matter.phrases.empty());
    CHECK(moved.matter.requests == before.matter.requests);
    CHECK(with_tile(before, *shipped_catalogue().find_tile("TB05")) == before);
}

TEST_CASE("a second tap on a ready sentence takes it back") {
    CHECK(toggled({"PC0501"}, "PC0502") == std::vector<std::string>{"PC0501", "PC0502"});
    CHECK(toggled({"PC0501", "PC0502"}, "PC0501") == std::vector<std::string>{"PC0502"});
}

TEST_CASE("every problem is shown at its field") {
    CHECK(field_of(Problem::TitleMissing) == Field::Name);
    CHECK(field_of(Problem::DisputeMissing) == Field::Cause);
    CHECK(field_of(Problem::WordsTooLong) == Field::Story);
    CHECK(field_of(Problem::TooManyRepresentatives) == Field::Party);
}

TEST_CASE("a complaint that was only spoken is valid, and what cannot be kept of it is said") {
    const Attachment spoken{AttachmentKind::Recording, Bytes{1, 2, 3}, 4'000};
    Draft draft = rolled_over_draft();
    draft.matter.choice.clear();
    draft.matter.phrases.clear();
    draft.matter.words.clear();
    CHECK(problems_of(draft) == One{Problem::WhatHappenedMissing});
    draft.attachments = {spoken};
    CHECK(filed(draft).attachments() == std::vector{spoken});
    const auto with = [&](std::vector<Attachment> attachments) {
        return after([&](Draft& d) { d.attachments = std::move(attachments); });
    };
    CHECK(with({attachments_max + 1, spoken}) == One{Problem::TooManyAttachments});
    CHECK(with({{AttachmentKind::Recording, {}, 0}}) == One{Problem::AttachmentUnusable});
    CHECK(with({{AttachmentKind::Recording, Bytes(attachment_bytes_max + 1), 1}}) ==
          One{Problem::AttachmentUnusable});
    CHECK(with({{AttachmentKind::Recording, Bytes{1}, attachment_milliseconds_max + 1}}) ==
          One{Problem::AttachmentUnusable});
}
