#include "app/kiosk/flow/complaint_flow.h"
#include "app/kiosk/flow/complaint_steps.h"
#include "app/kiosk/flow/recording_flow.h"
#include "app/kiosk/flow/writing.h"
#include "core/complaint/full_name.h"

#include <algorithm>

// The two pages of a complaint on which words can be written: what else there is to say, and the name.
namespace fengqiao::kiosk {
namespace {

std::vector<const Phrase*> phrases_of(const Draft& draft, const Catalogue& catalogue) {
    const Choice* choice = catalogue.find_choice(draft.matter.choice);
    return choice ? catalogue.phrases_for(*choice) : std::vector<const Phrase*>{};
}

template <class Page> Step stay_on(Model model, Page here, std::optional<Effect> effect) {
    if (effect) return go(std::move(model), std::move(here), std::move(*effect));
    return go(std::move(model), std::move(here));
}

WritingTask story_task(const Model& model) {
    return {.rules = *model.house->text_rules, .limit = words_max};
}

WritingTask name_task(const Model& model) {
    return {.rules = *model.house->text_rules, .limit = name_max, .one_line = true};
}

// A surname and a title together are a name; whichever comes second goes on.
Step name_given(Model model, ChooseName here) {
    const Name& name = here.draft.name;
    const bool complete = (!name.surname.empty() || name.other_surname) && name.title != Title::None;
    if (!complete) return go(std::move(model), std::move(here));
    return go(std::move(model), Review{{std::move(here.draft)}, {}, false});
}

// What was written by now, whatever was still on a desk. nullopt: the readers have not answered yet, or it
// does not fit, which the page says.
std::optional<std::string> whole_words(Writing& writing, const WritingTask& task) {
    writing = finished(std::move(writing), task);
    if (!is_finished(writing)) return std::nullopt;
    return writing.text.text();
}

Step name_written(Model model, ChooseName here) {
    const auto name = whole_words(here.writing, name_task(model));
    if (name) {
        const Title title = here.draft.name.title;
        here.draft.name = parted_name(*name, model.house->catalogue.surnames());
        here.draft.name.title = title;
    }
    if (!name || here.draft.name.given.empty()) return go(std::move(model), std::move(here));
    return go(std::move(model), Review{{std::move(here.draft)}, {}, false});
}

// Of the chips, so that what was written before is not meant any more.
void choose_surname(ChooseName& here, std::string surname, bool other) {
    here.draft.name.surname = std::move(surname);
    here.draft.name.other_surname = other;
    here.draft.name.given.clear();
    here.writing = Writing{};
}

Step name_chosen(Model model, ChooseName here, const Action& action) {
    const auto& surnames = model.house->catalogue.surnames();
    if (is_tap<MoreTapped>(action)) {
        const std::size_t pages = (surnames.size() + surnames_per_page - 1) / surnames_per_page;
        here.page = (here.page + 1) % pages;
        return go(std::move(model), std::move(here));
    }
    if (const auto* title = tap_in<TitleTapped>(action)) {
        here.draft.name.title = title->title;
        return name_given(std::move(model), std::move(here));
    }
    if (is_tap<OtherSurnameTapped>(action)) {
        choose_surname(here, {}, true);
        return name_given(std::move(model), std::move(here));
    }
    const auto* place = place_tapped(action);
    if (!place || *place >= surnames.size()) return stay(std::move(model));
    choose_surname(here, surnames[*place].text, false);
    return name_given(std::move(model), std::move(here));
}

} // namespace

std::optional<Effect> greeting_of(WritingDoor door) {
    switch (door) {
    case WritingDoor::Pinyin: return ReadPinyin{};
    case WritingDoor::Hand: return ReadHand{};
    case WritingDoor::Keys:
    case WritingDoor::Voice:
    case WritingDoor::Ready: return std::nullopt;
    }
    std::unreachable();
}

template <> SayMore page_with<SayMore>(Filling filling) {
    Writing writing{.text = EditBuffer{filling.draft.matter.words}};
    return SayMore{std::move(filling), std::move(writing)};
}

template <> ChooseName page_with<ChooseName>(Filling filling) {
    const Name& name = filling.draft.name;
    Writing writing{.text = EditBuffer{name.given.empty() ? std::string{} : name.surname + name.given}};
    return ChooseName{std::move(filling), std::move(writing)};
}

Step at(SayMore here, Model model, const Action& action, Moment) {
    if (goes_back(action)) return backwards<ChooseRequest>(std::move(model), std::move(here));
    if (const auto* place = place_tapped(action)) {
        const auto offered = phrases_of(here.draft, model.house->catalogue);
        if (*place < offered.size())
            here.draft.matter.phrases = toggled(std::move(here.draft.matter.phrases), offered[*place]->code);
        return go(std::move(model), std::move(here));
    }
    if (is_tap<SkipTapped>(action)) {
        here.draft.matter.phrases.clear();
        here.draft.matter.words.clear();
        return onwards<EnterPhone>(std::move(model), std::move(here));
    }
    if (is_tap<ContinueTapped>(action)) {
        const auto words = whole_words(here.writing, story_task(model));
        if (!words) return go(std::move(model), std::move(here));
        here.draft.matter.words = *words;
        return onwards<EnterPhone>(std::move(model), std::move(here));
    }
    if (const auto* door = tap_in<WritingDoorTapped>(action)) {
        if (door->door == WritingDoor::Voice) return open_recording(std::move(model), std::move(here));
        model.writing_door = door->door;
        return stay_on(std::move(model), std::move(here), greeting_of(door->door));
    }
    auto after = write(here.writing, model.writing_door, action, story_task(model));
    if (!after) return stay(std::move(model));
    here.writing = std::move(after->writing);
    here.draft.matter.words = here.writing.text.text();
    return stay_on(std::move(model), std::move(here), std::move(after->question));
}

Step at(ChooseName here, Model model, const Action& action, Moment) {
    if (goes_back(action)) return backwards<EnterPhone>(std::move(model), std::move(here));
    if (const auto* door = tap_in<WritingDoorTapped>(action)) {
        model.writing_door = door->door;
        return stay_on(std::move(model), std::move(here), greeting_of(door->door));
    }
    if (model.writing_door == WritingDoor::Ready)
        return name_chosen(std::move(model), std::move(here), action);
    if (is_tap<ContinueTapped>(action)) return name_written(std::move(model), std::move(here));
    auto after = write(here.writing, model.writing_door, action, name_task(model));
    if (!after) return stay(std::move(model));
    here.writing = std::move(after->writing);
    return stay_on(std::move(model), std::move(here), std::move(after->question));
}

} // namespace fengqiao::kiosk
