import type { Ladder } from '@nextrung/domain/ladder';
import type { PayBandView, PayFactorView } from './pay-bands.dto.js';
import type { BandRow, FactorRow } from './pay-bands.repository.js';

/** Recorded bands with the title of their rung, in the order of the ladder; those of rungs that it no longer has are left out. */
export function recordedBands({ rungs }: Ladder, rows: readonly BandRow[]): PayBandView[] {
  return rungs.flatMap(({ id, title }) => rows.filter(({ rung }) => rung === id).map((row) => ({ ...row, title, source: 'recorded' as const })));
}

/** Bands in force: what was recorded, and the ladder's own range where nothing was in its currency. */
export function bandsInForce(ladder: Ladder, rows: readonly BandRow[]): PayBandView[] {
  const recorded = recordedBands(ladder, rows);
  return ladder.rungs.flatMap(({ id, title, compensation }): PayBandView[] => {
    const own = recorded.filter(({ rung }) => rung === id);
    if (compensation === null || ladder.currency === '' || own.some(({ currency }) => currency === ladder.currency)) return own;
    const { min, midpoint, max } = compensation;
    return [...own, { rung: id, title, currency: ladder.currency, min, mid: midpoint, softTop: max, max, source: 'ladder', effectiveFrom: null }];
  });
}

/** Location factors: what was recorded, and the ladder's for other places. */
export function factorsInForce({ locationFactors }: Ladder, rows: readonly FactorRow[]): PayFactorView[] {
  const known = new Set(rows.map(({ location }) => location.toLowerCase()));
  return [
    ...rows.map((row): PayFactorView => ({ ...row, source: 'recorded' })),
    ...locationFactors.filter(({ location }) => !known.has(location.toLowerCase())).map(({ location, factor }): PayFactorView => ({ location, factor, source: 'ladder', effectiveFrom: null })),
  ];
}
