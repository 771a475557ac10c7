#include "core/receipt/slip.h"

#include "core/basics/utf8.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace fengqiao {
namespace {

constexpr std::string_view heading = "FQSLIP2\n";
constexpr int code_size_max = 177; // the largest there is
constexpr int last_sheet = static_cast<int>(Sheet::A4);
constexpr int last_style = static_cast<int>(LineStyle::Blank);

std::string field(std::string_view bytes) {
    return std::to_string(bytes.size()) + ":" + std::string{bytes} + ",";
}

// Takes fields off the front of a text; after a mistake nothing is taken any more.
class Fields {
public:
    explicit Fields(std::string_view text) : rest_{text} {}

    std::string_view next() {
        std::size_t length = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), length);
        const auto digits = static_cast<std::size_t>(end - rest_.data());
        const bool whole = error == std::errc{} && digits < rest_.size() && rest_[digits] == ':' &&
                           length < rest_.size() - digits - 1 && rest_[digits + 1 + length] == ',';
        if (!whole) {
            good_ = false;
            return {};
        }
        const auto bytes = rest_.substr(digits + 1, length);
        rest_.remove_prefix(digits + 1 + length + 1);
        return bytes;
    }

    int number(int max) {
        const auto text = next();
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        good_ =
            good_ && error == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= max;
        return good_ ? value : 0;
    }

    [[nodiscard]] bool ended_well() const { return good_ && rest_.empty(); }
    [[nodiscard]] bool good() const { return good_; }

private:
    std::string_view rest_;
    bool good_{true};
};

std::optional<CodeModules> read_code(Fields& fields) {
    CodeModules code{fields.number(code_size_max), {}};
    const auto modules = fields.next();
    const bool fits =
        modules.size() == static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size);
    if (!fits || modules.find_first_not_of("01") != std::string_view::npos) return std::nullopt;
    for (const char module : modules)
        code.dark.push_back(module == '1');
    return code;
}

} // namespace

std::string write_slip(const Slip& slip) {
    std::string modules;
    for (const bool dark : slip.code.dark)
        modules += dark ? '1' : '0';
    std::string text{heading};
    text += field(slip.receipt.number) + field(slip.receipt.code_text);
    text += field(std::to_string(static_cast<int>(slip.receipt.sheet)));
    text += field(std::to_string(slip.code.size)) + field(modules);
    text += field(std::to_string(slip.receipt.lines.size()));
    for (const auto& line : slip.receipt.lines)
        text += field(std::to_string(static_cast<int>(line.style))) + field(line.label) + field(line.value);
    return text;
}

Result<Slip> read_slip(std::string_view text) {
    const auto refuse = [] {
        return trouble(TroubleKind::BadInput, "this is not a receipt of this program");
    };
    if (text.size() > slip_bytes_max || !text.starts_with(heading) || !is_utf8(text)) return refuse();
    Fields fields{text.substr(heading.size())};
    Slip slip;
    slip.receipt.number = fields.next();
    slip.receipt.code_text = fields.next();
    slip.receipt.sheet = static_cast<Sheet>(fields.number(last_sheet));
    auto code = read_code(fields);
    if (!code) return refuse();
    slip.code = std::move(*code);
    const int lines = fields.number(slip_lines_max);
    for (int at = 0; at < lines && fields.good(); ++at) {
        const auto style = static_cast<LineStyle>(fields.number(last_style));
        std::string label{fields.next()};
        slip.receipt.lines.push_back({style, std::move(label), std::string{fields.next()}});
    }
    if (!fields.ended_well()) return refuse();
    return slip;
}

} // namespace fengqiao
