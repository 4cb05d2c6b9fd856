import { dateText } from '@nextrung/ui';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption, LegendComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

import type { BarsModel, ChartModel, LineOfDays, LinesModel } from './chart-model';

export type ChartOption = ComposeOption<LineSeriesOption | BarSeriesOption | GridComponentOption | LegendComponentOption | AriaComponentOption>;

const text = { color: 'var(--nr-secondary)', fontFamily: 'var(--nr-font)', fontSize: 12 };
const hairline = { lineStyle: { color: 'var(--nr-outline)' } };
/** Told apart by how strong they are, so that they read in greyscale, too: the part is stronger than the whole. */
const fills = ['var(--nr-status-1)', 'var(--nr-status-3)'] as const;
/** Room for a letter of a name, and at most for a name: the library does not know the width of the system's font. */
const LETTER = 7;
const WIDEST_NAME = 150;

/** How a chart is drawn. Its colours are the theme's own properties, so that it follows light and dark by itself. */
export function optionOf(model: ChartModel): ChartOption {
  return model.kind === 'lines' ? linesOption(model) : barsOption(model);
}

function linesOption({ said, min, max, interval, lines }: LinesModel): ChartOption {
  return {
    animation: false,
    aria: { enabled: true, label: { description: said } },
    grid: { top: 12, right: 16, bottom: 28, left: 34 },
    xAxis: { type: 'time', axisLine: hairline, axisTick: hairline, axisLabel: { ...text, hideOverlap: true, formatter: (at: number) => monthText(new Date(at).toISOString()) }, minInterval: 28 * 86_400_000 },
    yAxis: { type: 'value', min, max, interval, axisLabel: text, splitLine: { lineStyle: { color: 'var(--nr-border)' } } },
    series: lines.map(lineSeries),
  };
}

function lineSeries({ name, points, look }: LineOfDays): LineSeriesOption {
  const past = look === 'main' || look === 'steps';
  return {
    type: 'line',
    name,
    data: points.map(([on, value]) => [on, value]),
    step: look === 'steps' ? 'end' : false,
    symbol: past ? 'circle' : 'none',
    symbolSize: 6,
    lineStyle: past ? { color: 'var(--nr-status-2)', width: 2 } : { color: 'var(--nr-secondary)', width: look === 'likely' ? 1.5 : 1, type: look === 'likely' ? 'dashed' : 'dotted' },
    itemStyle: { color: past ? 'var(--nr-status-2)' : 'var(--nr-secondary)' },
    emphasis: { disabled: true },
    silent: true,
  };
}

function barsOption({ said, names, series }: BarsModel): ChartOption {
  return {
    animation: false,
    aria: { enabled: true, label: { description: said } },
    grid: { top: series.length > 1 ? 32 : 8, right: 40, bottom: 24, left: Math.min(WIDEST_NAME, Math.max(0, ...names.map(({ length }) => length)) * LETTER) + 14 },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 24, selectedMode: false, textStyle: text } } : {}),
    xAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: 'var(--nr-border)' } } },
    yAxis: { type: 'category', inverse: true, data: [...names], axisLine: hairline, axisTick: { show: false }, axisLabel: { ...text, width: WIDEST_NAME, overflow: 'truncate' } },
    series: series.map(
      ({ name, values }, at): BarSeriesOption => ({
        type: 'bar', name, data: values.map((value) => value ?? '-'), barMaxWidth: 14, itemStyle: { color: series.length === 1 ? 'var(--nr-status-2)' : (fills[at % fills.length] ?? fills[0]) }, label: { ...text, show: true, position: 'right' }, emphasis: { disabled: true }, silent: true,
      }),
    ),
  };
}

/** The month, with its year where that is new. */
function monthText(day: string): string {
  const [, month, year] = dateText(day).split(' ');
  return month === 'Jan' ? `Jan ${year ?? ''}` : (month ?? '');
}
