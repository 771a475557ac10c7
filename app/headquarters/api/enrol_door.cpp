#include "app/headquarters/api/enrol_door.h"

#include "app/headquarters/api/route_table.h"

namespace fengqiao::headquarters {
namespace {

constexpr seconds busy_pause{5};
constexpr std::string_view busy_text = "Too many call at this moment; call again later.";

} // namespace

// Every call counts, right or wrong: guessing has to be slow.
std::optional<seconds> EnrolDoor::count(const std::string& address) {
    const std::lock_guard lock{mutex_};
    const milliseconds now = clock_.read().since_boot;
    const auto wait = meter_.wait_of(address, now);
    if (!wait) meter_.count(address, now);
    return wait;
}

void EnrolDoor::refuse(int status, std::string_view text, const http::Reply& reply, seconds wait) {
    staff_.log.line("enrol refused=" + std::to_string(status));
    auto response = plain_answer(status, text);
    if (wait > seconds{0}) response.headers.push_back({"Retry-After", std::to_string(wait.count())});
    reply(std::move(response));
}

void EnrolDoor::enrol(std::string_view body, const http::Reply& reply) {
    const auto enrolled = staff_.desk.enrol(bytes_of(body));
    if (enrolled) {
        staff_.log.line("enrol done");
        return reply(
            {.status = 200, .content_type = "application/cbor", .body = std::string{text_of(*enrolled)}});
    }
    switch (enrolled.error().kind) {
    case TroubleKind::BadInput: return refuse(400, "This is no enrolment.", reply);
    case TroubleKind::TooLarge: return refuse(413, "This is no enrolment.", reply);
    case TroubleKind::Refused: return refuse(403, "This code is not valid; ask for a new one.", reply);
    case TroubleKind::Busy: return refuse(503, busy_text, reply, busy_pause);
    case TroubleKind::BadFile:
    case TroubleKind::PaperOut:
    case TroubleKind::PrinterGone:
    case TroubleKind::LineDown:
    case TroubleKind::Untrusted:
    case TroubleKind::DiskFull:
    case TroubleKind::StoreBroken:
    case TroubleKind::NotFound:
    case TroubleKind::NotAllowed:
        staff_.log.line("enrol trouble: " + enrolled.error().text);
        return refuse(500, "Nothing was kept; call again later.", reply);
    }
    std::unreachable();
}

void EnrolDoor::answer(http::Request request, const http::Reply& reply) {
    if (const auto wait = count(request.remote_address))
        return refuse(429, "Too many enrolments from here; call again later.", reply, *wait);
    const auto handed_over = staff_.back_room.hand_over(
        [door = shared_from_this(), body = std::move(request.body), reply] { door->enrol(body, reply); });
    if (!handed_over) refuse(503, busy_text, reply, busy_pause);
}

} // namespace fengqiao::headquarters
