#include "app/headquarters/api/console/refusals.h"

#include <utility>

namespace fengqiao::headquarters::console {

std::string sentence_for(Refusal refusal) {
    switch (refusal) {
    case Refusal::None: return "";
    case Refusal::OtherCase: return "这项记录属于另一件投诉。";
    case Refusal::NotOfACase: return "这项记录不属于案件办理。";
    case Refusal::NotFromHere: return "案件当前状态下不能做这一步，请刷新后查看可办事项。";
    case Refusal::NotThisRole: return "您的岗位不能做这一步，请转给有权限的同事。";
    case Refusal::MustKeepOut:
        return "按回避规定（2020年第3号令第十七条），被投诉人员及其直接上下级不得办理本案。";
    case Refusal::NotInCustody: return "案件当前由另一方办理，请先接管或等待移交。";
    case Refusal::OtherAnswer: return "这条评价不适用于当前轮次。";
    case Refusal::NotByCustomer: return "评价只能由客户本人在终端上按键作出。";
    case Refusal::NotOwnWords: return "客户只能补充自己的话。";
    case Refusal::BeyondAuthority: return "案件所在层级高于您的权限，请由上级办理。";
    case Refusal::BeyondLimit: return "补偿金额超出您的授权额度，请升级由上级决定。";
    case Refusal::NotOneLevelUp: return "只能逐级上报，请选择上一级。";
    case Refusal::NotLower: return "只能交办给下级，请选择更低的层级。";
    case Refusal::DueTooLate: return "内部期限不能晚于法定期限，请改为更早的日期。";
    case Refusal::TooFewAttempts: return "联系次数不足，还不能按无法联系告知，请先记录足够的联系尝试。";
    case Refusal::RoundIsOver: return "这一轮评价已经结束。";
    case Refusal::SamePerson: return "再次沟通须由此前未答复过客户的同事进行。";
    case Refusal::NoConsent: return "客户没有单独同意，不能把投诉交给调解委员会。";
    case Refusal::AgreementStands: return "本案已达成调解协议，对协议有争议的，请向人民法院起诉。";
    case Refusal::NotChosen: return "客户选了另一位调解员，请由客户所选的调解员受理。";
    case Refusal::NotTheirWord: return "只能替自己一方表示，请改选表示的一方。";
    case Refusal::NoReason: return "不受理或不同意调解须说明原因，请选择原因。";
    case Refusal::RemediesNotTold: return "调解不成须先告知客户仲裁、诉讼等途径，告知后再保存。";
    }
    std::unreachable();
}

Refused refused_act(const ActAnswer& answer) {
    switch (answer.verdict) {
    case ActVerdict::Recorded: break; // nothing to refuse
    case ActVerdict::UnknownCase: return {404, "not_found", "没有找到这件投诉。请返回列表刷新后再试。"};
    case ActVerdict::OutOfScope:
        return {403, "not_allowed", "该案件不在您的受理范围，或按回避规定您不能办理。请转交其他同事。"};
    case ActVerdict::RoleNotHeld: return {403, "role_not_held", "您没有这一岗位，请刷新页面后再试。"};
    case ActVerdict::NotAtTheConsole: return {403, "not_at_console", "这一步须在网点终端上办理。"};
    case ActVerdict::ChangedMeanwhile:
        return {409, "changed_meanwhile",
                "案件刚刚有新的进展。已为您载入最新内容，您填写的文字仍然保留，请核对后再次提交。"};
    case ActVerdict::BlankBlocks:
        return {422, "blank_blocks", "处理决定的四项内容（核实结果、依据、理由、救济途径）都必须填写。"};
    case ActVerdict::Refused: return {422, "refused", sentence_for(answer.refusal)};
    case ActVerdict::BadField:
        return {422, "bad_field", "有一项内容太长或含有无法识别的字符，请检查后再提交。"};
    }
    return {500, "store_broken", "系统出现故障。请保留页面并联系技术人员。"};
}

} // namespace fengqiao::headquarters::console
