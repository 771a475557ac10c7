#include "tests/platform/print/thermal.h"

namespace fengqiao {

void Thermal::serve() {
    int line = -1;
    while (!over_) {
        pollfd ready{line < 0 ? listener_ : line, POLLIN, 0};
        const bool full = given_.size() >= manners_.reads_no_more_after;
        if (full || ::poll(&ready, 1, 10) <= 0) {
            if (full) std::this_thread::sleep_for(std::chrono::milliseconds{10});
            continue;
        }
        if (line < 0) {
            line = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (manners_.hangs_up_after == 0) line = hang_up(line);
            continue;
        }
        char part[2048];
        const auto count = ::read(line, part, sizeof part);
        if (count <= 0) {
            line = hang_up(line);
            continue;
        }
        const std::size_t before = given_.size();
        given_.append(part, static_cast<std::size_t>(count));
        if (given_.size() >= manners_.hangs_up_after)
            line = hang_up(line);
        else
            answer(line, before);
    }
    if (line >= 0) ::close(line);
}

int Thermal::hang_up(int line) {
    ::close(line);
    return -1;
}

void Thermal::answer(int line, std::size_t from) {
    const bool out = given_.size() >= manners_.paper_ends_after;
    if (!manners_.answers || given_.size() >= manners_.falls_silent_after) return;
    from = from < 2 ? 0 : from - 2;
    const auto say = [line](unsigned char byte) { (void)!::send(line, &byte, 1, MSG_NOSIGNAL); };
    for (std::size_t at = from; at + 3 <= given_.size(); ++at) {
        if (at + 3 <= answered_) continue;
        const auto command = std::string_view{given_}.substr(at, 3);
        if (command == "\x10\x04\x02")
            say(out ? 0x32 : manners_.ready);
        else if (command == "\x10\x04\x04")
            say(out ? 0x72 : manners_.paper);
        else if (command == "\x1dr\x01" && manners_.answers_end && !out)
            say(0x00);
        else
            continue;
        answered_ = at + 3;
    }
}

} // namespace fengqiao
