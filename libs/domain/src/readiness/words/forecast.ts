import type { Forecast } from '../forecast.js';
import { readinessPolicy } from '../policy.js';
import { counted, inWords } from './counting.js';

const CAVEAT = 'pace of evidence, not of decisions';

/** Where the pace of the last half year leads, in one sentence that always says what it is not. */
export function forecastWords(forecast: Forecast): string {
  const { leastPoints, mostMonths } = readinessPolicy.forecast;
  switch (forecast.kind) {
    case 'ready':
      return `Every gate is met: ${CAVEAT}`;
    case 'not_enough_history':
      return `Fewer than ${inWords(leastPoints)} months of history, too few to tell a pace: ${CAVEAT}`;
    case 'stalled':
      return `The index has hardly moved in the last half year: ${CAVEAT}`;
    case 'over_two_years':
      return `More than ${String(mostMonths)} months at this pace: ${CAVEAT}`;
    case 'eta':
      return `About ${counted(forecast.months, 'month')} at this pace, ${rangeWords(forecast.earliest, forecast.latest)}: ${CAVEAT}`;
  }
}

function rangeWords(earliest: number, latest: number | null): string {
  if (latest === null) return `${String(earliest)} at the earliest, and open-ended if it slows`;
  return earliest === latest ? 'hardly more or less' : `between ${String(earliest)} and ${String(latest)}`;
}
