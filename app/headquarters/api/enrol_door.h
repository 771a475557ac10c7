#pragma once

#include "app/headquarters/api/back_room.h"
#include "app/headquarters/api/call_log.h"
#include "app/headquarters/api/call_meter.h"
#include "app/headquarters/service/terminal_desk.h"
#include "platform/http/message/message.h"

namespace fengqiao::headquarters {

// POST /v1/enrol (SYNC 1.9): a new terminal with a printed code. Nobody learns why a code was refused.
class EnrolDoor : public std::enable_shared_from_this<EnrolDoor> {
public:
    struct Staff {
        TerminalDesk& desk;
        BackRoom& back_room;
        CallLog& log;
    };
    EnrolDoor(const Staff& staff, const Clock& clock) : staff_{staff}, clock_{clock} {}

    void answer(http::Request request, const http::Reply& reply);

private:
    std::optional<seconds> count(const std::string& address);
    void enrol(std::string_view body, const http::Reply& reply);
    void refuse(int status, std::string_view text, const http::Reply& reply, seconds wait = {});

    Staff staff_;
    const Clock& clock_;
    std::mutex mutex_;
    CallMeter meter_{enrolment_rate};
};

} // namespace fengqiao::headquarters
