import type { ComponentChildren } from 'preact';

import type { CaseView } from './contract';
import { groupedPhone, spokenLength, yuan } from './figures';
import { Badge, Card } from './parts';
import {
  blockNames, capacities, intakes, levels, mediationModes, mediationParties, mediationStages, occurrences, satisfaction,
} from './words';

function Row({ name, children, weighty }: { name: string; children: ComponentChildren; weighty?: boolean }) {
  return (
    <div class={weighty ? 'row key' : 'row'}>
      <dt>{name}</dt>
      <dd>{children ?? '—'}</dd>
    </div>
  );
}

export function ComplainantCard({ view }: { view: CaseView }) {
  const person = view.complainant;
  if (!person)
    return (
      <Card title="客户与诉求">
        <p class="quiet">个人信息已按规定删除，办理记录仍然完整。</p>
      </Card>
    );
  return (
    <Card title="客户与诉求" aside={<span class="quiet small">查看已留痕</span>}>
      <dl class="rows two">
        <Row name="客户" weighty>{view.facts.anonymous ? '匿名' : person.name || '—'}</Row>
        <Row name={view.facts.anonymous ? '取件码' : '联系电话'} weighty>
          <span class="number">{view.facts.anonymous ? person.pick_up_code : groupedPhone(person.phone)}</span>
        </Row>
        {person.representatives.length > 0 && <Row name="代表人">{person.representatives.join('、')}</Row>}
      </dl>
      <blockquote class="story">{person.story || '（客户没有另外陈述）'}</blockquote>
      {view.facts.requests.length > 0 && (
        <p class="chips">
          <span class="quiet">希望：</span>
          {view.facts.requests.map((request) => (
            <Badge key={request.code} tone="brand">
              {request.name}
            </Badge>
          ))}
        </p>
      )}
    </Card>
  );
}

// Nothing is fetched before somebody presses play: listening is put on record.
export function RecordingsCard({ view }: { view: CaseView }) {
  if (view.attachments.length === 0) return null;
  return (
    <Card title="客户录音" aside={<span class="quiet small">收听会留痕</span>}>
      <ul class="recordings">
        {view.attachments.map((one) => (
          <li key={one.name}>
            <span class="number">{spokenLength(one.length_ms)}</span>
            {one.received ? (
              <audio controls preload="none" src={`/api/v1/attachments/${view.id}/${one.name}`} />
            ) : (
              <Badge tone="warning">尚未送达</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function FactsCard({ view }: { view: CaseView }) {
  const { facts, clock, place } = view;
  const members = facts.members > 1 ? `（${facts.members} 人）` : '';
  return (
    <Card title="案件信息">
      <dl class="rows two">
        <Row name="被投诉网点" weighty>{place.branch.name}</Row>
        <Row name="服务站">{place.station}</Row>
        <Row name="业务" weighty>{facts.business?.name}</Row>
        <Row name="原因" weighty>{facts.cause?.name}</Row>
        {facts.dispute && <Row name="争议类型">{facts.dispute.name}</Row>}
        <Row name="业务渠道">{facts.channel?.name}</Row>
        <Row name="投诉来源">
          {intakes[facts.intake]}
          {facts.assisted ? '（员工代录）' : ''}
        </Row>
        <Row name="发生时间">{occurrences[facts.occurred]}</Row>
        <Row name="投诉人身份">
          {capacities[facts.capacity]}
          {members}
        </Row>
        <Row name="涉及金额" weighty>{facts.amount_disputed === null ? '—' : `${yuan(facts.amount_disputed)} 元`}</Row>
        {facts.respondents.length > 0 && (
          <Row name="被投诉人员" weighty>{facts.respondents.map((one) => one.name).join('、')}</Row>
        )}
        <Row name="首办人">{facts.first_handler?.name}</Row>
        <Row name="当前经办" weighty>{facts.handler?.name ?? '待接手'}</Row>
        <Row name="登记时间">{clock.received}</Row>
        <Row name="法定期限" weighty>{clock.due ? `${clock.due} 24:00` : '—'}</Row>
        {clock.step_due && <Row name="本步期限">{clock.step_due}（内部，工作日）</Row>}
        {clock.internal_due && <Row name="交办期限">{clock.internal_due}</Row>}
        {clock.stopped && <Row name="计时停止">{clock.stopped}</Row>}
        {clock.rate_until && <Row name="等待评价至">{clock.rate_until}</Row>}
      </dl>
    </Card>
  );
}

export function DecisionCard({ view }: { view: CaseView }) {
  const decision = view.decision;
  if (!decision) return null;
  return (
    <Card title="处理决定" aside={<Badge tone={decision.upheld ? 'warning' : 'plain'}>{decision.upheld ? '投诉成立' : '投诉不成立'}</Badge>}>
      <dl class="rows two">
        <Row name="处理结果" weighty>{decision.outcome.name}</Row>
        <Row name="补偿金额" weighty>{decision.amount_paid === null ? '无' : `${yuan(decision.amount_paid)} 元`}</Row>
        <Row name="决定人">
          {decision.by?.name ?? '—'}（{levels[decision.level]}）
        </Row>
        <Row name="决定时间">{decision.at}</Row>
      </dl>
      {decision.blocks && (
        <dl class="blocks">
          {(Object.keys(blockNames) as (keyof typeof blockNames)[]).map((name) => (
            <div key={name}>
              <dt>{blockNames[name]}</dt>
              <dd>{decision.blocks?.[name] || '—'}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

export function MediationCard({ view }: { view: CaseView }) {
  const { mediation } = view;
  if (!mediation) return null;
  const running = mediation.stage === 'applied' || mediation.stage === 'accepted';
  return (
    <Card title="调解" aside={<Badge tone={running ? 'warning' : 'plain'}>{mediationStages[mediation.stage]}</Badge>}>
      <dl class="rows two">
        <Row name="客户选择" weighty>{mediation.chosen?.name ?? '由委员会指定'}</Row>
        <Row name="调解员" weighty>{mediation.mediator?.name ?? '尚未确定'}</Row>
        <Row name="方式">{mediationModes[mediation.mode]}</Row>
        <Row name="诉求">{mediation.requests.map((one) => one.name).join('、') || '—'}</Row>
        <Row name="申请时间">{mediation.applied_at}</Row>
        {mediation.accepted_at && <Row name="受理时间">{mediation.accepted_at}</Row>}
        {mediation.due && <Row name={mediation.accepted_at ? '调解期限' : '答复期限'} weighty>{mediation.due}</Row>}
        {mediation.ended_at && <Row name="结束时间">{mediation.ended_at}</Row>}
        {mediation.ended_by && <Row name="提出方">{mediationParties[mediation.ended_by]}</Row>}
        {mediation.amount !== null && <Row name="协议金额" weighty>{`${yuan(mediation.amount)} 元`}</Row>}
        {mediation.perform_by && <Row name="履行期限">{mediation.perform_by}</Row>}
        <Row name="客户同意">{`同意提供给调解委员会（告知书 ${mediation.notice_version}）`}</Row>
      </dl>
    </Card>
  );
}

export function RatingsCard({ view }: { view: CaseView }) {
  if (view.ratings.length === 0) return null;
  return (
    <Card title="客户评价">
      <ul class="ratings">
        {view.ratings.map((rating) => (
          <li key={rating.round}>
            <Badge tone={rating.level <= 2 ? 'danger' : 'good'}>{satisfaction(rating.level)}</Badge>
            <span>第 {rating.round} 轮</span>
            {rating.reasons.length > 0 && <span>{rating.reasons.map((reason) => reason.name).join('、')}</span>}
            <span class="quiet">
              {rating.source === 'kiosk' ? '终端按键' : '电话回访'}
              {rating.staff_present ? '，员工在场' : ''}，{rating.at}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
