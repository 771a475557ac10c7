#pragma once

#include "app/headquarters/api/back_room.h"
#include "app/headquarters/api/call_log.h"
#include "app/headquarters/api/call_meter.h"
#include "app/headquarters/service/blob_desk.h"
#include "app/headquarters/service/content_desk.h"
#include "app/headquarters/service/terminal_desk.h"
#include "platform/http/message/message.h"
#include "platform/wire/blob_messages.h"

#include <mutex>

namespace fengqiao::headquarters {

// A recording of 20 MiB is eighty pieces; a slow line takes its time, a fast one all of them at once.
constexpr CallRate blob_rate{milliseconds{1000}, 400};

// PUT, HEAD and GET of /v1/blob/ (SYNC 1.3), behind the same proof of who calls as a sync. Whatever is said
// of a blob is signed for that very call. A terminal's own blobs are its own; the files of the station's
// pages are for every terminal.
class BlobDoor : public std::enable_shared_from_this<BlobDoor> {
public:
    struct Staff {
        BlobDesk& desk;
        ContentDesk& content;
        TerminalDesk& terminals;
        BackRoom& back_room; // files are written and hashed, which takes longer than a server's thread may
        CallLog& log;
    };
    BlobDoor(Staff staff, const Clock& clock) : staff_{staff}, clock_{clock} {}

    void answer(http::Request request, const http::Reply& reply);

private:
    struct Refused {
        int status{};
        std::string_view text;
        std::optional<seconds> wait = {};
    };
    // Who calls about what, and what is said at once instead of looking.
    struct Admitted {
        BlobDesk::Question question;
        std::uint64_t offset{0};
        std::optional<BlobCode> instead;
    };
    struct Said {
        BlobAnswer answer;
        Bytes body;
    };
    std::expected<Admitted, Refused> admit(const http::Request& request);
    std::optional<seconds> wait_of(TerminalId terminal);
    void count(TerminalId terminal);
    void refuse(const Refused& refused, const http::Reply& reply);
    [[nodiscard]] Result<std::optional<Said>> look_at_content(const http::Request& request,
                                                              const Admitted& admitted);
    [[nodiscard]] Result<Said> look(const http::Request& request, const Admitted& admitted);
    void finish(const http::Request& request, const Admitted& admitted, const http::Reply& reply);

    Staff staff_;
    const Clock& clock_;
    std::mutex mutex_;
    CallMeter meter_{blob_rate};
};

} // namespace fengqiao::headquarters
