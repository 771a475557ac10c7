#pragma once

#include <sys/types.h>

#include <string>

namespace fengqiao::display {

// An X server without a screen for one test program: started on a free display, which is put into the
// environment, and ended with the object. It stops the test with a clear word where Xvfb is not installed.
class XServer {
public:
    XServer(int width, int height);
    ~XServer();
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

    const std::string& display() const { return display_; }

private:
    pid_t process_ = -1;
    std::string display_;
};

// The server of this test program, 1024 by 768, started by the first test that asks.
const XServer& x_server();

} // namespace fengqiao::display
