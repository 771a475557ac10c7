import type { HallCounts, MeasuredRow, Statistics } from './contract';
import { Card } from './parts';
import { hallFigures } from './words';

const figureNames = Object.keys(hallFigures) as (keyof HallCounts)[];

// What happened in the halls: services and education, by branch and by month.
export function HallCard({ figures }: { figures: Statistics }) {
  return (
    <Card title="厅堂服务与宣教" class="hall">
      <div class="hall-figures">
        {figureNames.map((name) => (
          <p key={name}>
            <span class="quiet">{hallFigures[name]}</span>
            <strong data-figure={hallFigures[name]}>{figures.total.hall[name]}</strong>
          </p>
        ))}
      </div>
      <HallTable rows={figures.groups.branch ?? []} head="网点" />
      <HallTable rows={figures.groups.month ?? []} head="月份" />
    </Card>
  );
}

function HallTable({ rows, head }: { rows: MeasuredRow[]; head: string }) {
  return (
    <div class="table-room">
      <table class="table still tight">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {figureNames.map((name) => (
              <th key={name} scope="col" class="figure">
                {hallFigures[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {figureNames.map((name) => (
                <td key={name} class="figure">
                  {row.measures.hall[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
