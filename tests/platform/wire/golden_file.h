#pragma once

#include "core/basics/bytes.h"

namespace fengqiao::samples {

// What a golden file says, against what the program writes today. FENGQIAO_RENEW_GOLDEN=1 writes the file
// anew; the difference is then reviewed like any other change. Every such change breaks what is on disks
// already.
bool same_as_golden(const std::string& name, const std::string& written);

// Bytes as lines of 64 hexadecimal digits.
std::string hex_lines(ByteView bytes);

// A CBOR message in the diagnostic notation of RFC 8949 section 8.
std::string readable(ByteView cbor);

} // namespace fengqiao::samples
