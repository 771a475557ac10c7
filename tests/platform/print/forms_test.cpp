#include "core/receipt/forms.h"

#include "core/receipt/slip.h"
#include "platform/print/code/code.h"
#include "platform/print/layout/layout_program.h"
#include "tests/core/receipt/sample_form.h"
#include "tests/platform/print/printing.h"

#include <fstream>

using namespace fengqiao;
using print::LayoutProgram;

namespace {

Slip form(FormKind kind, Sheet sheet, bool both) {
    const auto chinese = settings::load_locale("assets/locales/zh-CN.toml"),
               english = settings::load_locale("assets/locales/en.toml");
    REQUIRE(chinese);
    REQUIRE(english);
    const FormFacts in_chinese = form_in_chinese(), in_english = form_in_english();
    const auto below = both ? std::optional{FormLanguage{in_english, *english}} : std::nullopt;
    Receipt laid = compose_form(kind, {in_chinese, *chinese}, below);
    laid.sheet = sheet;
    return {laid, print::encode_code(laid.code_text)};
}

LayoutProgram::Deadline soon() {
    return std::chrono::steady_clock::now() + seconds{20};
}

std::string code_in(const std::filesystem::path& picture) {
    return output_of("zbarimg -q --raw --nodbus " + picture.string());
}

} // namespace

TEST_CASE("a form is one sheet of A4 that can be read, and its code is the number") {
    for (const FormKind kind : form_kinds)
        for (const bool both : {false, true}) {
            const Folder folder;
            const auto pdf = folder.path() / "form.pdf", picture = folder.path() / "form";
            REQUIRE(LayoutProgram{PAPER_PROGRAM}.write_pdf(form(kind, Sheet::A4, both), pdf, soon()));
            const auto facts = output_of("pdfinfo " + pdf.string());
            INFO(facts);
            CHECK(facts.find("Pages:           1\n") != std::string::npos);
            CHECK(facts.find("(A4)") != std::string::npos);
            const auto text = output_of("pdftotext -layout " + pdf.string() + " -");
            CHECK(text.find("4829 1033 7711") != std::string::npos);
            CHECK(text.find("示例银行枫桥支行") != std::string::npos);
            output_of("pdftoppm -r 203 -png -singlefile " + pdf.string() + " " + picture.string());
            CHECK(code_in(picture.string() + ".png") == "482910337711\n");
            if (const char* keep = std::getenv("FENGQIAO_KEEP_FORMS"))
                std::filesystem::copy_file(
                    picture.string() + ".png",
                    std::filesystem::path{keep} /
                        (std::to_string(static_cast<int>(kind)) + (both ? "-both.png" : "-zh.png")),
                    std::filesystem::copy_options::overwrite_existing);
        }
}

TEST_CASE("a form for an office printer says that it is A4") {
    const auto page = LayoutProgram{PAPER_PROGRAM}.page(form(FormKind::Mediation, Sheet::A4, false), soon());
    REQUIRE(page);
    CHECK(page->starts_with("FQPAGE1 210x297mm\n"));
}

TEST_CASE("a thermal printer prints the same form on its roll") {
    for (const FormKind kind : form_kinds) {
        const Folder folder;
        const auto bitmap = LayoutProgram{PAPER_PROGRAM}.raster(form(kind, Sheet::Roll, true), soon());
        REQUIRE(bitmap);
        const auto picture = folder.path() / "form.pbm";
        std::ofstream{picture, std::ios::binary} << *bitmap;
        CHECK(bitmap->starts_with("P4\n576 "));
        CHECK(code_in(picture) == "482910337711\n");
        if (const char* keep = std::getenv("FENGQIAO_KEEP_FORMS"))
            std::ofstream{std::filesystem::path{keep} /
                              (std::to_string(static_cast<int>(kind)) + "-roll.pbm"),
                          std::ios::binary}
                << *bitmap;
    }
}
