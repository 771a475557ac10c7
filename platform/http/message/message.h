#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fengqiao::http {

struct Header {
    std::string name, value;

    friend bool operator==(const Header&, const Header&) = default;
};

// The value of the first header of that name, whatever its case (RFC 9110 section 5.1); empty when there is
// none.
std::string_view find_header(const std::vector<Header>& headers, std::string_view name);

// True when the header can be written on one line without starting another: a name of token characters, a
// value without control characters (RFC 9110 section 5.5). A value from outside must never smuggle in a
// second header.
bool is_sound(const Header& header);

// What a caller asked for, wholly received: the body has exactly the length that was announced.
struct Request {
    std::string method = {};         // as sent: GET, POST, PUT, HEAD …
    std::string target = {};         // path and query as sent, undecoded; begins with '/'
    std::string body = {};           // no longer than the server's limit for the path
    std::string remote_address = {}; // of the connection; behind a proxy it is the proxy's
    std::vector<Header> headers = {};

    [[nodiscard]] std::string_view header(std::string_view name) const { return find_header(headers, name); }
    // The target up to the question mark, undecoded.
    [[nodiscard]] std::string_view path() const;
    // The first parameter of that name, percent-decoded, '+' read as a space. nullopt when it is absent or
    // when its escapes are broken; empty when it stands there without a value.
    [[nodiscard]] std::optional<std::string> query(std::string_view name) const;
};

// What is answered. Length, connection and transfer headers are the server's business: given here, they are
// left out. An empty content type sends none.
struct Response {
    int status = 200; // 200 to 599; anything else goes out as 500
    std::string content_type = "application/json";
    std::string body = {};
    std::vector<Header> headers = {};
};

// May be called from any thread, also after the server has gone. The first call counts, further ones are
// ignored.
using Reply = std::function<void(Response)>;

// Called by the server's threads, several at once: it must be safe for that and hand long work to a thread of
// its own. A Reply that is dropped unused, and an exception, are answered with 500.
using Handler = std::function<void(Request, Reply)>;

} // namespace fengqiao::http
