import { dateText } from '@nextrung/ui';
import { LineChart, type LineSeriesOption } from 'echarts/charts';
import { AriaComponent, type AriaComponentOption, GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import type { TrendSeries } from './trend-series';

use([LineChart, GridComponent, AriaComponent, SVGRenderer]);

type Option = ComposeOption<LineSeriesOption | GridComponentOption | AriaComponentOption>;

export interface DrawnChart {
  draw(series: TrendSeries): void;
  resize(): void;
  dispose(): void;
}

/** A chart in an element. Its colours are the theme's own properties, so that it follows light and dark by itself. */
export function chartIn(element: HTMLElement): DrawnChart {
  const chart = init(element, null, { renderer: 'svg' });
  return {
    draw: (series) => chart.setOption(optionOf(series), { notMerge: true }),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}

function optionOf({ past, ahead }: TrendSeries): Option {
  const text = { color: 'var(--nr-secondary)', fontFamily: 'var(--nr-font)', fontSize: 12 };
  return {
    animation: false,
    aria: { enabled: true, label: { description: said(past) } },
    grid: { top: 12, right: 16, bottom: 28, left: 34 },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: 'var(--nr-outline)' } },
      axisTick: { lineStyle: { color: 'var(--nr-outline)' } },
      axisLabel: { ...text, hideOverlap: true, formatter: (at: number) => monthText(new Date(at).toISOString()) },
      minInterval: 28 * 86_400_000,
    },
    yAxis: { type: 'value', min: 0, max: 100, interval: 25, axisLabel: text, splitLine: { lineStyle: { color: 'var(--nr-border)' } } },
    series: [
      {
        type: 'line',
        name: 'Index',
        data: past.map(([on, index]) => [on, index]),
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: 'var(--nr-status-2)', width: 2 },
        itemStyle: { color: 'var(--nr-status-2)' },
        emphasis: { disabled: true },
        silent: true,
      },
      ...ahead.map(
        ({ name, points }): LineSeriesOption => ({
          type: 'line',
          name,
          data: points.map(([on, index]) => [on, index]),
          symbol: 'none',
          lineStyle: { color: 'var(--nr-secondary)', width: name === 'median' ? 1.5 : 1, type: name === 'median' ? 'dashed' : 'dotted' },
          emphasis: { disabled: true },
          silent: true,
        }),
      ),
    ],
  };
}

/** The month, with its year where that is new. */
function monthText(day: string): string {
  const [, month, year] = dateText(day).split(' ');
  return month === 'Jan' ? `Jan ${year ?? ''}` : (month ?? '');
}

// The table beside the chart has every value.
function said(past: TrendSeries['past']): string {
  const [from, to] = [past.at(0), past.at(-1)];
  return from && to ? `Line of the index, from ${from[1]} on ${dateText(from[0])} to ${to[1]} on ${dateText(to[0])}` : '';
}
