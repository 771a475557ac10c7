#pragma once

#include "core/content/content.h"

#include <map>

namespace fengqiao::settings {

// The pictures in a folder of content: those that pages name, and in its folder `people` those of persons, by
// their staff number.
class PictureFolder {
public:
    explicit PictureFolder(std::string folder) : folder_{std::move(folder)} {}

    // What a page in `beside` (a path in the folder) names. What is wrong with it is a reason alone.
    Result<PictureFile> find(const std::string& beside, const std::string& name);
    // BadFile with file:1: reason for a picture of a person that cannot be shown.
    Result<std::vector<Portrait>> people(const std::vector<std::string>& pictures);
    // Of all pictures there are, the first that nobody shows; empty when there is none.
    [[nodiscard]] std::string unused(const std::vector<std::string>& pictures) const;

private:
    Result<PictureFile> read(const std::string& path);

    std::string folder_;
    std::map<std::string, PictureFile> read_; // whole, by their paths
};

} // namespace fengqiao::settings
