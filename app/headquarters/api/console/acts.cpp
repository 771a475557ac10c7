#include "app/headquarters/api/console/act_reading.h"
#include "app/headquarters/api/console/case_path.h"
#include "app/headquarters/api/console/handlers.h"
#include "app/headquarters/api/console/refusals.h"
#include "platform/wire/word_tables.h"

#include <nlohmann/json.hpp>

namespace fengqiao::headquarters::console {
namespace {

using nlohmann::json;

// The frame around an act: on which case as they saw it, under which role.
Answer<ConsoleAct> read_frame(const json& body, CaseId the_case, PersonId person) {
    const auto role = body.find("role");
    const auto revision = body.find("revision");
    const auto held = role != body.end() && role->is_string()
                          ? wire::choice_of<Role>(role->get<std::string>())
                          : std::nullopt;
    if (!held || revision == body.end() || !revision->is_number_unsigned() || *revision > UINT32_MAX)
        return std::unexpected{Refused{400, "bad_input", "提交的内容不完整。请刷新页面后再试。"}};
    return ConsoleAct{the_case, person, *held, revision->get<std::uint32_t>(), {}};
}

} // namespace

Answer<json> record_act(Console& console, const Visitor& visitor, const http::Request& request) {
    const auto id = case_in(request, "/acts");
    if (!id) return std::unexpected{refused_by({TroubleKind::NotFound, {}})};
    const auto body = body_of(request);
    if (!body) return std::unexpected{body.error()};
    auto act = read_frame(*body, *id, visitor.person->id);
    if (!act) return std::unexpected{act.error()};
    const std::string word = body->contains("act") && (*body)["act"].is_string()
                                 ? (*body)["act"].get<std::string>()
                                 : std::string{};
    auto said =
        read_act(word, body->contains("said") ? (*body)["said"] : json{}, console.service.catalogue());
    if (!said) return std::unexpected{said.error()};
    act->body = std::move(*said);
    const auto answer = console.service.cases().record(*act);
    if (!answer) return std::unexpected{refused_by(answer.error())};
    if (answer->verdict != ActVerdict::Recorded) return std::unexpected{refused_act(*answer)};
    return json{{"event", answer->event.hex()},
                {"revision", answer->revision},
                {"overtaken",
                 answer->refusal == Refusal::None ? json(nullptr) : json(sentence_for(answer->refusal))}};
}

} // namespace fengqiao::headquarters::console
