#include "app/headquarters/api/console/entrance.h"

#include "core/headquarters/acts.h"

namespace fengqiao::headquarters::console {
namespace {

constexpr std::string_view attributes = "; Path=/; Secure; HttpOnly; SameSite=Strict";

std::string_view trimmed(std::string_view text) {
    const auto start = text.find_first_not_of(' ');
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

std::unexpected<Refused> not_signed_in() {
    return std::unexpected{
        Refused{401, "signed_out", "登录已失效。请重新登录，已填写的内容仍保留在页面上。"}};
}

} // namespace

std::string_view token_of(const http::Request& request) {
    std::string_view rest = request.header("Cookie");
    while (!rest.empty()) {
        const auto end = rest.find(';');
        const auto pair = trimmed(rest.substr(0, end));
        if (pair.starts_with(cookie_name) && pair.substr(cookie_name.size()).starts_with('='))
            return pair.substr(cookie_name.size() + 1);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return {};
}

std::string session_cookie(std::string_view token) {
    return std::string{cookie_name} + "=" + std::string{token} + std::string{attributes};
}

std::string gone_cookie() {
    return std::string{cookie_name} + "=" + std::string{attributes} + "; Max-Age=0";
}

bool comes_from_own_page(const http::Request& request, std::string_view public_origin) {
    if (request.header(own_header) != "1") return false;
    const auto site = request.header("Sec-Fetch-Site");
    if (!site.empty() && site != "same-origin") return false;
    const auto host = request.header("Host");
    const std::string own =
        public_origin.empty() ? "https://" + std::string{host} : std::string{public_origin};
    return !host.empty() && request.header("Origin") == own;
}

Answer<Visitor> let_in(PeopleDesk& people, const http::Request& request) {
    const auto token = token_of(request);
    if (token.empty()) return not_signed_in();
    const auto session = people.session(token);
    if (!session) return std::unexpected{refused_by(session.error())};
    if (!*session) return not_signed_in();
    auto directory = people.directory();
    if (!directory) return std::unexpected{refused_by(directory.error())};
    const Person* person = (*directory)->find((**session).person);
    if (person == nullptr || console_roles_of(*person).empty())
        return std::unexpected{
            Refused{403, "no_console_role", "您的账号没有控制台岗位。请联系总部管理员开通。"}};
    return Visitor{*directory, person, **session};
}

} // namespace fengqiao::headquarters::console
