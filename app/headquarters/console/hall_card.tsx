import type { HallCounts, Statistics } from './contract';
import { type FigureColumn, FigureRow, FigureTable } from './figure_table';
import { Card } from './parts';
import { hallFigures } from './words';

const columns: FigureColumn[] = (Object.keys(hallFigures) as (keyof HallCounts)[]).map((name) => ({
  name: hallFigures[name],
  of: ({ hall }) => hall[name],
}));

// What happened in the halls: services and education, by branch and by month.
export function HallCard({ figures }: { figures: Statistics }) {
  return (
    <Card title="厅堂服务与宣教" class="counted hall">
      <FigureRow total={figures.total} columns={columns} />
      <FigureTable rows={figures.groups.branch ?? []} head="网点" columns={columns} />
      <FigureTable rows={figures.groups.month ?? []} head="月份" columns={columns} />
    </Card>
  );
}
