#include "tests/platform/http/support/raw_line.h"

#include <array>
#include <poll.h>

namespace fengqiao::http {

namespace {

constexpr int patience_ms = 10'000;
using State = testing::Socket::State;

} // namespace

bool RawLine::wait_for(short event) {
    pollfd watched{socket_.get(), event, 0};
    return ::poll(&watched, 1, patience_ms) == 1;
}

bool RawLine::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto put = socket_.send(bytes);
        if (put.state == State::Broken || (put.state == State::Waiting && !wait_for(POLLOUT))) return false;
        bytes.remove_prefix(put.bytes);
    }
    return true;
}

std::string RawLine::read_until(std::string_view wanted) {
    std::string read;
    std::array<char, 4096> chunk{};
    while (wanted.empty() || read.find(wanted) == std::string::npos) {
        const auto got = socket_.receive(chunk);
        ended_ = got.state == State::Ended || got.state == State::Broken;
        if (ended_ || (got.state == State::Waiting && !wait_for(POLLIN))) break;
        read.append(chunk.data(), got.bytes);
    }
    return read;
}

bool RawLine::is_hung_up() {
    if (!ended_) read_all();
    return ended_;
}

} // namespace fengqiao::http
