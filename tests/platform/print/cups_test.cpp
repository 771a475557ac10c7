#include "platform/print/code/code.h"
#include "platform/print/cups/cups_printer.h"
#include "platform/print/cups/job_state.h"
#include "tests/platform/print/fake_cups.h"
#include "tests/platform/print/printing.h"
#include "tests/platform/print/thermal.h"

#include <fstream>

using namespace fengqiao;
using print::CupsPrinter;
using print::JobReport;
using print::verdict;

namespace {

Result<void> print_at(const std::string& server) {
    CupsPrinter printer{{.queue = "Hall",
                         .layout_program = PAPER_PROGRAM,
                         .server = server,
                         .patience = milliseconds{3'000},
                         .answers_within = milliseconds{500},
                         .asks_every = milliseconds{20}}};
    const auto receipt = a_receipt();
    return printer.print(receipt, print::encode_code(receipt.code_text));
}

TroubleKind refusal_of(FakeCups& cups) {
    const auto printed = print_at(cups.address());
    cups.switch_off();
    REQUIRE_FALSE(printed);
    return printed.error().kind;
}

std::optional<TroubleKind> trouble_of(const JobReport& report) {
    const auto known = verdict(report);
    if (!known || known->has_value()) return std::nullopt;
    return known->error().kind;
}

} // namespace

TEST_CASE("without CUPS the printer is gone, and that is said") {
    const auto printed = print_at("127.0.0.1:1");
    REQUIRE_FALSE(printed);
    CHECK(printed.error().kind == TroubleKind::PrinterGone);
}

TEST_CASE("a CUPS that hangs up or says nothing is a printer that is gone") {
    for (const std::size_t hangs_up_after : {std::size_t{0}, std::size_t{20}, SIZE_MAX}) {
        const Thermal silent{{.answers = false, .hangs_up_after = hangs_up_after}};
        const auto printed = print_at("127.0.0.1:" + silent.port());
        REQUIRE_FALSE(printed);
        CHECK(printed.error().kind == TroubleKind::PrinterGone);
    }
}

TEST_CASE("only a job that CUPS calls completed was printed") {
    for (const int on_its_way : {3, 4, 5})
        CHECK_FALSE(verdict({.job_state = on_its_way, .printer_state = 4}));
    for (const int stopped : {6, 7, 8})
        CHECK(trouble_of({.job_state = stopped, .printer_state = 3}) == TroubleKind::PrinterGone);
    REQUIRE(verdict({.job_state = 9, .printer_state = 3}));
    CHECK(verdict({.job_state = 9, .printer_state = 3})->has_value());
}

TEST_CASE("an office printer without paper is known from one that is open, jammed or stopped") {
    CHECK(trouble_of({5, 4, {"media-empty-error"}}) == TroubleKind::PaperOut);
    CHECK(trouble_of({8, 3, {"media-needed"}}) == TroubleKind::PaperOut);
    CHECK(trouble_of({5, 4, {"cover-open-error"}}) == TroubleKind::PrinterGone);
    CHECK(trouble_of({5, 5, {"paused"}}) == TroubleKind::PrinterGone);
    CHECK_FALSE(verdict({5, 4, {"media-empty-warning", "none"}}));
    CHECK_FALSE(verdict({5, 4, {"media-low-report"}}));
}

TEST_CASE("a job that CUPS completes was printed: its page in its size, and nothing of it is kept there") {
    FakeCups cups{{.job_states = {3, 5, 5, 9}}};
    const auto printed = print_at(cups.address());
    cups.switch_off();
    if (!printed) FAIL(printed.error().text);
    CHECK(cups.media().starts_with("Custom.80x"));
    CHECK(cups.took_back_and_forgot());
    const Folder folder;
    const auto pdf = folder.path() / "page.pdf", picture = folder.path() / "page";
    std::ofstream{pdf, std::ios::binary} << cups.document();
    output_of("pdftoppm -r 203 -png -singlefile " + pdf.string() + " " + picture.string());
    CHECK(output_of("zbarimg -q --raw --nodbus " + picture.string() + ".png") ==
          "FQ1:123456789012:7F3A9C2KQX\n");
}

TEST_CASE("a job that CUPS aborts, cancels or stops after it began was not printed") {
    for (const int ended : {6, 7, 8}) {
        FakeCups cups{{.job_states = {3, 5, ended}}};
        CHECK(refusal_of(cups) == TroubleKind::PrinterGone);
    }
}

TEST_CASE("a job that never ends was not printed, and will not come out when its customer is gone") {
    for (const int on_its_way : {3, 4, 5}) {
        FakeCups cups{{.job_states = {on_its_way}}};
        CHECK(refusal_of(cups) == TroubleKind::PrinterGone);
        CHECK(cups.took_back_and_forgot());
    }
}

TEST_CASE("an office printer that runs out of paper in the middle says so, and the rest never comes") {
    FakeCups cups{{.job_states = {5}, .printer_state = 4, .reason = "media-empty-error"}};
    CHECK(refusal_of(cups) == TroubleKind::PaperOut);
    CHECK(cups.took_back_and_forgot());
}

TEST_CASE("a queue that is stopped or takes no jobs is given nothing") {
    FakeCups stopped{{.printer_state = 5}};
    CHECK(refusal_of(stopped) == TroubleKind::PrinterGone);
    CHECK(stopped.document().empty());
    FakeCups closed{{.takes_jobs = false}};
    CHECK(refusal_of(closed) == TroubleKind::PrinterGone);
    CHECK(closed.document().empty());
}

TEST_CASE("a job that CUPS has forgotten was not printed, as far as can be known") {
    FakeCups cups{{.remembers_jobs = false}};
    CHECK(refusal_of(cups) == TroubleKind::PrinterGone);
}
