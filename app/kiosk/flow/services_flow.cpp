#include "app/kiosk/flow/services_flow.h"

#include "app/kiosk/flow/complaint_flow.h"
#include "app/kiosk/flow/complaint_steps.h"
#include "app/kiosk/flow/staff_flow.h"
#include "core/text/language_code.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

std::vector<std::string> lent_items(const House& house) {
    std::vector<std::string> items;
    for (const ContentPage& page : house.content.all())
        if (page.facility && page.facility->lent) items.push_back(page.id);
    return items;
}

// The duty to show it is met when it is shown: that is what is kept.
Step shown(Step step, const ContentPage& page) {
    step.effects.push_back(
        KeepStationEvent{PageShown{page.id, page.version, language_code(step.model.comfort.language)}});
    return step;
}

Step open_page_of(Model model, StationPage list, const ContentPage& page) {
    return shown(go(std::move(model), PageShownHere{list, page.id}), page);
}

Step ask_loan(Model model, const ContentPage& page, Moment now) {
    KeepLoan keep{page.id, LoanStep::Asked, {}, lent_items(*model.house)};
    model.set_aside = std::move(model.stage);
    return go(std::move(model), CallingStaff{now.steady, CallFor::Loan}, std::move(keep));
}

// Who keeps reading the questions counts when all of them are answered.
Step next_question(Model model, Quiz here, const ContentPage& page) {
    here.answered.reset();
    if (++here.question < page.quiz.size()) return go(std::move(model), std::move(here));
    here.done = true;
    const QuizTaken taken{page.id, page.version, here.right, static_cast<std::uint32_t>(page.quiz.size())};
    return go(std::move(model), std::move(here), KeepStationEvent{taken});
}

} // namespace

std::vector<Effect> first_questions(const House& house) {
    return {AskHall{lent_items(house)}};
}

std::vector<const ContentPage*> pages_of(const House& house, StationPage list, Instant now) {
    const Day today = day_in_china(now);
    std::vector<const ContentPage*> pages;
    const auto add = [&](ContentKind kind) {
        for (const ContentPage* page : house.content.pages(kind, today))
            pages.push_back(page);
    };
    switch (list) {
    case StationPage::Policies: add(ContentKind::Policy); break;
    case StationPage::Learning: add(ContentKind::Education); break;
    case StationPage::Resolution:
        add(ContentKind::Resolution);
        add(ContentKind::Venue);
        break;
    case StationPage::Welfare: add(ContentKind::Welfare); break;
    case StationPage::Facilities: add(ContentKind::Facility); break;
    case StationPage::Channels: add(ContentKind::Channel); break;
    case StationPage::Notes: add(ContentKind::Notes); break;
    case StationPage::Privacy: add(ContentKind::Privacy); break;
    case StationPage::Services:
    case StationPage::Improvement:
    case StationPage::Wall:
    case StationPage::Loans: break;
    }
    return pages;
}

Step go_to_station(Model model, StationPage page, Moment now) {
    switch (page) {
    case StationPage::Services: return go(std::move(model), Services{}, AskHall{lent_items(*model.house)});
    case StationPage::Improvement: return go(std::move(model), Improvement{});
    case StationPage::Wall: return go(std::move(model), ProcessWall{});
    case StationPage::Privacy: return show_privacy(std::move(model), {Services{}}, now);
    case StationPage::Notes: {
        const auto pages = pages_of(*model.house, page, now.wall);
        if (pages.empty()) return stay(std::move(model));
        return open_page_of(std::move(model), StationPage::Wall, *pages.front());
    }
    case StationPage::Policies:
    case StationPage::Learning:
    case StationPage::Resolution:
    case StationPage::Welfare:
    case StationPage::Facilities:
    case StationPage::Channels: return go(std::move(model), PageList{page});
    case StationPage::Loans: return stay(std::move(model));
    }
    std::unreachable();
}

Step show_privacy(Model model, PrivacyShown over, Moment now) {
    const ContentPage* page = model.house->content.first(ContentKind::Privacy, day_in_china(now.wall));
    if (!page)
        return std::visit([&](auto& back) { return go(std::move(model), std::move(back)); }, over.over);
    return shown(go(std::move(model), std::move(over)), *page);
}

Step look_at_page(Model model, const std::string& id) {
    const ContentPage* page = model.house->content.find(id);
    if (!page) return stay(std::move(model));
    const bool lesson = page->kind == ContentKind::Education;
    return open_page_of(std::move(model), lesson ? StationPage::Learning : StationPage::Welfare, *page);
}

Step call_for_fraud(Model model, Moment now) {
    const ContentPage* page = model.house->content.first(ContentKind::Fraud, day_in_china(now.wall));
    model.set_aside = std::move(model.stage);
    Step step = go(std::move(model), CallingStaff{now.steady, CallFor::Fraud});
    return page ? shown(std::move(step), *page) : step;
}

Step at(Services, Model model, const Action& action, Moment now) {
    if (goes_back(action)) return stay(forget(std::move(model), now));
    if (const auto* door = tap_in<DoorTapped>(action); door && door->door == Door::Fraud)
        return call_for_fraud(std::move(model), now);
    const auto* chosen = tap_in<StationTapped>(action);
    return chosen ? go_to_station(std::move(model), chosen->page, now) : stay(std::move(model));
}

Step at(PageList here, Model model, const Action& action, Moment now) {
    if (goes_back(action)) {
        if (here.list == StationPage::Channels) return go(std::move(model), ProcessWall{});
        return go(std::move(model), Services{});
    }
    const auto* place = place_tapped(action);
    const auto pages = pages_of(*model.house, here.list, now.wall);
    if (!place || *place >= pages.size()) return stay(std::move(model));
    return open_page_of(std::move(model), here.list, *pages[*place]);
}

Step at(PageShownHere here, Model model, const Action& action, Moment now) {
    if (goes_back(action)) {
        if (here.list == StationPage::Wall) return go(std::move(model), ProcessWall{});
        return go(std::move(model), PageList{here.list});
    }
    const ContentPage* page = model.house->content.find(here.page);
    if (is_tap<AskLoanTapped>(action) && page && page->facility && page->facility->lent)
        return ask_loan(std::move(model), *page, now);
    if (is_tap<ContinueTapped>(action) && page && !page->quiz.empty())
        return go(std::move(model), Quiz{here.list, here.page});
    return stay(std::move(model));
}

Step at(Quiz here, Model model, const Action& action, Moment) {
    const ContentPage* page = model.house->content.find(here.page);
    if (goes_back(action) || !page) return go(std::move(model), PageShownHere{here.list, here.page});
    if (here.done) {
        if (is_tap<ContinueTapped>(action)) return go(std::move(model), PageList{here.list});
        return stay(std::move(model));
    }
    const QuizQuestion& question = page->quiz[here.question];
    if (const auto* place = place_tapped(action); place && !here.answered) {
        if (*place >= question.answers.size()) return stay(std::move(model));
        here.answered = *place;
        here.right += *place == question.right ? 1 : 0;
        return go(std::move(model), std::move(here));
    }
    if (is_tap<ContinueTapped>(action) && here.answered)
        return next_question(std::move(model), std::move(here), *page);
    return stay(std::move(model));
}

Step at(ProcessWall here, Model model, const Action& action, Moment now) {
    if (goes_back(action)) {
        if (here.mine) return go(std::move(model), std::move(*here.mine));
        return go(std::move(model), Services{});
    }
    if (here.mine) return stay(std::move(model));
    if (const auto* door = tap_in<DoorTapped>(action); door && door->door == Door::Complain)
        return go(std::move(model), first_page(*model.house));
    const auto* chosen = tap_in<StationTapped>(action);
    const bool leads_on =
        chosen && (chosen->page == StationPage::Channels || chosen->page == StationPage::Notes);
    return leads_on ? go_to_station(std::move(model), chosen->page, now) : stay(std::move(model));
}

Step at(PrivacyShown here, Model model, const Action& action, Moment) {
    if (!goes_back(action) && !is_tap<ContinueTapped>(action)) return stay(std::move(model));
    return std::visit([&](auto& page) { return go(std::move(model), std::move(page)); }, here.over);
}

Step at(StaffLoans here, Model model, const Action& action, Moment now) {
    if (is_tap<StaffLeaveTapped>(action)) return leave_staff_mode(std::move(model), now);
    if (goes_back(action)) {
        const ListCases list{here.pass.person};
        return go(std::move(model), StaffCases{.pass = std::move(here.pass)}, list);
    }
    const auto* loan = tap_in<LoanTapped>(action);
    const auto items = lent_items(*model.house);
    if (!loan || loan->step == LoanStep::Asked || loan->place >= items.size()) return stay(std::move(model));
    KeepLoan keep{items[loan->place], loan->step, here.pass.person, items};
    return go(std::move(model), std::move(here), std::move(keep));
}

} // namespace fengqiao::kiosk
