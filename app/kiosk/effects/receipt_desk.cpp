#include "app/kiosk/effects/receipt_desk.h"

#include "core/basics/date.h"
#include "core/text/format.h"

namespace fengqiao::kiosk {

Receipt ReceiptDesk::in(Language language, const Filed& filed, const KeepComplaint& kept) const {
    const House& house = *from_.house;
    const bool chinese = language == Language::Chinese;
    const Matter& matter = kept.complaint.matter();
    const auto plain = [&](std::string_view code) {
        return house.catalogue.label(code, language, Formality::Plain);
    };
    milliseconds recorded{0};
    for (const Attachment& one : kept.complaint.attachments())
        recorded += milliseconds{one.milliseconds};
    const ReceiptFacts facts{
        .filed = filed,
        .place = house.place.in(language),
        .hotline = house.hotline,
        .business = plain(matter.business),
        .cause = plain(matter.cause),
        .masked_phone = kept.complaint.phone() ? kept.complaint.phone()->masked() : "",
        .recorded = recorded,
        .capacity = kept.complaint.party().capacity,
        .at_headquarters = latest_at_headquarters(filed.at, from_.nightly),
    };
    return compose(facts, chinese ? from_.chinese : from_.english);
}

FinishedReceipt ReceiptDesk::lay_out(const Filed& filed, const KeepComplaint& kept) const {
    const Language other = kept.language == Language::Chinese ? Language::English : Language::Chinese;
    Receipt receipt = in(kept.language, filed, kept);
    if (from_.bilingual) receipt = in_both(std::move(receipt), in(other, filed, kept));
    CodeModules code = from_.codes.make(receipt.code_text);
    return {std::move(receipt), std::move(code)};
}

FormFacts ReceiptDesk::facts_in(Language language, const TrackedCase& about) const {
    const House& house = *from_.house;
    const auto formal = [&](std::string_view code) {
        return house.catalogue.label(code, language, Formality::Formal);
    };
    return {.about = about,
            .place = house.place.in(language),
            .hotline = house.hotline,
            .business = formal(about.business),
            .cause = formal(about.cause),
            .outcome = formal(about.outcome)};
}

// Whoever reads English needs to know what they sign.
FinishedReceipt ReceiptDesk::lay_out(const PrintForm& form) const {
    const FormFacts chinese = facts_in(Language::Chinese, form.about);
    const FormFacts english = facts_in(Language::English, form.about);
    const bool both = from_.bilingual || form.language == Language::English;
    const auto below = both ? std::optional{FormLanguage{english, from_.english}} : std::nullopt;
    Receipt receipt = compose_form(form.kind, {chinese, from_.chinese}, below);
    receipt.sheet = from_.forms;
    CodeModules code = from_.codes.make(receipt.code_text);
    return {std::move(receipt), std::move(code)};
}

Instant latest_at_headquarters(Instant at, const NightlyWindow& nightly) {
    Instant begins = start_of(day_in_china(at)) + nightly.from;
    if (begins <= at) begins += days{1};
    const auto length = nightly.to > nightly.from ? nightly.to - nightly.from
                                                  : nightly.to - nightly.from + std::chrono::hours{24};
    return begins + length;
}

std::string end_of_night(const NightlyWindow& nightly) {
    return time_of_day(latest_at_headquarters(Instant{}, nightly));
}

} // namespace fengqiao::kiosk
