import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import { type ChartModel, heightOf } from './chart-model';
import { optionOf } from './chart-options';

use([LineChart, BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

export interface DrawnChart {
  draw(model: ChartModel): void;
  resize(): void;
  dispose(): void;
}

/** A chart in an element. */
export function chartIn(element: HTMLElement): DrawnChart {
  const chart = init(element, null, { renderer: 'svg' });
  return {
    draw: (model) => {
      chart.resize({ height: heightOf(model) });
      chart.setOption(optionOf(model), { notMerge: true });
    },
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
