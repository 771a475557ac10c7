#include "app/kiosk/flow/rating_flow.h"

#include "app/kiosk/flow/writing.h"
#include "core/basics/check.h"
#include "core/text/language_code.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr std::size_t reasons_max = 3;

void toggle(std::vector<std::string>& chosen, const std::string& code) {
    if (const auto at = std::ranges::find(chosen, code); at != chosen.end()) {
        chosen.erase(at);
    } else if (chosen.size() < reasons_max) {
        chosen.push_back(code);
    }
}

ThanksFor thanks_for(const RatingReasons& given) {
    if (!given.subject) return ThanksFor::ServiceRating;
    return asks_for_recontact(given.level) ? ThanksFor::LowRating : ThanksFor::Rating;
}

} // namespace

Step at(ChooseRatingSubject, Model model, const Action& action, Moment now) {
    if (is_tap<BackTapped>(action)) return stay(forget(std::move(model), now));
    const auto* chosen = tap_in<SubjectTapped>(action);
    if (!chosen) return stay(std::move(model));
    if (chosen->subject == RatingSubject::Service) return go(std::move(model), RatingKeys{});
    return go(std::move(model), TrackNumber{.for_rating = true});
}

Step at(LookAway here, Model model, const Action& action, Moment) {
    if (!is_tap<ContinueTapped>(action)) return stay(std::move(model));
    return go(std::move(model), RatingKeys{.subject = std::move(here.subject), .staff_present = true});
}

Step at(RatingKeys here, Model model, const Action& action, Moment now) {
    if (const auto* key = tap_in<KeyTapped>(action)) {
        here.held = HeldKey{key->level, now.steady};
        return go(std::move(model), std::move(here));
    }
    if (is_tap<UndoTapped>(action)) {
        here.held.reset();
        return go(std::move(model), std::move(here));
    }
    if (is_tap<BackTapped>(action)) {
        if (!here.subject) return go(std::move(model), ChooseRatingSubject{});
        if (here.staff_present)
            return stay(forget(std::move(model), now)); // no answer is an answer they may give
        return go(std::move(model), TrackShown{.found = *std::move(here.subject)});
    }
    return stay(std::move(model));
}

Step rating_held_long_enough(Model model, Moment) {
    auto* keys = std::get_if<RatingKeys>(&model.stage);
    check(keys && keys->held, "only a held key can be kept");
    RatingReasons given{std::move(keys->subject), keys->staff_present, keys->held->level, {}, {}};
    if (asks_for_recontact(given.level)) {
        model.writing_door = WritingDoor::Ready; // the reasons are offered before any other way to say it
        return go(std::move(model), std::move(given));
    }
    return keep_rating(std::move(model), given);
}

Step keep_rating(Model model, const RatingReasons& given, std::string remark) {
    SavingRating saving{thanks_for(given)};
    if (!given.subject) {
        KeepServiceRating keep{ServiceRated{given.level, given.reasons}, std::nullopt};
        if (!remark.empty())
            keep.remark = OpinionGiven{OpinionKind::Suggestion, language_code(model.comfort.language),
                                       std::move(remark)};
        return go(std::move(model), saving, std::move(keep));
    }
    Rated rated{.level = given.level,
                .reasons = given.reasons,
                .source = RatingSource::Kiosk,
                .staff_present = given.staff_present,
                .round = given.subject->round};
    return go(std::move(model), saving,
              KeepRating{given.subject->case_id, std::move(rated), std::move(remark)});
}

namespace {

WritingTask remark_task(const Model& model) {
    return {.rules = *model.house->text_rules, .limit = remark_letters_max};
}

Step said(Model model, RatingReasons here) {
    here.remark = finished(std::move(here.remark), remark_task(model));
    if (!is_finished(here.remark)) return go(std::move(model), std::move(here));
    std::string remark = here.remark.text.text();
    return keep_rating(std::move(model), here, std::move(remark));
}

Step stay_saying(Model model, RatingReasons here, std::optional<Effect> question) {
    if (question) return go(std::move(model), std::move(here), std::move(*question));
    return go(std::move(model), std::move(here));
}

} // namespace

Step at(RatingReasons here, Model model, const Action& action, Moment) {
    if (is_tap<SkipTapped>(action)) {
        here.reasons.clear();
        return keep_rating(std::move(model), here);
    }
    if (is_tap<ContinueTapped>(action)) return said(std::move(model), std::move(here));
    if (const auto* door = tap_in<WritingDoorTapped>(action)) {
        model.writing_door = door->door;
        return stay_saying(std::move(model), std::move(here), greeting_of(door->door));
    }
    if (model.writing_door != WritingDoor::Ready) {
        auto after = write(here.remark, model.writing_door, action, remark_task(model));
        if (!after) return stay(std::move(model));
        here.remark = std::move(after->writing);
        return stay_saying(std::move(model), std::move(here), std::move(after->question));
    }
    const auto* chip = tap_in<ChoiceTapped>(action);
    if (!chip) return stay(std::move(model));
    const auto& offered = model.house->catalogue.entries(Facet::RatingReason);
    if (chip->place < offered.size()) toggle(here.reasons, offered[chip->place].code);
    return go(std::move(model), std::move(here));
}

Step at(SavingRating here, Model model, const Action& action, Moment now) {
    const auto* kept = std::get_if<RatingKept>(&action);
    if (!kept) return stay(std::move(model));
    if (!kept->answer) return go(std::move(model), OutOfService{reason_of(kept->answer.error())});
    return go(std::move(model), Thanks{here.thanks, now.steady});
}

} // namespace fengqiao::kiosk
