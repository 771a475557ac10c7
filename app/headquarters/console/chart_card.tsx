import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { type ChartOption, drawn } from './charts';
import { Card } from './parts';

// A chart with its figures folded away beneath it.
export function ChartCard(props: {
  title: string;
  note?: string;
  spoken?: string; // what the chart says, where no table stands beneath it
  option: ChartOption | null;
  wide?: boolean;
  children?: ComponentChildren;
}) {
  const room = useRef<HTMLDivElement>(null);
  const { option } = props;
  useEffect(() => {
    if (!room.current || !option) return;
    const chart = drawn(room.current, option);
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(room.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return (
    <Card title={props.title} aside={props.note && <span class="quiet small">{props.note}</span>} class={props.wide ? 'wide-card' : ''}>
      {option ? <div class="chart" ref={room} role="img" aria-label={`${props.title}：${props.spoken ?? '数字见下方数据表'}`} /> : <p class="empty">本期没有数据。</p>}
      {option && props.children && (
        <details class="figures">
          <summary>数据表</summary>
          {props.children}
        </details>
      )}
    </Card>
  );
}
