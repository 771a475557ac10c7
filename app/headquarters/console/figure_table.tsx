import type { ComponentChildren } from 'preact';

import type { Measures, MeasuredRow, Rate } from './contract';

// One column of figures: its name, and what it says of a row.
export interface FigureColumn {
  name: string;
  of: (measures: Measures) => ComponentChildren;
}

export function rateText(rate: Rate): string {
  return rate.of > 0 ? `${rate.text}%` : rate.text;
}

// Figures of the parts of a period or a place, a row to each.
export function FigureTable({ rows, head, columns }: { rows: MeasuredRow[]; head: string; columns: FigureColumn[] }) {
  return (
    <div class="table-room">
      <table class="table still tight">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col" class="figure">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map(({ name, of }) => (
                <td key={name} class="figure">
                  {of(row.measures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// The same figures of the whole, in a row of large numbers.
export function FigureRow({ total, columns }: { total: Measures; columns: FigureColumn[] }) {
  return (
    <div class="figure-row">
      {columns.map(({ name, of }) => (
        <p key={name}>
          <span class="quiet">{name}</span>
          <strong data-figure={name}>{of(total)}</strong>
        </p>
      ))}
    </div>
  );
}
