#pragma once

#include "core/basics/result.h"
#include "core/sync/branch_facts.h"

#include <string>
#include <string_view>

namespace fengqiao::uplink {

struct KnownPlace {
    TerminalId terminal;
    BranchFacts place;

    friend bool operator==(const KnownPlace&, const KnownPlace&) = default;
};

// Who and where a terminal is, as the JSON of terminal.json. BadFile naming `file` when it is not what
// write_place() wrote.
std::string write_place(const KnownPlace& known);
Result<KnownPlace> read_place(std::string_view file, std::string_view text);

} // namespace fengqiao::uplink
