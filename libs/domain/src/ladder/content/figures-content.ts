import type { MarketFact } from '../guide.js';
import type { NamedNumber } from '../ladder.js';
import { byId, given, type Content } from './printing.js';

/** Amounts by their names. */
export function figuresContent(numbers: readonly NamedNumber[]): Content {
  return Object.fromEntries(numbers.map(({ name, value }) => [name, value]));
}

/** Figures of the market by their names, as short as they can be. */
export function marketContent(facts: readonly MarketFact[]): Content {
  return byId(facts, ({ label, from, to, period }) => {
    if (to !== null) return { min: from, max: to, ...given({ period, label }) };
    return label === '' && period === '' ? from : { value: from, ...given({ period, label }) };
  });
}
