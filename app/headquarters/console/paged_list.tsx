import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Page } from './contract';
import { Busy, Button, Notice } from './parts';
import type { Place } from './route';
import { ask, query } from './server';

type Fields = Record<string, string>;

export interface PagedList<Line> {
  page: Page<Line> | null;
  trouble: string;
  value: (name: string) => string;
  narrow: (name: string, value: string) => void;
  show: (fields: Fields) => void; // these and nothing else that was chosen
  turn: { back: (() => void) | null; on: (() => void) | null };
}

// A list that headquarters gives page by page. What is chosen stands in the address, so that 后退 and a bookmark bring
// the same list back. `always` goes with every question, whether or not the address says it.
export function usePagedList<Line>(here: Place, address: string, door: string, always: Fields = {}): PagedList<Line> {
  const chosen = query({ ...Object.fromEntries(here.fields), ...always });
  const [page, show] = useState<Page<Line> | null>(null);
  const [trouble, setTrouble] = useState('');
  const [before, remember] = useState<string[]>([]); // `after` of the pages gone through

  useEffect(() => {
    const stop = new AbortController();
    show(null);
    setTrouble('');
    ask<Page<Line>>(door + chosen, stop.signal).then(show, (error: Error) => {
      if (error.name !== 'AbortError') setTrouble(error.message);
    });
    return () => stop.abort();
  }, [door, chosen]);

  const go = (fields: Fields, stack: string[]) => {
    remember(stack);
    location.hash = address + query(fields);
  };
  const turnTo = (after: string, stack: string[]) => go({ ...Object.fromEntries(here.fields), ...always, after }, stack);
  const value = (name: string) => here.fields.get(name) ?? '';
  const now = value('after');
  const next = page?.next;
  return {
    page,
    trouble,
    value,
    narrow: (name, wish) => go({ ...Object.fromEntries(here.fields), ...always, after: '', [name]: wish }, []),
    show: (fields) => go(fields, []),
    turn: {
      back: now ? () => turnTo(before[before.length - 1] ?? '', before.slice(0, -1)) : null,
      on: next ? () => turnTo(next, [...before, now]) : null,
    },
  };
}

// What stands below the filters: the lines, or why there are none, and the way to the next page.
export function ListBody<Line>(props: {
  list: PagedList<Line>;
  order: string; // how many to a page, and how they are ordered
  empty: string;
  children: (lines: Line[]) => ComponentChildren;
}) {
  const { page, trouble, turn } = props.list;
  return (
    <>
      {trouble && <Notice tone="danger">{trouble}</Notice>}
      {!page && !trouble && <Busy>正在读取……</Busy>}
      {page && page.lines.length > 0 && props.children(page.lines)}
      {page && page.lines.length === 0 && <p class="empty">{props.empty}</p>}
      {page && (turn.on || turn.back) && (
        <div class="pager">
          <Button disabled={!turn.back} onClick={() => turn.back?.()}>
            上一页
          </Button>
          <span class="quiet">{props.order}</span>
          <Button disabled={!turn.on} onClick={() => turn.on?.()}>
            下一页
          </Button>
        </div>
      )}
    </>
  );
}

// One thing by which a list is narrowed; nothing chosen is everything.
export function Narrowing<Line>(props: { list: PagedList<Line>; name: string; label: string; options: [string, string][] }) {
  const { list, name } = props;
  return (
    <label class="filter">
      <span>{props.label}</span>
      <select class="input" value={list.value(name)} onChange={(event) => list.narrow(name, event.currentTarget.value)}>
        <option value="">不限</option>
        {props.options.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
