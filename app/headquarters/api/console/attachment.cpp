#include "app/headquarters/api/console/case_path.h"
#include "app/headquarters/api/console/handlers.h"
#include "platform/http/message/byte_range.h"

#include <algorithm>

namespace fengqiao::headquarters::console {
namespace {

struct MediaType {
    std::string_view type, ending;
};

MediaType media_type_of(AttachmentKind kind) {
    switch (kind) {
    case AttachmentKind::Recording: return {"audio/ogg", "ogg"};
    }
    std::unreachable();
}

// Who asks for the whole opens it anew; who asks for a part may be in the middle of listening.
Result<OpenedAttachment> open_for(Console& console, const http::Request& request, const Playing& playing) {
    const Instant now = console.service.clock().now();
    const bool goes_on = !request.header("Range").empty() && console.playings.goes_on(playing, now);
    auto opened = console.service.cases().read_attachment(playing.listener, playing.case_id, playing.name,
                                                          goes_on ? Noting::NotedBefore : Noting::Now);
    if (opened && !goes_on) console.playings.begin(playing, now);
    return opened;
}

} // namespace

std::optional<AttachmentPlace> attachment_in(const http::Request& request) {
    constexpr std::size_t case_digits = 32;
    std::string_view rest = request.path();
    if (!rest.starts_with(attachments_path)) return std::nullopt;
    rest.remove_prefix(attachments_path.size());
    if (rest.size() <= case_digits || rest[case_digits] != '/') return std::nullopt;
    const auto id = CaseId::from_hex_text(rest.substr(0, case_digits));
    const auto name = from_hex(rest.substr(case_digits + 1));
    if (!id || !name || name->size() != Hash{}.size()) return std::nullopt;
    AttachmentPlace place{*id, {}};
    std::ranges::copy(*name, place.name.begin());
    return place;
}

Answer<http::Response> read_attachment(Console& console, const Visitor& visitor,
                                       const http::Request& request) {
    const auto place = attachment_in(request);
    if (!place) return std::unexpected{refused_by({TroubleKind::NotFound, {}})};
    const auto opened = open_for(console, request, {visitor.person->id, place->case_id, place->name});
    if (!opened) return std::unexpected{refused_by(opened.error())};
    const MediaType media = media_type_of(opened->kind);
    http::Response response{.content_type = std::string{media.type},
                            .body = std::string{text_of(opened->media)},
                            .headers = guarding_headers()};
    response.headers.push_back({"Cache-Control", "no-store"});
    response.headers.push_back(
        {"Content-Disposition",
         "inline; filename=\"" + to_hex(place->name).substr(0, 12) + "." + std::string{media.ending} + "\""});
    const auto part = http::part_wanted(request, response.body.size());
    return http::cut_to_part(std::move(response), part);
}

} // namespace fengqiao::headquarters::console
