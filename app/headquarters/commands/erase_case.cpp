#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/erasure.h"
#include "core/casework/state.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

// However the digits are grouped on paper.
std::string digits_of(std::string number) {
    std::erase_if(number, [](char character) { return character == ' ' || character == '-'; });
    return number;
}

std::string words_of(const CaseLine& line) {
    return "Complaint " + line.number + ", received " + iso_date(day_in_china(line.received)) +
           (is_open(line.state) ? ", STILL OPEN: nobody will be able to call this customer.\n"
                                : ", closed.\n");
}

Result<int> run(const Given& given, const Tools& tools) {
    const auto reason = reason_given(given);
    if (!reason) return std::unexpected(reason.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    if (auto folded = (**service).folding().catch_up(); !folded) return std::unexpected(folded.error());
    const auto id = (**service).cases().find_number(digits_of(given.text("NUMBER")));
    if (!id) return std::unexpected(id.error());
    if (!*id) return trouble(TroubleKind::NotFound, "there is no complaint of this number");
    const auto line = (**service).upkeep().look_up(**id);
    if (!line) return std::unexpected(line.error());
    std::cout << words_of(*line);
    if (!given.has("--really")) return say_again();
    if (auto erased = (**service).upkeep().erase(**id, *reason); !erased)
        return std::unexpected(erased.error());
    std::cout
        << "Name, telephone number and every word are erased; what is counted stays. The branch's terminals "
           "drop their copies when they call next.\n";
    tell_backups(**service);
    return 0;
}

} // namespace

Command erase_case_command() {
    return {
        "erase-case",
        "Erases the personal data of one complaint for good: name, telephone number and everything that was "
        "said. What statistics count stays, and so does the chain. Without --really it only shows which "
        "complaint is meant.",
        with_erasure({"NUMBER", "NUMBER", "The complaint's number of twelve digits."}), run};
}

} // namespace fengqiao::headquarters
