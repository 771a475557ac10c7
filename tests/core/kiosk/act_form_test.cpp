#include "core/kiosk/act_form.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

using namespace fengqiao;

namespace {

ReadySentences shipped_sentences() {
    std::ifstream file{"assets/staff/ready_sentences.csv", std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto read = ReadySentences::parse("ready_sentences.csv", text);
    REQUIRE(read);
    return *std::move(read);
}

ActForm first_answers(EventType act, const ReadySentences& sentences) {
    ActForm form{.act = act};
    form.chosen.assign(sentences.questions(act).size(), 0);
    return form;
}

Trouble refused(std::string_view rows) {
    const auto read = ReadySentences::parse("f.csv", "act,question,code,zh,en\n" + std::string{rows});
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == TroubleKind::BadFile);
    return read.error();
}

} // namespace

TEST_CASE("every act of the glass can be recorded without typing") {
    const auto sentences = shipped_sentences();
    for (const EventType act :
         {EventType::Accepted, EventType::Contacted, EventType::NoteAdded, EventType::EvidenceShown,
          EventType::Escalated, EventType::Decided, EventType::Notified, EventType::RecontactDone}) {
        CAPTURE(static_cast<int>(act));
        CHECK_FALSE(sentences.questions(act).empty());
        CHECK(body_of(first_answers(act, sentences), sentences));
    }
}

TEST_CASE("an act with an open question is not recorded") {
    const auto sentences = shipped_sentences();
    for (const EventType act : {EventType::Contacted, EventType::Decided, EventType::Notified}) {
        ActForm form = first_answers(act, sentences);
        form.chosen.back() = std::nullopt;
        CHECK_FALSE(body_of(form, sentences));
        form.chosen.back() = 99;
        CHECK_FALSE(body_of(form, sentences));
        form.chosen.pop_back();
        CHECK_FALSE(body_of(form, sentences));
    }
}

TEST_CASE("a decision made of ready sentences has its four blocks in both languages") {
    const auto sentences = shipped_sentences();
    for (const Language language : {Language::Chinese, Language::English}) {
        ActForm form = first_answers(EventType::Decided, sentences);
        form.language = language;
        const auto body = body_of(form, sentences);
        REQUIRE(body);
        const auto& blocks = std::get<Decided>(*body).blocks;
        CHECK_FALSE(blocks.finding.empty());
        CHECK_FALSE(blocks.basis.empty());
        CHECK_FALSE(blocks.reasons.empty());
        CHECK_FALSE(blocks.remedies.empty());
    }
}

TEST_CASE("the branch passes up to the station, the station to headquarters, and no further") {
    const auto sentences = shipped_sentences();
    ActForm form = first_answers(EventType::Escalated, sentences);
    CHECK(std::get<Escalated>(*body_of(form, sentences)).to == Level::Station);
    form.level = Level::Station;
    CHECK(std::get<Escalated>(*body_of(form, sentences)).to == Level::Headquarters);
    form.level = Level::Headquarters;
    CHECK_FALSE(body_of(form, sentences));
}

TEST_CASE("a wrong file of ready sentences is refused with its line") {
    CHECK(refused("accepted,verified,yes,是\n").text.starts_with("f.csv:2: five columns"));
    CHECK(refused("accepted,verified,yes,,yes\n").text.starts_with("f.csv:2: no cell"));
    CHECK(refused("slept,verified,yes,是,yes\n").text == "f.csv:2: unknown act");
    CHECK(refused("accepted,mood,yes,是,yes\n").text == "f.csv:2: unknown question");
    CHECK(
        refused("accepted,verified,yes,是,yes\naccepted,verified,yes,是,yes\n").text.starts_with("f.csv:3:"));
    CHECK(refused("accepted,finding,1,是,yes\n").text == "f.csv:2: this act is not asked this question");
    CHECK(refused("accepted,verified,maybe,是,yes\n").text ==
          "f.csv:2: 'maybe' is no answer to this question");
    CHECK(refused("contacted,method,pigeon,鸽,pigeon\n").text.starts_with("f.csv:2: 'pigeon'"));
    const auto heading = ReadySentences::parse("f.csv", "act,question\n");
    CHECK(heading.error().text.starts_with("f.csv:1:"));
}

TEST_CASE("a file of ready sentences that leaves an act without words is refused") {
    CHECK(refused("").text == "f.csv:1: there is no sentence for accepted,verified");
    std::ifstream file{"assets/staff/ready_sentences.csv", std::ios::binary};
    std::string kept;
    for (std::string line; std::getline(file, line);)
        if (!line.starts_with("decided,remedies,")) kept += line + "\n";
    const auto read = ReadySentences::parse("f.csv", kept);
    REQUIRE_FALSE(read);
    CHECK(read.error().text.ends_with("there is no sentence for decided,remedies"));
}
