import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import type { MeasuredRow } from './contract';
import { satisfactions } from './words';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = EChartsCoreOption;

const ink = '#46556f';
const line = '#dfe6f1';
const main = '#2367d8';
const teal = '#067a90';
const faces = ['#0f8a55', '#6ba32a', '#d99a0c', '#e0702c', '#c22d35']; // very satisfied first
const font = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif';

// Drawn as SVG, with tooltips drawn too: nothing here needs a style the page's policy forbids.
export function drawn(room: HTMLElement, option: ChartOption): ECharts {
  const chart = init(room, null, { renderer: 'svg' });
  chart.setOption({ animation: false, textStyle: { fontFamily: font, color: ink, fontSize: 13 }, ...option });
  return chart;
}

const tooltip = {
  trigger: 'axis',
  renderMode: 'richText',
  confine: true,
  axisPointer: { type: 'shadow' },
  backgroundColor: '#0a2c6b',
  borderWidth: 0,
  textStyle: { color: '#ffffff', fontSize: 13 },
};
const quietAxis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: ink } };
const countAxis = { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } };

const months_min = 6;

// From the first month in which anything happened, half a year at least: a young headquarters is not eleven empty
// months, and not one lonely bar.
export function monthsChart(all: MeasuredRow[]): ChartOption | null {
  const first = all.findIndex((row) => row.measures.received > 0 || row.measures.notified > 0);
  if (first < 0) return null;
  const rows = all.slice(Math.max(0, Math.min(first, all.length - months_min)));
  return {
    tooltip,
    legend: { top: 0, right: 0, itemWidth: 14, textStyle: { color: ink } },
    grid: { left: 8, right: 8, top: 40, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: rows.map((row) => row.name), ...quietAxis },
    yAxis: [
      { ...countAxis, name: '件', nameTextStyle: { color: ink } },
      { type: 'value', min: 0, max: 100, axisLabel: { color: ink, formatter: '{value}%' }, splitLine: { show: false } },
    ],
    series: [
      {
        name: '受理量',
        type: 'bar',
        barMaxWidth: 26,
        itemStyle: { color: main, borderRadius: [5, 5, 0, 0] },
        label: { show: rows.length <= 13, position: 'insideTop', color: '#ffffff' },
        data: rows.map((row) => row.measures.received),
      },
      {
        name: '按时告知率 %',
        type: 'line',
        yAxisIndex: 1,
        symbolSize: 8,
        lineStyle: { width: 3, color: teal },
        itemStyle: { color: teal },
        data: rows.map((row) => (row.measures.on_time.of > 0 ? Number(row.measures.on_time.text) : null)),
      },
    ],
  };
}

export function ratingsChart(ratings: number[]): ChartOption | null {
  if (ratings.every((count) => count === 0)) return null;
  const fromBest = [...ratings].reverse();
  return {
    tooltip,
    grid: { left: 8, right: 44, top: 8, bottom: 4, containLabel: true },
    xAxis: countAxis,
    yAxis: { type: 'category', inverse: true, data: satisfactions, ...quietAxis },
    series: [
      {
        name: '件数',
        type: 'bar',
        barMaxWidth: 24,
        label: { show: true, position: 'right', color: ink },
        data: fromBest.map((count, at) => ({ value: count, itemStyle: { color: faces[at], borderRadius: [0, 5, 5, 0] } })),
      },
    ],
  };
}

const bars = 8;

// The eight with most cases; the table beneath holds them all.
export function byPlaceChart(rows: MeasuredRow[]): ChartOption | null {
  const most = rows.filter((row) => row.measures.received > 0).sort((left, right) => right.measures.received - left.measures.received);
  if (most.length === 0) return null;
  const shown = most.slice(0, bars);
  return {
    tooltip,
    grid: { left: 8, right: 44, top: 8, bottom: 4, containLabel: true },
    xAxis: countAxis,
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map((row) => row.name),
      ...quietAxis,
      axisLabel: { color: ink, width: 150, overflow: 'truncate' },
    },
    series: [
      {
        name: '受理量',
        type: 'bar',
        barMaxWidth: 22,
        itemStyle: { color: main, borderRadius: [0, 5, 5, 0] },
        label: { show: true, position: 'right', color: ink },
        data: shown.map((row) => row.measures.received),
      },
    ],
  };
}
