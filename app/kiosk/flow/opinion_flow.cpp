#include "app/kiosk/flow/complaint_steps.h"
#include "app/kiosk/flow/services_flow.h"
#include "app/kiosk/flow/writing.h"
#include "core/text/language_code.h"

#include <algorithm>

// Service improvement: a suggestion or praise in the customer's own words or in ready ones.
namespace fengqiao::kiosk {
namespace {

WritingTask opinion_task(const Model& model) {
    return {.rules = *model.house->text_rules, .limit = opinion_letters_max};
}

std::string words_of(const WriteOpinion& here, const std::vector<std::string>& ready) {
    std::string words;
    for (const std::size_t place : here.ready)
        if (place < ready.size()) words += (words.empty() ? "" : " ") + ready[place];
    const std::string written = here.writing.text.text();
    return words.empty() || written.empty() ? words + written : words + "\n" + written;
}

Step send(Model model, WriteOpinion here, Moment now) {
    here.writing = finished(std::move(here.writing), opinion_task(model));
    const std::string words =
        words_of(here, ready_opinions(*model.house, here.kind, model.comfort.language, now.wall));
    if (!is_finished(here.writing) || words.empty()) return go(std::move(model), std::move(here));
    here.not_kept = false;
    KeepStationEvent keep{OpinionGiven{here.kind, language_code(model.comfort.language), words}};
    return go(std::move(model), SavingOpinion{std::move(here)}, std::move(keep));
}

Step stay_writing(Model model, WriteOpinion here, std::optional<Effect> question) {
    if (question) return go(std::move(model), std::move(here), std::move(*question));
    return go(std::move(model), std::move(here));
}

} // namespace

std::vector<std::string> ready_opinions(const House& house, OpinionKind kind, Language language,
                                        Instant now) {
    const ContentKind of = kind == OpinionKind::Praise ? ContentKind::Praise : ContentKind::Suggestion;
    const ContentPage* page = house.content.first(of, day_in_china(now));
    std::vector<std::string> sentences;
    if (!page) return sentences;
    for (BodyPart& part : parts_of(page->body.in(language)))
        sentences.push_back(std::move(part.text));
    return sentences;
}

Step at(Improvement, Model model, const Action& action, Moment) {
    if (goes_back(action)) return go(std::move(model), Services{});
    if (const auto* door = tap_in<DoorTapped>(action); door && door->door == Door::Rate)
        return go(std::move(model), ChooseRatingSubject{});
    const auto* place = place_tapped(action);
    if (!place || *place > 1) return stay(std::move(model));
    return go(std::move(model), WriteOpinion{*place == 0 ? OpinionKind::Suggestion : OpinionKind::Praise});
}

Step at(WriteOpinion here, Model model, const Action& action, Moment now) {
    if (goes_back(action)) return go(std::move(model), Improvement{});
    if (is_tap<SendTapped>(action)) return send(std::move(model), std::move(here), now);
    if (const auto* door = tap_in<WritingDoorTapped>(action)) {
        model.writing_door = door->door;
        return stay_writing(std::move(model), std::move(here), greeting_of(door->door));
    }
    if (model.writing_door == WritingDoor::Ready) {
        const auto* place = place_tapped(action);
        const auto offered = ready_opinions(*model.house, here.kind, model.comfort.language, now.wall);
        if (!place || *place >= offered.size()) return stay(std::move(model));
        if (const auto at = std::ranges::find(here.ready, *place); at != here.ready.end())
            here.ready.erase(at);
        else
            here.ready.push_back(*place);
        return go(std::move(model), std::move(here));
    }
    auto after = write(here.writing, model.writing_door, action, opinion_task(model));
    if (!after) return stay(std::move(model));
    here.writing = std::move(after->writing);
    return stay_writing(std::move(model), std::move(here), std::move(after->question));
}

Step at(SavingOpinion here, Model model, const Action& action, Moment now) {
    const auto* kept = std::get_if<StationKept>(&action);
    if (!kept || kept->type != EventType::OpinionGiven) return stay(std::move(model));
    if (!kept->answer) {
        here.written.not_kept = true;
        return go(std::move(model), std::move(here.written));
    }
    const bool praise = here.written.kind == OpinionKind::Praise;
    return go(std::move(model), Thanks{praise ? ThanksFor::Praise : ThanksFor::Suggestion, now.steady});
}

} // namespace fengqiao::kiosk
