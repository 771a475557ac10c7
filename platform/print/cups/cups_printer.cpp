#include "platform/print/cups/cups_printer.h"

#include "platform/print/cups/cups_queue.h"
#include "platform/print/layout/layout_program.h"

#include <thread>

namespace fengqiao::print {
namespace {

using std::chrono::steady_clock;

constexpr std::string_view page_heading = "FQPAGE1 ";

Result<void> follow(CupsQueue& queue, int job, const CupsPrinter::Settings& settings,
                    steady_clock::time_point until) {
    while (steady_clock::now() < until) {
        const auto report = queue.ask(job);
        if (!report) return std::unexpected(report.error());
        if (auto known = verdict(*report)) return std::move(*known);
        std::this_thread::sleep_for(settings.asks_every);
    }
    return trouble(TroubleKind::PrinterGone, "the job was not printed in time");
}

} // namespace

Result<void> CupsPrinter::print(const Receipt& receipt, const CodeModules& code) {
    const auto until = steady_clock::now() + settings_.patience;
    auto queue = CupsQueue::open({settings_.server, settings_.queue, settings_.answers_within});
    if (!queue) return std::unexpected(queue.error());
    const auto state = queue->ask();
    if (!state) return std::unexpected(state.error());
    if (auto known = verdict(*state)) return std::move(*known);
    const auto page = LayoutProgram{settings_.layout_program}.page({receipt, code}, until);
    if (!page) return std::unexpected(page.error());
    const auto line = page->find('\n');
    if (!page->starts_with(page_heading) || line == std::string::npos)
        return trouble(TroubleKind::PrinterGone, "what was laid out is no page");
    const std::string size = page->substr(page_heading.size(), line - page_heading.size());
    const auto job = queue->send(std::string_view{*page}.substr(line + 1), size);
    if (!job) return std::unexpected(job.error());
    auto printed = follow(*queue, *job, settings_, until);
    queue->take_back(*job); // what waits is not printed later, what is done is not kept on CUPS's disk
    return printed;
}

} // namespace fengqiao::print
