#include "app/kiosk/flow/welfare_flow.h"

#include "app/kiosk/flow/services_flow.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

std::vector<const ContentPage*> welfare_pages(const House& house, Instant now) {
    std::vector<const ContentPage*> pages = pages_of(house, StationPage::Welfare, now);
    std::ranges::copy(pages_of(house, StationPage::Learning, now), std::back_inserter(pages));
    return pages;
}

// The one after it; the first when it is the last, or is shown no more.
const ContentPage* next_page(const House& house, const std::optional<WelfareShown>& shown, Instant now) {
    const auto pages = welfare_pages(house, now);
    if (pages.empty()) return nullptr;
    const auto here = std::ranges::find_if(
        pages, [&](const ContentPage* page) { return shown && page->id == shown->page; });
    return here == pages.end() || here + 1 == pages.end() ? pages.front() : *(here + 1);
}

bool is_somebody(const Action& action) {
    if (const auto* headphones = std::get_if<HeadphonesChanged>(&action)) return headphones->plugged_in;
    return std::holds_alternative<Tap>(action) || std::holds_alternative<KeyPressed>(action) ||
           std::holds_alternative<GlassTouched>(action) || std::holds_alternative<Scanned>(action);
}

} // namespace

bool shows_welfare(const Model& model) {
    const auto* doors = std::get_if<Attract>(&model.stage);
    return doors && doors->welfare;
}

milliseconds doors_deadline(const Model& model, const Attract& doors) {
    if (doors.welfare) return doors.welfare->since + welfare_turn;
    if (doors.alone_since) return *doors.alone_since + welfare_after;
    return model.last_touch + doors_idle;
}

Step doors_tick(Model model, Moment now) {
    const Attract doors = std::get<Attract>(model.stage);
    if (now.steady < doors_deadline(model, doors)) return stay(std::move(model));
    if (!doors.alone_since) {
        model = forget(std::move(model), now);
        return go(std::move(model), Attract{.alone_since = now.steady});
    }
    const ContentPage* page = next_page(*model.house, doors.welfare, now.wall);
    if (!page) return go(std::move(model), Attract{.alone_since = now.steady});
    const std::uint32_t turn = doors.welfare ? doors.welfare->turn + 1 : 0;
    return go(std::move(model), Attract{doors.alone_since, WelfareShown{page->id, turn, now.steady}});
}

std::optional<Step> wake_from_welfare(Model& model, const Action& action, Moment now) {
    if (!shows_welfare(model) || !is_somebody(action)) return std::nullopt;
    const std::string page = std::get<Attract>(model.stage).welfare->page;
    model = touched(std::move(model), now);
    if (is_tap<WelfareTapped>(action)) return look_at_page(std::move(model), page);
    // What else a finger would have pressed, nobody meant.
    if (std::holds_alternative<Tap>(action)) return stay(std::move(model));
    return std::nullopt;
}

} // namespace fengqiao::kiosk
