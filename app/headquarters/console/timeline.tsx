import type { Blocks, Coded, Named, TimelineLine } from './contract';
import { yuan } from './figures';
import { Badge } from './parts';
import * as words from './words';

// The history of a case, newest first. What came too late stays in it, marked, with the reason.
export function Timeline({ lines }: { lines: TimelineLine[] }) {
  return (
    <ol class="timeline">
      {[...lines].reverse().map((line) => (
        <li key={line.event} class={line.standing}>
          <p class="timeline-head">
            <strong>{words.acts[line.act] ?? '其他记录'}</strong>
            {line.standing === 'overtaken' && <Badge tone="warning">未生效</Badge>}
            {line.standing === 'held' && <Badge tone="warning">等待登记记录</Badge>}
            {line.standing === 'skipped' && <Badge>新版本记录，升级后显示</Badge>}
            <span class="quiet">{summary(line)}</span>
          </p>
          {typeof line.said.words === 'string' && line.said.words && <p class="said">{line.said.words}</p>}
          {line.act === 'decided' && <Decided blocks={line.said.blocks as Blocks | undefined} />}
          {line.why_overtaken && <p class="why">{line.why_overtaken}</p>}
          <p class="timeline-foot">
            {[line.at, whoOf(line), line.side === 'terminal' ? '网点终端' : '控制台'].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}

function whoOf(line: TimelineLine): string {
  return line.actor ? `${line.actor.name}（${words.roles[line.role]}）` : words.roles[line.role];
}

function Decided({ blocks }: { blocks?: Blocks }) {
  return blocks?.finding ? <p class="said">{blocks.finding}</p> : null;
}

function summary(line: TimelineLine): string {
  const said = line.said;
  const word = (table: Record<string, string>, name: string) => table[String(said[name])] ?? '';
  switch (line.act) {
    case 'accepted':
      return said.identity_verified ? '已核实身份' : '';
    case 'contacted':
      return `${word(words.contactMethods, 'method')}，${said.reached ? '已联系上' : '未联系上'}`;
    case 'note_added':
      return said.kind === 'proposal'
        ? `${words.noteKinds.proposal}，${word(words.proposalAnswers, 'answer')}`
        : word(words.noteKinds, 'kind');
    case 'staff_named': {
      const names = (said.staff as Named[] | undefined)?.map((one) => one.name) ?? [];
      return names.length > 0 ? names.join('、') : '撤销原记录';
    }
    case 'escalated':
      return `上报至${word(words.levels, 'to')}，${word(words.escalationReasons, 'reason')}`;
    case 'returned':
      return `交办至${word(words.levels, 'to')}，内部期限 ${String(said.internal_due ?? '')}`;
    case 'decided': {
      const paid = typeof said.amount_paid === 'number' ? `，补偿 ${yuan(said.amount_paid)} 元` : '';
      return `${(said.outcome as Coded | null)?.name ?? ''}${paid}`;
    }
    case 'notified':
      return `${word(words.contactMethods, 'method')}，客户收到日期 ${String(said.received_on ?? '')}`;
    case 'rated':
      return `${words.satisfaction(Number(said.level))}（第 ${String(said.round)} 轮）`;
    case 'mediation_applied':
      return `${(said.chosen as Named | null)?.name ?? '由委员会指定调解员'}，${word(words.mediationModes, 'mode')}`;
    case 'mediation_accepted':
      return (said.mediator as Named | null)?.name ?? '';
    case 'mediation_declined':
      return `${word(words.mediationParties, 'by')}，${word(words.mediationReasons, 'reason')}`;
    case 'mediation_withdrawn':
      return word(words.mediationParties, 'by');
    case 'agreed': {
      const amount = typeof said.amount === 'number' ? `，${yuan(said.amount)} 元` : '';
      const until = said.perform_by ? `，${String(said.perform_by)} 前履行` : '';
      return `${word(words.agreementForms, 'form')}${amount}${until}`;
    }
    case 'not_agreed':
      return said.remedies_told ? '已告知其他途径' : '';
    case 'rating_timed_out':
      return `第 ${String(said.round)} 轮，按未评价办结`;
    default:
      return '';
  }
}
