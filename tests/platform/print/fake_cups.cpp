#include "tests/platform/print/fake_cups.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace fengqiao {
namespace {

constexpr int job_number = 17;
constexpr int look_every_ms = 20;

} // namespace

FakeCups::FakeCups(Manners manners) : manners_{std::move(manners)} {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    ::bind(listener_, reinterpret_cast<sockaddr*>(&here), size);
    ::listen(listener_, 4);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&here), &size);
    port_ = ntohs(here.sin_port);
    thread_ = std::thread{[this] { serve(); }};
}

void FakeCups::switch_off() {
    over_ = true;
    if (thread_.joinable()) thread_.join();
    if (listener_ >= 0) ::close(listener_);
    listener_ = -1;
}

void FakeCups::serve() {
    while (!over_) {
        pollfd calls{listener_, POLLIN, 0};
        if (::poll(&calls, 1, look_every_ms) <= 0) continue;
        http_t* line = httpAcceptConnection(listener_, 1);
        while (line && !over_)
            if (httpWait(line, look_every_ms) && !answer_one(line)) break;
        httpClose(line);
    }
}

// False when the other side hung up.
bool FakeCups::answer_one(http_t* line) {
    std::array<char, 256> resource{};
    if (httpReadRequest(line, resource.data(), resource.size()) != HTTP_STATE_POST) return false;
    while (httpUpdate(line) == HTTP_STATUS_CONTINUE) {
    }
    if (httpGetExpect(line) == HTTP_STATUS_CONTINUE) httpWriteResponse(line, HTTP_STATUS_CONTINUE);
    ipp_t* asked = ippNew();
    for (auto state = IPP_STATE_IDLE; state != IPP_STATE_DATA && state != IPP_STATE_ERROR;)
        state = ippRead(line, asked);
    std::array<char, 4096> part{};
    for (auto count = httpRead2(line, part.data(), part.size()); count > 0;
         count = httpRead2(line, part.data(), part.size()))
        document_.append(part.data(), static_cast<std::size_t>(count));
    ipp_t* said = ippNewResponse(asked);
    answer(asked, said);
    httpClearFields(line);
    httpSetField(line, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
    httpSetLength(line, ippLength(said));
    httpWriteResponse(line, HTTP_STATUS_OK);
    ippSetState(said, IPP_STATE_IDLE);
    for (auto state = IPP_STATE_IDLE; state != IPP_STATE_DATA && state != IPP_STATE_ERROR;)
        state = ippWrite(line, said);
    httpFlushWrite(line);
    ippDelete(said);
    ippDelete(asked);
    return true;
}

void FakeCups::answer(ipp_t* asked, ipp_t* said) {
    const auto operation = ippGetOperation(asked);
    if (operation == IPP_OP_GET_PRINTER_ATTRIBUTES) {
        ippAddInteger(said, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", manners_.printer_state);
        ippAddString(said, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", nullptr,
                     has_job_ ? manners_.reason.c_str() : "none");
    } else if (operation == IPP_OP_CREATE_JOB) {
        if (!manners_.takes_jobs) return ippSetStatusCode(said, IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS), void();
        has_job_ = true;
        auto* media = ippFindAttribute(asked, "media", IPP_TAG_ZERO);
        if (media) media_ = ippGetString(media, 0, nullptr);
        ippAddInteger(said, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", job_number);
    } else if (operation == IPP_OP_GET_JOB_ATTRIBUTES) {
        tell_of_job(said);
    } else if (operation == IPP_OP_CANCEL_JOB) {
        auto* purge = ippFindAttribute(asked, "purge-job", IPP_TAG_BOOLEAN);
        purged_ = purge && ippGetBoolean(purge, 0);
    }
}

void FakeCups::tell_of_job(ipp_t* said) {
    if (!manners_.remembers_jobs) return ippSetStatusCode(said, IPP_STATUS_ERROR_NOT_FOUND), void();
    const auto& states = manners_.job_states;
    const int state = states[std::min(asked_for_job_++, states.size() - 1)];
    ippAddInteger(said, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", state);
    ippAddString(said, IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-state-reasons", nullptr, "none");
}

} // namespace fengqiao
