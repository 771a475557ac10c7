#include "app/headquarters/case_files/export_columns.h"

#include <algorithm>

namespace fengqiao::headquarters {
namespace {

constexpr std::string_view names[] = {
    "number 投诉编号",
    "branch 网点",
    "business 业务类别",
    "cause 投诉原因",
    "received 受理日期",
    "notified 告知日期",
    "closed 办结日期",
    "rating 满意度",
    "highest_level 最高层级",
    "amount_disputed 涉及金额",
    "amount_paid 赔付金额",
    "branch_zh 网点名称",
    "station_zh 服务站名称",
    "institution_zh 机构名称",
    "business_zh 业务类别名称",
    "business_jrt 业务类别行标代码",
    "cause_zh 投诉原因名称",
    "cause_jrt 投诉原因行标代码",
    "channel 业务办理渠道",
    "channel_jrt 业务办理渠道行标代码",
    "intake 投诉渠道",
    "dispute 纠纷类型",
    "requests 投诉请求",
    "due 法定期限",
    "state 状态",
};

} // namespace

std::span<const std::string_view> export_column_names() {
    return names;
}

bool is_export_column(std::string_view cell) {
    return std::ranges::any_of(names, [&](std::string_view name) {
        const auto space = name.find(' ');
        return cell == name || cell == name.substr(0, space) || cell == name.substr(space + 1);
    });
}

} // namespace fengqiao::headquarters
