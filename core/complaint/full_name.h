#pragma once

#include "core/catalogue/catalogue.h"
#include "core/complaint/draft.h"

namespace fengqiao {

// A whole name as it was written, parted into surname and given name: at a surname of the catalogue, the
// longest that fits (欧阳 before 欧), else behind the first character; a name with a dot or a space
// (阿依古丽·买买提, John Smith) behind the first of them. Together the two parts are the whole name again;
// the given name is empty where only a surname was written. Spaces around the name are left out. No title.
Name parted_name(std::string_view whole, const std::vector<Surname>& surnames);

} // namespace fengqiao
