#include "app/headquarters/commands/opening.h"

namespace fengqiao::headquarters {

std::vector<Option> with_opening(std::vector<Option> further) {
    further.push_back(
        {"--data", "FOLDER", "The data folder: database, keys, certificates and backups lie in it."});
    further.push_back(
        {"--assets", "FOLDER",
         "The folder with catalogue, rules and schema, when it is not the one that was installed.", false,
         FENGQIAO_ASSETS_FOLDER});
    return further;
}

Result<std::unique_ptr<HeadquartersService>> open_service(const Given& given, const Tools& tools,
                                                          const OpeningWish& wish) {
    const std::filesystem::path data = given.text("--data");
    std::error_code ignored; // a folder that cannot be looked into is told by open()
    if (!wish.make && !std::filesystem::exists(data / "headquarters.db", ignored))
        return trouble(TroubleKind::NotFound,
                       "there is no headquarters in " + data.string() +
                           "; name its folder, or make one with create-sample-city or serve");
    return HeadquartersService::open({data, given.text("--assets"), wish.restore_horizon}, wish.presence,
                                     tools.clock, tools.random);
}

} // namespace fengqiao::headquarters
