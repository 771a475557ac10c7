#include "core/complaint/sentence.h"

#include "core/basics/utf8.h"
#include "tests/core/complaint/drafts.h"

#include <catch2/catch_test_macros.hpp>

using namespace fengqiao;

namespace {

const Words branch{"示例银行枫桥支行", "Sample Bank Fengqiao Branch"};

Telling in(Language language) {
    return {shipped_catalogue(), branch, language};
}

std::string told(const Draft& draft, Language language) {
    return sentence(draft.matter, draft.party, in(language));
}

// Empty when the text reads as whole sentences; else what is wrong with it.
std::string fault_in(const std::string& text, Language language) {
    for (const std::string left : {"{", "}", "。。", "，，", "，。", "。，", "：。", "、。", "..", ",,", ",.",
                                   ".,", "  ", " .", " ,", ": .", "的的", "问题的问题"})
        if (text.find(left) != std::string::npos) return "holds '" + left + "'";
    const bool chinese = language == Language::Chinese;
    if (!text.ends_with(chinese ? "。" : ".")) return "does not end in a full stop";
    if (chinese && text.find(". ") != std::string::npos) return "mixes the full stops of two languages";
    if (!chinese && text.find("。") != std::string::npos) return "mixes the full stops of two languages";
    if (length_in_code_points(text) > (chinese ? 300 : 700)) return "is too long to be read aloud";
    return "";
}

} // namespace

TEST_CASE("the rolled-over product is told in the customer's own voice") {
    CHECK(told(rolled_over_draft(), Language::Chinese) ==
          "我在示例银行枫桥支行办理理财时，遇到了到期自动续期的问题，发生在本周。工作人员没有提前说明。"
          "我希望：查清情况并解释清楚、让我解约退出。");
    CHECK(told(rolled_over_draft(), Language::English) ==
          "While dealing with a wealth product at Sample Bank Fengqiao Branch, I met with this problem: my "
          "product "
          "was rolled over by itself when it was due. It happened this week. The staff did not tell me "
          "beforehand. "
          "I would like you to find out what happened and explain it to me, and let me end the contract.");
}

TEST_CASE("every tile, choice, request and time makes a whole sentence in both languages") {
    const Catalogue& catalogue = shipped_catalogue();
    std::size_t told_count = 0;
    for (const InstitutionKind kind : {InstitutionKind::Bank, InstitutionKind::Insurer})
        for (const Tile& tile : catalogue.tiles(kind))
            for (const Choice& choice : tile.choices) {
                Draft draft = with_choice({}, choice);
                for (const Phrase* phrase : catalogue.phrases_for(choice))
                    draft.matter.phrases.push_back(phrase->code);
                for (const Entry& request : catalogue.entries(Facet::Request))
                    for (const Occurred occurred :
                         {Occurred::Today, Occurred::ThisWeek, Occurred::Earlier, Occurred::Unknown})
                        for (const Language language : {Language::Chinese, Language::English}) {
                            draft.matter.requests = {request.code};
                            draft.matter.occurred = occurred;
                            const std::string text = told(draft, language);
                            INFO(text);
                            CHECK(fault_in(text, language) == "");
                            ++told_count;
                        }
            }
    CHECK(told_count == 128 * 10 * 4 * 2);
}

TEST_CASE("a business and a cause that staff chose make a whole sentence too") {
    const Catalogue& catalogue = shipped_catalogue();
    for (const Facet facet : {Facet::BankBusiness, Facet::InsurerBusiness})
        for (const Entry& business : catalogue.entries(facet))
            for (const Entry& cause : catalogue.entries(Facet::Cause))
                for (const Language language : {Language::Chinese, Language::English}) {
                    Draft draft;
                    draft.matter.business = business.code;
                    draft.matter.cause = cause.code;
                    draft.matter.requests = {"R01", "R04", "R99"};
                    const std::string text = told(draft, language);
                    INFO(text);
                    CHECK(fault_in(text, language) == "");
                }
}

TEST_CASE("three requests are joined as a person joins them") {
    Draft draft = rolled_over_draft();
    draft.matter.requests = {"R01", "R02", "R08"};
    CHECK(told(draft, Language::Chinese).ends_with("我希望：退还或赔偿我的损失、把错误改正过来、向我道歉。"));
    CHECK(told(draft, Language::English)
              .ends_with("I would like you to refund or compensate my loss, correct the mistake, and "
                         "apologise to me."));
}

TEST_CASE("own words end in one full stop, whether it was written or not") {
    Draft draft = rolled_over_draft();
    for (const std::string words : {"这是养老钱", "这是养老钱。", " 这是养老钱。\n"}) {
        draft.matter.words = words;
        CHECK(told(draft, Language::Chinese).find("没有提前说明。这是养老钱。我希望：") != std::string::npos);
    }
    draft.matter.words = "怎么办？";
    CHECK(told(draft, Language::Chinese).find("怎么办？我希望：") != std::string::npos);
}

TEST_CASE("a card number is hidden already where the complaint is read back") {
    Draft draft = rolled_over_draft();
    draft.matter.words = "卡号6222021234567890128";
    CHECK(told(draft, Language::Chinese).find("卡号****0128。") != std::string::npos);
}

TEST_CASE("an amount is told in yuan, with fen only where there are any") {
    Draft draft = rolled_over_draft();
    draft.matter.amount = Fen{20'000'00};
    CHECK(told(draft, Language::Chinese).find("涉及金额20000元。") != std::string::npos);
    draft.matter.amount = Fen{1'05};
    CHECK(told(draft, Language::English).find("The amount concerned is 1.05 yuan.") != std::string::npos);
}

TEST_CASE("an agent, an heir and a group say so first") {
    Draft draft = rolled_over_draft();
    draft.party.capacity = Capacity::Agent;
    CHECK(told(draft, Language::Chinese).starts_with("我是代当事人提出投诉的"));
    draft.party.capacity = Capacity::Heir;
    CHECK(told(draft, Language::English).starts_with("I am making this complaint as an heir. While"));
    draft.party = {Capacity::Group, 12, {}};
    CHECK(told(draft, Language::Chinese).starts_with("我们一共12人，共同提出投诉。"));
}

TEST_CASE("a draft that has hardly begun says nothing it does not know") {
    CHECK(told(Draft{}, Language::Chinese).empty());
    Draft draft = with_tile({}, *shipped_catalogue().find_tile("TB05"));
    CHECK(told(draft, Language::Chinese).empty());
    draft.matter.requests = {"R08"};
    CHECK(told(draft, Language::Chinese) == "我希望：向我道歉。");
}

TEST_CASE("a customer is addressed with surname and title, or with the full name") {
    const auto addressed = [](Name name, Language language) {
        return addressed_as(name, shipped_catalogue(), language);
    };
    CHECK(addressed({"王", "", Title::Madam, false}, Language::Chinese) == "王女士");
    CHECK(addressed({"王", "", Title::Madam, false}, Language::English) == "Ms Wang");
    CHECK(addressed({"", "", Title::Mister, true}, Language::Chinese) == "先生（姓氏待补）");
    CHECK(addressed({"王", "小明", Title::Mister, false}, Language::Chinese) == "王小明");
    CHECK(addressed({}, Language::English).empty());
}
