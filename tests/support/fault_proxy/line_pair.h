#pragma once

#include "tests/support/fault_proxy/flow.h"
#include "tests/support/fault_proxy/socket.h"

#include <poll.h>
#include <utility>

namespace fengqiao::testing {

// One proxied connection: a socket to the client, one to the server, and what happens between them each way.
class LinePair {
public:
    LinePair(Socket client, Socket server, Flow to_server, Flow to_client);

    // Adds what must be waited for.
    void watch(std::vector<pollfd>& watched, Flow::Time now) const;
    [[nodiscard]] std::optional<Flow::Time> wakes_at(Flow::Time now) const;
    // Reads, spoils and writes as much as goes without waiting.
    void move(Flow::Time now);
    [[nodiscard]] bool is_over() const { return over_; }
    // Bytes that arrived since the last question: for the server, for the client.
    std::pair<std::uint64_t, std::uint64_t> take_counts();

private:
    struct Way {
        Flow flow;
        bool source_ended = false;
        bool end_passed_on = false;
        std::uint64_t counted = 0;
    };

    void carry(Way& way, Socket& from, Socket& to, Flow::Time now);
    void end_as(Flow::End end, Way& way, Socket& to);
    [[nodiscard]] bool wants_input(const Way& way) const;
    static std::uint64_t fresh(Way& way);

    Socket client_;
    Socket server_;
    Way to_server_;
    Way to_client_;
    bool closing_ = false;
    bool over_ = false;
};

} // namespace fengqiao::testing
