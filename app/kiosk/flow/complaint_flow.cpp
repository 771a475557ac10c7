#include "app/kiosk/flow/complaint_flow.h"

#include "app/kiosk/flow/complaint_steps.h"

namespace fengqiao::kiosk {
namespace {

Stage page_of(Answer answer, Draft draft) {
    Filling filling{std::move(draft), true};
    switch (answer) {
    case Answer::Business: return ChooseBusiness{std::move(filling)};
    case Answer::Cause: return ChooseCause{std::move(filling)};
    case Answer::When: return ChooseWhen{std::move(filling)};
    case Answer::Request: return ChooseRequest{std::move(filling)};
    case Answer::Words: return page_with<SayMore>(std::move(filling));
    case Answer::Phone: return EnterPhone{std::move(filling)};
    case Answer::Name: return page_with<ChooseName>(std::move(filling));
    case Answer::Party: {
        Party before = filling.draft.party;
        return ForWhom{std::move(filling), std::move(before)};
    }
    }
    std::unreachable();
}

Step send(Model model, Review here, Moment now) {
    const ContentPage* notice = model.house->content.first(ContentKind::Privacy, day_in_china(now.wall));
    here.draft.notice_version = notice ? notice->version : privacy_notice_version;
    auto valid = validate(here.draft, model.house->catalogue);
    if (!valid) {
        here.problems = std::move(valid.error());
        return go(std::move(model), std::move(here));
    }
    KeepComplaint keep{std::move(*valid), model.comfort.language};
    return go(std::move(model), SavingComplaint{std::move(here.draft)}, std::move(keep));
}

// What is kept for staff after the visit says nothing of the customer's phone, masked or not.
Receipt without_phone(Receipt receipt) {
    std::erase_if(receipt.lines, [](const ReceiptLine& line) { return line.value.contains("****"); });
    return receipt;
}

} // namespace

PaperState paper_state_after(const Result<void>& printed) {
    if (printed) return PaperState::Printed;
    return printed.error().kind == TroubleKind::PaperOut ? PaperState::NoPaper : PaperState::PrinterGone;
}

Stage first_page(const House& house) {
    ChooseBusiness page;
    page.draft.respondent = house.branch;
    return page;
}

Step at(ChooseBusiness here, Model model, const Action& action, Moment now) {
    if (goes_back(action)) {
        if (here.from_review) return backwards<ChooseBusiness>(std::move(model), std::move(here));
        return stay(forget(std::move(model), now));
    }
    const auto* place = place_tapped(action);
    const auto& tiles = model.house->catalogue.tiles(model.house->kind);
    if (!place || *place >= tiles.size()) return stay(std::move(model));
    here.draft = with_tile(std::move(here.draft), tiles[*place]);
    // Another business has other causes: that question is asked anew even when coming from the review.
    return go(std::move(model), ChooseCause{Filling{std::move(here.draft), here.from_review}});
}

Step at(ChooseCause here, Model model, const Action& action, Moment) {
    if (goes_back(action)) return backwards<ChooseBusiness>(std::move(model), std::move(here));
    const auto* place = place_tapped(action);
    const Tile* tile = model.house->catalogue.find_tile(here.draft.matter.tile);
    if (!place || !tile || *place >= tile->choices.size()) return stay(std::move(model));
    here.draft = with_choice(std::move(here.draft), tile->choices[*place]);
    return onwards<ChooseWhen>(std::move(model), std::move(here));
}

Step at(ChooseWhen here, Model model, const Action& action, Moment) {
    if (goes_back(action)) return backwards<ChooseCause>(std::move(model), std::move(here));
    const auto* place = place_tapped(action);
    constexpr std::array answers{Occurred::Today, Occurred::ThisWeek, Occurred::Earlier, Occurred::Unknown};
    if (!place || *place >= answers.size()) return stay(std::move(model));
    here.draft.matter.occurred = answers[*place];
    return onwards<ChooseRequest>(std::move(model), std::move(here));
}

Step at(ChooseRequest here, Model model, const Action& action, Moment) {
    if (goes_back(action)) return backwards<ChooseWhen>(std::move(model), std::move(here));
    const auto* place = place_tapped(action);
    const auto offered = model.house->catalogue.glass_requests(model.house->kind);
    if (!place || *place >= offered.size()) return stay(std::move(model));
    here.draft.matter.requests = {offered[*place]->code};
    return onwards<SayMore>(std::move(model), std::move(here));
}

Step at(EnterPhone here, Model model, const Action& action, Moment) {
    if (goes_back(action)) return backwards<SayMore>(std::move(model), std::move(here));
    if (is_tap<AnonymousTapped>(action)) {
        here.draft.anonymous = true;
        here.draft.phone.clear();
        here.draft.name = {};
        return go(std::move(model), Review{{std::move(here.draft)}, {}, false});
    }
    if (is_tap<ForWhomTapped>(action)) {
        Party before = here.draft.party;
        return go(std::move(model),
                  ForWhom{Filling{std::move(here.draft), here.from_review}, std::move(before)});
    }
    if (is_tap<EraseTapped>(action)) {
        if (!here.draft.phone.empty()) here.draft.phone.pop_back();
        here.wrong = false;
        return go(std::move(model), std::move(here));
    }
    // Who came back to a whole number goes on with it.
    const bool goes_on = is_tap<ContinueTapped>(action) && here.draft.phone.size() == phone_length;
    const auto* digit = tap_in<DigitTapped>(action);
    const bool types = digit && here.draft.phone.size() < phone_length;
    if (!goes_on && !types) return stay(std::move(model));
    here.draft.anonymous = false;
    if (types) here.draft.phone += digit->digit;
    if (here.draft.phone.size() < phone_length) return go(std::move(model), std::move(here));
    here.wrong = !is_mobile_number(here.draft.phone);
    if (here.wrong) return go(std::move(model), std::move(here));
    // Who was anonymous until now still has to say their name.
    const bool named = here.draft.name.title != Title::None || !here.draft.name.given.empty();
    if (here.from_review && named) return onwards<ChooseName>(std::move(model), std::move(here));
    return go(std::move(model), page_with<ChooseName>(Filling{std::move(here.draft), here.from_review}));
}

Step at(Review here, Model model, const Action& action, Moment now) {
    if (is_tap<SendTapped>(action)) return send(std::move(model), std::move(here), now);
    if (const auto* change = tap_in<ChangeTapped>(action)) {
        Stage page = page_of(change->answer, std::move(here.draft));
        return go(std::move(model), std::move(page));
    }
    if (!goes_back(action)) return stay(std::move(model));
    if (here.draft.anonymous) return go(std::move(model), EnterPhone{Filling{std::move(here.draft)}});
    return go(std::move(model), page_with<ChooseName>(Filling{std::move(here.draft)}));
}

Step at(SavingComplaint here, Model model, const Action& action, Moment now) {
    const auto* kept = std::get_if<ComplaintKept>(&action);
    if (!kept) return stay(std::move(model));
    if (!kept->answer) {
        const TroubleKind kind = kept->answer.error().kind;
        if (kind == TroubleKind::DiskFull || kind == TroubleKind::StoreBroken)
            return go(std::move(model), OutOfService{reason_of(kept->answer.error())});
        return go(std::move(model), Review{{std::move(here.draft)}, {}, true});
    }
    PrintReceipt print{kept->receipt, kept->code};
    model.last_receipt = LastReceipt{without_phone(kept->receipt), kept->code, now.steady};
    return go(std::move(model), ReceiptShown{*kept->answer, kept->receipt, kept->code}, std::move(print));
}

Step at(ReceiptShown here, Model model, const Action& action, Moment now) {
    if (is_tap<TakenTapped>(action))
        return go(std::move(model),
                  Thanks{ThanksFor::Complaint, now.steady, JustFiled{here.filed.at, here.filed.due}});
    if (const auto* printed = std::get_if<Printed>(&action)) {
        if (printed->number != here.receipt.number) return stay(std::move(model));
        here.paper = paper_state_after(printed->answer);
        return go(std::move(model), std::move(here));
    }
    if (!is_tap<PrintAgainTapped>(action) || here.paper == PaperState::Printing)
        return stay(std::move(model));
    here.paper = PaperState::Printing;
    PrintReceipt print{here.receipt, here.code};
    return go(std::move(model), std::move(here), std::move(print));
}

} // namespace fengqiao::kiosk
