#pragma once

#include <string_view>

namespace fengqiao::headquarters {

// One line for whoever looks after the server. It names machines and outcomes; never a person, never what
// somebody wrote, never a body.
class CallLog {
public:
    virtual ~CallLog() = default;
    virtual void line(std::string_view text) = 0; // by any thread
};

} // namespace fengqiao::headquarters
