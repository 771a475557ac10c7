#pragma once

#include "core/basics/strong_id.h"
#include "platform/http/message/message.h"

namespace fengqiao::headquarters::console {

inline constexpr std::string_view cases_path = "/api/v1/cases/";

inline constexpr std::string_view attachments_path = "/api/v1/attachments/";

// The case and the name of /api/v1/attachments/<case id>/<name>; nullopt for any other path.
struct AttachmentPlace {
    CaseId case_id;
    Hash name{};
};
std::optional<AttachmentPlace> attachment_in(const http::Request& request);

// The case of /api/v1/cases/<case id><after>; nullopt for any other path.
std::optional<CaseId> case_in(const http::Request& request, std::string_view after);

} // namespace fengqiao::headquarters::console
