import type { EChartsCoreOption } from 'echarts/core';
import { chartColours, font, type Mode, palettes } from '#web/theme.ts';

// The first series stays plain; the others differ by pattern too, quietly enough to read the bars.
const ink = 'rgba(255, 255, 255, 0.42)';
const decals = [
  { symbol: 'none' },
  { color: ink, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
  {
    color: ink,
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [5, 0],
    symbolSize: 0.6,
  },
  { color: ink, dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  { color: ink, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: 0 },
  { color: ink, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 2 },
];

/** What a chart looks like here before a page says what it shows. */
export const baseOption = (mode: Mode, description: string, still: boolean): EChartsCoreOption => {
  const c = palettes[mode];
  return {
    color: [...chartColours[mode]],
    textStyle: { fontFamily: font.family, color: c.textSoft },
    animation: !still,
    animationDuration: 160,
    grid: { left: 8, right: 16, top: 60, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: c.textSoft } },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: c.surface,
      borderColor: c.line,
      textStyle: { color: c.text, fontSize: 13 },
      axisPointer: { type: 'shadow' },
    },
    aria: { enabled: true, label: { description }, decal: { show: true, decals } },
  };
};

const axis = (mode: Mode) => {
  const c = palettes[mode];
  return {
    axisLine: { lineStyle: { color: c.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: c.line } },
    axisLabel: { color: c.textSoft },
    nameTextStyle: { color: c.textFaint, align: 'left' as const },
  };
};

export const categoryAxis = (mode: Mode, data: readonly string[]) => ({
  ...axis(mode),
  type: 'category' as const,
  data: [...data],
});

export const valueAxis = (mode: Mode, unit: string) => ({ ...axis(mode), type: 'value' as const, name: unit });

export const barSeries = (name: string, data: readonly (number | null)[]) => ({
  type: 'bar' as const,
  name,
  data: [...data],
  barMaxWidth: 22,
  itemStyle: { borderRadius: [3, 3, 0, 0] },
});

/** `dashed` for a target. */
export const lineSeries = (name: string, data: readonly (number | null)[], dashed = false) => ({
  type: 'line' as const,
  name,
  data: [...data],
  symbolSize: 6,
  lineStyle: { width: 2, type: dashed ? ('dashed' as const) : ('solid' as const) },
});
