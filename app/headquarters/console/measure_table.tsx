import type { MeasuredRow, Rate } from './contract';

const written = (rate: Rate) => (rate.of > 0 ? `${rate.text}%` : rate.text);

// The figures behind a chart, for whoever reads rather than looks.
export function MeasureTable({ rows, head }: { rows: MeasuredRow[]; head: string }) {
  return (
    <div class="table-room">
      <table class="table still tight">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="figure">受理</th>
            <th scope="col" class="figure">按时率</th>
            <th scope="col" class="figure">中位天数</th>
            <th scope="col" class="figure">满意率</th>
            <th scope="col" class="figure">满意率（严）</th>
            <th scope="col" class="figure">参评率</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td class="figure">{row.measures.received}</td>
              <td class="figure">{written(row.measures.on_time)}</td>
              <td class="figure">{row.measures.median_days}</td>
              <td class="figure">{written(row.measures.satisfied)}</td>
              <td class="figure">{written(row.measures.satisfied_strict)}</td>
              <td class="figure">{written(row.measures.participation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
