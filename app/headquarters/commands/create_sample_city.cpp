#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/root_key.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools, {.make = true});
    if (!service) return std::unexpected(service.error());
    if (auto signed_now = sign_with_root(**service, given); !signed_now)
        return std::unexpected(signed_now.error());
    const std::filesystem::path data = given.text("--data");
    const auto made = create_sample_city(**service, data);
    if (!made) return std::unexpected(made.error());
    if (*made) {
        std::cout << **made << '\n';
    } else {
        std::cout << "The sample city is there already; its pins and passwords are in "
                  << (data / "sample-city.json").string() << ".\n";
    }
    return 0;
}

} // namespace

Command create_sample_city_command() {
    return {
        "create-sample-city",
        "Fills an empty headquarters with a small city to try things out in: a bank and an insurer, "
        "stations, "
        "branches, and people in every role. Prints their pins and passwords once and keeps them in "
        "sample-city.json in the data folder, which only its owner can read. A second call changes nothing.",
        with_opening({root_key_option()}), run};
}

} // namespace fengqiao::headquarters
