#include "app/kiosk/flow/staff_flow.h"

#include "app/kiosk/flow/recording_flow.h"
#include "core/basics/match.h"
#include "core/kiosk/act_form.h"

#include <algorithm>

namespace fengqiao::kiosk {
namespace {

constexpr std::size_t staff_number_digits = 6;
constexpr std::size_t pin_digits = 6;

Step signed_in(Model model, StaffSignIn here, const SignedIn& answer) {
    if (!answer.answer) return go(std::move(model), OutOfService{reason_of(answer.answer.error())});
    return std::visit(Match{
                          [&](const StaffPass& pass) {
                              return go(std::move(model), StaffCases{.pass = pass}, ListCases{pass.person});
                          },
                          [&](const SignInRefused& refused) {
                              here = StaffSignIn{};
                              here.refused = refused;
                              return go(std::move(model), std::move(here));
                          },
                      },
                      *answer.answer);
}

Step digit_entered(Model model, StaffSignIn here, char digit) {
    here.refused.reset();
    if (!here.at_pin) {
        here.staff_number += digit;
        here.at_pin = here.staff_number.size() == staff_number_digits;
        return go(std::move(model), std::move(here));
    }
    here.pin += digit;
    if (here.pin.size() < pin_digits) return go(std::move(model), std::move(here));
    here.checking = true;
    SignIn sign_in{here.staff_number, std::move(here.pin)};
    here.pin.clear();
    return go(std::move(model), std::move(here), std::move(sign_in));
}

StaffSignIn erased(StaffSignIn here) {
    if (here.at_pin && here.pin.empty()) here.at_pin = false;
    std::string& field = here.at_pin ? here.pin : here.staff_number;
    if (!field.empty()) field.pop_back();
    return here;
}

// Whoever lost the paper, or never had it, gets it from staff within ten minutes.
Step print_again(Model model, StaffCases here, Moment now) {
    const bool in_time = model.last_receipt && now.steady - model.last_receipt->filed < reprint_time;
    if (!in_time || here.reprint == PaperState::Printing) return stay(std::move(model));
    here.reprint = PaperState::Printing;
    PrintReceipt print{model.last_receipt->receipt, model.last_receipt->code};
    return go(std::move(model), std::move(here), std::move(print));
}

Step back_to_cases(Model model, StaffPass pass) {
    const ListCases list{pass.person};
    return go(std::move(model), StaffCases{.pass = std::move(pass)}, list);
}

// The customer's own page is gone once the glass is handed to the customer of this case.
Step handed_over(Model model, const HandOverReady& ready, PersonId handler) {
    if (!ready.answer) return go(std::move(model), OutOfService{reason_of(ready.answer.error())});
    model.set_aside.reset();
    return go(std::move(model), LookAway{*ready.answer, handler});
}

} // namespace

Step enter_staff_mode(Model model) {
    if (!model.set_aside) model.set_aside = std::move(model.stage);
    return go(std::move(model), StaffSignIn{});
}

Step leave_staff_mode(Model model, Moment now) {
    if (!model.set_aside) return stay(forget(std::move(model), now));
    Stage before = std::move(*model.set_aside);
    model.set_aside.reset();
    return go(std::move(model), std::move(before));
}

Step at(StaffSignIn here, Model model, const Action& action, Moment now) {
    if (const auto* answer = std::get_if<SignedIn>(&action))
        return signed_in(std::move(model), std::move(here), *answer);
    if (here.checking) return stay(std::move(model));
    if (is_tap<BackTapped>(action) || is_tap<StaffLeaveTapped>(action))
        return leave_staff_mode(std::move(model), now);
    if (is_tap<EraseTapped>(action)) return go(std::move(model), erased(std::move(here)));
    if (const auto* digit = tap_in<DigitTapped>(action))
        return digit_entered(std::move(model), std::move(here), digit->digit);
    return stay(std::move(model));
}

Step at(StaffCases here, Model model, const Action& action, Moment now) {
    if (const auto* listed = std::get_if<CasesListed>(&action)) {
        if (!listed->answer) return go(std::move(model), OutOfService{reason_of(listed->answer.error())});
        here.cases = *listed->answer;
        here.loading = false;
        return go(std::move(model), std::move(here));
    }
    if (const auto* opened = std::get_if<CaseOpened>(&action)) {
        if (!opened->answer) return stay(std::move(model));
        return go(std::move(model), StaffCase{.pass = std::move(here.pass), .view = *opened->answer});
    }
    if (is_tap<BackTapped>(action) || is_tap<StaffLeaveTapped>(action))
        return leave_staff_mode(std::move(model), now);
    if (is_tap<PrintAgainTapped>(action)) return print_again(std::move(model), std::move(here), now);
    if (const auto* printed = std::get_if<Printed>(&action)) {
        const bool ours = model.last_receipt && printed->number == model.last_receipt->receipt.number;
        if (ours && here.reprint) here.reprint = paper_state_after(printed->answer);
        return go(std::move(model), std::move(here));
    }
    const auto* row = tap_in<ChoiceTapped>(action);
    if (!row || row->place >= here.cases.size()) return stay(std::move(model));
    return {std::move(model), {OpenCase{here.cases[row->place].case_id, here.pass.person}}};
}

Step at(StaffCase here, Model model, const Action& action, Moment now) {
    if (const auto* kept = std::get_if<ActKept>(&action)) {
        here.busy = false;
        if (kept->answer)
            here.view = *kept->answer;
        else
            here.refused = kept->answer.error();
        return go(std::move(model), std::move(here));
    }
    if (const auto* ready = std::get_if<HandOverReady>(&action))
        return handed_over(std::move(model), *ready, here.pass.person);
    if (auto step = sound_of_case(model, here, action)) return std::move(*step);
    if (here.busy) return stay(std::move(model));
    if (is_tap<BackTapped>(action)) return back_to_cases(std::move(model), std::move(here.pass));
    if (is_tap<StaffLeaveTapped>(action)) return leave_staff_mode(std::move(model), now);
    if (is_tap<HandOverTapped>(action)) {
        here.busy = true;
        PrepareHandOver prepare{here.view.summary.case_id};
        return go(std::move(model), std::move(here), prepare);
    }
    const auto* act = tap_in<ActTapped>(action);
    if (!act || std::ranges::find(here.view.permitted, act->act) == here.view.permitted.end())
        return stay(std::move(model));
    StaffAct form{std::move(here.pass), std::move(here.view), act->act, {}};
    form.chosen.resize(model.house->ready_sentences.questions(act->act).size());
    return go(std::move(model), std::move(form));
}

Step at(StaffAct here, Model model, const Action& action, Moment now) {
    if (is_tap<BackTapped>(action))
        return go(std::move(model), StaffCase{.pass = std::move(here.pass), .view = std::move(here.view)});
    if (is_tap<StaffLeaveTapped>(action)) return leave_staff_mode(std::move(model), now);
    if (const auto* chosen = tap_in<QuestionTapped>(action)) {
        if (chosen->question < here.chosen.size()) here.chosen[chosen->question] = chosen->place;
        return go(std::move(model), std::move(here));
    }
    if (!is_tap<ContinueTapped>(action)) return stay(std::move(model));
    const ActForm form{here.act, here.chosen, model.comfort.language, day_in_china(now.wall),
                       here.view.summary.level};
    auto body = body_of(form, model.house->ready_sentences);
    if (!body) return stay(std::move(model)); // an answer is missing: the page shows which
    KeepAct keep{here.view.summary.case_id, here.pass.person, std::move(*body)};
    StaffCase waiting{.pass = std::move(here.pass), .view = std::move(here.view), .busy = true};
    return go(std::move(model), std::move(waiting), std::move(keep));
}

} // namespace fengqiao::kiosk
