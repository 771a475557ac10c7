#include "platform/print/cups/job_state.h"

#include <algorithm>
#include <array>

namespace fengqiao::print {
namespace {

constexpr int job_stopped = 6, job_cancelled = 7, job_aborted = 8, job_completed = 9;
constexpr int printer_stopped = 5;

// A reason may end in -report, -warning or -error; a warning (paper is getting low) stops nothing.
bool says(const JobReport& report, std::string_view reason) {
    return std::ranges::any_of(report.reasons, [reason](std::string_view said) {
        return said.starts_with(reason) && !said.ends_with("-warning");
    });
}

bool is_out_of_paper(const JobReport& report) {
    return says(report, "media-empty") || says(report, "media-needed");
}

bool is_in_trouble(const JobReport& report) {
    constexpr std::array faults{"cover-open",     "door-open", "media-jam", "offline",
                                "interlock-open", "shutdown",  "timed-out"};
    return report.printer_state == printer_stopped ||
           std::ranges::any_of(faults, [&](std::string_view fault) { return says(report, fault); });
}

} // namespace

std::optional<Result<void>> verdict(const JobReport& report) {
    if (report.job_state == job_completed) return Result<void>{};
    if (is_out_of_paper(report)) return trouble(TroubleKind::PaperOut, "the printer has no paper");
    const bool ended = report.job_state == job_stopped || report.job_state == job_cancelled ||
                       report.job_state == job_aborted;
    if (ended) return trouble(TroubleKind::PrinterGone, "the job was stopped before it was printed");
    if (is_in_trouble(report)) return trouble(TroubleKind::PrinterGone, "the printer does not print");
    return std::nullopt;
}

} // namespace fengqiao::print
