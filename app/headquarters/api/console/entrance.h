#pragma once

#include "app/headquarters/api/console/answers.h"
#include "app/headquarters/service/people_desk.h"

namespace fengqiao::headquarters::console {

// Somebody who is signed in, as of this request.
struct Visitor {
    std::shared_ptr<const Directory> directory;
    const Person* person{nullptr}; // of `directory`
    Session session;
};

inline constexpr std::string_view cookie_name = "__Host-fengqiao";
// Every request that changes something carries this header; a foreign page cannot send it without being asked
// first.
inline constexpr std::string_view own_header = "X-Fengqiao-Console";

// The token of the session cookie; empty without one.
std::string_view token_of(const http::Request& request);
std::string session_cookie(std::string_view token);
std::string gone_cookie();

// Whether a change comes from our own page: the own header, the origin the page was served from (the
// configured one, or https and the request's host), and no other site according to the browser.
bool comes_from_own_page(const http::Request& request, std::string_view public_origin);

// 401 without a live session, 403 when the person has gone or no longer acts at the console.
Answer<Visitor> let_in(PeopleDesk& people, const http::Request& request);

} // namespace fengqiao::headquarters::console
