#include "platform/print/code/code.h"
#include "platform/print/escpos/commands.h"
#include "platform/print/escpos/escpos_printer.h"
#include "tests/platform/print/printing.h"
#include "tests/platform/print/thermal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <fstream>

using namespace fengqiao;
namespace fs = std::filesystem;
using print::EscposPrinter;

namespace {

EscposPrinter::Settings settings_for(std::variant<EscposPrinter::Device, EscposPrinter::Address> where) {
    return {.where = std::move(where),
            .layout_program = PAPER_PROGRAM,
            .patience = milliseconds{6'000},
            .answers_within = milliseconds{400},
            .prints_within = milliseconds{400}};
}

Result<void> print_on(EscposPrinter::Settings settings) {
    EscposPrinter printer{std::move(settings)};
    const auto receipt = a_receipt();
    return printer.print(receipt, print::encode_code(receipt.code_text));
}

Result<void> print_on(const Thermal& thermal) {
    return print_on(settings_for(EscposPrinter::Address{"127.0.0.1", thermal.port()}));
}

TroubleKind kind_of(const Result<void>& printed) {
    REQUIRE_FALSE(printed.has_value());
    return printed.error().kind;
}

// Puts the bands of a job together again, as the printer's head does.
std::string picture_in(const std::string& given) {
    std::string bits;
    int rows = 0, width = 0;
    for (auto at = given.find("\x1dv0"); at != std::string::npos; at = given.find("\x1dv0", at)) {
        const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(given.at(at + place)); };
        width = byte(4) + 256 * byte(5);
        const int band = byte(6) + 256 * byte(7);
        bits += given.substr(at + 8, static_cast<std::size_t>(width * band));
        at += 8 + static_cast<std::size_t>(width * band);
        rows += band;
    }
    return "P4\n" + std::to_string(width * 8) + " " + std::to_string(rows) + "\n" + bits;
}

} // namespace

TEST_CASE("the code on a thermal receipt is read back from the dots that the printer was given") {
    Thermal thermal{{}};
    REQUIRE(print_on(thermal));
    thermal.switch_off();
    const Folder folder;
    const auto picture = folder.path() / "receipt.pbm";
    std::ofstream{picture, std::ios::binary} << picture_in(thermal.given());
    CHECK(output_of("zbarimg -q --raw --nodbus " + picture.string()) == "FQ1:123456789012:7F3A9C2KQX\n");
    CHECK(picture_in(thermal.given()).starts_with("P4\n576 "));
    CHECK(thermal.given().find("\x1dV") != std::string::npos);
}

TEST_CASE("the code is read back from a receipt in both languages too, which is one paper") {
    const auto english = settings::load_locale("assets/locales/en.toml");
    REQUIRE(english);
    const auto both = in_both(a_receipt(), compose(sample_facts(), *english));
    Thermal thermal{{}};
    EscposPrinter printer{settings_for(EscposPrinter::Address{"127.0.0.1", thermal.port()})};
    REQUIRE(printer.print(both, print::encode_code(both.code_text)));
    thermal.switch_off();
    const Folder folder;
    const auto picture = folder.path() / "receipt.pbm";
    std::ofstream{picture, std::ios::binary} << picture_in(thermal.given());
    CHECK(output_of("zbarimg -q --raw --nodbus " + picture.string()) == "FQ1:123456789012:7F3A9C2KQX\n");
}

TEST_CASE("a thermal printer without paper is told before anything is printed") {
    Thermal thermal{{.ready = 0x12, .paper = 0x72}};
    CHECK(kind_of(print_on(thermal)) == TroubleKind::PaperOut);
    thermal.switch_off();
    CHECK(thermal.given().find("\x1dv0") == std::string::npos);
}

TEST_CASE("a thermal printer with its cover open does not print") {
    const Thermal thermal{{.ready = 0x16}};
    CHECK(kind_of(print_on(thermal)) == TroubleKind::PrinterGone);
}

TEST_CASE("paper that ends in the middle of a receipt is no printed receipt") {
    const Thermal thermal{{.paper_ends_after = 20'000}};
    CHECK(kind_of(print_on(thermal)) == TroubleKind::PaperOut);
}

TEST_CASE("a printer that takes a connection and closes it has printed nothing") {
    const Thermal thermal{{.hangs_up_after = 0}};
    CHECK(kind_of(print_on(thermal)) == TroubleKind::PrinterGone);
}

TEST_CASE("a connection lost in the middle of a receipt is half a receipt, not a printed one") {
    for (const bool answers : {true, false}) {
        const Thermal thermal{{.answers = answers, .hangs_up_after = 30'000}};
        CHECK(kind_of(print_on(thermal)) == TroubleKind::PrinterGone);
    }
}

TEST_CASE("a printer that takes nothing more is given up in time") {
    for (const bool answers : {true, false}) {
        const Thermal thermal{{.answers = answers, .reads_no_more_after = 20'000}};
        auto settings = settings_for(EscposPrinter::Address{"127.0.0.1", thermal.port()});
        settings.patience = milliseconds{1'500};
        CHECK(kind_of(print_on(std::move(settings))) == TroubleKind::PrinterGone);
    }
}

TEST_CASE("a printer that answered before the receipt and is silent after it has not printed it") {
    const Thermal thermal{{.falls_silent_after = 20'000}};
    CHECK(kind_of(print_on(thermal)) == TroubleKind::PrinterGone);
}

TEST_CASE("a printer that never answers has printed what it took, as far as can be known") {
    const Thermal thermal{{.answers = false}};
    CHECK(print_on(thermal));
}

TEST_CASE("a printer that does not know the question for its end is asked for its state again") {
    const Thermal thermal{{.answers_end = false}};
    CHECK(print_on(thermal));
}

TEST_CASE("where nobody listens, a missing device or a plain file, there is no printer") {
    const Folder folder;
    const auto file = folder.path() / "no-device";
    std::ofstream{file} << "";
    CHECK(kind_of(print_on(settings_for(EscposPrinter::Address{"127.0.0.1", "1"}))) ==
          TroubleKind::PrinterGone);
    CHECK(kind_of(print_on(settings_for(EscposPrinter::Device{"/nowhere/lp0"}))) == TroubleKind::PrinterGone);
    CHECK(kind_of(print_on(settings_for(EscposPrinter::Device{file.string()}))) == TroubleKind::PrinterGone);
    CHECK(fs::file_size(file) == 0);
}

TEST_CASE("a pipe as printer takes a whole receipt, or the printer is gone") {
    const Folder folder;
    const auto pipe = (folder.path() / "lp").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(kind_of(print_on(settings_for(EscposPrinter::Device{pipe}))) == TroubleKind::PrinterGone);
    for (const std::size_t reads : {std::size_t{10'000}, SIZE_MAX}) {
        const int end = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        std::atomic<bool> over{false};
        std::size_t taken = 0;
        std::thread reader{[&] {
            char part[512];
            while (!over && taken < reads) {
                const auto count = ::read(end, part, sizeof part);
                if (count > 0)
                    taken += static_cast<std::size_t>(count);
                else
                    std::this_thread::sleep_for(milliseconds{1});
            }
            ::close(end);
        }};
        const auto printed = print_on(settings_for(EscposPrinter::Device{pipe}));
        over = true;
        reader.join();
        CHECK(printed.has_value() == (reads == SIZE_MAX));
    }
}

TEST_CASE("a serial line gives the printer every byte as it is, and hanging up in the middle is heard") {
    for (const std::size_t reads : {std::size_t{10'000}, SIZE_MAX}) {
        const int printer = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
        if (printer < 0 || ::grantpt(printer) != 0 || ::unlockpt(printer) != 0)
            SKIP("this machine has no pseudo terminals (devpts is not mounted on /dev/pts)");
        const std::string name = ::ptsname(printer);
        std::atomic<bool> over{false};
        std::string given;
        std::thread reader{[&] {
            char part[512];
            while (!over && given.size() < reads) {
                const auto count = ::read(printer, part, sizeof part);
                if (count > 0)
                    given.append(part, static_cast<std::size_t>(count));
                else
                    std::this_thread::sleep_for(milliseconds{1});
            }
            ::close(printer);
        }};
        const auto printed = print_on(settings_for(EscposPrinter::Device{name}));
        std::this_thread::sleep_for(milliseconds{50});
        over = true;
        reader.join();
        CHECK(printed.has_value() == (reads == SIZE_MAX));
        if (printed) CHECK(print::escpos::read_raster(picture_in(given)));
    }
}

TEST_CASE("a picture that was cut is not printed") {
    const std::string whole = "P4\n16 2\n\x01\x02\x03\x04";
    CHECK(print::escpos::read_raster(whole));
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(print::escpos::read_raster(std::string_view{whole}.substr(0, length)));
}
