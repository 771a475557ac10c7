#pragma once

#include "core/basics/strong_id.h"

#include <optional>
#include <string>

namespace fengqiao {

// How people name an opinion to each other: the beginning of its case id in the letters of a receipt code,
// spoken 5-5. Nobody keeps it anywhere, so it names the opinion for as long as headquarters has it.
std::string opinion_code(CaseId id); // 7K2MQ-9XW4D

// What was typed, as it may be compared: small letters, blanks and hyphens do not matter. Ten characters at
// least; whoever gives more says more of the id, which tells two opinions apart that share their first ten.
// nullopt when it is no code.
std::optional<std::string> opinion_code_in(std::string_view typed);

// `code` as opinion_code_in() gives it.
bool is_named(CaseId id, std::string_view code);

std::string whole_opinion_code(CaseId id); // all 26 characters

} // namespace fengqiao
