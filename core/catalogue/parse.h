#pragma once

#include "core/catalogue/catalogue.h"

namespace fengqiao {

// The files a catalogue is made of, in the folder assets/catalogue. VERSION holds one positive number.
std::span<const std::string_view> catalogue_file_names();

// `files` maps each of catalogue_file_names() to its content; others are not looked at. BadFile when anything
// is wrong, with every fault as `file:line: reason`, separated by "; ": a missing file, a wrong header or
// number of columns, an empty cell that must be filled, a code that stands twice, an unknown parent or code,
// more tiles or choices than the glass holds, a pattern with wrong placeholders, text that is not UTF-8.
Result<Catalogue> parse_catalogue(const std::map<std::string, std::string>& files);

} // namespace fengqiao
