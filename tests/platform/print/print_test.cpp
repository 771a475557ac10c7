#include "platform/crypto/os_random.h"
#include "platform/print/code/code.h"
#include "platform/print/folder/folder_printer.h"
#include "tests/platform/print/printing.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace fengqiao;
namespace fs = std::filesystem;

namespace {

Result<void> print_into(const fs::path& folder, const fs::path& program,
                        milliseconds patience = seconds{20}) {
    crypto::OsRandom random;
    print::FolderPrinter printer{{folder, program, patience}, random};
    const auto receipt = a_receipt();
    return printer.print(receipt, print::encode_code(receipt.code_text));
}

} // namespace

TEST_CASE("a printed receipt can be read by people and its code by any phone") {
    const Folder folder;
    REQUIRE(print_into(folder.path(), PAPER_PROGRAM));
    const auto files = folder.files();
    REQUIRE(files.size() == 1);
    const std::string pdf = files.front().string();
    const auto text = output_of("pdftotext -layout " + pdf + " -");
    CHECK(text.find("1234 5678 9012") != std::string::npos);
    CHECK(text.find("李晓雯") != std::string::npos);
    CHECK(text.find("138****1234") != std::string::npos);
    output_of("pdftoppm -r 203 -png -singlefile " + pdf + " " + (folder.path() / "page").string());
    const auto code = output_of("zbarimg -q --raw --nodbus " + (folder.path() / "page.png").string());
    CHECK(code == "FQ1:123456789012:7F3A9C2KQX\n");
}

TEST_CASE("the name of a print job tells nothing about its customer") {
    const Folder folder;
    REQUIRE(print_into(folder.path(), PAPER_PROGRAM));
    const auto name = folder.files().front().filename().string();
    CHECK(name.starts_with("receipt-"));
    CHECK(name.find("1234") == std::string::npos);
}

TEST_CASE("a folder that cannot be made, or a layout program that is missing, is a printer that is gone") {
    const Folder folder;
    const auto blocked = folder.path() / "a file";
    std::ofstream{blocked} << "in the way";
    CHECK(print_into(blocked / "prints", PAPER_PROGRAM).error().kind == TroubleKind::PrinterGone);
    CHECK(print_into(folder.path(), "/nowhere/fengqiao-paper").error().kind == TroubleKind::PrinterGone);
}

TEST_CASE("a layout program that hangs is ended and nothing is said to be printed") {
    const Folder folder;
    const auto program = folder.path() / "hangs";
    std::ofstream{program} << "#!/bin/sh\nexec sleep 60\n";
    fs::permissions(program, fs::perms::owner_all);
    const auto printed = print_into(folder.path(), program, milliseconds{300});
    REQUIRE_FALSE(printed);
    CHECK(printed.error().kind == TroubleKind::PrinterGone);
}

TEST_CASE("no half receipt is left where a printer would take it up") {
    const Folder folder;
    const auto program = folder.path() / "fails";
    std::ofstream{program} << "#!/bin/sh\ncat > /dev/null\nexit 4\n";
    fs::permissions(program, fs::perms::owner_all);
    CHECK_FALSE(print_into(folder.path(), program));
    CHECK(folder.files().size() == 1);
}
