import type { Dimension, MeasuredRow, MediationCounts, Statistics } from './contract';
import { type FigureColumn, FigureRow, FigureTable, rateText } from './figure_table';
import { Card } from './parts';
import { mediationFigures } from './words';

const columns: FigureColumn[] = (Object.keys(mediationFigures) as (keyof MediationCounts)[]).map((name) => ({
  name: mediationFigures[name],
  of: ({ mediation }) => {
    const figure = mediation[name];
    return typeof figure === 'object' ? rateText(figure) : figure;
  },
}));

const parts: [Dimension, string][] = [
  ['month', '月份'],
  ['station', '服务站'],
  ['branch', '网点'],
  ['business', '业务'],
  ['cause', '原因'],
];

const hasAny = ({ measures: { mediation } }: MeasuredRow) => mediation.applied + mediation.accepted > 0;

// What the mediation committee was asked for and what came of it. Only where it was asked anything: most months of most
// branches have no mediation at all.
export function MediationCard({ figures }: { figures: Statistics }) {
  const severalStations = (figures.groups.station?.length ?? 0) > 1;
  const shown = parts
    .filter(([part]) => part !== 'station' || severalStations)
    .map(([part, head]) => ({ head, rows: (figures.groups[part] ?? []).filter(hasAny) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Card title="纠纷调解" class="counted mediation">
      <FigureRow total={figures.total} columns={columns} />
      {shown.length === 0 && <p class="quiet small">本期没有调解申请。</p>}
      {shown.map(({ head, rows }) => (
        <FigureTable key={head} rows={rows} head={head} columns={columns} />
      ))}
      {shown.length > 0 && (
        <p class="quiet small">申请按申请之日计，其余按调解委员会受理之日计；天数从受理到结束。成功率分母为受理件数，或已达成与不成件数之和。</p>
      )}
    </Card>
  );
}
