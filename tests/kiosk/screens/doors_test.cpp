#include "app/kiosk/flow/session.h"
#include "app/kiosk/screens/keyboard.h"
#include "tests/kiosk/flow/visit.h"
#include "tests/kiosk/samples/measured_glass.h"
#include "tests/kiosk/samples/sample_model.h"
#include "tests/kiosk/samples/screen_glass.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <functional>

namespace fengqiao::kiosk::testing {
namespace {

constexpr std::array size_names{"small", "standard", "large", "largest"};
constexpr std::array story_doors{WritingDoor::Ready, WritingDoor::Voice, WritingDoor::Hand,
                                 WritingDoor::Pinyin, WritingDoor::Keys};
constexpr std::array name_doors{WritingDoor::Ready, WritingDoor::Hand, WritingDoor::Pinyin,
                                WritingDoor::Keys};

// What is written on the page that is open.
const Writing& writing_on(const Visit& visit) {
    if (visit.stands_at<RatingReasons>()) return visit.here<RatingReasons>().remark;
    if (visit.stands_at<WriteOpinion>()) return visit.here<WriteOpinion>().writing;
    return visit.here<SayMore>().writing;
}

// A customer at a page that asks for words, who writes with a finger.
class Writer {
public:
    Writer(ScreenGlass& glass, Visit visit) : glass_(glass), visit_(std::move(visit)) {
        glass_.show(visit_.model());
    }

    Writer& taps(ui::Id id) {
        const auto action = glass_.tap(id);
        REQUIRE(action.has_value());
        return hears(*action);
    }
    Writer& opens(WritingDoor door) { return taps({Msg::WriteDoor, static_cast<int>(door)}); }
    Writer& hears(const Action& answer) {
        visit_.hear(answer);
        glass_.show(visit_.model());
        return *this;
    }
    Writer& types(std::string_view letters) {
        for (const char letter : letters)
            taps({Msg::WriteLetter, letter});
        return *this;
    }
    [[nodiscard]] const Visit& visit() const { return visit_; }
    [[nodiscard]] std::string text() const { return writing_on(visit_).text.text(); }

private:
    ScreenGlass& glass_;
    Visit visit_;
};

Visit asked_for_more() {
    Visit visit;
    visit.tap(DoorTapped{Door::Complain}).tap(ChoiceTapped{4}).tap(ChoiceTapped{0});
    visit.tap(ChoiceTapped{1}).tap(ChoiceTapped{0});
    return visit;
}

Visit asked_for_a_remark() {
    Visit visit;
    visit.tap(DoorTapped{Door::Rate}).tap(SubjectTapped{RatingSubject::MyComplaint});
    visit.digits("000000000000").digits("1234").hear(CaseFound{a_tracked_case(true)});
    visit.tap(KeyTapped{Satisfaction::Bad}).wait(rating_hold);
    REQUIRE(visit.stands_at<RatingReasons>());
    return visit;
}

Visit asked_for_an_opinion() {
    Visit visit;
    visit.tap(DoorTapped{Door::Services}).tap(StationTapped{StationPage::Improvement}).tap(ChoiceTapped{0});
    REQUIRE(visit.stands_at<WriteOpinion>());
    return visit;
}

// A word by each of the doors that write, one after the other.
void write_by_each_door(Writer& writer) {
    writer.opens(WritingDoor::Keys).types("ok");
    CHECK(writer.text() == "ok");
    writer.opens(WritingDoor::Pinyin).types("li");
    REQUIRE(writer.visit().effect<ReadPinyin>());
    const PinyinQuestion asked = writer.visit().effect<ReadPinyin>()->question;
    writer.hears(PinyinRead{asked, PinyinAnswer{.reading = "li", .candidates = {{"理", 2}, {"里", 2}}}});
    writer.taps({Msg::WriteCandidate, 1});
    CHECK(writer.text() == "ok里");
    writer.opens(WritingDoor::Hand).taps(Msg::WriteInkHint);
    REQUIRE(writer.visit().effect<ReadHand>());
    const auto strokes = writer.visit().effect<ReadHand>()->strokes;
    writer.hears(HandRead{strokes, std::vector<std::string>{"十", "千"}});
    writer.taps({Msg::WriteCandidate, 1});
    CHECK(writer.text() == "ok里千");
}

using Claim = std::function<void(ScreenGlass&)>;

void on_one(const PanelProfile& profile, bool low, const Claim& claim) {
    for (const TextSize size : text_sizes)
        for (const Language language : {Language::Chinese, Language::English}) {
            INFO(profile.name << (low ? ", low reach, " : ", ") << size_names[static_cast<std::size_t>(size)]
                              << (language == Language::Chinese ? ", zh" : ", en"));
            ScreenGlass glass(profile.panel(), language, size, "");
            if (low) glass.reach_low();
            claim(glass);
        }
}

void on_every_panel(const Claim& claim) {
    for (const PanelProfile& profile : panel_profiles()) {
        on_one(profile, false, claim);
        if (profile.height > profile.width) on_one(profile, true, claim);
    }
}

// All of them, whole on the glass, none larger than another.
void check_doors(const ScreenGlass& glass, std::span<const WritingDoor> wanted) {
    std::vector<ui::RectMm> doors;
    for (const WritingDoor door : wanted) {
        INFO("door " << static_cast<int>(door));
        const auto found = std::ranges::find_if(glass.placed(), [&](const ui::Placed& one) {
            return one.msg == Msg::WriteDoor && one.index == static_cast<int>(door);
        });
        REQUIRE(found != glass.placed().end());
        CHECK(found->enabled);
        CHECK(found->visible == found->rect);
        doors.push_back(found->rect);
    }
    for (const ui::RectMm& door : doors) {
        CHECK(std::abs(door.width - doors[0].width) < 0.01F);
        CHECK(std::abs(door.height - doors[0].height) < 0.01F);
    }
}

// What is pressed while words are written: the text is never under it, and a letter is wide enough.
void check_keys(const ScreenGlass& glass) {
    constexpr float hair = 0.05F;
    const auto text = std::ranges::find(glass.placed(), Msg::WriteText, &ui::Placed::msg);
    REQUIRE(text != glass.placed().end());
    for (const ui::Placed& one : glass.placed()) {
        if (one.msg != Msg::WriteLetter && one.msg != Msg::WriteInkHint) continue;
        INFO(one.text);
        const bool beside = one.rect.left >= text->visible.right() || one.rect.right() <= text->visible.left;
        CHECK((beside || one.rect.top >= text->visible.bottom()));
        CHECK(one.rect.width >= key_min - hair);
        CHECK(one.rect.height >= key_min - hair);
    }
}

// Of the story and of the name, each door once as it stands open: all their states are measured elsewhere.
std::vector<SampleScreen> one_of_each_desk() {
    std::vector<SampleScreen> desks;
    for (SampleScreen& screen : complaint_screens()) {
        const auto same = [&](const SampleScreen& other) {
            return other.model.stage.index() == screen.model.stage.index() &&
                   other.model.writing_door == screen.model.writing_door;
        };
        const bool writes = std::holds_alternative<SayMore>(screen.model.stage) ||
                            std::holds_alternative<ChooseName>(screen.model.stage);
        if (writes && std::ranges::none_of(desks, same)) desks.push_back(std::move(screen));
    }
    return desks;
}

} // namespace

TEST_CASE("every door to words is offered on every panel in every size, and stays while one writes") {
    const auto screens = one_of_each_desk();
    REQUIRE(screens.size() >= story_doors.size() + name_doors.size() - 1); // speaking is a page of its own
    on_every_panel([&](ScreenGlass& glass) {
        for (const SampleScreen& screen : screens) {
            INFO(screen.name);
            glass.show(screen.model);
            if (std::holds_alternative<SayMore>(screen.model.stage)) check_doors(glass, story_doors);
            if (std::holds_alternative<ChooseName>(screen.model.stage)) check_doors(glass, name_doors);
            if (screen.model.writing_door != WritingDoor::Ready) check_keys(glass);
        }
    });
}

TEST_CASE("a word is written by every door on every panel in every size") {
    on_every_panel([](ScreenGlass& glass) {
        Writer writer(glass, asked_for_more());
        writer.taps({Msg::ComplaintWords, 0});
        CHECK(writer.visit().here<SayMore>().draft.matter.phrases.size() == 1);
        write_by_each_door(writer);
        writer.opens(WritingDoor::Voice);
        CHECK(writer.visit().stands_at<RecordStory>());
    });
}

TEST_CASE("a remark to a rating and an opinion are written by every door where the desk is folded") {
    const PanelProfile& small = panel_profiles()[0];
    const PanelProfile& upright = panel_profiles()[4];
    REQUIRE(small.inches < 16);
    REQUIRE(upright.height > upright.width);
    const auto write_both = [](ScreenGlass& glass) {
        for (const Visit& visit : {asked_for_a_remark(), asked_for_an_opinion()}) {
            Writer writer(glass, visit);
            write_by_each_door(writer);
        }
    };
    on_one(small, false, write_both);
    on_one(upright, true, write_both);
}

} // namespace fengqiao::kiosk::testing
