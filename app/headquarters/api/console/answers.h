#pragma once

#include "core/basics/result.h"
#include "platform/http/message/message.h"

#include <nlohmann/json_fwd.hpp>

namespace fengqiao::headquarters::console {

// Why a request of the browser is turned down. `code` is for programs, `message` for the person: it says in
// Chinese what to do.
struct Refused {
    int status{400};
    std::string code;
    std::string message;
};
template <class T> using Answer = std::expected<T, Refused>;

http::Response json_answer(const nlohmann::json& body, int status = 200);
http::Response refusal_answer(const Refused& refused);
// 204, nothing to say.
http::Response empty_answer();

// What a trouble of a desk means for the person at the browser. Its text stays here: it is for the log.
Refused refused_by(const Trouble& trouble);

// The headers every answer carries: nothing is kept by a cache, nothing is framed, nothing is guessed, and a
// page may load only what this server sent it (no inline script, no inline style).
std::vector<http::Header> guarding_headers();

} // namespace fengqiao::headquarters::console
