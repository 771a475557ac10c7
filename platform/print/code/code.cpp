#include "platform/print/code/code.h"

#include "core/basics/check.h"

#include <qrencode.h>

#include <memory>
#include <string>

namespace fengqiao::print {
namespace {

constexpr std::size_t text_max = 200;

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

CodeModules encode_code(std::string_view text) {
    check(text.size() <= text_max, "a square code on a receipt stays small enough to be read by any phone");
    const std::unique_ptr<QRcode, Free> code{
        QRcode_encodeString(std::string{text}.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1)};
    check(code != nullptr, "a short text can always be encoded");
    CodeModules modules{code->width, {}};
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    for (std::size_t at = 0; at < count; ++at)
        modules.dark.push_back((code->data[at] & 1) != 0);
    return modules;
}

} // namespace fengqiao::print
