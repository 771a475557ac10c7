#include "app/kiosk/flow/track_flow.h"

#include "app/kiosk/flow/mediation_flow.h"
#include "core/basics/match.h"
#include "core/complaint/number.h"

namespace fengqiao::kiosk {
namespace {

constexpr std::size_t number_digits = 12;
constexpr std::size_t tail_digits = 4;

// Back to where the number was asked for. At the doors the next one may be somebody else.
Step to_start(Model model, bool for_rating, Moment now) {
    if (for_rating) return go(std::move(model), ChooseRatingSubject{});
    return stay(forget(std::move(model), now));
}

Step shown(Model model, TrackedCase found, bool for_rating) {
    if (for_rating && found.rating_open) return go(std::move(model), RatingKeys{.subject = std::move(found)});
    return go(std::move(model), TrackShown{.found = std::move(found)});
}

// Whether a number scanned here is to be rated; nullopt where none is wanted.
std::optional<bool> scan_is_for_rating(const Stage& stage) {
    if (std::holds_alternative<Attract>(stage)) return false;
    if (std::holds_alternative<ChooseRatingSubject>(stage)) return true;
    if (const auto* number = std::get_if<TrackNumber>(&stage)) return number->for_rating;
    if (const auto* none = std::get_if<NotFoundShown>(&stage)) return none->for_rating;
    return std::nullopt;
}

// The page of a case with its forms over it.
Step at_forms(TrackShown here, Model model, const Action& action) {
    if (is_tap<BackTapped>(action)) {
        here.forms.reset();
        return go(std::move(model), std::move(here));
    }
    if (const auto* printed = std::get_if<Printed>(&action)) {
        if (here.forms->asked && printed->number == here.found.number)
            here.forms->paper = paper_state_after(printed->answer);
        return go(std::move(model), std::move(here));
    }
    if (is_tap<MediationTapped>(action)) return apply_for_mediation(std::move(model), std::move(here.found));
    const auto* chosen = tap_in<ChoiceTapped>(action);
    const bool printing = here.forms->asked && here.forms->paper == PaperState::Printing;
    if (!chosen || printing || chosen->place >= form_kinds.size()) return stay(std::move(model));
    const FormKind kind = form_kinds[chosen->place];
    if (!is_open_to(kind, here.found.remedies)) return stay(std::move(model));
    here.forms = FormsOffered{kind, PaperState::Printing};
    PrintForm print{kind, here.found, model.comfort.language};
    return go(std::move(model), std::move(here), std::move(print));
}

// Asked once more: a complaint that is not mediated goes on where it stood.
Step at_end_of_mediation(TrackShown here, Model model, const Action& action) {
    if (is_tap<ContinueTapped>(action)) {
        EndMediation end{here.found.case_id};
        return go(std::move(model), SavingWithdrawal{ThanksFor::MediationEnded}, end);
    }
    if (is_tap<BackTapped>(action)) here.asking_end = false;
    return go(std::move(model), std::move(here));
}

} // namespace

Step scanned(Model model, const Scanned& scan, Moment now) {
    const auto for_rating = scan_is_for_rating(model.stage);
    if (!for_rating) return stay(std::move(model));
    model = touched(std::move(model), now);
    if (!scan.number) return go(std::move(model), TrackNumber{.not_read = true, .for_rating = *for_rating});
    return go(std::move(model), TrackTail{*scan.number, {}, *for_rating});
}

Step at(TrackNumber here, Model model, const Action& action, Moment now) {
    if (is_tap<BackTapped>(action)) return to_start(std::move(model), here.for_rating, now);
    if (is_tap<EraseTapped>(action)) {
        if (!here.digits.empty()) here.digits.pop_back();
        here.wrong_check = here.not_read = false;
        return go(std::move(model), std::move(here));
    }
    const auto* digit = tap_in<DigitTapped>(action);
    if (!digit || here.digits.size() >= number_digits) return stay(std::move(model));
    here.digits += digit->digit;
    here.not_read = false;
    if (here.digits.size() < number_digits) return go(std::move(model), std::move(here));
    // The check digit tells a slip of the finger at once; it says nothing about whether the number exists.
    here.wrong_check = !ComplaintNumber::parse(here.digits);
    if (here.wrong_check) return go(std::move(model), std::move(here));
    return go(std::move(model), TrackTail{std::move(here.digits), {}, here.for_rating});
}

Step at(TrackTail here, Model model, const Action& action, Moment) {
    if (is_tap<BackTapped>(action)) return go(std::move(model), TrackNumber{.for_rating = here.for_rating});
    if (is_tap<EraseTapped>(action)) {
        if (!here.digits.empty()) here.digits.pop_back();
        return go(std::move(model), std::move(here));
    }
    const auto* digit = tap_in<DigitTapped>(action);
    if (!digit) return stay(std::move(model));
    here.digits += digit->digit;
    if (here.digits.size() < tail_digits) return go(std::move(model), std::move(here));
    FindCase find{std::move(here.number), std::move(here.digits)};
    return go(std::move(model), Looking{here.for_rating}, std::move(find));
}

Step at(Looking here, Model model, const Action& action, Moment) {
    const auto* found = std::get_if<CaseFound>(&action);
    if (!found) return stay(std::move(model));
    if (!found->answer) return go(std::move(model), OutOfService{reason_of(found->answer.error())});
    return std::visit(
        Match{
            [&](const TrackedCase& mine) { return shown(std::move(model), mine, here.for_rating); },
            [&](const NotTracked& none) {
                return go(std::move(model), NotFoundShown{none, here.for_rating});
            },
        },
        *found->answer);
}

Step at(NotFoundShown here, Model model, const Action& action, Moment now) {
    if (is_tap<BackTapped>(action)) return to_start(std::move(model), here.for_rating, now);
    if (!is_tap<ContinueTapped>(action)) return stay(std::move(model));
    return go(std::move(model), TrackNumber{.for_rating = here.for_rating});
}

Step at(TrackShown here, Model model, const Action& action, Moment now) {
    if (here.forms) return at_forms(std::move(here), std::move(model), action);
    if (here.asking_end) return at_end_of_mediation(std::move(here), std::move(model), action);
    if (is_tap<MediationTapped>(action) && !here.asking_withdrawal)
        return apply_for_mediation(std::move(model), std::move(here.found));
    if (is_tap<EndMediationTapped>(action) && here.found.mediation_endable && !here.asking_withdrawal) {
        here.asking_end = true;
        return go(std::move(model), std::move(here));
    }
    if (is_tap<DisagreeTapped>(action) && here.found.remedies.any() && !here.asking_withdrawal) {
        here.forms = FormsOffered{};
        return go(std::move(model), std::move(here));
    }
    if (is_tap<BackTapped>(action)) {
        if (!here.asking_withdrawal) return stay(forget(std::move(model), now));
        here.asking_withdrawal = false;
        return go(std::move(model), std::move(here));
    }
    if (is_tap<RateThisTapped>(action) && here.found.rating_open)
        return go(std::move(model), RatingKeys{.subject = std::move(here.found)});
    if (is_tap<WithdrawTapped>(action) && here.found.withdrawable) {
        here.asking_withdrawal =
            true; // asked once more: it ends the procedure the same day (Order 2020-3 Art. 15)
        return go(std::move(model), std::move(here));
    }
    if (is_tap<ContinueTapped>(action) && here.asking_withdrawal)
        return go(std::move(model), SavingWithdrawal{}, KeepWithdrawal{here.found.case_id});
    return stay(std::move(model));
}

Step at(SavingWithdrawal here, Model model, const Action& action, Moment now) {
    const auto* kept = std::get_if<WithdrawalKept>(&action);
    if (!kept) return stay(std::move(model));
    if (!kept->answer) return go(std::move(model), OutOfService{reason_of(kept->answer.error())});
    return go(std::move(model), Thanks{here.thanks, now.steady});
}

} // namespace fengqiao::kiosk
