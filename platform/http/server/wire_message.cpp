#include "platform/http/server/wire_message.h"

#include "platform/http/server/sessions.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/verb.hpp>

#include <algorithm>

namespace fengqiao::http {

namespace wire = boost::beast::http;

namespace {

template <class View> std::string text(View view) {
    return {view.data(), view.size()};
}

bool has_body_by_its_method(wire::verb method) {
    return method == wire::verb::post || method == wire::verb::put || method == wire::verb::patch;
}

// Set by the server from what is really sent; a handler's own value would let the two disagree.
bool is_framing(wire::field name) {
    return name == wire::field::content_length || name == wire::field::transfer_encoding ||
           name == wire::field::connection;
}

bool may_be_sent(const Response& response) {
    return response.status >= 200 && response.status <= 599 &&
           is_sound({"Content-Type", response.content_type}) &&
           std::all_of(response.headers.begin(), response.headers.end(), is_sound);
}

// "5, 5" is read by some as one length and by others as none: between two of them a second request could
// hide.
bool is_one_number(std::string_view length) {
    return !length.empty() && std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
}

bool never_has_body(int status) {
    return status == 204 || status == 304;
}

} // namespace

int refusal_by_header(const WireRequest& request) {
    if (request.version() == 11 && request.count(wire::field::host) != 1) return 400;
    if (request.target().empty() || request.target().front() != '/') return 400;
    if (request.count(wire::field::transfer_encoding) != 0) return request.chunked() ? 411 : 400;
    if (request.count(wire::field::expect) != 0) return 417;
    const bool announced = request.count(wire::field::content_length) != 0;
    if (announced && !is_one_number(text(request[wire::field::content_length]))) return 400;
    return has_body_by_its_method(request.method()) && !announced ? 411 : 0;
}

int refusal_by_error(const boost::beast::error_code& error) {
    if (error == wire::error::body_limit) return 413;
    if (error == wire::error::header_limit || error == wire::error::buffer_overflow) return 431;
    if (error == wire::error::end_of_stream) return 0; // it hung up between two requests
    return error.category() == wire::make_error_code(wire::error::bad_method).category() ? 400 : 0;
}

Request from_wire(WireRequest&& request, std::string remote_address) {
    Request ours;
    ours.method = text(request.method_string());
    ours.target = text(request.target());
    ours.body = std::move(request.body());
    ours.remote_address = std::move(remote_address);
    for (const auto& field : request)
        ours.headers.push_back({text(field.name_string()), text(field.value())});
    return ours;
}

WireResponse to_wire(Response&& response, Framing framing) {
    if (!may_be_sent(response)) response = plain_answer(500);
    WireResponse sent;
    sent.version(11);
    sent.result(static_cast<unsigned>(response.status));
    sent.keep_alive(framing.keep_alive);
    sent.set("X-Content-Type-Options", "nosniff");
    if (!response.content_type.empty()) sent.set(wire::field::content_type, response.content_type);
    for (const Header& header : response.headers) {
        if (!is_framing(wire::string_to_field(header.name))) sent.insert(header.name, header.value);
    }
    if (never_has_body(response.status)) return sent;
    sent.content_length(response.body.size());
    if (!framing.head) sent.body() = std::move(response.body);
    return sent;
}

} // namespace fengqiao::http
