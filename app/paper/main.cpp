#include "platform/paper/paper.h"

#include <sys/resource.h>

#include <cstdio>
#include <iostream>
#include <iterator>

// fengqiao-paper --into FILE: a receipt comes in on standard input and a PDF goes out.
// fengqiao-paper --raster: the same for a thermal head, as a bitmap (PBM) on standard output.
// fengqiao-paper --page: the PDF on standard output, behind a line that says how large its page is.
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

int write_out(const fengqiao::Result<std::string>& picture) {
    if (!picture) return complain(picture.error());
    const bool written = std::fwrite(picture->data(), 1, picture->size(), stdout) == picture->size();
    return written && std::fflush(stdout) == 0 ? 0 : 4;
}

} // namespace

int main(int count, char** arguments) {
    const rlimit no_core{0, 0}; // a receipt never reaches a crash dump
    setrlimit(RLIMIT_CORE, &no_core);
    const std::string_view option{count > 1 ? arguments[1] : ""};
    const bool rasters = count == 2 && option == "--raster", pages = count == 2 && option == "--page";
    if (!rasters && !pages && (count != 3 || option != "--into")) {
        std::fputs("usage: fengqiao-paper --into FILE.pdf < receipt\n"
                   "       fengqiao-paper --raster < receipt > FILE.pbm\n"
                   "       fengqiao-paper --page < receipt\n",
                   stderr);
        return 2;
    }
    const std::string text{std::istreambuf_iterator<char>{std::cin}, {}};
    const auto slip = fengqiao::read_slip(text);
    if (!slip) return complain(slip.error());
    if (rasters) return write_out(fengqiao::paper::raster(*slip));
    if (pages) return write_out(fengqiao::paper::page(*slip));
    const auto written = fengqiao::paper::write_pdf(*slip, arguments[2]);
    if (!written) return complain(written.error());
    return 0;
}
