#include "app/headquarters/statistics/report_figures.h"

namespace fengqiao::headquarters {
namespace {

using M = Measures;

constexpr Figure<std::int64_t> counts[] = {
    {"received", "受理量", [](const M& m) { return m.received; }},
    {"notified", "告知量", [](const M& m) { return m.notified; }},
    {"closed", "办结量", [](const M& m) { return m.closed; }},
    {"rated_1", "非常不满意", [](const M& m) { return m.ratings[0]; }},
    {"rated_2", "不满意", [](const M& m) { return m.ratings[1]; }},
    {"rated_3", "基本满意", [](const M& m) { return m.ratings[2]; }},
    {"rated_4", "满意", [](const M& m) { return m.ratings[3]; }},
    {"rated_5", "非常满意", [](const M& m) { return m.ratings[4]; }},
    {"mediation_applied", "调解申请", [](const M& m) { return m.mediation.applied; }},
    {"mediation_accepted", "调解受理", [](const M& m) { return accepted(m.mediation); }},
    {"mediation_succeeded", "调解成功", [](const M& m) { return m.mediation.succeeded; }},
    {"mediation_failed", "调解不成", [](const M& m) { return m.mediation.failed; }},
    {"mediation_withdrawn", "调解撤回", [](const M& m) { return m.mediation.withdrawn; }},
    {"mediation_open", "在调", [](const M& m) { return m.mediation.open; }},
    {"pages_shown", "宣教页面展示", [](const M& m) { return m.hall.pages_shown; }},
    {"quizzes_taken", "知识问答", [](const M& m) { return m.hall.quizzes_taken; }},
    {"things_lent", "便民借出", [](const M& m) { return m.hall.things_lent; }},
    {"suggestions", "意见建议", [](const M& m) { return m.hall.suggestions; }},
    {"praise", "表扬", [](const M& m) { return m.hall.praise; }},
};

constexpr Figure<Fen> amounts[] = {
    {"disputed", "涉及金额", [](const M& m) { return m.disputed; }},
    {"paid", "赔付金额", [](const M& m) { return m.paid; }},
};

constexpr Figure<Ratio> rates[] = {
    {"on_time", "按时办结率", [](const M& m) { return on_time(m); }},
    {"within_15_days", "15日内办结率", [](const M& m) { return within_15_days(m); }},
    {"on_the_spot", "当场化解率", [](const M& m) { return on_the_spot(m); }},
    {"within_branch", "小事不出网点率", [](const M& m) { return within_branch(m); }},
    {"within_institution", "大事不出机构率", [](const M& m) { return within_institution(m); }},
    {"within_industry", "行业内化解率", [](const M& m) { return within_industry(m); }},
    {"escalated", "升级率", [](const M& m) { return escalation(m); }},
    {"participation", "参评率", [](const M& m) { return participation(m); }},
    {"satisfied_wide", "满意率（宽）", [](const M& m) { return satisfied_wide(m.ratings); }},
    {"satisfied_strict", "满意率（严）", [](const M& m) { return satisfied_strict(m.ratings); }},
    {"very_satisfied", "非常满意率", [](const M& m) { return very_satisfied(m.ratings); }},
    {"recontacted", "不满意整改率", [](const M& m) { return recontact(m); }},
    {"turned_around", "转满意率", [](const M& m) { return turned_around(m); }},
    {"mediation_of_accepted", "调解成功率（受理口径）",
     [](const M& m) { return success_of_accepted(m.mediation); }},
    {"mediation_of_concluded", "调解成功率（已结口径）",
     [](const M& m) { return success_of_concluded(m.mediation); }},
};

constexpr Figure<std::int64_t> balances[] = {
    {"open_start", "期初在办", [](const M& m) { return m.balance.open_start; }},
    {"received_gross", "新收", [](const M& m) { return m.balance.received_gross; }},
    {"re_entered", "重新进入", [](const M& m) { return m.balance.re_entered; }},
    {"left_closed", "办结", [](const M& m) { return m.balance.closed; }},
    {"left_withdrawn", "撤回", [](const M& m) { return m.balance.withdrawn; }},
    {"left_rejected", "不予办理", [](const M& m) { return m.balance.rejected; }},
    {"left_merged", "并案", [](const M& m) { return m.balance.merged; }},
    {"left_reclassified", "改类", [](const M& m) { return m.balance.reclassified; }},
    {"open_end", "期末在办", [](const M& m) { return m.balance.open_end; }},
};

} // namespace

std::span<const Figure<std::int64_t>> count_figures() {
    return counts;
}
std::span<const Figure<Fen>> amount_figures() {
    return amounts;
}
std::span<const Figure<Ratio>> rate_figures() {
    return rates;
}
std::span<const Figure<std::int64_t>> balance_figures() {
    return balances;
}

} // namespace fengqiao::headquarters
