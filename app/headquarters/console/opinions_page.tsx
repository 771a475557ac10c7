import { useEffect, useState } from 'preact/hooks';

import type { PageProps } from './app';
import type { Opinion, OpinionPage } from './contract';
import { Badge, Busy, Button, Notice, PageTitle } from './parts';
import { ask, query } from './server';
import { opinionKinds } from './words';

// What customers suggested and praised at the glass. What is chosen stands in the address, as on the work list.
export function OpinionsPage({ me, here }: PageProps) {
  const chosen = here.fields.toString();
  const [page, show] = useState<OpinionPage | null>(null);
  const [trouble, setTrouble] = useState('');
  const [before, remember] = useState<string[]>([]); // `after` of the pages gone through

  useEffect(() => {
    const stop = new AbortController();
    show(null);
    setTrouble('');
    ask<OpinionPage>('/api/v1/opinions' + (chosen && '?' + chosen), stop.signal).then(show, (error: Error) => {
      if (error.name !== 'AbortError') setTrouble(error.message);
    });
    return () => stop.abort();
  }, [chosen]);

  const go = (fields: Record<string, string>, stack: string[]) => {
    remember(stack);
    location.hash = '#/opinions' + query({ ...Object.fromEntries(here.fields), ...fields });
  };
  const choice = (name: string, label: string, options: [string, string][]) => (
    <label class="filter">
      <span>{label}</span>
      <select
        class="input"
        value={here.fields.get(name) ?? ''}
        onChange={(event) => go({ [name]: event.currentTarget.value, after: '' }, [])}
      >
        <option value="">不限</option>
        {options.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const now = here.fields.get('after') ?? '';

  return (
    <>
      <PageTitle>意见表扬</PageTitle>
      <section class="card list-card" aria-label="意见表扬">
        <div class="filters">
          {choice('kind', '类别', Object.entries(opinionKinds))}
          {choice('branch', '网点', me.branches.map((branch) => [branch.id, branch.name]))}
        </div>
        {trouble && <Notice tone="danger">{trouble}</Notice>}
        {!page && !trouble && <Busy>正在读取……</Busy>}
        {page && page.lines.length > 0 && <Opinions lines={page.lines} />}
        {page && page.lines.length === 0 && <p class="empty">没有符合条件的意见或表扬。</p>}
        {page && (page.next || now) && (
          <div class="pager">
            <Button disabled={!now} onClick={() => go({ after: before[before.length - 1] ?? '' }, before.slice(0, -1))}>
              上一页
            </Button>
            <span class="quiet">每页 20 条，从新到旧排列</span>
            <Button disabled={!page.next} onClick={() => go({ after: page.next ?? '' }, [...before, now])}>
              下一页
            </Button>
          </div>
        )}
      </section>
      <p class="quiet small">这些话是客户在网点屏幕上留下的，查看会留痕。客户要求删除时，请把意见编号告诉技术人员。</p>
    </>
  );
}

function Opinions({ lines }: { lines: Opinion[] }) {
  return (
    <div class="table-room">
      <table class="table still">
        <thead>
          <tr>
            <th scope="col">意见编号</th>
            <th scope="col">类别</th>
            <th scope="col">客户的话</th>
            <th scope="col">网点</th>
            <th scope="col">时间</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td class="code">{line.code}</td>
              <td>
                <Badge tone={line.kind === 'praise' ? 'good' : 'brand'}>{opinionKinds[line.kind]}</Badge>
              </td>
              <td class="opinion" lang={line.language || undefined}>
                {line.words ?? <span class="quiet">{line.erased ? `已抹除（${line.erased}）` : '无法打开'}</span>}
              </td>
              <td>{line.branch.name}</td>
              <td class="quiet">{line.at}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
