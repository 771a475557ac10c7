#include "platform/paper/paper.h"

#include <sys/resource.h>

#include <cstdio>
#include <iostream>
#include <iterator>

// fengqiao-paper --into FILE: a receipt comes in on standard input and a PDF goes out.
// Exit codes: 0 done, 2 wrong call or input, 3 no Chinese font, 4 the folder cannot be written, 5 its disk is
// full.

namespace {

int exit_code_of(const fengqiao::Trouble& trouble) {
    if (trouble.kind == fengqiao::TroubleKind::BadInput) return 2;
    if (trouble.kind == fengqiao::TroubleKind::BadFile) return 3;
    return trouble.kind == fengqiao::TroubleKind::DiskFull ? 5 : 4;
}

int complain(const fengqiao::Trouble& trouble) {
    std::fprintf(stderr, "fengqiao-paper: %s\n", trouble.text.c_str());
    return exit_code_of(trouble);
}

} // namespace

int main(int count, char** arguments) {
    const rlimit no_core{0, 0}; // a receipt never reaches a crash dump
    setrlimit(RLIMIT_CORE, &no_core);
    if (count != 3 || std::string_view{arguments[1]} != "--into") {
        std::fputs("usage: fengqiao-paper --into FILE.pdf < receipt\n", stderr);
        return 2;
    }
    const std::string text{std::istreambuf_iterator<char>{std::cin}, {}};
    const auto slip = fengqiao::read_slip(text);
    if (!slip) return complain(slip.error());
    const auto written = fengqiao::paper::write_pdf(*slip, arguments[2]);
    if (!written) return complain(written.error());
    return 0;
}
