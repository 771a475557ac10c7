#include "platform/print/folder/folder_printer.h"

#include "platform/print/layout/layout_program.h"

namespace fengqiao::print {

namespace fs = std::filesystem;

Result<void> FolderPrinter::print(const Receipt& receipt, const CodeModules& code) {
    const auto until = std::chrono::steady_clock::now() + settings_.patience;
    std::array<Byte, 8> name{};
    random_.fill(name);
    std::error_code error;
    fs::create_directories(settings_.folder, error);
    const fs::path target = settings_.folder / ("receipt-" + to_hex(name) + ".pdf");
    return LayoutProgram{settings_.layout_program}.write_pdf({receipt, code}, target, until);
}

} // namespace fengqiao::print
