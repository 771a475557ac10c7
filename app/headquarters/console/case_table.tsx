import { DueBadge, StateBadge } from './case_badges';
import type { CaseLine } from './contract';
import { groupedNumber } from './figures';
import { levels } from './words';

// One line a case. The whole line can be clicked; the keyboard goes from number to number.
export function CaseTable({ lines }: { lines: CaseLine[] }) {
  const open = (event: MouseEvent, id: string) => {
    if (window.getSelection()?.isCollapsed === false) return; // somebody is marking a number to copy it
    if (!(event.target as Element).closest('a')) location.hash = `#/cases/${id}`;
  };
  return (
    <div class="table-room">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">法定期限</th>
            <th scope="col">投诉编号</th>
            <th scope="col">业务与原因</th>
            <th scope="col">网点</th>
            <th scope="col">状态</th>
            <th scope="col">层级</th>
            <th scope="col">经办人</th>
            <th scope="col">登记时间</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} onClick={(event) => open(event, line.id)}>
              <td>
                <span class="due-day">{line.due}</span>
                <DueBadge late={line.late} left={line.days_left} />
              </td>
              <th scope="row">
                <a class="number" href={`#/cases/${line.id}`}>
                  {groupedNumber(line.number)}
                </a>
              </th>
              <td>
                <span class="strong">{line.business?.name ?? '—'}</span>
                <span class="sub">{line.cause?.name ?? '—'}</span>
              </td>
              <td>{line.branch.name}</td>
              <td>
                <StateBadge state={line.state} />
                {line.round > 1 && <span class="sub">第 {line.round} 轮</span>}
              </td>
              <td>{levels[line.level]}</td>
              <td>{line.handler?.name ?? <span class="quiet">待接手</span>}</td>
              <td class="quiet">{line.received}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
