import { useEffect, useState } from 'preact/hooks';

import type { PageProps } from './app';
import type { Me, Rate, Statistics } from './contract';
import { byPlaceChart, monthsChart, ratingsChart } from './charts';
import { ChartCard } from './chart_card';
import { shiftedDay, yuan } from './figures';
import { Busy, Card, Notice, PageTitle } from './parts';
import { query, ask } from './server';
import { rateText } from './figure_table';
import { HallCard } from './hall_card';
import { MeasureTable } from './measure_table';
import { MediationCard } from './mediation_card';
import { satisfactions } from './words';

// The measures of a period and a place. Satisfaction never stands without the share of those who were asked and
// answered.
export function StatisticsPage({ me }: PageProps) {
  const [from, setFrom] = useState(yearBefore(me.today));
  const [to, setTo] = useState(me.today);
  const [place, setPlace] = useState('');
  const [figures, show] = useState<Statistics | null>(null);
  const [trouble, setTrouble] = useState('');

  useEffect(() => {
    const stop = new AbortController();
    const wish = query({ from, to, organisation: place, by: 'month,station,branch,business,cause' });
    ask<Statistics>('/api/v1/statistics' + wish, stop.signal).then(
      (answer) => {
        show(answer);
        setTrouble('');
      },
      (error: Error) => {
        if (error.name !== 'AbortError') setTrouble(error.message);
      },
    );
    return () => stop.abort();
  }, [from, to, place]);

  return (
    <>
      <PageTitle>统计分析</PageTitle>
      <Card class="wish">
        <label class="filter">
          <span>开始日期</span>
          <input class="input" type="date" value={from} max={to} onChange={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label class="filter">
          <span>结束日期</span>
          <input class="input" type="date" value={to} min={from} onChange={(event) => setTo(event.currentTarget.value)} />
        </label>
        <label class="filter">
          <span>机构</span>
          <select class="input" value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
            <option value="">{me.place}（全部）</option>
            {placesOf(me).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </Card>
      {trouble && <Notice tone="danger">{trouble}</Notice>}
      {!figures && !trouble && <Busy>正在统计……</Busy>}
      {figures && <Figures figures={figures} />}
    </>
  );
}

function Figures({ figures }: { figures: Statistics }) {
  const { total, groups } = figures;
  return (
    <>
      <div class="tiles">
        <Tile name="受理量" figure={String(total.received)} note={[`期初在办 ${total.balance.open_start}`, `期末在办 ${total.balance.open_end}`]} />
        <Tile name="按时告知率" figure={rateText(total.on_time)} note={[ofText(total.on_time, '已告知')]} />
        <Tile name="满意率" figure={rateText(total.satisfied)} note={[
            `参评率 ${rateText(total.participation)}（${total.participation.count}/${total.participation.of}）`,
            `满意率（严） ${rateText(total.satisfied_strict)}`,
          ]} />
        <Tile name="办理天数" figure={total.median_days} note={['中位数', `平均 ${total.mean_days}，P90 ${total.p90_days}`]} />
        <Tile name="网点内化解率" figure={rateText(total.within_branch)} note={[ofText(total.within_branch, '已办结')]} />
        <Tile name="补偿金额" figure={yuan(total.paid)} note={['元', `涉及 ${yuan(total.disputed)} 元`]} />
      </div>
      <div class="charts">
        <ChartCard title="每月受理与按时告知率" option={monthsChart(groups.month ?? [])} wide>
          <MeasureTable rows={groups.month ?? []} head="月份" />
        </ChartCard>
        <ChartCard
          title="满意度分布"
          note={`参评 ${total.participation.count} 件，参评率 ${rateText(total.participation)}`}
          spoken={satisfactions.map((name, at) => `${name} ${total.ratings[4 - at]} 件`).join('，')}
          option={ratingsChart(total.ratings)}
        />
        {(groups.station?.length ?? 0) > 1 && (
          <ChartCard title="按服务站" option={byPlaceChart(groups.station ?? [])}>
            <MeasureTable rows={groups.station ?? []} head="服务站" />
          </ChartCard>
        )}
        <ChartCard title="按网点" option={byPlaceChart(groups.branch ?? [])}>
          <MeasureTable rows={groups.branch ?? []} head="网点" />
        </ChartCard>
        <ChartCard title="按业务" option={byPlaceChart(groups.business ?? [])}>
          <MeasureTable rows={groups.business ?? []} head="业务" />
        </ChartCard>
        <ChartCard title="按原因" option={byPlaceChart(groups.cause ?? [])}>
          <MeasureTable rows={groups.cause ?? []} head="原因" />
        </ChartCard>
      </div>
      <MediationCard figures={figures} />
      <HallCard figures={figures} />
      <p class="quiet small">
        期末在办 = 期初在办 + 受理 + 重新进入 − 办结 − 撤回 − 不予办理 − 并案 − 转出
        {total.balance.balanced ? '，本期平衡。' : '，本期不平衡，请联系技术人员。'}
      </p>
    </>
  );
}

function Tile(props: { name: string; figure: string; note: string[] }) {
  return (
    <section class="tile" aria-label={props.name}>
      <h2>{props.name}</h2>
      <p class="tile-figure" data-figure={props.name}>
        {props.figure}
      </p>
      {props.note.map((line) => (
        <p key={line} class="quiet small">
          {line}
        </p>
      ))}
    </section>
  );
}

function ofText(rate: Rate, of: string): string {
  return `${rate.count}/${rate.of} 件${of}`;
}

function yearBefore(day: string): string {
  return shiftedDay(day, -334).slice(0, 8) + '01';
}

// The stations of one's branches, then the branches.
function placesOf(me: Me): [string, string][] {
  const stations = new Map(me.branches.map((branch) => [branch.station.id, branch.station.name]));
  const own = stations.size > 1 ? [...stations] : [];
  return [...own, ...me.branches.map((branch): [string, string] => [branch.id, branch.name])];
}
