#include "app/kiosk/preview/content_pages.h"

#include "app/kiosk/flow/services_flow.h"

#include <array>

namespace fengqiao::kiosk::preview {
namespace {

constexpr std::array lists{
    std::pair{StationPage::Policies, "policies"},     std::pair{StationPage::Learning, "learning"},
    std::pair{StationPage::Resolution, "resolution"}, std::pair{StationPage::Welfare, "welfare"},
    std::pair{StationPage::Facilities, "facilities"}, std::pair{StationPage::Channels, "channels"}};

StationPage list_of(ContentKind kind) {
    switch (kind) {
    case ContentKind::Policy: return StationPage::Policies;
    case ContentKind::Education: return StationPage::Learning;
    case ContentKind::Resolution:
    case ContentKind::Venue: return StationPage::Resolution;
    case ContentKind::Facility: return StationPage::Facilities;
    case ContentKind::Welfare: return StationPage::Welfare;
    case ContentKind::Channel: return StationPage::Channels;
    case ContentKind::Notes: return StationPage::Wall;
    case ContentKind::Privacy:
    case ContentKind::Fraud:
    case ContentKind::Suggestion:
    case ContentKind::Praise: return StationPage::Services;
    }
    std::unreachable();
}

// Notes, notice and cases of fraud are set like every other page; only the ready sentences are not.
Stage stage_of(const ContentPage& page) {
    if (page.kind == ContentKind::Suggestion) return WriteOpinion{OpinionKind::Suggestion};
    if (page.kind == ContentKind::Praise) return WriteOpinion{OpinionKind::Praise};
    return PageShownHere{list_of(page.kind), page.id};
}

class Looking {
public:
    Looking(std::shared_ptr<const House> house, Instant today) : house_{std::move(house)}, today_{today} {}

    void look_at(const ContentPage& page) {
        on_ = page.from ? start_of(*page.from) : today_;
        add(page.id, stage_of(page));
        for (std::size_t question = 0; question < page.quiz.size(); ++question) {
            const std::string name = page.id + ".question-" + std::to_string(question + 1);
            add(name, Quiz{StationPage::Learning, page.id, question, std::nullopt, 0, false});
            // The longer of the two verdicts: it says the right answer too.
            const std::size_t wrong = page.quiz[question].right == 0 ? 1 : 0;
            add(name + ".answered", Quiz{StationPage::Learning, page.id, question, wrong, 0, false});
        }
    }
    void look_at(StationPage list, const std::string& name) {
        on_ = today_;
        if (!pages_of(*house_, list, on_).empty()) add("list." + name, PageList{list});
    }
    std::vector<Sight> take() { return std::move(sights_); }

private:
    void add(const std::string& name, Stage stage) {
        Model model = fresh_model(house_, {.steady = milliseconds{0}, .wall = on_});
        model.stage = std::move(stage);
        sights_.push_back({name, std::move(model), on_});
    }

    std::shared_ptr<const House> house_;
    Instant today_, on_;
    std::vector<Sight> sights_;
};

} // namespace

std::vector<Sight> sights_of(std::shared_ptr<const House> house, Instant today) {
    Looking looking{house, today};
    for (const ContentPage& page : house->content.all())
        looking.look_at(page);
    for (const auto& [list, name] : lists)
        looking.look_at(list, name);
    return looking.take();
}

} // namespace fengqiao::kiosk::preview
