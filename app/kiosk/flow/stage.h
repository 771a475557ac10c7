#pragma once

#include "app/kiosk/flow/complaint_stages.h"
#include "app/kiosk/flow/mediation_stages.h"
#include "app/kiosk/flow/rating_stages.h"
#include "app/kiosk/flow/recording_stage.h"
#include "app/kiosk/flow/services_stages.h"
#include "app/kiosk/flow/staff_stages.h"
#include "app/kiosk/flow/track_stages.h"
#include "app/kiosk/flow/visit_stages.h"

#include <variant>

namespace fengqiao::kiosk {

// Where the customer stands. What was typed lives in the stage and dies with it: leaving a stage is
// forgetting.
using StageKinds =
    std::variant<Attract, ChooseBusiness, ChooseCause, ChooseWhen, ChooseRequest, SayMore, EnterPhone,
                 ChooseName, Review, SavingComplaint, ReceiptShown, Thanks, TrackNumber, TrackTail, Looking,
                 NotFoundShown, TrackShown, SavingWithdrawal, ChooseRatingSubject, LookAway, RatingKeys,
                 RatingReasons, SavingRating, StaffSignIn, StaffCases, StaffCase, StaffAct, CallingStaff,
                 ChooseComfort, OutOfService, Services, PageList, PageShownHere, Quiz, Improvement,
                 WriteOpinion, SavingOpinion, ProcessWall, PrivacyShown, StaffLoans, RecordStory, ForWhom,
                 ApplyForMediation, SavingMediation>;

// Copied and destroyed in one file, as a Tap is.
struct Stage : StageKinds {
    using StageKinds::StageKinds;
    Stage(const Stage& other);
    Stage(Stage&& other) noexcept;
    Stage& operator=(const Stage& other);
    Stage& operator=(Stage&& other) noexcept;
    ~Stage();
};

} // namespace fengqiao::kiosk
