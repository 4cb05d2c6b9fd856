/** Longest entries of an evidence item: indicators are counted, texts are in characters. */
export const evidenceLimits = {
  indicators: 4,
  title: 200,
  happened: 5_000,
  contribution: 5_000,
  episode: 200,
  link: 2_000,
  metricName: 200,
  metricUnit: 50,
  metricPeriod: 100,
  counterfactual: 2_000,
  note: 2_000,
} as const;
