#include "core/receipt/compose.h"

#include "core/basics/check.h"
#include "core/complaint/number.h"
#include "core/receipt/party_words.h"
#include "core/text/format.h"

namespace fengqiao {
namespace {

// Adds lines in the order of the paper.
class Slip {
public:
    explicit Slip(const Locale& locale) : locale_{locale} {}

    void say(LineStyle style, std::string words) { lines_.push_back({style, {}, std::move(words)}); }
    void pair(Msg label, std::string value) {
        lines_.push_back({LineStyle::Pair, locale_.say(label), std::move(value)});
    }
    void rule() { lines_.push_back({LineStyle::Rule, {}, {}}); }
    std::vector<ReceiptLine> done() && { return std::move(lines_); }

private:
    const Locale& locale_;
    std::vector<ReceiptLine> lines_;
};

void add_facts(Slip& slip, const ReceiptFacts& facts, const Locale& locale) {
    const Filed& filed = facts.filed;
    slip.pair(Msg::ReceiptFiledAt, long_date(locale, day_in_china(filed.at)) + " " + time_of_day(filed.at));
    slip.pair(Msg::ReceiptMatter,
              locale.say(Msg::ReceiptMatterValue, {{"business", facts.business}, {"cause", facts.cause}}));
    if (facts.recorded.count() > 0) slip.pair(Msg::ReceiptRecording, spoken_length(locale, facts.recorded));
    const auto papers = papers_of(facts.capacity);
    if (papers) slip.pair(Msg::PartyLabel, locale.say(words_of(facts.capacity)));
    if (papers) slip.pair(Msg::PartyPapers, locale.say(*papers));
    if (!facts.masked_phone.empty()) slip.pair(Msg::ReceiptPhone, facts.masked_phone);
    if (!filed.pick_up_code.empty()) slip.pair(Msg::ReceiptPickUpCode, filed.pick_up_code);
    const bool known = !filed.handler_name.empty();
    slip.pair(Msg::ReceiptHandler, known ? filed.handler_name : locale.say(Msg::ReceiptHandlerOfBranch));
    slip.pair(Msg::ReceiptReceiptCode, grouped_receipt_code(filed.receipt_code));
}

} // namespace

std::string code_text(const Filed& filed) {
    return "FQ1:" + filed.number + ":" + filed.receipt_code;
}

Receipt in_both(Receipt first, const Receipt& second) {
    check(first.number == second.number && first.code_text == second.code_text,
          "both languages speak of the same complaint");
    first.lines.push_back({LineStyle::Rule, {}, {}});
    const auto& below = second.lines;
    for (std::size_t at = 0; at < below.size(); ++at) {
        const auto is_number = [&](std::size_t line) {
            return line < below.size() &&
                   (below[line].style == LineStyle::Number || below[line].style == LineStyle::Code);
        };
        const bool said_above = is_number(at) || (below[at].style == LineStyle::Small && is_number(at + 1)) ||
                                (below[at].style == LineStyle::Rule && at > 0 && is_number(at - 1));
        if (!said_above) first.lines.push_back(below[at]);
    }
    return first;
}

Receipt compose(const ReceiptFacts& facts, const Locale& locale) {
    const Filed& filed = facts.filed;
    Slip slip{locale};
    slip.say(LineStyle::Title, locale.say(Msg::ReceiptTitle));
    slip.say(LineStyle::Place, locale.say(Msg::ReceiptPlace, {{"place", facts.place}}));
    slip.rule();
    slip.say(LineStyle::Small, locale.say(Msg::ReceiptNumber));
    slip.say(LineStyle::Number, grouped_number(filed.number));
    slip.say(LineStyle::Code, {});
    slip.rule();
    // What everybody asks: by when, in the size of a heading.
    slip.say(LineStyle::Small, locale.say(Msg::ReceiptDue));
    slip.say(LineStyle::Title, long_date(locale, filed.due));
    slip.rule();
    add_facts(slip, facts, locale);
    slip.rule();
    slip.say(LineStyle::Words, locale.say(Msg::ReceiptPromise, {{"date", long_date(locale, filed.due)}}));
    slip.say(LineStyle::Words,
             locale.say(Msg::ReceiptKeptHere) + " " +
                 locale.say(Msg::ReceiptAtHeadquarters,
                            {{"date", long_date(locale, day_in_china(facts.at_headquarters))},
                             {"time", time_of_day(facts.at_headquarters)}}));
    if (!filed.pick_up_code.empty()) slip.say(LineStyle::Words, locale.say(Msg::ReceiptPickUpUse));
    slip.say(LineStyle::Small, locale.say(Msg::ReceiptTrack));
    slip.say(LineStyle::Small, locale.say(Msg::ReceiptRemedies));
    slip.pair(Msg::ReceiptHotline, facts.hotline);
    slip.rule();
    slip.say(LineStyle::Small, locale.say(Msg::ReceiptKeep));
    return {filed.number, std::move(slip).done(), code_text(filed)};
}

} // namespace fengqiao
