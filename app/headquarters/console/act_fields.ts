import type { Acts, CaseView, Level, Me, MediationParty } from './contract';
import { fen } from './figures';
import * as words from './words';

// What each act asks for, as fields of a form, and how the answers become what headquarters records.

export interface AskedField {
  name: string;
  label: string;
  kind: 'choice' | 'people' | 'words' | 'long_words' | 'amount' | 'day';
  options?: [string, string][];
  hint?: string;
  optional?: boolean;
  start?: string; // what stands in the field at first
  earliest?: string;
  latest?: string;
}
export type Answers = Record<string, string>;

export interface ActForm<Act extends keyof Acts = keyof Acts> {
  button: string;
  fields: (view: CaseView, me: Me) => AskedField[];
  said: (answers: Answers) => Acts[Act];
  danger?: boolean;
}

const entries = (table: Record<string, string>, ...names: string[]): [string, string][] =>
  names.map((name) => [name, table[name] ?? name]);
const text = (answers: Answers, name: string) => answers[name] ?? '';

const remedies =
  '如对本决定有异议，您可以：一、自收到本决定之日起 30 日内向上级机构申请核查；二、申请调解组织调解；' +
  '三、依照约定申请仲裁；四、向人民法院起诉。';

const above: Record<Level, Level[]> = { branch: ['station'], station: ['headquarters'], headquarters: [] };
const below: Record<Level, Level[]> = { branch: [], station: ['branch'], headquarters: ['station', 'branch'] };

// An institution speaks for itself alone; a mediator also writes down what either side told them.
function partyField(label: string, me: Me): AskedField {
  const mediates = me.roles.includes('mediator');
  const parties = mediates ? ['committee', 'customer', 'institution'] : ['institution'];
  return { name: 'by', label, kind: 'choice', options: entries(words.mediationParties, ...parties), start: mediates ? undefined : 'institution' };
}

export const forms: { [Act in keyof Acts]: ActForm<Act> } = {
  contacted: {
    button: '保存联系记录',
    fields: () => [
      { name: 'method', label: '联系方式', kind: 'choice', options: entries(words.contactMethods, 'phone', 'in_person', 'message', 'letter') },
      { name: 'reached', label: '是否联系上', kind: 'choice', options: [['yes', '已联系上'], ['no', '未联系上']] },
      { name: 'words', label: '联系情况', kind: 'words' },
    ],
    said: (answers) => ({
      method: text(answers, 'method') as Acts['contacted']['method'],
      reached: answers.reached === 'yes',
      words: text(answers, 'words'),
    }),
  },
  note_added: {
    button: '保存记录',
    fields: () => [
      { name: 'kind', label: '记录类型', kind: 'choice', options: entries(words.noteKinds, 'note', 'proposal'), start: 'note' },
      { name: 'answer', label: '客户答复（提出方案时）', kind: 'choice', options: entries(words.proposalAnswers, 'none', 'accepted', 'refused'), start: 'none' },
      { name: 'words', label: '记录内容', kind: 'words' },
    ],
    said: (answers) => ({
      kind: answers.kind === 'proposal' ? 'proposal' : 'note',
      answer: text(answers, 'answer') as 'none' | 'accepted' | 'refused',
      words: text(answers, 'words'),
    }),
  },
  evidence_shown: {
    button: '保存',
    fields: () => [{ name: 'words', label: '向客户出示了哪些证据', kind: 'words' }],
    said: (answers) => ({ words: text(answers, 'words') }),
  },
  staff_named: {
    button: '保存',
    fields: (view) => [
      {
        name: 'staff',
        label: '被投诉人员',
        kind: 'people',
        optional: true,
        options: view.colleagues.map((one) => [one.id, `${one.name}（${one.staff_number}）`]),
        start: view.facts.respondents.map((one) => one.id).join(' '),
        hint: '保存后，本人及其直接上下级按回避规定不能再查看、办理本案。全部不选即为更正撤销。',
      },
      { name: 'words', label: '依据', kind: 'words', hint: '例如客户的陈述、录音编号。' },
    ],
    said: (answers) => ({ staff: text(answers, 'staff').split(' ').filter(Boolean), words: text(answers, 'words') }),
  },
  escalated: {
    button: '确认上报',
    fields: (view) => [
      { name: 'to', label: '上报至', kind: 'choice', options: entries(words.levels, ...above[view.level]), start: above[view.level][0] },
      { name: 'reason', label: '上报原因', kind: 'choice', options: entries(words.escalationReasons, 'beyond_branch', 'customer_asks', 'time_limit', 'recusal', 'other') },
      { name: 'words', label: '说明', kind: 'words', hint: '法定期限不因上报而延长。' },
    ],
    said: (answers) => ({ to: text(answers, 'to') as Level, reason: text(answers, 'reason'), words: text(answers, 'words') }),
  },
  returned: {
    button: '确认交办',
    fields: (view, me) => [
      { name: 'to', label: '交办至', kind: 'choice', options: entries(words.levels, ...below[view.level]), start: below[view.level][0] },
      {
        name: 'internal_due',
        label: '内部期限',
        kind: 'day',
        hint: view.clock.due && !view.clock.stopped ? `不晚于法定期限 ${view.clock.due}` : undefined,
        earliest: me.today,
        latest: view.clock.stopped ? undefined : (view.clock.due ?? undefined),
      },
      { name: 'words', label: '交办要求', kind: 'words' },
    ],
    said: (answers) => ({ to: text(answers, 'to') as Level, internal_due: text(answers, 'internal_due'), words: text(answers, 'words') }),
  },
  decided: {
    button: '作出处理决定',
    fields: (_view, me) => [
      { name: 'outcome', label: '处理结果', kind: 'choice', options: me.outcomes.filter((one) => !['O08', 'O09'].includes(one.code)).map((one) => [one.code, one.name]) },
      { name: 'upheld', label: '投诉是否成立', kind: 'choice', options: [['yes', '成立'], ['no', '不成立']] },
      { name: 'amount_paid', label: '补偿金额（元）', kind: 'amount', optional: true, hint: '没有补偿请留空。' },
      { name: 'finding', label: words.blockNames.finding, kind: 'long_words', hint: '查明了什么，决定怎样处理。' },
      { name: 'basis', label: words.blockNames.basis, kind: 'words', hint: '法律、监管规定、合同或行内制度的条款。' },
      { name: 'reasons', label: words.blockNames.reasons, kind: 'words', hint: '为什么这样决定，用客户看得懂的话。' },
      { name: 'remedies', label: words.blockNames.remedies, kind: 'words', start: remedies, hint: '核查、调解、仲裁、诉讼，可按案件情况修改。' },
    ],
    said: (answers) => ({
      outcome: text(answers, 'outcome'),
      upheld: answers.upheld === 'yes',
      amount_paid: fen(text(answers, 'amount_paid')) ?? null,
      finding: text(answers, 'finding'),
      basis: text(answers, 'basis'),
      reasons: text(answers, 'reasons'),
      remedies: text(answers, 'remedies'),
    }),
  },
  notified: {
    button: '确认已告知',
    fields: (view, me) => [
      {
        name: 'method',
        label: '告知方式',
        kind: 'choice',
        options: entries(words.contactMethods, 'phone', 'in_person', 'message', 'letter', 'unreachable'),
        hint: `“多次无法联系”须已有三次未联系上的记录，目前 ${view.failed_contacts} 次。`,
      },
      { name: 'received_on', label: '客户收到日期', kind: 'day', start: me.today, latest: me.today, hint: '从这一天起 30 日内客户可以申请核查。' },
    ],
    said: (answers) => ({ method: text(answers, 'method') as Acts['notified']['method'], received_on: text(answers, 'received_on') }),
  },
  recontact_done: {
    button: '完成再次沟通',
    fields: () => [{ name: 'words', label: '再次沟通情况', kind: 'words', hint: '完成后客户可以在终端上再评价一次。' }],
    said: (answers) => ({ words: text(answers, 'words') }),
  },
  mediation_accepted: {
    button: '确认受理',
    fields: (view, me) => [
      {
        name: 'mediator',
        label: '调解员',
        kind: 'choice',
        options: view.mediators.map((one) => [one.id, one.name]),
        start: (view.mediators.find((one) => one.id === me.id) ?? (view.mediation?.chosen ? view.mediators[0] : undefined))?.id,
        hint: view.mediation?.chosen ? '客户选定了这位调解员。' : '客户请委员会指定。受理后法定期限中止计算。',
      },
    ],
    said: (answers) => ({ mediator: text(answers, 'mediator') }),
  },
  mediation_declined: {
    button: '确认不予调解',
    fields: (_view, me) => [
      partyField('谁不调解', me),
      { name: 'reason', label: '原因', kind: 'choice', options: Object.entries(words.mediationReasons), hint: '机构不同意、委员会不受理，都须有正当理由。' },
    ],
    said: (answers) => ({ by: text(answers, 'by') as MediationParty, reason: text(answers, 'reason') }),
  },
  agreed: {
    button: '保存协议',
    fields: (_view, me) => [
      { name: 'form', label: '协议形式', kind: 'choice', options: Object.entries(words.agreementForms), start: 'written' },
      { name: 'amount', label: '协议金额（元）', kind: 'amount', optional: true, hint: '没有金额请留空。' },
      { name: 'perform_by', label: '履行期限', kind: 'day', optional: true, earliest: me.today },
    ],
    said: (answers) => ({
      form: text(answers, 'form') as 'written' | 'oral',
      amount: fen(text(answers, 'amount')) ?? null,
      perform_by: text(answers, 'perform_by'),
    }),
  },
  not_agreed: {
    button: '结束调解',
    fields: () => [
      { name: 'remedies_told', label: '是否已告知客户仲裁、诉讼等途径', kind: 'choice', options: [['yes', '已告知'], ['no', '尚未告知']] },
    ],
    said: (answers) => ({ remedies_told: answers.remedies_told === 'yes' }),
  },
  mediation_withdrawn: {
    button: '确认终止',
    fields: (_view, me) => [partyField('谁提出终止', me)],
    said: (answers) => ({ by: text(answers, 'by') as MediationParty }),
  },
};

// What stands in the way of sending, by field; empty when nothing does.
export function problems(fields: AskedField[], answers: Answers): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of fields) {
    const answer = text(answers, field.name).trim();
    if (answer === '') {
      if (!field.optional) found[field.name] = field.kind === 'choice' ? `请选择${field.label}` : `请填写${field.label}`;
    } else if (field.kind === 'amount' && fen(answer) === undefined) {
      found[field.name] = '请填写金额，例如 1200 或 1200.50';
    } else if (field.kind === 'day' && field.latest && answer > field.latest) {
      found[field.name] = `不能晚于 ${field.latest}`;
    } else if (field.kind === 'day' && field.earliest && answer < field.earliest) {
      found[field.name] = `不能早于 ${field.earliest}`;
    } else if (field.kind.endsWith('words') && [...answer].length > 2000) {
      found[field.name] = `最多 2000 字，现在 ${[...answer].length} 字`;
    }
  }
  return found;
}
