import type { MeasuredRow } from './contract';
import { type FigureColumn, FigureTable, rateText } from './figure_table';

const columns: FigureColumn[] = [
  { name: '受理', of: (measures) => measures.received },
  { name: '按时率', of: (measures) => rateText(measures.on_time) },
  { name: '中位天数', of: (measures) => measures.median_days },
  { name: '满意率', of: (measures) => rateText(measures.satisfied) },
  { name: '满意率（严）', of: (measures) => rateText(measures.satisfied_strict) },
  { name: '参评率', of: (measures) => rateText(measures.participation) },
];

// The figures behind a chart, for whoever reads rather than looks.
export function MeasureTable({ rows, head }: { rows: MeasuredRow[]; head: string }) {
  return <FigureTable rows={rows} head={head} columns={columns} />;
}
