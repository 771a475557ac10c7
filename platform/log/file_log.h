#pragma once

#include "core/basics/result.h"
#include "core/kiosk/service_log.h"

#include <filesystem>
#include <memory>

namespace spdlog {
class logger;
}

namespace fengqiao::log {

inline constexpr std::size_t log_bytes_max = 4u << 20; // of one file; three of them are kept

// The service log: alarms on standard error, everything in a file that does not grow without end. May be
// shared by threads.
class FileLog final : public ServiceLog {
public:
    // StoreBroken when the file cannot be written.
    static Result<std::unique_ptr<FileLog>> open(const std::filesystem::path& file);
    ~FileLog() override;

    void note(std::string_view line) override;
    void alarm(std::string_view line) override;

private:
    explicit FileLog(std::shared_ptr<spdlog::logger> logger);

    std::shared_ptr<spdlog::logger> logger_;
};

} // namespace fengqiao::log
