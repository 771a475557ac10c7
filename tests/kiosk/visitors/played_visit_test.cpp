#include "app/kiosk/kiosk.h"
#include "app/kiosk/robot/player.h"
#include "core/casework/type_of.h"
#include "platform/display/glass/glass.h"
#include "tests/kiosk/flow/visit.h"
#include "tests/kiosk/visitors/furnished.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

namespace fengqiao::kiosk {
namespace {

// A world where everything works: it keeps what it is given and answers at once.
class GoodWorld final : public EffectRunner {
public:
    explicit GoodWorld(Inbox& inbox) : inbox_{inbox} {}
    void perform(Effect effect) override {
        if (const auto* keep = std::get_if<KeepStationEvent>(&effect)) {
            kept.push_back(keep->body);
            return inbox_.put(StationKept{type_of(keep->body), {}});
        }
        if (const auto* loan = std::get_if<KeepLoan>(&effect)) {
            LoanStand& stand = stand_of(loan->item);
            if (loan->step == LoanStep::Asked) ++stand.asked;
            if (loan->step == LoanStep::HandedOut) ++stand.out, --stand.asked;
            if (loan->step == LoanStep::Returned) --stand.out;
            kept.push_back(LoanNoted{loan->item, loan->step});
            return inbox_.put(HallFound{hall_});
        }
        if (const auto* asked = std::get_if<AskHall>(&effect)) {
            for (const std::string& item : asked->items)
                stand_of(item);
            return inbox_.put(HallFound{hall_});
        }
        if (std::holds_alternative<SignIn>(effect))
            return inbox_.put(SignedIn{std::variant<StaffPass, SignInRefused>{a_lobby_manager()}});
        if (std::holds_alternative<ListCases>(effect))
            return inbox_.put(CasesListed{std::vector<CaseSummary>{}});
        FAIL("this visit asks for nothing else");
    }

    template <class Body> [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            kept, [](const EventBody& body) { return std::holds_alternative<Body>(body); }));
    }
    std::vector<EventBody> kept;

private:
    LoanStand& stand_of(const std::string& item) {
        const auto at = std::ranges::find(hall_.loans, item, &LoanStand::item);
        return at != hall_.loans.end() ? *at : hall_.loans.emplace_back(LoanStand{item, 0, 0});
    }

    Inbox& inbox_;
    HallState hall_{.head = {"周立新", "100103"}, .handler = {"陈晓敏", "100101"}};
};

// A world that keeps complaints and ratings, and whose printer works.
class CountingWorld final : public EffectRunner {
public:
    explicit CountingWorld(Inbox& inbox) : inbox_{inbox} {}
    void perform(Effect effect) override {
        if (const auto* asked = std::get_if<AskHall>(&effect)) return answer(*asked);
        if (const auto* complaint = std::get_if<KeepComplaint>(&effect)) return answer(*complaint);
        if (const auto* rating = std::get_if<KeepServiceRating>(&effect)) return answer(*rating);
        if (const auto* receipt = std::get_if<PrintReceipt>(&effect))
            return inbox_.put(Printed{{}, receipt->receipt.number});
        FAIL("this visit asks for nothing else");
    }

    std::vector<ValidComplaint> complaints;
    std::vector<ServiceRated> ratings;

private:
    void answer(const AskHall&) { inbox_.put(HallFound{HallState{}}); }
    void answer(const KeepComplaint& effect) {
        complaints.push_back(effect.complaint);
        inbox_.put(ComplaintKept{a_filing(), Receipt{.number = "123456789012"}, {}});
    }
    void answer(const KeepServiceRating& effect) {
        ratings.push_back(effect.rating);
        inbox_.put(RatingKept{});
    }

    Inbox& inbox_;
};

class GlassInMemory final : public robot::PlayedGlass {
public:
    GlassInMemory(display::Glass& glass, Kiosk& kiosk) : glass_{glass}, kiosk_{kiosk} {}
    FrameWish draw(Moment now, milliseconds) override {
        FrameWish wish;
        glass_.draw([&] {
            wish = kiosk_.frame(now);
            return display::FrameWish{wish.animating, std::nullopt};
        });
        return wish;
    }
    void press(ui::PointMm at) override { glass_.press(px(at.x), px(at.y)); }
    void move(ui::PointMm at) override { glass_.move(px(at.x), px(at.y)); }
    void lift(ui::PointMm at) override { glass_.lift(px(at.x), px(at.y)); }
    Result<void> save(const std::string&) override { return {}; }

private:
    [[nodiscard]] float px(float mm) const { return kiosk_.panel().to_px(mm); }

    display::Glass& glass_;
    Kiosk& kiosk_;
};

std::vector<robot::Line> script_of(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream("assets/visits/" + name).rdbuf();
    auto script = robot::parse_script(name, text.str());
    REQUIRE(script);
    return *script;
}

// The shipped visit, on a glass of that many pixels; what it left behind.
std::vector<EventBody> play_at_the_station(int width, int height) {
    const Moment begin{.steady = milliseconds{1'000'000}, .wall = instant_from(1'795'397'700'000)};
    display::Glass glass(width, height);
    glass.choose();
    Inbox inbox;
    GoodWorld world{inbox};
    Kiosk kiosk(fresh_model(Visit{}.model().house, begin), furnishing({21.5, width, height}), world, inbox);
    GlassInMemory touched(glass, kiosk);
    robot::Player player({kiosk, touched, [] { return Result<void>{}; }}, begin,
                         {{"lobby", "100001"}, {"pin", "135790"}});
    const auto played = player.play("at_the_station.visit", script_of("at_the_station.visit"));
    if (!played) FAIL(played.error().text);
    CHECK(world.count<QuizTaken>() == 1);
    CHECK(world.count<OpinionGiven>() == 1);
    CHECK(world.count<LoanNoted>() == 3);
    CHECK(world.count<PageShown>() == 7);
    return world.kept;
}

// By keys alone: whoever puts a finger on this glass fails.
class UntouchedGlass final : public robot::PlayedGlass {
public:
    UntouchedGlass(display::Glass& glass, Kiosk& kiosk) : drawn_{glass, kiosk} {}
    FrameWish draw(Moment now, milliseconds passed) override { return drawn_.draw(now, passed); }
    void press(ui::PointMm) override { FAIL("nothing on this glass is touched"); }
    void move(ui::PointMm) override { FAIL("nothing on this glass is touched"); }
    void lift(ui::PointMm) override { FAIL("nothing on this glass is touched"); }
    Result<void> save(const std::string&) override { return {}; }

private:
    GlassInMemory drawn_;
};

void file_and_rate_by_switches(int width, int height, TextSize size) {
    const Moment begin{.steady = milliseconds{1'000'000}, .wall = instant_from(1'795'397'700'000)};
    display::Glass glass(width, height);
    glass.choose();
    Inbox inbox;
    CountingWorld world{inbox};
    House house = Visit{}.house();
    house.comfort.size = size;
    Kiosk kiosk(fresh_model(std::make_shared<const House>(std::move(house)), begin),
                furnishing({21.5, width, height}), world, inbox);
    UntouchedGlass untouched(glass, kiosk);
    robot::Player player({kiosk, untouched, [] { return Result<void>{}; }}, begin, {});
    const auto played = player.play("by_two_switches.visit", script_of("by_two_switches.visit"));
    if (!played) FAIL(played.error().text);
    REQUIRE(world.complaints.size() == 1);
    REQUIRE(world.complaints.front().phone());
    CHECK(world.complaints.front().phone()->digits() == "13800001234");
    REQUIRE(world.ratings.size() == 1);
    CHECK(world.ratings.front().level == Satisfaction::Bad);
    CHECK(world.ratings.front().reasons.size() == 1);
}

} // namespace

TEST_CASE("the visit to the station goes as its script says, lying and upright, and leaves the same behind") {
    CHECK(play_at_the_station(960, 540) == play_at_the_station(540, 960));
}

TEST_CASE("a whole complaint is filed and a rating given by two switches, and nothing is touched") {
    file_and_rate_by_switches(960, 540, TextSize::Standard);
    file_and_rate_by_switches(540, 960, TextSize::Standard);
}

} // namespace fengqiao::kiosk
