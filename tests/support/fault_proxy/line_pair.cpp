#include "tests/support/fault_proxy/line_pair.h"

#include <algorithm>
#include <array>

namespace fengqiao::testing {

LinePair::LinePair(Socket client, Socket server, Flow to_server, Flow to_client)
    : client_(std::move(client)),
      server_(std::move(server)),
      to_server_{std::move(to_server)},
      to_client_{std::move(to_client)} {}

bool LinePair::wants_input(const Way& way) const {
    if (way.source_ended) return false;
    return closing_ || (!way.flow.full() && way.flow.end() != Flow::End::Stall);
}

void LinePair::watch(std::vector<pollfd>& watched, Flow::Time now) const {
    const auto events = [now, closing = closing_](bool input, const Flow& output) {
        const bool sends = !closing && !output.sendable(now).empty();
        return static_cast<short>((input ? POLLIN : 0) | (sends ? POLLOUT : 0));
    };
    // A socket nothing is wanted of is left out: poll would report its hang-up over and over.
    const short of_client = events(wants_input(to_server_), to_client_.flow);
    const short of_server = events(wants_input(to_client_), to_server_.flow);
    if (of_client != 0) watched.push_back({client_.get(), of_client, 0});
    if (of_server != 0) watched.push_back({server_.get(), of_server, 0});
}

std::optional<Flow::Time> LinePair::wakes_at(Flow::Time now) const {
    const auto up = to_server_.flow.wakes_at(now);
    const auto down = to_client_.flow.wakes_at(now);
    if (up && down) return std::min(*up, *down);
    return up ? up : down;
}

void LinePair::move(Flow::Time now) {
    carry(to_server_, client_, server_, now);
    if (!over_) carry(to_client_, server_, client_, now);
    const bool both_ended = to_server_.source_ended && to_client_.source_ended;
    const bool both_told = to_server_.end_passed_on && to_client_.end_passed_on;
    over_ = over_ || (closing_ ? both_ended : both_told);
}

void LinePair::carry(Way& way, Socket& from, Socket& to, Flow::Time now) {
    std::array<char, 16u << 10> chunk{};
    while (wants_input(way)) {
        const auto got = from.receive(chunk);
        if (got.state == Socket::State::Waiting) break;
        if (got.state == Socket::State::Broken) return end_as(Flow::End::Reset, way, to);
        way.source_ended = got.state == Socket::State::Ended;
        if (way.source_ended) way.flow.finish();
        if (!closing_) way.flow.feed({chunk.data(), got.bytes});
    }
    if (closing_) return;
    while (!way.flow.sendable(now).empty()) {
        const auto put = to.send(way.flow.sendable(now));
        if (put.state == Socket::State::Waiting) break;
        if (put.state != Socket::State::Moved) return end_as(Flow::End::Reset, way, to);
        way.flow.sent(put.bytes, now);
    }
    end_as(way.flow.end(), way, to);
}

void LinePair::end_as(Flow::End end, Way& way, Socket& to) {
    switch (end) {
    case Flow::End::Stall: return;
    case Flow::End::Reset:
        client_.reset_on_close();
        server_.reset_on_close();
        over_ = true;
        return;
    case Flow::End::Close:
        // What still comes is swallowed until both have hung up: closing with bytes unread would be a reset.
        client_.end_sending();
        server_.end_sending();
        closing_ = true;
        return;
    case Flow::End::None:
    case Flow::End::Truncate:
        if (way.end_passed_on || (end == Flow::End::None && !way.flow.finished())) return;
        to.end_sending();
        way.end_passed_on = true;
        return;
    }
}

std::uint64_t LinePair::fresh(Way& way) {
    return way.flow.arrived() - std::exchange(way.counted, way.flow.arrived());
}

std::pair<std::uint64_t, std::uint64_t> LinePair::take_counts() {
    return {fresh(to_server_), fresh(to_client_)};
}

} // namespace fengqiao::testing
