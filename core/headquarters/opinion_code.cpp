#include "core/headquarters/opinion_code.h"

#include "core/complaint/number.h"

namespace fengqiao {
namespace {

constexpr std::size_t code_length = 10;
constexpr std::size_t whole_length = 26; // of sixteen bytes

char as_written(char typed) {
    if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'I' || typed == 'L') return '1';
    return typed == 'O' ? '0' : typed;
}

} // namespace

std::string opinion_code(CaseId id) {
    return grouped_receipt_code(whole_opinion_code(id).substr(0, code_length));
}

std::optional<std::string> opinion_code_in(std::string_view typed) {
    constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // as to_base32() writes
    std::string code;
    for (const char character : typed) {
        if (character == ' ' || character == '-') continue;
        code += as_written(character);
        if (!letters.contains(code.back())) return std::nullopt;
    }
    if (code.size() < code_length || code.size() > whole_length) return std::nullopt;
    return code;
}

bool is_named(CaseId id, std::string_view code) {
    return whole_opinion_code(id).starts_with(code);
}

std::string whole_opinion_code(CaseId id) {
    return to_base32(id.view());
}

} // namespace fengqiao
