#pragma once

#include "core/basics/result.h"
#include "core/receipt/receipt.h"

namespace fengqiao {

// A receipt on its way to the program that lays out paper.
struct Slip {
    Receipt receipt;
    CodeModules code;

    friend bool operator==(const Slip&, const Slip&) = default;
};

constexpr std::size_t slip_bytes_max = 64 * 1024;
constexpr std::size_t slip_lines_max = 200;

// "FQSLIP2\n", then every field as `length:bytes,`.
std::string write_slip(const Slip& slip);
// BadInput for anything else, including a code whose modules are not a square of at most 177.
Result<Slip> read_slip(std::string_view text);

} // namespace fengqiao
