import { useEffect, useState } from 'preact/hooks';

import type { PageProps } from './app';
import { CaseTable } from './case_table';
import type { CaseLine, View, ViewCounts } from './contract';
import { Icon } from './icons';
import { ListBody, Narrowing, type PagedList, usePagedList } from './paged_list';
import { Button, PageTitle } from './parts';
import { ask, query } from './server';
import { levels, states, views } from './words';

const viewOrder: View[] = ['todo', 'due_today', 'overdue', 'bad_rating', 'all'];
const narrowing = ['number', 'state', 'level', 'branch'] as const;

// The work list.
export function CaseListPage({ me, here }: PageProps) {
  const view = (here.fields.get('view') ?? 'todo') as View;
  const list = usePagedList<CaseLine>(here, '#/cases', '/api/v1/cases', { view });
  const [counts, count] = useState<ViewCounts | null>(null);
  const chosen = here.fields.toString();
  useEffect(() => {
    ask<ViewCounts>('/api/v1/cases/counts').then(count, () => count(null));
  }, [chosen]);
  const narrowed = narrowing.some(list.value);

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
        <Filters me={me} list={list} onClear={narrowed ? () => list.show({ view }) : null} />
        <ListBody
          list={list}
          order="每页 50 件，按法定期限从早到晚排列"
          empty={narrowed ? '没有符合条件的案件，请放宽筛选。' : nothing[view]}
        >
          {(lines) => <CaseTable lines={lines} />}
        </ListBody>
      </section>
    </>
  );
}

const nothing: Record<View, string> = {
  todo: '没有待办案件。',
  due_today: '今天没有到期的案件。',
  overdue: '没有逾期案件。',
  bad_rating: '没有等待回访的差评。',
  all: '还没有投诉案件。',
};

function Filters(props: { me: PageProps['me']; list: PagedList<CaseLine>; onClear: (() => void) | null }) {
  const { list, onClear } = props;
  const [number, setNumber] = useState(list.value('number'));
  useEffect(() => setNumber(list.value('number')), [list.value('number')]);
  const search = (event: Event) => {
    event.preventDefault();
    list.narrow('number', number.trim());
  };
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
      <Narrowing list={list} name="state" label="状态" options={Object.entries(states).slice(1)} />
      <Narrowing list={list} name="level" label="层级" options={Object.entries(levels)} />
      <Narrowing list={list} name="branch" label="网点" options={props.me.branches.map((branch) => [branch.id, branch.name])} />
      {onClear && (
        <Button look="quiet" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
