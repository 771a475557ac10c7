#pragma once

#include "app/headquarters/api/call_log.h"
#include "app/headquarters/api/call_meter.h"
#include "app/headquarters/service/terminal_desk.h"
#include "platform/http/message/message.h"
#include "platform/wire/request_auth.h"

#include <mutex>

namespace fengqiao::headquarters {

// POST /v1/sync (SYNC 1.3): who calls is proved before anything of the body is read, and an answer is signed
// only after everything it acknowledges is on disk.
class SyncDoor : public std::enable_shared_from_this<SyncDoor> {
public:
    SyncDoor(TerminalDesk& desk, const Clock& clock, CallLog& log) : desk_{desk}, clock_{clock}, log_{log} {}

    void answer(const http::Request& request, const http::Reply& reply);

private:
    // A plain refusal: a status, what the caller reads, and what the log says instead of it.
    struct Refused {
        int status{};
        std::string_view text;
        std::optional<seconds> wait = {};
    };
    struct Admitted {
        SyncCaller caller;
        SyncRequest request;
    };
    std::expected<Admitted, Refused> admit(const http::Request& request, TerminalId& caller);
    std::optional<seconds> wait_of(TerminalId terminal);
    void count(TerminalId terminal);
    void refuse(TerminalId terminal, const Refused& refused, const http::Reply& reply);
    // What became of a call that was let in.
    struct Outcome {
        TerminalId terminal;
        Result<SyncAnswer> answer;
    };
    void finish(const Outcome& outcome, std::string_view request_body, const http::Reply& reply);

    TerminalDesk& desk_;
    const Clock& clock_;
    CallLog& log_;
    std::mutex mutex_;
    CallMeter meter_{terminal_rate};
};

} // namespace fengqiao::headquarters
