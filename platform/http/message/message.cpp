#include "platform/http/message/message.h"

#include <algorithm>

namespace fengqiao::http {

namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

bool is_token_character(char c) {
    const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alphanumeric || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_control_character(char c) {
    const auto code = static_cast<unsigned char>(c);
    return (code < 0x20 && c != '\t') || code == 0x7f;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded.push_back(text[at] == '+' ? ' ' : text[at]);
            continue;
        }
        if (at + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[at + 1]);
        const int low = hex_digit(text[at + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        decoded.push_back(static_cast<char>(high * 16 + low));
        at += 2;
    }
    return decoded;
}

} // namespace

std::string_view find_header(const std::vector<Header>& headers, std::string_view name) {
    const auto same = [name](const Header& header) {
        return std::equal(header.name.begin(), header.name.end(), name.begin(), name.end(),
                          [](char left, char right) { return lower(left) == lower(right); });
    };
    const auto found = std::find_if(headers.begin(), headers.end(), same);
    return found == headers.end() ? std::string_view{} : std::string_view(found->value);
}

bool is_sound(const Header& header) {
    return !header.name.empty() && std::all_of(header.name.begin(), header.name.end(), is_token_character) &&
           std::none_of(header.value.begin(), header.value.end(), is_control_character);
}

std::string_view Request::path() const {
    return std::string_view(target).substr(0, target.find('?'));
}

std::optional<std::string> Request::query(std::string_view name) const {
    const auto mark = target.find('?');
    if (mark == std::string::npos) return std::nullopt;
    std::string_view rest = std::string_view(target).substr(mark + 1);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        const auto equals = pair.find('=');
        if (percent_decoded(pair.substr(0, equals)) != name) continue;
        return equals == std::string_view::npos ? std::string{} : percent_decoded(pair.substr(equals + 1));
    }
    return std::nullopt;
}

} // namespace fengqiao::http
