#include "app/kiosk/flow/writing.h"
#include "tests/kiosk/flow/visit.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;
using namespace fengqiao::kiosk;

namespace {

// At the page that asks for more words, with the door of pinyin open.
Visit at_the_story(WritingDoor door) {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).tap(ChoiceTapped{4}).tap(ChoiceTapped{0});
    visit.tap(ChoiceTapped{1}).tap(ChoiceTapped{0}).tap(WritingDoorTapped{door});
    return visit;
}

const PinyinDesk& desk(const Visit& visit) {
    return visit.here<SayMore>().writing.pinyin;
}

std::string story(const Visit& visit) {
    return visit.here<SayMore>().writing.text.text();
}

void key(Visit& visit, std::string_view letters) {
    for (const char letter : letters)
        visit.tap(LetterTapped{static_cast<char32_t>(letter)});
}

// As the reader answers the question that stands.
void hear(Visit& visit, PinyinAnswer answer) {
    visit.hear(PinyinRead{desk(visit).question, std::move(answer)});
}

const PinyinAnswer licai{.reading = "li cai", .candidates = {{"理财", 5}, {"里", 2}, {"离", 2}}};

} // namespace

TEST_CASE("letters are asked about, and the candidate that stands for all of them is written") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "licai");
    REQUIRE(visit.effect<ReadPinyin>());
    CHECK(visit.effect<ReadPinyin>()->question.letters == "licai");
    hear(visit, licai);
    visit.tap(CandidateTapped{0});
    CHECK(story(visit) == "理财");
    CHECK(desk(visit) == PinyinDesk{});
    CHECK(visit.here<SayMore>().draft.matter.words == "理财");
}

TEST_CASE("a candidate for the beginning is taken, and the rest is asked about") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "licai");
    hear(visit, licai);
    visit.tap(CandidateTapped{1});
    REQUIRE(visit.effect<ReadPinyin>());
    CHECK(visit.effect<ReadPinyin>()->question == PinyinQuestion{"licai", {"里"}});
    hear(visit, {.words = "里", .reading = "cai", .candidates = {{"才", 3}, {"财", 3}}});
    visit.tap(CandidateTapped{1});
    CHECK(story(visit) == "里财");
}

TEST_CASE("the candidates that were not shown come next, and after the last the first again") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "licai");
    hear(visit, licai);
    visit.tap(MoreCandidatesTapped{2});
    CHECK(desk(visit).first == 2);
    visit.tap(MoreCandidatesTapped{3});
    CHECK(desk(visit).first == 0);
}

TEST_CASE("erasing gives back the taken words before it takes a letter away") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "licai");
    hear(visit, licai);
    visit.tap(CandidateTapped{1});
    hear(visit, {.words = "里", .reading = "cai", .candidates = {{"才", 3}}});
    visit.tap(EraseTapped{}).tap(EraseTapped{}).tap(EraseTapped{});
    CHECK(desk(visit).question == PinyinQuestion{"li", {"里"}});
    visit.tap(EraseTapped{});
    CHECK(desk(visit).question == PinyinQuestion{"li", {}});
    visit.tap(EraseTapped{}).tap(EraseTapped{});
    CHECK(desk(visit) == PinyinDesk{});
    CHECK(visit.nothing_asked());
}

TEST_CASE("one syllable is mended where it stands") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "nicai");
    hear(visit, {.reading = "ni cai", .candidates = {{"你猜", 5}}});
    visit.tap(SyllableTapped{0}).tap(EraseTapped{}).tap(EraseTapped{});
    key(visit, "li");
    CHECK(desk(visit).question.letters == "licai");
}

TEST_CASE("an answer to letters that have changed since is late and changes nothing") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "li");
    const PinyinQuestion early = desk(visit).question;
    key(visit, "cai");
    visit.hear(PinyinRead{early, PinyinAnswer{.reading = "li", .candidates = {{"里", 2}}}});
    CHECK(desk(visit).waiting);
    visit.tap(CandidateTapped{0});
    CHECK(story(visit).empty());
}

TEST_CASE("a sign closes the words before it, and a space takes them alone") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "licai");
    hear(visit, licai);
    visit.tap(LetterTapped{U'，'});
    CHECK(story(visit) == "理财，");
    key(visit, "licai");
    hear(visit, licai);
    visit.tap(LetterTapped{U' '});
    CHECK(story(visit) == "理财，理财");
}

TEST_CASE("who goes on with letters on the desk means the first candidate") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "licai");
    visit.tap(ContinueTapped{});
    CHECK(visit.stands_at<SayMore>()); // not read yet
    hear(visit, licai);
    visit.tap(ContinueTapped{});
    REQUIRE(visit.stands_at<EnterPhone>());
    CHECK(visit.here<EnterPhone>().draft.matter.words == "理财");
}

TEST_CASE("strokes are read, one is taken back, and the chosen character is written") {
    Visit visit = at_the_story(WritingDoor::Hand);
    visit.tap(StrokeDrawn{{{0.1F, 0.5F}, {0.9F, 0.5F}}});
    visit.tap(StrokeDrawn{{{0.5F, 0.1F}, {0.5F, 0.9F}}});
    REQUIRE(visit.effect<ReadHand>());
    CHECK(visit.effect<ReadHand>()->strokes.size() == 2);
    visit.tap(StrokeUndone{});
    REQUIRE(visit.effect<ReadHand>());
    CHECK(visit.effect<ReadHand>()->strokes.size() == 1);
    visit.hear(HandRead{visit.here<SayMore>().writing.hand.strokes, std::vector<std::string>{"一", "二"}});
    visit.tap(CandidateTapped{0});
    CHECK(story(visit) == "一");
    CHECK(visit.here<SayMore>().writing.hand == HandDesk{});
}

TEST_CASE("letters are written as they are, at the caret, and can be undone") {
    Visit visit = at_the_story(WritingDoor::Keys);
    key(visit, "ATM");
    visit.tap(CaretTapped{0});
    key(visit, "x");
    CHECK(story(visit) == "xATM");
    visit.tap(UndoTapped{});
    CHECK(story(visit) == "ATM");
    visit.tap(CapitalsTapped{});
    CHECK(visit.here<SayMore>().writing.capitals);
}

TEST_CASE("a story of two thousand characters is full, says so, and loses nothing") {
    Visit visit = at_the_story(WritingDoor::Keys);
    for (std::size_t i = 0; i < words_max; ++i)
        key(visit, "a");
    CHECK_FALSE(visit.here<SayMore>().writing.full);
    key(visit, "b");
    CHECK(visit.here<SayMore>().writing.full);
    CHECK(story(visit).size() == words_max);
    visit.tap(EraseTapped{});
    CHECK_FALSE(visit.here<SayMore>().writing.full);
}

TEST_CASE("the door is remembered within a visit and forgotten after it") {
    Visit visit = at_the_story(WritingDoor::Keys);
    key(visit, "hello");
    visit.tap(ContinueTapped{}).digits("13800001234");
    REQUIRE(visit.stands_at<ChooseName>());
    CHECK(visit.model().writing_door == WritingDoor::Keys);
    visit.tap(LeaveTapped{});
    CHECK(visit.model().writing_door == WritingDoor::Ready);
}

TEST_CASE("a name is written whole, and no title is asked for") {
    Visit visit = at_the_story(WritingDoor::Keys);
    key(visit, "x");
    visit.tap(ContinueTapped{}).digits("13800001234");
    key(visit, "John Smith");
    visit.tap(ContinueTapped{});
    REQUIRE(visit.stands_at<Review>());
    CHECK(visit.here<Review>().draft.name.surname + visit.here<Review>().draft.name.given == "John Smith");
    visit.tap(SendTapped{});
    CHECK(visit.effect<KeepComplaint>());
}

TEST_CASE("one character is no whole name") {
    Visit visit = at_the_story(WritingDoor::Keys);
    key(visit, "x");
    visit.tap(ContinueTapped{}).digits("13800001234");
    key(visit, "J");
    visit.tap(ContinueTapped{});
    CHECK(visit.stands_at<ChooseName>());
}

TEST_CASE("what was written stands there again when it is changed from the review") {
    Visit visit = at_the_story(WritingDoor::Keys);
    key(visit, "fee");
    visit.tap(ContinueTapped{}).digits("13800001234");
    key(visit, "John Smith");
    visit.tap(ContinueTapped{}).tap(ChangeTapped{Answer::Words});
    CHECK(story(visit) == "fee");
    visit.tap(BackTapped{}).tap(ChangeTapped{Answer::Name});
    CHECK(visit.here<ChooseName>().writing.text.text() == "John Smith");
}

TEST_CASE("an answer that comes while a person is called waits at the customer's page") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "licai");
    const PinyinQuestion question = desk(visit).question;
    visit.tap(CallStaffTapped{});
    REQUIRE(visit.stands_at<CallingStaff>());
    visit.hear(PinyinRead{question, licai});
    visit.tap(BackTapped{});
    REQUIRE(visit.stands_at<SayMore>());
    CHECK_FALSE(desk(visit).waiting);
    CHECK(desk(visit).answer == licai);
}

TEST_CASE("a reader that does not work says so at its own door, and the other doors stand open") {
    Visit visit = at_the_story(WritingDoor::Pinyin);
    key(visit, "li");
    visit.hear(PinyinRead{desk(visit).question, trouble(TroubleKind::BadFile, "the dictionary is missing")});
    CHECK(visit.here<SayMore>().writing.broken);
    visit.tap(EraseTapped{}).tap(EraseTapped{}).tap(WritingDoorTapped{WritingDoor::Keys});
    key(visit, "li");
    CHECK_FALSE(visit.here<SayMore>().writing.broken);
    CHECK(story(visit) == "li");
}
