#include "core/receipt/forms.h"

#include "core/receipt/scanned.h"
#include "core/receipt/slip.h"
#include "tests/core/receipt/as_text.h"
#include "tests/core/receipt/sample_form.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fengqiao;

TEST_CASE("a form to be signed is the reviewed text, in Chinese and with English below") {
    const Locale chinese = locale("zh-CN"), english = locale("en");
    for (const FormKind kind : form_kinds) {
        const std::string name = kind == FormKind::Reexamination ? "reexamination" : "mediation";
        const auto alone = as_text(compose_form(kind, {form_in_chinese(), chinese}));
        CHECK(alone == golden(name + ".zh-CN.txt", alone));
        const auto both = as_text(
            compose_form(kind, {form_in_chinese(), chinese}, FormLanguage{form_in_english(), english}));
        CHECK(both == golden(name + ".both.txt", both));
    }
}

TEST_CASE("an application for re-examination says by when, to whom and what happens then") {
    const Locale chinese = locale("zh-CN");
    const auto text = as_text(compose_form(FormKind::Reexamination, {form_in_chinese(), chinese}));
    for (const char* said : {"2026年12月25日", "上级机构", "30日内作出核查决定", "第二十条"}) {
        INFO(said);
        CHECK(text.find(said) != std::string::npos);
    }
}

TEST_CASE("an application for mediation costs nothing, binds nobody and asks for consent by itself") {
    const Locale chinese = locale("zh-CN");
    const auto form = compose_form(FormKind::Mediation, {form_in_chinese(), chinese});
    const auto text = as_text(form);
    for (const char* said : {"不收费", "随时可以终止", "不影响您申请仲裁", "司法确认", "同意人签名"}) {
        INFO(said);
        CHECK(text.find(said) != std::string::npos);
    }
}

TEST_CASE("a form leaves its customer's name to their own hand, and its code leads back to the case") {
    const Locale chinese = locale("zh-CN");
    for (const FormKind kind : form_kinds) {
        const auto form = compose_form(kind, {form_in_chinese(), chinese});
        CHECK(std::ranges::count(form.lines, LineStyle::Blank, &ReceiptLine::style) >= 7);
        CHECK(number_scanned(form.code_text) == form.number);
        const Slip slip{form, {}};
        const auto read = read_slip(write_slip(slip));
        REQUIRE(read);
        CHECK(*read == slip);
    }
}
