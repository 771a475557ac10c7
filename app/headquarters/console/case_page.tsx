import { useCallback, useEffect, useState } from 'preact/hooks';

import { ActPanel } from './act_panel';
import type { PageProps } from './app';
import { DueBadge, LevelBadge, StateBadge } from './case_badges';
import { ComplainantCard, DecisionCard, FactsCard, MediationCard, RatingsCard, RecordingsCard } from './case_cards';
import type { CaseView } from './contract';
import { groupedNumber } from './figures';
import { Icon } from './icons';
import { Badge, Busy, Card, Notice, PageTitle } from './parts';
import { ask, Refused } from './server';
import { Timeline } from './timeline';

// Everything about one case, and what the reader may do with it.
export function CasePage({ id, me }: PageProps & { id: string }) {
  const [view, show] = useState<CaseView | null>(null);
  const [trouble, setTrouble] = useState('');
  const read = useCallback(async () => {
    try {
      show(await ask<CaseView>(`/api/v1/cases/${id}`));
      setTrouble('');
    } catch (error) {
      if (error instanceof Refused && error.status === 403) show(null); // not theirs, or no longer theirs to see
      setTrouble((error as Error).message);
    }
  }, [id]);
  useEffect(() => void read(), [read]);

  const back = (
    <a class="back" href="#/cases" onClick={(event) => (history.length > 1 ? (event.preventDefault(), history.back()) : null)}>
      <Icon name="back" />
      返回列表
    </a>
  );
  if (!view) return <>{back}{trouble ? <Notice tone="danger">{trouble}</Notice> : <Busy>正在读取案件……</Busy>}</>;
  return (
    <>
      {back}
      <div class="case-head">
        <PageTitle>
          <span class="number">{groupedNumber(view.number)}</span>
        </PageTitle>
        <StateBadge state={view.state} />
        <LevelBadge level={view.level} />
        {view.clock.due && !view.clock.stopped && <span class="case-due">法定期限 {view.clock.due}</span>}
        {view.clock.due && <DueBadge late={view.clock.late} left={view.clock.days_left} />}
        {view.round > 1 && <Badge tone="warning">第 {view.round} 轮答复</Badge>}
        {view.facts.elderly && <Badge tone="brand">老年客户</Badge>}
        {view.major && <Badge tone="danger">重大投诉</Badge>}
        {view.disputed && <Badge tone="danger">客户仍有异议</Badge>}
      </div>
      {trouble && <Notice tone="danger">{trouble}</Notice>}
      <div class="case-columns">
        <div class="case-main">
          <ComplainantCard view={view} />
          <MediationCard view={view} />
          <RecordingsCard view={view} />
          <FactsCard view={view} />
          <DecisionCard view={view} />
          <RatingsCard view={view} />
          <Card title="办理经过">
            <Timeline lines={view.timeline} />
          </Card>
        </div>
        <ActPanel view={view} me={me} onChanged={read} />
      </div>
    </>
  );
}
