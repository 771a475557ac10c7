import { useEffect, useState } from 'preact/hooks';

import type { Terminal, Terminals } from './contract';
import { silence } from './figures';
import { Badge, Busy, Button, Card, Notice, PageTitle } from './parts';
import { ask } from './server';
import { troubles } from './words';

// The terminals of one's branches: who was heard last when, and what is wrong.
export function TerminalsPage() {
  const [here, show] = useState<Terminals | null>(null);
  const [trouble, setTrouble] = useState('');
  const read = () => {
    setTrouble('');
    ask<Terminals>('/api/v1/terminals').then(show, (error: Error) => setTrouble(error.message));
  };
  useEffect(read, []);
  const loud = here?.terminals.filter((terminal) => terminal.troubles.length > 0).length ?? 0;

  return (
    <>
      <div class="title-row">
        <PageTitle>终端状态</PageTitle>
        <Button onClick={read}>刷新</Button>
      </div>
      {trouble && <Notice tone="danger">{trouble}</Notice>}
      {!here && !trouble && <Busy>正在读取……</Busy>}
      {here && (
        <>
          {loud > 0 && <Notice tone="warning">{loud} 台终端需要处理，见下表“提示”。</Notice>}
          <Card class="list-card">
            {here.terminals.length === 0 ? <p class="empty">还没有终端登记。</p> : <TerminalTable terminals={here.terminals} />}
          </Card>
          {here.set_aside.length > 0 && <SetAsideCard here={here} />}
        </>
      )}
    </>
  );
}

function TerminalTable({ terminals }: { terminals: Terminal[] }) {
  const ordered = [...terminals].sort(
    (left, right) => right.troubles.length - left.troubles.length || right.silent_minutes - left.silent_minutes,
  );
  return (
    <div class="table-room">
      <table class="table still">
        <thead>
          <tr>
            <th scope="col">网点</th>
            <th scope="col">状态</th>
            <th scope="col">最近联系</th>
            <th scope="col" class="figure">
              已记录
            </th>
            <th scope="col" class="figure">
              未送达
            </th>
            <th scope="col">程序版本</th>
            <th scope="col">提示</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((terminal) => (
            <tr key={terminal.id}>
              <th scope="row">
                <span class="strong">{terminal.branch.name}</span>
                <span class="sub">终端 {terminal.id.slice(0, 8)}</span>
              </th>
              <td>
                <Condition terminal={terminal} />
              </td>
              <td>
                {terminal.last_contact ? silence(terminal.silent_minutes) : '尚未联系'}
                <span class="sub">{terminal.last_contact ?? `登记于 ${terminal.enrolled}`}</span>
              </td>
              <td class="figure">{terminal.recorded}</td>
              <td class="figure">
                {terminal.unsent}
                {terminal.unsent_attachments > 0 && <span class="sub">录音 {terminal.unsent_attachments} 段待传</span>}
              </td>
              <td>
                {terminal.version || '—'}
                <span class="sub">{terminal.system}</span>
                <span class="sub">{terminal.edition === null ? '出厂内容' : `内容第 ${terminal.edition} 版`}</span>
              </td>
              <td>
                {terminal.troubles.length === 0 && <span class="quiet">无</span>}
                {terminal.troubles.map((seen) => (
                  <span class="seen" key={seen.trouble}>
                    {troubles[seen.trouble]}
                    <span class="sub">{seen.at}</span>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Condition({ terminal }: { terminal: Terminal }) {
  if (terminal.revoked) return <Badge>已停用</Badge>;
  if (terminal.troubles.length > 0) return <Badge tone="danger">需要处理</Badge>;
  if (!terminal.last_contact) return <Badge tone="warning">等待首次联系</Badge>;
  return terminal.unsent > 0 ? <Badge tone="warning">有未送达</Badge> : <Badge tone="good">正常</Badge>;
}

function SetAsideCard({ here }: { here: Terminals }) {
  const branchOf = (id: string) => here.terminals.find((terminal) => terminal.id === id)?.branch.name ?? '总部';
  return (
    <Card title="已另存待查的记录">
      <p class="quiet">这些记录已安全收妥，但无法解析，没有计入案件。请把下列位置告知技术人员。</p>
      <div class="table-room">
        <table class="table still">
          <thead>
            <tr>
              <th scope="col">来自</th>
              <th scope="col">日志</th>
              <th scope="col" class="figure">
                序号
              </th>
              <th scope="col">原因</th>
              <th scope="col">时间</th>
            </tr>
          </thead>
          <tbody>
            {here.set_aside.map((one) => (
              <tr key={one.journal + one.sequence}>
                <td>{branchOf(one.terminal)}</td>
                <td class="number">{one.journal.slice(0, 8)}</td>
                <td class="figure">{one.sequence}</td>
                <td lang="en">{one.reason}</td>
                <td class="quiet">{one.at}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
