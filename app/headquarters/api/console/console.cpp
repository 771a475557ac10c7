#include "app/headquarters/api/console/console.h"

namespace fengqiao::headquarters::console {

Result<std::shared_ptr<Console>> Console::open(HeadquartersService& service, BackRoom& back_room,
                                               const ConsoleSettings& settings) {
    auto bundle = Bundle::load(settings.bundle_folder);
    if (!bundle) return std::unexpected(bundle.error());
    auto console = std::make_shared<Console>(service, back_room, std::move(*bundle), settings.public_origin);
    if (auto followed = service.folding().follow(console->statistics); !followed)
        return std::unexpected(followed.error());
    return console;
}

Console::Console(HeadquartersService& the_service, BackRoom& the_back_room, Bundle the_bundle,
                 std::string origin)
    : service{the_service},
      back_room{the_back_room},
      statistics{the_service.rules()},
      bundle{std::move(the_bundle)},
      public_origin{std::move(origin)} {}

Console::~Console() {
    service.folding().remove_listener(statistics);
}

} // namespace fengqiao::headquarters::console
