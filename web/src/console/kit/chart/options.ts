import type { EChartsCoreOption } from 'echarts/core';
import { chartColours, font, type Mode, palettes } from '#web/theme.ts';

/** What a chart looks like here before a page says what it shows. */
export const baseOption = (mode: Mode, description: string, still: boolean): EChartsCoreOption => {
  const c = palettes[mode];
  return {
    color: [...chartColours[mode]],
    textStyle: { fontFamily: font.family, color: c.textSoft },
    animation: !still,
    animationDuration: 160,
    grid: { left: 8, right: 16, top: 40, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: c.textSoft } },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: c.surface,
      borderColor: c.line,
      textStyle: { color: c.text, fontSize: 13 },
      axisPointer: { type: 'shadow' },
    },
    aria: { enabled: true, label: { description }, decal: { show: true } },
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
