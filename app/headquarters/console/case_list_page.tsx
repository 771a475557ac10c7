import { useEffect, useState } from 'preact/hooks';

import type { PageProps } from './app';
import { CaseTable } from './case_table';
import type { CasePage, View, ViewCounts } from './contract';
import { Icon } from './icons';
import { Busy, Button, Notice, PageTitle } from './parts';
import { ask, query } from './server';
import { levels, states, views } from './words';

const viewOrder: View[] = ['todo', 'due_today', 'overdue', 'bad_rating', 'all'];
const narrowing = ['number', 'state', 'level', 'branch'] as const;

// The work list. What is chosen stands in the address, so that 后退 and a bookmark bring the same list back.
export function CaseListPage({ me, here }: PageProps) {
  const view = (here.fields.get('view') ?? 'todo') as View;
  const chosen = here.fields.toString();
  const [page, show] = useState<CasePage | null>(null);
  const [counts, count] = useState<ViewCounts | null>(null);
  const [trouble, setTrouble] = useState('');
  const [before, remember] = useState<string[]>([]); // `after` of the pages gone through

  useEffect(() => {
    const stop = new AbortController();
    show(null);
    setTrouble('');
    const fields = Object.fromEntries(new URLSearchParams(chosen));
    ask<CasePage>('/api/v1/cases' + query({ ...fields, view }), stop.signal).then(show, (error: Error) => {
      if (error.name !== 'AbortError') setTrouble(error.message);
    });
    return () => stop.abort();
  }, [chosen, view]);
  useEffect(() => {
    ask<ViewCounts>('/api/v1/cases/counts').then(count, () => count(null));
  }, [chosen]);

  const go = (fields: Record<string, string>) => {
    location.hash = '#/cases' + query(fields);
  };
  const narrow = (name: string, value: string) => {
    remember([]);
    const fields = Object.fromEntries(here.fields);
    delete fields.after;
    go({ ...fields, view, [name]: value });
  };
  const turn = (after: string | undefined, stack: string[]) => {
    remember(stack);
    go({ ...Object.fromEntries(here.fields), view, after: after ?? '' });
  };
  const narrowed = narrowing.some((name) => here.fields.get(name));
  const now = here.fields.get('after') ?? '';

  return (
    <>
      <PageTitle>投诉案件</PageTitle>
      <nav class="tabs" aria-label="工作列表">
        {viewOrder.map((one) => (
          <a key={one} href={'#/cases' + query({ view: one })} aria-current={one === view ? 'page' : undefined}>
            {views[one]}
            {one !== 'all' && counts && counts[one] > 0 && (
              <span class={`count ${one === 'overdue' ? 'danger' : ''}`}>{counts[one] >= 100 ? '99+' : counts[one]}</span>
            )}
          </a>
        ))}
      </nav>
      <section class="card list-card" aria-label={views[view]}>
        <Filters me={me} fields={here.fields} onNarrow={narrow} onClear={() => go({ view })} narrowed={narrowed} />
        {trouble && <Notice tone="danger">{trouble}</Notice>}
        {!page && !trouble && <Busy>正在读取……</Busy>}
        {page && page.lines.length > 0 && <CaseTable lines={page.lines} />}
        {page && page.lines.length === 0 && <Empty view={view} narrowed={narrowed} />}
        {page && (page.next || now) && (
          <div class="pager">
            <Button disabled={!now} onClick={() => turn(before[before.length - 1], before.slice(0, -1))}>
              上一页
            </Button>
            <span class="quiet">每页 50 件，按法定期限从早到晚排列</span>
            <Button disabled={!page.next} onClick={() => turn(page.next ?? '', [...before, now])}>
              下一页
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

function Empty({ view, narrowed }: { view: View; narrowed: boolean }) {
  const words: Record<View, string> = {
    todo: '没有待办案件。',
    due_today: '今天没有到期的案件。',
    overdue: '没有逾期案件。',
    bad_rating: '没有等待回访的差评。',
    all: '还没有投诉案件。',
  };
  return <p class="empty">{narrowed ? '没有符合条件的案件，请放宽筛选。' : words[view]}</p>;
}

function Filters(props: {
  me: PageProps['me'];
  fields: URLSearchParams;
  narrowed: boolean;
  onNarrow: (name: string, value: string) => void;
  onClear: () => void;
}) {
  const value = (name: string) => props.fields.get(name) ?? '';
  const [number, setNumber] = useState(value('number'));
  useEffect(() => setNumber(value('number')), [props.fields.get('number')]);
  const search = (event: Event) => {
    event.preventDefault();
    props.onNarrow('number', number.trim());
  };
  const choice = (name: string, label: string, options: [string, string][]) => (
    <label class="filter">
      <span>{label}</span>
      <select class="input" value={value(name)} onChange={(event) => props.onNarrow(name, event.currentTarget.value)}>
        <option value="">不限</option>
        {options.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="filters">
      <form class="search" role="search" onSubmit={search}>
        <label class="filter">
          <span>投诉编号</span>
          <input
            class="input"
            inputMode="numeric"
            placeholder="其中连续四位即可，空格不限"
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" aria-label="按编号查找">
          <Icon name="search" />
          查找
        </Button>
      </form>
      {choice('state', '状态', Object.entries(states).slice(1))}
      {choice('level', '层级', Object.entries(levels))}
      {choice('branch', '网点', props.me.branches.map((branch) => [branch.id, branch.name]))}
      {props.narrowed && (
        <Button look="quiet" onClick={props.onClear}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
