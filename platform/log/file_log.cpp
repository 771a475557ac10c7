#include "platform/log/file_log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace fengqiao::log {
namespace {

constexpr std::size_t files_kept = 3;
constexpr const char* line_pattern = "%Y-%m-%dT%H:%M:%S.%e%z %l %v";

spdlog::sink_ptr alarms_on_standard_error() {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    sink->set_level(spdlog::level::warn);
    return sink;
}

std::shared_ptr<spdlog::logger> logger_on(std::vector<spdlog::sink_ptr> sinks) {
    auto logger = std::make_shared<spdlog::logger>("kiosk", sinks.begin(), sinks.end());
    logger->set_pattern(line_pattern);
    logger->flush_on(spdlog::level::info); // few lines, and the last one before a power cut is the one wanted
    return logger;
}

} // namespace

FileLog::FileLog(std::shared_ptr<spdlog::logger> logger) : logger_{std::move(logger)} {}
FileLog::~FileLog() = default;

Result<std::unique_ptr<FileLog>> FileLog::open(const std::filesystem::path& file) {
    try {
        auto to_file =
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), log_bytes_max, files_kept);
        auto logger = logger_on({std::move(to_file), alarms_on_standard_error()});
        return std::unique_ptr<FileLog>{new FileLog{std::move(logger)}};
    } catch (const spdlog::spdlog_ex&) {
        return trouble(TroubleKind::StoreBroken,
                       file.string() + ": the log cannot be written; make its folder writable for this user");
    }
}

void FileLog::note(std::string_view line) {
    logger_->info("{}", line);
}

void FileLog::alarm(std::string_view line) {
    logger_->warn("{}", line);
}

} // namespace fengqiao::log
