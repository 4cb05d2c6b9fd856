import type { PayEntry, PayStateName } from './pay.dto.js';
import type { PayRow } from './pay.repository.js';

/**
 * The history with where each entry stands on a day.
 * @param rows the latest day first; of one day the one written last first
 */
export function payEntries(rows: readonly PayRow[], today: string): PayEntry[] {
  const present = rows.find(({ effectiveFrom }) => effectiveFrom <= today);
  return rows.map((row, index) => ({ ...row, state: stateOf(row, rows[index - 1], present, today) }));
}

function stateOf(row: PayRow, before: PayRow | undefined, present: PayRow | undefined, today: string): PayStateName {
  if (before?.effectiveFrom === row.effectiveFrom) return 'corrected';
  if (row.effectiveFrom > today) return 'planned';
  return row === present ? 'present' : 'past';
}
