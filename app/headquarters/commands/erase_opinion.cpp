#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/erasure.h"
#include "core/headquarters/opinion_code.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<std::string> words_of(const HeadquartersService& service, const HallEvent& opinion) {
    const auto directory = service.people().directory();
    if (!directory) return std::unexpected(directory.error());
    const Branch* branch = (**directory).find(opinion.branch);
    return std::string{opinion.kind == HallKind::Praise ? "Praise " : "Suggestion "} +
           opinion_code(opinion.case_id) + ", given " + iso_date_time(opinion.at) + " at " +
           (branch == nullptr ? opinion.branch.hex() : branch->name.zh) + ".\n";
}

// The one that is meant; NotFound, or NotAllowed where a code is shared and more of it has to be said.
Result<HallEvent> opinion_named(const HeadquartersService& service, const std::string& typed) {
    const auto code = opinion_code_in(typed);
    if (!code)
        return trouble(TroubleKind::BadInput, "an opinion is named by its code of ten characters, as the "
                                              "console's page of opinions shows it");
    const auto found = service.opinions().find(*code);
    if (!found) return std::unexpected(found.error());
    if (found->empty()) return trouble(TroubleKind::NotFound, "there is no opinion of this code");
    if (found->size() == 1) return found->front();
    for (const HallEvent& one : *found) {
        const auto words = words_of(service, one);
        if (!words) return std::unexpected(words.error());
        std::cout << whole_opinion_code(one.case_id) << "  " << *words;
    }
    return trouble(TroubleKind::NotAllowed, "several opinions begin with this code; say the whole of one");
}

Result<int> run(const Given& given, const Tools& tools) {
    const auto reason = reason_given(given);
    if (!reason) return std::unexpected(reason.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto folded = (**service).folding().catch_up(); !folded) return std::unexpected(folded.error());
    const auto opinion = opinion_named(**service, given.text("CODE"));
    if (!opinion) return std::unexpected(opinion.error());
    const auto words = words_of(**service, *opinion);
    if (!words) return std::unexpected(words.error());
    std::cout << *words;
    if (!given.has("--really")) return say_again();
    if (auto erased = (**service).upkeep().erase(opinion->case_id, *reason); !erased)
        return std::unexpected(erased.error());
    std::cout << "Its words are erased; that it was given stays counted. The branch's terminals drop its key "
                 "when they call next.\n";
    tell_backups(**service);
    return 0;
}

} // namespace

Command erase_opinion_command() {
    return {"erase-opinion",
            "Erases the words of one suggestion or praise for good, with the name or telephone number that "
            "may stand in them. That it was given stays counted, and the chain stays whole. Without --really "
            "it only shows which one is meant.",
            with_erasure({"CODE", "CODE",
                          "The opinion's code of ten characters, as the console's page of opinions shows "
                          "it."}),
            run};
}

} // namespace fengqiao::headquarters
