#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/branch_named.h"

#include <algorithm>
#include <iostream>

namespace fengqiao::headquarters {
namespace {

struct RoleWord {
    std::string_view word;
    Role role;
};
constexpr std::array<RoleWord, 6> role_words{{
    {"lobby-manager", Role::LobbyManager},
    {"first-handler", Role::FirstHandler},
    {"branch-head", Role::BranchHead},
    {"station-officer", Role::StationOfficer},
    {"mediator", Role::Mediator},
    {"headquarters", Role::Headquarters},
}};

Result<RoleSet> roles_of(const std::string& list) {
    RoleSet roles;
    std::string_view rest = list;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        const auto* known = std::ranges::find(role_words, word, &RoleWord::word);
        if (known == role_words.end())
            return trouble(TroubleKind::BadInput,
                           "there is no role " + std::string{word} + "; see add-user --help");
        roles.add(known->role);
    }
    return roles;
}

template <class Place> const Place* named(const std::vector<Place>& places, const std::string& text) {
    const auto found = std::ranges::find_if(places, [&](const Place& place) {
        return place.id.hex() == text || place.name.zh == text || place.name.en == text;
    });
    return found == places.end() ? nullptr : &*found;
}

Result<WorkPlace> place_of(const HeadquartersService& service, const Given& given) {
    const auto directory = service.people().directory();
    if (!directory) return std::unexpected(directory.error());
    if (given.has("--branch")) {
        const auto branch = branch_named(service, given.text("--branch"));
        if (!branch) return std::unexpected(branch.error());
        return (**directory).place_of(*branch);
    }
    if (given.has("--station")) {
        const auto* station = named((**directory).records().stations, given.text("--station"));
        if (station == nullptr) return trouble(TroubleKind::NotFound, "there is no such station");
        return WorkPlace{station->institution, station->id, {}};
    }
    if (given.has("--institution")) {
        const auto* institution = named((**directory).records().institutions, given.text("--institution"));
        if (institution == nullptr) return trouble(TroubleKind::NotFound, "there is no such institution");
        return WorkPlace{institution->id, {}, {}};
    }
    return WorkPlace{}; // a mediator of the committee
}

Result<std::optional<InstitutionKind>> wing_of(const Given& given) {
    if (!given.has("--wing")) return std::optional<InstitutionKind>{};
    const std::string word = given.text("--wing");
    if (word == "bank") return std::optional{InstitutionKind::Bank};
    if (word == "insurance") return std::optional{InstitutionKind::Insurer};
    return trouble(TroubleKind::BadInput, "--wing is bank or insurance, not " + word);
}

// Name, password and pin never stand on a command line, where every user of the machine could read them.
std::optional<std::string> asked(std::string_view question) {
    std::cerr << question << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    if (answer.empty()) return std::nullopt;
    return answer;
}

Result<int> run(const Given& given, const Tools& tools) {
    const auto roles = roles_of(given.text("--roles"));
    if (!roles) return std::unexpected(roles.error());
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    const auto place = place_of(**service, given);
    if (!place) return std::unexpected(place.error());
    const auto wing = wing_of(given);
    if (!wing) return std::unexpected(wing.error());
    NewPerson person;
    person.wing = *wing;
    person.staff_number = given.text("--staff-number");
    person.place = *place;
    person.roles = *roles;
    person.name = asked("Name: ").value_or("");
    person.password = asked("Password for the console (empty: none): ");
    person.pin = asked("Six-digit pin for the glass (empty: none): ");
    const auto added = (**service).people().add(person);
    if (!added) return std::unexpected(added.error());
    std::cout << added->hex() << '\n';
    return 0;
}

} // namespace

Command add_user_command() {
    return {
        "add-user",
        "Adds a member of staff and prints their id. Name, password and pin are asked for on standard input, "
        "one "
        "line each. A password is for the console, a pin for the glass of the branch.",
        with_opening({
            {"--staff-number", "NUMBER",
             "Their staff number of six digits; it is also their name at the console."},
            {"--roles", "ROLES",
             "Their roles, with commas between: lobby-manager, first-handler, branch-head, station-officer, "
             "mediator, "
             "headquarters."},
            {"--branch", "BRANCH", "The branch they work at: its id, its name or its short code.", false, ""},
            {"--station", "STATION", "The service station they work at: its id or its name.", false, ""},
            {"--institution", "INSTITUTION",
             "The institution at whose headquarters they work: its id or its name.", false, ""},
            {"--wing", "WING",
             "Of a mediator: whose disputes they know, bank or insurance. Without it, both.", false, ""},
        }),
        run};
}

} // namespace fengqiao::headquarters
