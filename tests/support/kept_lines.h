#pragma once

#include "core/kiosk/service_log.h"

#include <mutex>
#include <string>

namespace fengqiao::testing {

// A service log that is read by a test; any thread may write it.
class KeptLines final : public ServiceLog {
public:
    void note(std::string_view line) override { keep(line, false); }
    void alarm(std::string_view line) override { keep(line, true); }

    [[nodiscard]] int alarms() const {
        const std::scoped_lock lock{mutex_};
        return alarms_;
    }
    [[nodiscard]] std::string text() const {
        const std::scoped_lock lock{mutex_};
        return text_;
    }
    [[nodiscard]] bool tells_of(std::string_view words) const {
        return text().find(words) != std::string::npos;
    }

private:
    void keep(std::string_view line, bool alarm) {
        const std::scoped_lock lock{mutex_};
        alarms_ += alarm ? 1 : 0;
        text_ += line;
        text_ += '\n';
    }

    mutable std::mutex mutex_;
    int alarms_{0};
    std::string text_;
};

} // namespace fengqiao::testing
