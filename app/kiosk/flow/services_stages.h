#pragma once

#include "app/kiosk/flow/complaint_stages.h"
#include "app/kiosk/flow/station_taps.h"
#include "app/kiosk/flow/track_stages.h"
#include "core/casework/station_bodies.h"
#include "core/content/content_page.h"

#include <variant>

namespace fengqiao::kiosk {

// The station's six functions, its "1" and its "N".

struct Services {
    friend bool operator==(const Services&, const Services&) = default;
};
struct PageList {
    StationPage list{};
};
struct PageShownHere {
    StationPage list{}; // it was opened from
    std::string page;   // its id
};
// The questions of a lesson, one after the other. What was answered dies with the stage.
struct Quiz {
    StationPage list{};
    std::string page;
    std::size_t question{0};
    std::optional<std::size_t> answered; // of the present one
    std::uint32_t right{0};
    bool done{false};
};
struct Improvement {};
struct WriteOpinion {
    OpinionKind kind{};
    std::vector<std::size_t> ready; // of the ready sentences
    Writing writing;
    bool not_kept{false};
};
struct SavingOpinion {
    WriteOpinion written; // still here should the store refuse it
};
// The life of a complaint as a picture: anybody's, or the one that is being tracked.
struct ProcessWall {
    std::optional<TrackShown> mine;
};
// The whole notice, over the page with the one line of it.
struct PrivacyShown {
    std::variant<Services, EnterPhone, Review> over;
};

} // namespace fengqiao::kiosk
