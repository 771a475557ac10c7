#pragma once

#include "core/basics/result.h"
#include "platform/http/message/message.h"

#include <filesystem>
#include <map>

namespace fengqiao::headquarters::console {

// The built pages, held in memory: nothing on disk is looked up by a name from outside.
class Bundle {
public:
    // Every file of the folder that console_bundle built. BadFile when it holds no index.html.
    static Result<Bundle> load(const std::filesystem::path& folder);

    // The page or one of its files. 404 for an unknown name. Compressed when the browser takes gzip. Names
    // with a hash never change and are kept by the browser for a year, everything else is asked for again.
    [[nodiscard]] http::Response answer(const http::Request& request) const;

private:
    struct File {
        std::string type;
        std::string plain;
        std::string gzip; // empty when there is none
        bool lasting{false};
    };
    std::map<std::string, File, std::less<>> files_;
};

} // namespace fengqiao::headquarters::console
