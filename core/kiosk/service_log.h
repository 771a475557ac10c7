#pragma once

#include <string_view>

namespace fengqiao {

// What service reads afterwards. A line holds no personal data: no name, phone, story, number of a complaint.
class ServiceLog {
public:
    virtual ~ServiceLog() = default;
    virtual void note(std::string_view line) = 0;  // something went as it should
    virtual void alarm(std::string_view line) = 0; // somebody has to look
};

} // namespace fengqiao
