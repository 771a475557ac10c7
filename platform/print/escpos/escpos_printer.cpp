#include "platform/print/escpos/escpos_printer.h"

#include "platform/print/escpos/commands.h"
#include "platform/print/escpos/printer_line.h"
#include "platform/print/layout/layout_program.h"

namespace fengqiao::print {
namespace {

using namespace escpos;
using std::chrono::steady_clock;
using Deadline = PrinterLine::Deadline;

Result<void> well_or_trouble(Condition condition) {
    switch (condition) {
    case Condition::Ready: return {};
    case Condition::PaperOut: return trouble(TroubleKind::PaperOut, "the printer has no paper");
    case Condition::CoverOpen: return trouble(TroubleKind::PrinterGone, "the printer's cover is open");
    case Condition::Broken: return trouble(TroubleKind::PrinterGone, "the printer reports a fault");
    }
    std::unreachable();
}

// One receipt on its way.
class Job {
public:
    Job(PrinterLine& line, const EscposPrinter::Settings& settings, Deadline until)
        : line_{line}, settings_{settings}, until_{until} {}

    Result<void> print(const Raster& dots) {
        if (auto ready = ask_state(); !ready) return ready;
        if (auto given = line_.give(wake() + picture(dots) + cut(), until_); !given) return given;
        return answers_ ? wait_for_end() : line_.settle(until_);
    }

private:
    using Reading = std::optional<Condition> (*)(unsigned char);

    // Nullopt when it does not answer in time; bytes that are no answer are passed over.
    std::optional<Condition> listen(Reading reading, Deadline until) {
        while (const auto byte = line_.hear(until))
            if (const auto condition = reading(*byte)) return condition;
        return std::nullopt;
    }

    Result<std::optional<Condition>> ask(const std::string& question, Reading reading) {
        if (auto given = line_.give(question, until_); !given) return std::unexpected(given.error());
        return listen(reading, steady_clock::now() + settings_.answers_within);
    }

    Result<void> ask_state() {
        const auto ready = ask(ask_whether_ready(), readiness);
        if (!ready) return std::unexpected(ready.error());
        answers_ = ready->has_value();
        if (!answers_) return {}; // it cannot be known; it is not asked twice
        if (auto well = well_or_trouble(**ready); !well) return well;
        const auto paper_left = ask(ask_for_paper(), paper);
        if (!paper_left) return std::unexpected(paper_left.error());
        return *paper_left ? well_or_trouble(**paper_left) : Result<void>{};
    }

    // Who answered before has to answer after. Not every printer knows the question that is answered in its
    // turn; of those the real-time one is asked once more.
    Result<void> wait_for_end() {
        if (auto given = line_.give(ask_when_done(), until_); !given) return given;
        const auto done = listen(paper_when_done, steady_clock::now() + settings_.prints_within);
        const auto state = ask(ask_whether_ready(), readiness);
        if (!state) return std::unexpected(state.error());
        if (!*state) return trouble(TroubleKind::PrinterGone, "the printer fell silent with half a receipt");
        if (auto well = well_or_trouble(**state); !well) return well;
        if (done) return well_or_trouble(*done);
        const auto paper_left = ask(ask_for_paper(), paper);
        if (!paper_left) return std::unexpected(paper_left.error());
        return *paper_left ? well_or_trouble(**paper_left) : Result<void>{};
    }

    PrinterLine& line_;
    const EscposPrinter::Settings& settings_;
    Deadline until_;
    bool answers_{false};
};

Result<PrinterLine> open_line(const EscposPrinter::Settings& settings, Deadline until) {
    if (const auto* device = std::get_if<EscposPrinter::Device>(&settings.where))
        return PrinterLine::open_device(device->path);
    const auto& address = std::get<EscposPrinter::Address>(settings.where);
    return PrinterLine::connect(address.host, address.port, until);
}

} // namespace

Result<void> EscposPrinter::print(const Receipt& receipt, const CodeModules& code) {
    const auto until = steady_clock::now() + settings_.patience;
    auto line = open_line(settings_, until); // a printer that is gone is said at once
    if (!line) return std::unexpected(line.error());
    const auto bitmap = LayoutProgram{settings_.layout_program}.raster({receipt, code}, until);
    if (!bitmap) return std::unexpected(bitmap.error());
    const auto dots = escpos::read_raster(*bitmap);
    if (!dots) return std::unexpected(dots.error());
    return Job{*line, settings_, until}.print(*dots);
}

} // namespace fengqiao::print
