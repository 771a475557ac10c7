import type { HallCounts, Level, MediationCounts, OpinionKind, Role, State, View } from './contract';

// What the words of the interface are called at the desk.

export const states: Record<State, string> = {
  draft: '填写中',
  registered: '已登记',
  handling: '办理中',
  decided: '已决定待告知',
  notified: '已告知待评价',
  recontact: '不满意再沟通',
  mediation_pending: '待调解受理',
  mediating: '调解中',
  reexamination: '核查中',
  closed: '已办结',
  withdrawn: '已撤回',
  rejected: '不予办理',
  merged: '并案',
  archived: '已归档',
};

export const levels: Record<Level, string> = { branch: '网点', station: '服务站', headquarters: '总部' };

export const roles: Record<Role, string> = {
  customer: '客户',
  lobby_manager: '大堂经理',
  first_handler: '首办人',
  branch_head: '网点负责人',
  station_officer: '服务站专员',
  mediator: '调解员',
  headquarters: '总部消保',
  system: '系统',
};

export const views: Record<View, string> = {
  todo: '待办',
  due_today: '今日到期',
  overdue: '已逾期',
  bad_rating: '差评回访',
  all: '全部',
};

export const acts: Record<string, string> = {
  submitted: '登记投诉',
  accepted: '受理',
  contacted: '联系客户',
  note_added: '办理记录',
  evidence_shown: '出示证据',
  staff_named: '记录被投诉人员',
  escalated: '升级上报',
  returned: '交办下级',
  decided: '作出处理决定',
  notified: '告知客户',
  rated: '客户评价',
  rating_timed_out: '逾期未评价',
  recontact_done: '完成再次沟通',
  mediation_applied: '申请调解',
  mediation_accepted: '受理调解',
  mediation_declined: '不予调解',
  agreed: '达成调解协议',
  not_agreed: '调解不成',
  mediation_withdrawn: '终止调解',
  withdrawn: '客户撤回',
  imported: '历史导入',
};

export const contactMethods: Record<string, string> = {
  in_person: '当面',
  phone: '电话',
  message: '短信或消息',
  letter: '书面信函',
  unreachable: '多次无法联系',
};

export const escalationReasons: Record<string, string> = {
  beyond_branch: '超出本级权限',
  customer_asks: '客户要求上级处理',
  time_limit: '本级时限已到',
  recusal: '需要回避',
  other: '其他原因',
};

export const noteKinds: Record<string, string> = {
  note: '办理记录',
  proposal: '向客户提出方案',
  customers_words: '客户补充',
};
export const proposalAnswers: Record<string, string> = {
  none: '客户尚未答复',
  accepted: '客户接受',
  refused: '客户不接受',
};

export const mediationModes: Record<string, string> = { in_person: '当面', phone: '电话', online: '线上' };
export const mediationParties: Record<string, string> = {
  committee: '调解委员会',
  customer: '客户',
  institution: '被投诉机构',
};
export const mediationReasons: Record<string, string> = {
  none: '未说明（客户可以不说明）',
  not_willing: '不愿意调解',
  out_of_scope: '不属于受理范围',
  in_court: '已由法院或仲裁机构受理',
  settled: '双方已自行解决',
  no_mediator: '所选调解员不能到场，请客户另选',
  under_inquiry: '涉嫌违法犯罪，正在调查',
};
export const mediationStages: Record<string, string> = {
  applied: '待受理',
  accepted: '调解中',
  declined: '未受理',
  agreed: '已达成协议',
  not_agreed: '调解不成',
  withdrawn: '已终止',
};
export const agreementForms: Record<string, string> = { written: '书面协议', oral: '口头协议' };

export const intakes: Record<string, string> = {
  kiosk: '网点终端',
  counter: '柜面',
  phone: '电话',
  web: '网络',
  letter: '来信',
  hotline: '热线',
  regulator: '监管转办',
  petition: '信访',
  court: '法院',
  media: '媒体',
};
export const occurrences: Record<string, string> = {
  today: '当天',
  this_week: '本周内',
  earlier: '更早',
  unknown: '记不清',
};
export const capacities: Record<string, string> = {
  self: '本人',
  agent: '代理人',
  heir: '继承人',
  group: '多人共同',
};

// Level 5 first, as on the glass.
export const satisfactions = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'];
export function satisfaction(level: number): string {
  return satisfactions[5 - level] ?? '';
}

export const opinionKinds: Record<OpinionKind, string> = { suggestion: '建议', praise: '表扬' };

export const hallFigures: Record<keyof HallCounts, string> = {
  pages_shown: '宣教页面展示',
  quizzes_taken: '知识问答',
  things_lent: '便民借出',
  suggestions: '意见建议',
  praise: '表扬',
};

export const mediationFigures: Record<keyof MediationCounts, string> = {
  applied: '调解申请',
  accepted: '调解受理',
  succeeded: '达成协议',
  failed: '调解不成',
  withdrawn: '终止撤回',
  open: '正在调解',
  mean_days: '平均天数',
  of_accepted: '成功率（受理）',
  of_concluded: '成功率（已结）',
};

export const troubles: Record<string, string> = {
  no_contact: '超过 48 小时未联系',
  two_live_journals: '同时出现两本日志，硬盘可能被复制或回滚',
  rotations_many: '日志频繁更换',
  events_missing: '终端已无法补发缺失的记录',
  own_log_shorter: '总部记录少于终端记忆，可能刚从备份恢复',
  poison_events: '有记录无法解析，已另存待查',
  database_bad: '终端报告数据库异常',
  former_key_used: '有人用已更换的旧密钥联系，硬盘可能被还原或复制；确认终端后用 readmit-terminal 接回',
};

export const blockNames = {
  finding: '核实结果与处理决定',
  basis: '依据',
  reasons: '理由',
  remedies: '救济途径',
} as const;
