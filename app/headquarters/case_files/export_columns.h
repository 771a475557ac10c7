#pragma once

#include <span>
#include <string_view>

namespace fengqiao::headquarters {

// The columns of export-cases, each as `code zh`. The first eleven are those of import-cases, so that what
// one headquarters exports another imports; nothing in them is personal.
//
//   number … amount_paid     as import-cases; number grouped as on the receipt, or spreadsheets round it
//   branch_zh, station_zh, institution_zh   names of today
//   business_zh, business_jrt, cause_zh, cause_jrt   formal names, and the codes of JR/T 0169 as far as
//                            the bank filled them in
//   channel, channel_jrt, intake, dispute, requests   empty for imported cases
//   due                      the legal due date
//   state                    of DOMAIN 4.1; `imported` for imported cases
std::span<const std::string_view> export_column_names();

// Whether a header cell names one of them, by its code, its Chinese name or both.
bool is_export_column(std::string_view cell);

} // namespace fengqiao::headquarters
