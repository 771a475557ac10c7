#include "app/kiosk/effects/threaded_effects.h"

#include "core/casework/type_of.h"

namespace fengqiao::kiosk {
namespace {

std::unexpected<Trouble> too_busy() {
    return trouble(TroubleKind::Busy, "too much is waiting for the disk or the printer; press once more");
}

} // namespace

ThreadedEffects::~ThreadedEffects() {
    paper_.drop_waiting();
}

void ThreadedEffects::perform(Effect effect) {
    std::visit([this](auto& one) { start(std::move(one)); }, effect);
}

template <class Answer, class Work> void ThreadedEffects::ask(Work work) {
    const bool taken = use_.database.post([this, work = std::move(work)](Records& records) mutable {
        use_.inbox.put(Answer{work(records.office())});
    });
    if (!taken) use_.inbox.put(Answer{too_busy()});
}

template <class Answer, class Work> void ThreadedEffects::keep(Work work) {
    ask<Answer>([this, work = std::move(work)](Office& office) mutable {
        auto kept = work(office);
        if (kept) use_.event_kept();
        return kept;
    });
}

void ThreadedEffects::start(KeepComplaint effect) {
    const bool taken = use_.database.post([this, effect = std::move(effect)](Records& records) {
        auto filed = records.office().file_complaint(effect.complaint, effect.language);
        if (!filed) return use_.inbox.put(ComplaintKept{.answer = std::unexpected(filed.error())});
        use_.event_kept();
        FinishedReceipt finished = use_.receipts.lay_out(*filed, effect);
        use_.inbox.put(
            ComplaintKept{std::move(filed), std::move(finished.receipt), std::move(finished.code)});
    });
    if (!taken) use_.inbox.put(ComplaintKept{.answer = too_busy()});
}

void ThreadedEffects::start(PrintReceipt effect) {
    std::string number = effect.receipt.number;
    const bool taken = paper_.post([this, effect = std::move(effect)] {
        use_.inbox.put(Printed{use_.printer.print(effect.receipt, effect.code), effect.receipt.number});
    });
    if (!taken) use_.inbox.put(Printed{too_busy(), std::move(number)});
}

void ThreadedEffects::start(PrintForm effect) {
    std::string number = effect.about.number;
    const bool taken = paper_.post([this, effect = std::move(effect)] {
        const FinishedReceipt form = use_.receipts.lay_out(effect);
        use_.inbox.put(Printed{use_.printer.print(form.receipt, form.code), effect.about.number});
    });
    if (!taken) use_.inbox.put(Printed{too_busy(), std::move(number)});
}

void ThreadedEffects::start(FindCase effect) {
    ask<CaseFound>([effect = std::move(effect)](Office& office) {
        return office.find_case(effect.number, effect.tail);
    });
}

void ThreadedEffects::start(KeepRating effect) {
    keep<RatingKept>([effect = std::move(effect)](Office& office) {
        return office.keep_rating(effect.case_id, effect.rating, effect.remark);
    });
}

void ThreadedEffects::start(KeepServiceRating effect) {
    keep<RatingKept>([effect = std::move(effect)](Office& office) {
        return office.keep_service_rating(effect.rating, effect.remark);
    });
}

void ThreadedEffects::start(KeepWithdrawal effect) {
    keep<WithdrawalKept>([effect](Office& office) { return office.keep_withdrawal(effect.case_id); });
}

void ThreadedEffects::start(KeepMediation effect) {
    keep<MediationKept>([effect = std::move(effect)](Office& office) {
        return office.keep_mediation(effect.case_id, effect.application);
    });
}

void ThreadedEffects::start(EndMediation effect) {
    keep<WithdrawalKept>([effect](Office& office) { return office.end_mediation(effect.case_id); });
}

void ThreadedEffects::start(SignIn effect) {
    ask<SignedIn>([effect = std::move(effect)](Office& office) {
        return office.sign_in(effect.staff_number, effect.pin);
    });
}

void ThreadedEffects::start(ListCases effect) {
    ask<CasesListed>([effect](Office& office) { return office.list_cases(effect.person); });
}

void ThreadedEffects::start(OpenCase effect) {
    ask<CaseOpened>([effect](Office& office) { return office.open_case(effect.case_id, effect.person); });
}

void ThreadedEffects::start(PlayAttachment effect) {
    const bool taken = use_.database.post([this, effect](Records& records) {
        auto media = records.office().read_attachment(effect.case_id, effect.name, effect.person);
        if (media)
            use_.sound.play({.media = std::move(*media)});
        else
            use_.inbox.put(PlayingBegun{std::unexpected(media.error())});
    });
    if (!taken) use_.inbox.put(PlayingBegun{too_busy()});
}

void ThreadedEffects::start(KeepAct effect) {
    keep<ActKept>([effect = std::move(effect)](Office& office) {
        return office.keep_act(effect.case_id, effect.person, effect.body);
    });
}

void ThreadedEffects::start(PrepareHandOver effect) {
    ask<HandOverReady>([effect](Office& office) { return office.prepare_hand_over(effect.case_id); });
}

void ThreadedEffects::start(KeepStationEvent effect) {
    const EventType type = type_of(effect.body);
    const bool taken = use_.database.post([this, type, effect = std::move(effect)](Records& records) {
        auto kept = records.office().keep_station_event(effect.body);
        if (kept) use_.event_kept();
        use_.inbox.put(StationKept{type, std::move(kept)});
    });
    if (!taken) use_.inbox.put(StationKept{type, too_busy()});
}

void ThreadedEffects::start(AskHall effect) {
    ask<HallFound>([effect = std::move(effect)](Office& office) { return office.hall(effect.items); });
}

void ThreadedEffects::start(KeepLoan effect) {
    keep<HallFound>([effect = std::move(effect)](Office& office) -> Result<HallState> {
        const auto kept = office.keep_loan(effect.item, effect.step, effect.person);
        if (!kept) return std::unexpected(kept.error());
        return office.hall(effect.items);
    });
}

} // namespace fengqiao::kiosk
