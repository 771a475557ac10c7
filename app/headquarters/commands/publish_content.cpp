#include "app/headquarters/commands/all_commands.h"
#include "app/headquarters/commands/opening.h"

#include <iostream>

namespace fengqiao::headquarters {
namespace {

Result<int> run(const Given& given, const Tools& tools) {
    const auto service = open_service(given, tools);
    if (!service) return std::unexpected(service.error());
    const auto edition = (**service).content().publish(given.text("FOLDER"));
    if (!edition) return std::unexpected(edition.error());
    std::cout << "Edition " << edition->serial << " is published: " << edition->files.size() << " files, "
              << bytes_of_all(*edition)
              << " bytes. Every terminal fetches it when it calls next and shows it "
              << "as soon as nobody is in a visit.\n";
    return 0;
}

} // namespace

Command publish_content_command() {
    return {
        "publish-content",
        "Publishes a folder of the station's pages as a new edition that every terminal is to show. The "
        "folder is read as a terminal reads it: one fault, and nothing is published. The folder itself is "
        "not needed afterwards.",
        with_opening({{"FOLDER", "FOLDER",
                       "The folder with the pages, made like the one that is installed as assets/content. "
                       "Look at it first: fengqiao-kiosk --preview-content."}}),
        run};
}

} // namespace fengqiao::headquarters
